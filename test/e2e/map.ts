/** A map in the window, as hands and keys find it: what stands on it, what is selected, what a save writes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import type { Region } from '#renderer/input/regions.ts';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { columnStages } from '#shared/document/stages.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { doubtfulJourney } from '../support/doubtful.ts';
import { expect, hand, type StagecoachApp } from './app.ts';

export const SAMPLE = 'assets/samples/streaming-listener.journey';

export const card = (page: Page, name: RegExp): Locator => page.getByRole('group', { name });
/** A header of a stage, or a title of a lane. */
export const header = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });
export const selected = (page: Page): Locator => page.locator('section [data-id][aria-current="true"]');
export const focused = (page: Page): Locator => page.locator('[data-selection]');
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Begins a document with five stages in the first window. */
export async function startClassic(app: StagecoachApp): Promise<Page> {
  const page = await app.firstPage();
  await startMap(app, page);
  return page;
}

/** The same in a window that shows the start screen; waits until keys reach the map. */
export async function startMap(app: StagecoachApp, page: Page): Promise<void> {
  const classic = page.getByRole('button', { name: 'Classic, five stages' });
  if (hand() === 'mouse') await classic.click();
  else {
    await tabTo(page, classic);
    await press(page, 'Enter');
  }
  await expect(header(page, /Loyalty/)).toBeVisible();
  await expect.poll(() => app.isEnabled('insert.card')).toBe(true);
}

/** The window of a file with cards, once keys reach its map: who opens a document means to work on it. */
export async function openCards(app: StagecoachApp, of?: Page): Promise<Page> {
  const page = of ?? (await app.firstPage());
  await page.getByRole('group', { name: /: / }).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-canvas]'));
  return page;
}

/** Names what was just added, in place: the field is there, its text selected. By the mouse it is left for the map itself. */
export async function nameIt(page: Page, name: string): Promise<void> {
  const field = page.locator('[data-region="canvas"] textarea');
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  if (hand() === 'mouse') await clickAway(page);
  else await press(page, 'Enter');
  await expect(field).toHaveCount(0);
}

/** Runs a command by its name in the palette. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Clicks where it closes what is open, and leaves the map selected: on the tab of the map. */
export async function clickAway(page: Page): Promise<void> {
  const { middle } = await boxOf(page.getByRole('tab', { selected: true }));
  // Over a menu lies what catches clicks beside it.
  await page.mouse.click(middle.x, middle.y);
}

/** How often one would press a key to get somewhere, and not give up. */
const PATIENCE = 40;

/** Presses a key until one of these has the focus; fails when that takes more presses than anybody would make. */
export async function pressUntilAt(page: Page, key: string, wanted: Locator, patience = PATIENCE): Promise<void> {
  await expect(wanted.first()).toBeAttached();
  const isThere = () => wanted.evaluateAll((found) => found.some((element) => element === document.activeElement));
  for (let count = 0; count < patience; count += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  await expect.poll(isThere, `${wanted} after ${patience} times ${key}`).toBe(true);
}

/** Presses Tab until this has the focus. */
export const tabTo = (page: Page, wanted: Locator): Promise<void> => pressUntilAt(page, 'Tab', wanted);

/** More than there are parts that F6 goes around. */
const ONCE_AROUND = 8;

/** Goes to a part of the window by F6. */
export async function toRegion(page: Page, region: Region): Promise<void> {
  const isThere = () =>
    page.evaluate((name) => document.activeElement?.closest(`[data-region="${name}"]`) !== null, region);
  for (let count = 0; count <= ONCE_AROUND; count += 1) {
    if (await isThere()) return;
    await page.keyboard.press('F6');
  }
  throw new Error(`F6 does not lead to ${region}.`);
}

/** Goes to a stage or a lane by the list of them. */
export async function goTo(page: Page, name: string): Promise<void> {
  await press(page, 'Control+g');
  const option = page.getByRole('option').first();
  await expect(option).toBeVisible();
  await page.keyboard.type(name);
  await expect(option).toContainText(name);
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(focused(page)).toHaveAccessibleName(new RegExp(`^(Stage|Sub-stage|Lane) ${name}`));
}

/** Goes to the first card that has this in its text by searching for it; the keys are on it then. */
export async function findCard(page: Page, text: string): Promise<void> {
  await press(page, 'Control+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toContainText(text);
  await press(page, 'Enter');
  await expect(focused(page)).toHaveAccessibleName(new RegExp(text));
  await press(page, 'Escape');
  await expect(focused(page)).toBeFocused();
}

/** Chooses an entry of the context menu of what is selected, or of the menus that open out of it, by keys. */
export async function fromMenuByKeys(page: Page, ...entries: readonly RegExp[]): Promise<void> {
  await press(page, 'Shift+F10');
  for (const [index, entry] of entries.entries()) {
    if (index > 0) await press(page, 'ArrowRight');
    await pressUntilAt(page, 'ArrowDown', page.getByRole('menuitem', { name: entry }));
  }
  await press(page, 'Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** Chooses an entry of the context menu of something, by the mouse. */
export async function fromMenu(page: Page, on: Locator, entry: RegExp): Promise<void> {
  await on.click({ button: 'right' });
  await page.getByRole('menuitem', { name: entry }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** The window of a file in which each rule of the checker finds something. */
export async function openDoubtful(
  launch: (options: { files: string[] }) => Promise<StagecoachApp>,
  folder: string,
): Promise<{ readonly app: StagecoachApp; readonly page: Page }> {
  const path = join(folder, 'Doubtful.journey');
  writeFileSync(path, serializeJourney(doubtfulJourney()));
  const app = await launch({ files: [path] });
  return { app, page: await openCards(app) };
}

/** What each rule of the checker has found; the words that one of them looks for are a list of another kind. */
export function rulesOf(panel: Locator): Locator {
  return panel.locator('section:has(h3)').getByRole('grid');
}

/** Goes to the first place that a rule of the checker has found: it is selected and in view. */
export async function expectToLeadThere(page: Page, rule: Locator, go: () => Promise<unknown>): Promise<void> {
  const name = await rule.getByRole('row').first().getAttribute('aria-label');
  const isAboutMap = await rule.evaluate((list) => /^More stages/.test(list.parentElement?.textContent ?? ''));
  await go();
  // The map as a whole has no place on itself.
  await expect(focused(page), name ?? '').toHaveCount(isAboutMap ? 0 : 1);
  if (!isAboutMap) await expect(focused(page), name ?? '').toBeInViewport();
}

/** Drags from one point to another; `before` the pointer goes up, something can be looked at. */
export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  before: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await before();
  await page.mouse.up();
}

/** Where it stands once it rests: while a view zooms or a card glides, it is no place to point at yet. */
export async function boxOf(locator: Locator) {
  for (let before = await locator.boundingBox(); ; ) {
    await locator.page().evaluate(threeFrames);
    const box = await locator.boundingBox();
    if (!box) throw new Error(`${locator} is not drawn.`);
    if (isDeepStrictEqual(box, before))
      return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
    before = box;
  }
}

/** In the page. A motion may begin a frame later, and its first frame be too short to be seen. */
async function threeFrames(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

let saves = 0;

/** The document as the file says it now. */
export async function saved(app: StagecoachApp, folder: string): Promise<JourneyDocument> {
  saves += 1;
  const path = join(folder, `Saved ${saves}.journey`);
  await app.choosePlaces(path);
  await app.choose('file.saveAs');
  await expect.poll(() => existsSync(path)).toBe(true);
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  return answer.document;
}

export function firstMap({ maps }: JourneyDocument): JourneyMap {
  const [map] = Object.values(maps);
  if (!map) throw new Error('There is no map.');
  return map;
}

/** The columns from left to right; a sub-stage with its stage before it: `Use/Part 1`. */
export function columnNames({ stages }: JourneyMap): string[] {
  return columnStages(stages).map(([, { name, parent }]) =>
    parent === undefined ? name : `${stages[parent]?.name}/${name}`,
  );
}
