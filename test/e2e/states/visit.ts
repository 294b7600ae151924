/** Going through a window: who is in front of it, the steps that lead somewhere, and the parts one comes to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import { expect, ROOT, type StagecoachApp } from '../app.ts';

/** Who is in front of a window, with its words and its file. */
export interface Visit {
  readonly app: StagecoachApp;
  readonly page: Page;
  /** A text of the window's language: `app:close`. */
  readonly t: (key: string) => string;
  /** The file that is shown; none on the start screen. */
  readonly path: string;
}

export type Step = (visit: Visit) => Promise<unknown>;

export interface State {
  readonly name: string;
  readonly show: Step;
  /** The part of the window that differs from the states before; without, the whole window. */
  readonly part?: string;
  /** Leads back; without, Escape does. */
  readonly leave?: Step;
}

export interface Round {
  readonly name: string;
  /** The file that is opened; without, the start screen is shown. */
  readonly file?: string;
  readonly states: readonly State[];
}

export const INSPECTOR = '[data-region=inspector]';
export const SIDE = '[data-region=side]';
export const DIALOG = '[role=dialog], [role=alertdialog]';
export const NOTICES = 'section:has(> [role=alert])';
export const MENU = '[role=menu], [role=listbox]';

export const ALL_KINDS = 'test/fixtures/content/blueprint.journey';
export const SAMPLE = 'assets/samples/streaming-listener.journey';

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

export const press =
  (...keys: readonly string[]): Step =>
  async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key);
  };

export const choose =
  (...commands: readonly AppCommandId[]): Step =>
  async ({ app }) => {
    for (const command of commands) await app.choose(command);
  };

/** Presses the button of this name. */
export const button =
  (key: string): Step =>
  async ({ page, t }) => {
    await page
      .getByRole('button', { name: t(key), exact: true })
      .first()
      .click();
  };

/** Waits for what is to be looked at. */
export const until =
  (selector: string): Step =>
  ({ page }) =>
    page.locator(selector).first().waitFor({ timeout: 30_000 });

export const inTurn =
  (...steps: readonly Step[]): Step =>
  async (visit) => {
    for (const step of steps) await step(visit);
  };

/** Back to the map with nothing of it selected, and the keys in it. */
export const toMap = inTurn(choose('view.map'), press('Escape', 'Escape', 'Escape', 'Escape'));

/** Cards of the first map of a file, in the order of the file. */
export const idsOfCards = ({ maps }: JourneyDocument, isWanted: (card: Card) => boolean): readonly string[] =>
  Object.entries(Object.values(maps)[0]?.cards ?? {}).flatMap(([id, card]) => (isWanted(card) ? [id] : []));

/** Selects cards in the outline, where all of them are in the page. */
export const selectInOutline =
  (idsIn: (document: JourneyDocument) => readonly string[]): Step =>
  async (visit) => {
    const ids = idsIn(JSON.parse(readFileSync(visit.path, 'utf8')) as JourneyDocument);
    expect(ids).not.toHaveLength(0);
    await visit.app.choose('view.outline');
    for (const [index, id] of ids.entries()) {
      await visit.page
        .locator(`[data-region=canvas] [data-card="${id}"]`)
        .click({ modifiers: index === 0 ? [] : ['Control'] });
    }
  };
