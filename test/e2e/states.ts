/**
 * Everything that the window can show, and the way there: for whatever has to be looked at all over (`accessibility.spec.ts`).
 * A new panel, dialog or kind of selection is one more entry here. The ways use keys, commands and the texts of the
 * locales, never English, so that they lead there in every language.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { ExportFormatId } from '#shared/formats/exports.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import { expect, ROOT, type StagecoachApp } from './app.ts';
import { cli } from './command-line.ts';

/** Who is in front of a window, with its words and its file. */
export interface Visit {
  readonly app: StagecoachApp;
  readonly page: Page;
  /** A text of the window's language: `app:close`. */
  readonly t: (key: string) => string;
  /** The file that is shown; none on the start screen. */
  readonly path: string;
}

export interface State {
  readonly name: string;
  readonly show: (visit: Visit) => Promise<unknown>;
  /** The part of the window that differs from the states before; without, the whole window. */
  readonly part?: string;
  /** Leads back; without, Escape does. */
  readonly leave?: (visit: Visit) => Promise<unknown>;
}

export interface Round {
  readonly name: string;
  /** The file that is opened; without, the start screen is shown. */
  readonly file?: string;
  readonly states: readonly State[];
}

/** The texts of a language, as the window says them where they hold no value. */
export function wordsOf(language: UiLanguage): Visit['t'] {
  const folder = join(ROOT, 'assets/locales', language);
  const texts = new Map<string, string>(
    readdirSync(folder).flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>).map(
        ([key, text]) => [`${file.replace('.json', '')}:${key}`, text],
      ),
    ),
  );
  return (key) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`no text ${key}`);
    return text;
  };
}

const INSPECTOR = '[data-region=inspector]';
const SIDE = '[data-region=side]';
const DIALOG = '[role=dialog], [role=alertdialog]';
const NOTICES = 'section:has(> [role=alert])';
const MENU = '[role=menu], [role=listbox]';

const ALL_KINDS = 'test/fixtures/content/blueprint.journey';
const SAMPLE = 'assets/samples/streaming-listener.journey';

const press =
  (...keys: readonly string[]) =>
  async ({ page }: Visit): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

const choose =
  (...commands: readonly AppCommandId[]) =>
  async ({ app }: Visit): Promise<void> => {
    for (const command of commands) await app.choose(command);
  };

const inTurn =
  (...steps: readonly State['show'][]) =>
  async (visit: Visit): Promise<void> => {
    for (const step of steps) await step(visit);
  };

/** Waits for what is to be looked at. */
const until =
  (selector: string) =>
  async ({ page }: Visit): Promise<void> => {
    await page.locator(selector).first().waitFor({ timeout: 30_000 });
  };

/** Waits until a map that is drawn smaller is so: the button's name says the number that it shows. */
const zoomAtRest = async ({ page }: Visit): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-canvas] fieldset button')].some((each) => {
      const text = each.textContent ?? '';
      return /\d/.test(text) && !text.startsWith('100') && each.getAttribute('aria-label')?.startsWith(text);
    }),
  );
};

const button =
  (key: string) =>
  async ({ page, t }: Visit): Promise<void> => {
    await page
      .getByRole('button', { name: t(key), exact: true })
      .first()
      .click();
  };

/** Back to the map with nothing of it selected, and the keys in it. */
const toMap = inTurn(choose('view.map'), press('Escape', 'Escape', 'Escape', 'Escape'));

const documentOf = ({ path }: Visit): JourneyDocument => JSON.parse(readFileSync(path, 'utf8')) as JourneyDocument;

/** Selects cards in the outline, where all of them are in the page. */
const selectInOutline =
  (idsIn: (document: JourneyDocument) => readonly string[]) =>
  async (visit: Visit): Promise<void> => {
    const ids = idsIn(documentOf(visit));
    expect(ids).not.toHaveLength(0);
    await visit.app.choose('view.outline');
    for (const [index, id] of ids.entries()) {
      await visit.page
        .locator(`[data-region=canvas] [data-card="${id}"]`)
        .click({ modifiers: index === 0 ? [] : ['Control'] });
    }
    await until(`${INSPECTOR} h2`)(visit);
  };

const cardsOf = ({ maps }: JourneyDocument) => Object.entries(Object.values(maps)[0]?.cards ?? {});

/** As the dialog lists them. */
const EXPORTS: readonly ExportFormatId[] = [
  'pdf',
  'png',
  'svg',
  'pptx',
  'xlsx',
  'csv',
  'html',
  'md',
  'mermaid',
  'canvas',
  'ojf',
  'cjml',
];

/** Opens the export dialog, at a format. */
const exportAs =
  (id: ExportFormatId) =>
  async (visit: Visit): Promise<void> => {
    await visit.app.choose('file.export');
    const formats = visit.page.locator('[role=dialog] [role=listbox]').first().getByRole('option');
    await expect(formats).toHaveCount(EXPORTS.length, { timeout: 30_000 });
    await formats.nth(EXPORTS.indexOf(id)).click();
  };

const KINDS = [
  'goal',
  'action',
  'touchpoint',
  'thought',
  'frontstageAction',
  'backstageAction',
  'supportProcess',
  'painPoint',
  'opportunity',
  'idea',
  'metric',
  'evidence',
  'quote',
  'image',
  'owner',
  'note',
] as const;

/** All that folds in the inspector is opened: what is not shown is not looked at. */
const unfold = async ({ page }: Visit): Promise<void> => {
  const folded = page.locator(`${INSPECTOR} h2 button[aria-expanded=false]`);
  for (let count = 0; count < 12 && (await folded.count()) > 0; count += 1) await folded.first().click();
};

const inspector: Round = {
  name: 'the inspector',
  file: ALL_KINDS,
  states: [
    // A card in a hidden lane is in no view.
    { name: 'the map', show: inTurn(toMap, choose('view.showLanes'), press('Escape'), unfold) },
    { name: 'the persona', show: inTurn(press('Control+Home', 'ArrowUp', 'ArrowLeft'), unfold), part: INSPECTOR },
    { name: 'a stage', show: inTurn(press('Control+Home', 'ArrowUp'), unfold), part: INSPECTOR },
    { name: 'a lane', show: inTurn(press('Control+Home', 'ArrowLeft'), unfold), part: INSPECTOR },
    ...KINDS.map(
      (kind): State => ({
        name: `a card: ${kind}`,
        show: inTurn(
          selectInOutline((document) =>
            cardsOf(document)
              .filter(([, card]) => card.kind === kind)
              .map(([id]) => id)
              .slice(0, 1),
          ),
          unfold,
        ),
        part: INSPECTOR,
      }),
    ),
    {
      name: 'cards of several kinds',
      show: inTurn(
        selectInOutline((document) =>
          (['touchpoint', 'painPoint', 'opportunity'] as const).flatMap((kind) =>
            cardsOf(document)
              .filter(([, card]) => card.kind === kind)
              .map(([id]) => id)
              .slice(0, 1),
          ),
        ),
        unfold,
      ),
      part: INSPECTOR,
    },
    {
      name: 'an arrow',
      show: inTurn(
        selectInOutline(({ maps }) => [Object.values(Object.values(maps)[0]?.links ?? {})[0]?.from ?? '']),
        choose('view.map', 'edit.selectLinks'),
        unfold,
      ),
      part: INSPECTOR,
    },
    {
      name: 'an empty cell',
      show: inTurn(
        toMap,
        press('Control+Home'),
        choose('insert.stageAfter'),
        press('Escape', 'ArrowDown'),
        until('[data-canvas] [data-selection]:focus'),
      ),
      part: INSPECTOR,
      leave: inTurn(press('Escape', 'Escape'), choose('edit.undo')),
    },
  ],
};

const map: Round = {
  name: 'the map',
  file: ALL_KINDS,
  states: [
    { name: 'nothing selected', show: toMap },
    { name: 'a card', show: press('Control+Home') },
    { name: 'a text being written', show: press('Control+Home', 'F2') },
    { name: 'a lane being named', part: '[data-canvas] textarea', show: press('Control+Home', 'ArrowLeft', 'F2') },
    { name: 'the menu of a card', show: inTurn(press('Control+Home', 'Shift+F10'), until(MENU)) },
    {
      name: 'the menu of a stage',
      part: MENU,
      show: inTurn(press('Control+Home', 'ArrowUp', 'Shift+F10'), until(MENU)),
    },
    {
      name: 'the menu of a lane',
      part: MENU,
      show: inTurn(press('Control+Home', 'ArrowLeft', 'Shift+F10'), until(MENU)),
    },
    { name: 'the menu of the map', part: MENU, show: inTurn(toMap, press('Shift+F10'), until(MENU)) },
    {
      name: 'the menu of a tab',
      show: async (visit) => {
        await visit.page.getByRole('tab').first().click({ button: 'right' });
        await until(MENU)(visit);
      },
      part: MENU,
    },
    {
      name: 'a tab being renamed',
      show: async ({ page }) => {
        await page.getByRole('tab').first().focus();
        await page.keyboard.press('F2');
      },
      part: '[data-region=maps]',
    },
    {
      name: 'a menu of the path',
      show: async (visit) => {
        await visit.page.getByRole('navigation').getByRole('button').nth(1).click();
        await until(MENU)(visit);
      },
      part: MENU,
    },
    { name: 'an arrow being drawn', show: inTurn(toMap, press('Control+Home', 'Control+l')) },
    { name: 'the channels to look at', part: MENU, show: inTurn(choose('view.filterChannels'), until(MENU)) },
    {
      name: 'a point of the curve',
      show: inTurn(
        selectInOutline((document) =>
          cardsOf(document)
            .filter(([, card]) => card.kind === 'touchpoint')
            .map(([id]) => id)
            .slice(0, 1),
        ),
        choose('view.map'),
        press('Control+ArrowDown'),
      ),
    },
    // The name of the button follows the number that it shows once the zoom rests.
    { name: 'the map far out', show: inTurn(toMap, choose('view.fit'), zoomAtRest), leave: choose('view.zoom100') },
    {
      name: 'the minimap',
      show: inTurn(choose('view.minimap'), until('[data-region=minimap]'), press('F6')),
      leave: choose('view.minimap'),
    },
  ],
};

const panels: Round = {
  name: 'what stands beside the map',
  file: SAMPLE,
  states: [
    { name: 'find', show: inTurn(choose('edit.find'), until(SIDE)), part: SIDE },
    {
      name: 'what was found',
      show: async (visit) => {
        await visit.app.choose('edit.find');
        await visit.page.keyboard.type('playlist');
        await until(`${SIDE} [role=option]`)(visit);
      },
    },
    {
      name: 'nothing found',
      show: async (visit) => {
        await visit.app.choose('edit.find');
        await visit.page.keyboard.type('qqqq');
        await expect(visit.page.locator(`${SIDE} [role=option]`)).toHaveCount(0);
      },
      part: SIDE,
    },
    {
      name: 'find and replace',
      show: async (visit) => {
        await visit.app.choose('edit.replace');
        await visit.page.keyboard.type('play');
        await until(`${SIDE} [role=option]`)(visit);
      },
      part: SIDE,
    },
    {
      name: 'the history',
      show: inTurn(
        press('Control+Home'),
        choose('edit.duplicate', 'edit.duplicate', 'edit.undo', 'view.history'),
        until(`${SIDE} [role=option]`),
      ),
      part: SIDE,
      leave: choose('edit.undo', 'view.history'),
    },
    {
      name: 'the checker',
      show: inTurn(choose('view.checks'), until(`${SIDE} [role=row]`)),
      leave: choose('view.checks'),
    },
    {
      name: 'the checker, with what is silenced and words of jargon',
      show: inTurn(choose('view.checks'), until(`${SIDE} [role=row]`), async ({ page, t }) => {
        const words = page.locator(SIDE).getByRole('combobox', { name: t('app:check.jargon.words') });
        await words.fill('playlist');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        await page.locator(`${SIDE} [role=row] button`).first().click();
        await page.locator(SIDE).getByRole('checkbox').last().press('Space');
      }),
      part: SIDE,
      leave: choose('edit.undo', 'edit.undo', 'view.checks'),
    },
    { name: 'the palette', show: inTurn(choose('view.palette'), until('[role=option]')), part: DIALOG },
    {
      name: 'the palette, asked',
      show: async (visit) => {
        await visit.app.choose('view.palette');
        await visit.page.keyboard.type('z');
        await until('[role=option]')(visit);
      },
      part: DIALOG,
    },
    {
      name: 'the palette, without an answer',
      show: async ({ app, page }) => {
        await app.choose('view.palette');
        await page.keyboard.type('qqqq');
      },
      part: DIALOG,
    },
    { name: 'stages to go to', show: inTurn(choose('view.goToStage'), until('[role=option]')), part: DIALOG },
    { name: 'the shortcuts', show: inTurn(choose('help.shortcuts'), until(DIALOG)), part: DIALOG },
    ...[0, 1, 2, 3].map(
      (step): State => ({
        name: `step ${step + 1} of the tour`,
        show: async (visit) => {
          await visit.app.choose('help.tour');
          await until('[data-region=tour]')(visit);
          for (let count = 0; count < step; count += 1) await visit.page.keyboard.press('Enter');
        },
        part: '[data-region=tour]',
      }),
    ),
  ],
};

const dialogs: Round = {
  name: 'dialogs and notices',
  file: SAMPLE,
  states: [
    ...EXPORTS.map((id): State => ({ name: `the export of ${id}`, show: exportAs(id), part: DIALOG })),
    {
      name: 'what an export could not carry',
      show: async (visit) => {
        await visit.app.choosePlaces(join(visit.path, '../out.mmd'));
        await exportAs('mermaid')(visit);
        await visit.page.keyboard.press('Shift+Tab');
        await visit.page.keyboard.press('Enter');
        await visit.page.getByRole('dialog', { name: visit.t('export:done') }).waitFor();
      },
      part: DIALOG,
    },
    {
      name: 'a sheet to update from',
      show: async (visit) => {
        const sheet = join(visit.path, '../cards.csv');
        await cli(['export', visit.path, '--to', 'csv', '--out', sheet], { cwd: join(visit.path, '..') });
        writeFileSync(sheet, readFileSync(sheet, 'utf8').replaceAll('playlist', 'mixtape'));
        await visit.app.chooseFiles(sheet);
        await visit.app.choose('file.updateFromSheet');
        await until(DIALOG)(visit);
      },
      part: DIALOG,
    },
    {
      name: 'a sheet that is none',
      show: async (visit) => {
        const sheet = join(visit.path, '../broken.xlsx');
        writeFileSync(sheet, 'no workbook');
        await visit.app.chooseFiles(sheet);
        await visit.app.choose('file.updateFromSheet');
        await until(DIALOG)(visit);
      },
      part: DIALOG,
    },
    {
      name: 'the notice of something deleted',
      show: inTurn(press('Control+Home', 'ArrowUp'), choose('edit.delete'), until('[role=status] button')),
      part: NOTICES,
      leave: choose('edit.undo'),
    },
    {
      name: 'the notice of a picture refused',
      show: async (visit) => {
        await visit.page.keyboard.press('Control+Home');
        await visit.app.chooseFiles(visit.path);
        await visit.app.choose('insert.picture');
        await until('[role=alert] button')(visit);
      },
      part: NOTICES,
      leave: button('app:close'),
    },
    {
      name: 'the notice of a save',
      show: inTurn(press('Control+Home'), choose('edit.duplicate', 'file.save'), until('[role=status] button')),
      part: NOTICES,
      leave: choose('edit.undo'),
    },
    {
      name: 'a file that somebody else changed',
      show: async (visit) => {
        writeFileSync(visit.path, readFileSync(visit.path, 'utf8').replace('"title": "', '"title": "Theirs: '));
        await visit.app.choose('edit.duplicate');
        await visit.app.choose('file.save');
        await until('[role=alertdialog]')(visit);
      },
      part: DIALOG,
    },
  ],
};

const table: Round = {
  name: 'the table',
  file: SAMPLE,
  states: [
    { name: 'the table', show: inTurn(choose('view.table'), until('[role=grid]')) },
    { name: 'a text in a cell', show: press('Control+Home', 'F2'), part: '[role=grid]' },
    {
      name: 'a list in a cell',
      show: inTurn(press('Control+Home', 'ArrowRight', 'Enter'), until('[role=listbox]')),
      part: MENU,
    },
    { name: 'several rows', show: press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown') },
    ...(['views:filter', 'views:group', 'views:columns'] as const).map(
      (key): State => ({ name: `the menu ${key}`, part: MENU, show: inTurn(button(key), until(MENU)) }),
    ),
    {
      name: 'filters and groups',
      show: async (visit) => {
        await button('views:filter')(visit);
        await until(MENU)(visit);
        // The values of the first field: one of them.
        for (const key of ['ArrowRight', 'Enter', 'Escape', 'Escape']) await visit.page.keyboard.press(key);
        await button('views:group')(visit);
        await until(MENU)(visit);
        for (const key of ['ArrowDown', 'Enter']) await visit.page.keyboard.press(key);
        await until('[role=treegrid]')(visit);
      },
    },
  ],
};

const outline: Round = {
  name: 'the outline',
  file: ALL_KINDS,
  states: [
    { name: 'the outline', show: inTurn(choose('view.outline'), until('h2')) },
    { name: 'a line being written', show: press('Control+Home', 'ArrowDown', 'ArrowDown', 'F2') },
    { name: 'a stage being named', show: press('Control+Home', 'F2') },
    { name: 'a closed stage', show: press('Control+Home', 'ArrowLeft'), leave: press('ArrowRight') },
  ],
};

const start: Round = {
  name: 'the start screen',
  states: [
    { name: 'as it greets', show: until('h1') },
    {
      name: 'with a file that is none',
      show: async (visit) => {
        const file = join(visit.app.userData, '../broken.journey');
        writeFileSync(file, '{');
        await visit.app.chooseFiles(file);
        await visit.app.choose('file.open');
        await until('[role=alert] *')(visit);
      },
    },
    {
      name: 'a new map, with its empty places and the offer of a tour',
      show: async (visit) => {
        await visit.page.locator('main li button').first().click();
        await until('[data-canvas]')(visit);
      },
    },
  ],
};

/** Those that every run of the tests goes through; the others are gone through when somebody looks. */
export const SWEPT: readonly Round[] = [start, map];
export const ROUNDS: readonly Round[] = [...SWEPT, inspector, panels, dialogs, table, outline];
