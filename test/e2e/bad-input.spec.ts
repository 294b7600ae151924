/** What nobody should paste, choose or open: shown as it is, or refused with a sentence; nothing is lost unsaid. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { JourneyDocument } from '#shared/document/model.ts';
import { imageOf } from '../support/image.ts';
import { expect, ROOT, type StagecoachApp, test } from './app.ts';
import { copyFiles, dropFiles } from './files-from-outside.ts';
import {
  boxOf,
  card,
  command,
  firstMap,
  focused,
  header,
  inspector,
  press,
  saved,
  startClassic,
  tabTo,
} from './map.ts';

const copy = (app: StagecoachApp, text: string) =>
  app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);

const lines = (count: number) => Array.from({ length: count }, (_, index) => `Card ${index + 1}`).join('\n');
const alert = (page: Page) => page.getByRole('alert');

/** Closes what was said, by keys: the map has them again. */
async function closeNotice(page: Page): Promise<void> {
  await press(page, 'Shift+F6');
  await expect(alert(page).locator(':focus')).toHaveCount(1);
  await press(page, 'Escape');
  await expect(alert(page)).toBeEmpty();
}

test('a million characters are refused where a card, a note or a name is written, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  const refusal = 'longer than this field can hold (20,000 characters)';
  await press(page, 'Control+Home');
  await page.keyboard.type('Short');
  await copy(app, 'x'.repeat(1_000_000));
  await press(page, 'Control+v');
  await expect(alert(page)).toContainText(refusal);
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toHaveValue('Short');
  await press(page, 'Escape');
  await closeNotice(page);
  await expect(focused(page)).toBeFocused();
  await expect(inspector(page).getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Short');
  await press(page, 'F6');
  await tabTo(page, inspector(page).getByRole('textbox', { name: 'Notes' }));
  await press(page, 'Control+v');
  await expect(alert(page)).toContainText(refusal);
  const [written, ...others] = Object.values(firstMap(await saved(app, folder)).cards);
  expect(written).toMatchObject({ text: 'Short' });
  expect(written).not.toHaveProperty('notes');
  expect(others).toEqual([]);
});

test('five thousand cards stand in one cell, and more at once are refused, by keyboard alone', async ({ launch }) => {
  test.setTimeout(120_000);
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  await copy(app, lines(5_001));
  await press(page, 'Control+v');
  await expect(alert(page)).toContainText('5,001 cards are more than can be pasted at once (5,000)');
  await copy(app, lines(5_000));
  await press(page, 'Control+v');
  await expect(page.getByText(/5000 cards|5,000 cards/).first()).toBeVisible({ timeout: 30_000 });
  await expect(focused(page)).toHaveAccessibleName(/Card 5000.*5000 of 5000$/);
  await press(page, 'Control+Home');
  await expect(focused(page)).toHaveAccessibleName(/Card 1, .*1 of 5000$/);
  await press(page, 'Enter');
  await page.keyboard.type('Between');
  await press(page, 'Escape');
  await expect(focused(page)).toHaveAccessibleName(/Between.*2 of 5001$/);
  await press(page, 'Control+z', 'Control+z');
  await expect(card(page, /Card 1,/)).toHaveCount(0);
});

test('five thousand cards stand in one cell, and more at once are refused, by the mouse', async ({ launch }) => {
  test.setTimeout(120_000);
  const app = await launch();
  const page = await startClassic(app);
  const [stage, lane] = [await boxOf(header(page, /^Stage Awareness/)), await boxOf(header(page, /^Lane Goals/))];
  const paste = async () => {
    await page.mouse.click(stage.middle.x, lane.middle.y, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Paste(?! into)/ }).click();
  };
  await copy(app, lines(5_001));
  await paste();
  await expect(alert(page)).toContainText('5,001 cards are more than can be pasted at once (5,000)');
  await alert(page).getByRole('button', { name: 'Close' }).click();
  await copy(app, lines(5_000));
  await paste();
  await expect(page.getByText(/5000 cards|5,000 cards/).first()).toBeVisible({ timeout: 30_000 });
  await expect(card(page, /Card 5000, /)).toBeInViewport();
  // The wheel leads over all of them to the others, and a click selects one.
  await page.mouse.move(stage.middle.x, lane.middle.y + 200);
  await page.mouse.wheel(0, -1_000_000);
  // It goes on beyond the map, to where nothing stands.
  await expect(async () => {
    await page.mouse.wheel(0, 150);
    await expect(card(page, /Card 2, /)).toBeInViewport({ ratio: 1, timeout: 200 });
  }).toPass({ intervals: [0] });
  await card(page, /Card 2, /).click();
  await expect(focused(page)).toHaveAccessibleName(/Card 2, .*2 of 5000$/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(card(page, /Card 2, /)).toHaveCount(0);
});

test('a million characters are refused, odd ones kept and control characters left out, by the mouse', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  const [stage, lane] = [await boxOf(header(page, /^Stage Awareness/)), await boxOf(header(page, /^Lane Goals/))];
  const paste = async (text: string) => {
    await copy(app, text);
    await page.mouse.click(stage.middle.x, lane.middle.y, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Paste(?! into)/ }).click();
  };
  await paste('x'.repeat(1_000_000));
  await expect(alert(page)).toContainText('longer than a card can hold');
  await alert(page).getByRole('button', { name: 'Close' }).click();
  await expect(alert(page)).toBeEmpty();
  expect(await app.isEnabled('edit.undo')).toBe(false);
  const odd = 'a\u200bb \u202eמ\u202c مرحبا 12';
  await paste(odd);
  await expect(card(page, /مرحبا 12/)).toBeVisible();
  await paste('be\u0007ep\u0000');
  await expect(page.getByRole('status').filter({ hasText: 'without its control characters' })).toBeVisible();
  await expect(card(page, /^Goal: beep,/)).toBeVisible();
  const texts = Object.values(firstMap(await saved(app, folder)).cards).map(({ text }) => text);
  expect(texts.toSorted()).toEqual([odd, 'beep'].toSorted());
});

test('zero-width characters and mixed directions are kept; control characters are left out, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  const odd = 'a\u200bb \u202eמ\u202c مرحبا 12 \u{1f468}\u200d\u{1f469}';
  await copy(app, odd);
  await press(page, 'Control+v');
  await expect(focused(page)).toHaveAccessibleName(/مرحبا 12/);
  // In front of and behind it the line is still read from left to right.
  await copy(app, 'be\u0007ep\u0000');
  await press(page, 'Control+v');
  await expect(page.getByRole('status').filter({ hasText: 'without its control characters' })).toBeVisible();
  await expect(focused(page)).toHaveAccessibleName(/^Goal: beep,/);
  await copy(app, '\u200b\u200b\u2060');
  await press(page, 'Control+v');
  // Nothing of it can be seen: it is called what it looks like.
  await expect(focused(page)).toHaveAccessibleName(/^Goal: Empty card,/i);
  await press(page, 'Enter');
  await copy(app, 'bo\u0008th');
  await press(page, 'Control+v', 'Escape');
  const texts = Object.values(firstMap(await saved(app, folder)).cards).map(({ text }) => text);
  expect(texts.toSorted()).toEqual([odd, 'beep', '\u200b\u200b\u2060', 'both'].toSorted());
});

/** A picture of one colour, which is a few kB as a file and 200 MB when it is drawn. */
function bomb(): Buffer {
  const side = 7_000;
  const chunk = (type: string, data: Buffer): Buffer => {
    const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(content));
    return Buffer.concat([size, content, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit for each pixel, in grey.
  header.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(side / 8)) * side));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const svg = (inside: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" onload="a()">${inside}</svg>`;
/** Each uses the one before it ten times: ten billion shapes in nine lines. */
const REPEATED = Array.from(
  { length: 10 },
  (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
).join('');

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/gif': 'gif' } as const;

interface Hostile {
  readonly name: string;
  readonly content: Buffer;
  readonly refusal: RegExp;
}

/** Pictures that are refused, each with its sentence. */
function hostilePictures(): Hostile[] {
  const sound = readFileSync(join(ROOT, 'assets/icons/256x256.png'));
  const vector = (name: string, text: string, refusal: RegExp): Hostile => ({
    name,
    content: Buffer.from(text),
    refusal,
  });
  return [
    ...Object.entries(ENDINGS).flatMap(([each, ending]): Hostile[] => {
      const type = each as keyof typeof ENDINGS;
      // A sound header, and nothing behind it.
      const header = (size: number) => Buffer.from(imageOf(type, size, size).data, 'base64');
      return [
        { name: `huge.${ending}`, content: header(50_000), refusal: /60 million pixels/ },
        { name: `cut.${ending}`, content: header(40), refusal: /damaged or cut off/ },
      ];
    }),
    {
      name: 'half.png',
      content: sound.subarray(0, sound.length / 4),
      refusal: /damaged or cut off/,
    },
    { name: 'text.png', content: Buffer.from('just text'), refusal: /this file is none/ },
    vector('entities.svg', svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a "lol">]>'), /not safe/),
    vector('laughs.svg', svg(`<g id="a0"><rect width="1" height="1"/></g>${REPEATED}`), /not safe/),
    vector('open.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>', /damaged or cut off/),
  ];
}

const ALIVE = svg(
  `<script>a()</script><style>@import url(https://example.com/a.css);</style>
   <image xlink:href="https://example.com/a.png" width="9" height="9"/><a href="javascript:a()"><text>b</text></a>
   <rect width="40" height="20" fill="url(https://example.com/b.svg#c)"/>`,
);

/** The document holds the drawing without what could do anything, and the bomb as small as a card needs it. */
function expectHarmless({ images }: JourneyDocument): void {
  const [drawing, drawn] = [
    Object.values(images).find(({ type }) => type === 'image/svg+xml'),
    Object.values(images).find(({ type }) => type !== 'image/svg+xml'),
  ];
  const text = Buffer.from(drawing?.data ?? '', 'base64').toString();
  expect(text).toContain('<rect');
  expect(text).not.toMatch(/example\.com|script|onload|@import/);
  expect([drawn?.width, drawn?.height]).toEqual([1_600, 1_600]);
}

/** What all processes hold, in kB. */
const memory = (app: StagecoachApp) =>
  app.electron.evaluate(({ app: program }) =>
    program.getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize, 0),
  );
/** Far from what 2.5 billion pixels would take, or ten billion shapes. */
const BOUND = 400_000;

test('hostile pictures are refused or drawn harmless where they are chosen or pasted, by keyboard alone', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  const before = await memory(app);
  const choose = async (name: string, content: Buffer | string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await app.chooseFiles(path);
    await command(page, 'Add picture');
  };
  const paste = async (name: string) => {
    await copyFiles(app, join(folder, name));
    await press(page, 'Control+v');
  };
  for (const { name, content, refusal } of hostilePictures()) {
    await choose(name, content);
    await expect(alert(page), name).toContainText(refusal);
    await closeNotice(page);
    await paste(name);
    await expect(alert(page), `paste ${name}`).toContainText(refusal);
    await closeNotice(page);
  }
  expect(await app.isEnabled('edit.undo')).toBe(false);
  await choose('alive.svg', ALIVE);
  await expect.poll(() => app.isEnabled('edit.undo')).toBe(true);
  await press(page, 'Control+Home', 'ArrowRight');
  await choose('bomb.png', bomb());
  await expect(page.locator('section [data-id] img')).toHaveCount(2);
  expectHarmless(await saved(app, folder));
  expect((await memory(app)) - before).toBeLessThan(BOUND);
});

test('hostile pictures are refused or drawn harmless where they are dropped or pasted, by the mouse', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const app = await launch();
  const page = await startClassic(app);
  const [stage, lane] = [await boxOf(header(page, /^Stage Awareness/)), await boxOf(header(page, /^Lane Goals/))];
  const at = { x: stage.middle.x, y: lane.middle.y };
  await page.mouse.click(at.x, at.y);
  await expect(focused(page)).toBeFocused();
  const before = await memory(app);
  const bring = async (how: 'drop' | 'paste', name: string, content: Buffer | string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    if (how === 'drop') return dropFiles(page, at, file);
    await copyFiles(app, file);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Paste(?! into)/ }).click();
  };
  for (const { name, content, refusal } of hostilePictures()) {
    for (const how of ['drop', 'paste'] as const) {
      await bring(how, name, content);
      await expect(alert(page), `${how} ${name}`).toContainText(refusal);
      await alert(page).getByRole('button', { name: 'Close' }).click();
      await expect(alert(page)).toBeEmpty();
    }
  }
  expect(await app.isEnabled('edit.undo')).toBe(false);
  await bring('drop', 'alive.svg', ALIVE);
  await expect(page.locator('section [data-id] img')).toHaveCount(1);
  // Beside that one: on a card that has a picture another becomes a card of its own.
  await bring('paste', 'bomb.png', bomb());
  await expect(page.locator('section [data-id] img')).toHaveCount(2);
  expectHarmless(await saved(app, folder));
  expect((await memory(app)) - before).toBeLessThan(BOUND);
});
