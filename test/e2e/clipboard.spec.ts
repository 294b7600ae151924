/** Cards on the clipboard: between cells, maps and windows, from and to spreadsheets; by keys alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { expect, type StagecoachApp, test } from './app.ts';

function read(path: string): JourneyDocument {
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  return answer.document;
}

/** The cards as `lane/stage: text`, in reading order. */
function cardsOf({ lanes, stages, ...map }: JourneyMap): string[] {
  return cardsInReadingOrder({ lanes, stages, ...map }).map(
    ([, { lane, stage, text }]) => `${lanes[lane]?.name}/${stages[stage]?.name}: ${text}`,
  );
}

async function newDocument(app: StagecoachApp, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Classic, five stages' }).click();
  await expect(page.getByRole('button', { name: /Loyalty/ })).toBeVisible();
  await expect.poll(() => app.isEnabled('insert.card')).toBe(true);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function save(app: StagecoachApp, path: string): Promise<JourneyDocument> {
  await app.choosePlaces(path);
  await app.choose('file.saveAs');
  await expect.poll(() => existsSync(path)).toBe(true);
  return read(path);
}

const mapOf = (document: JourneyDocument): JourneyMap => Object.values(document.maps)[0] as JourneyMap;

test('cards are copied, cut and pasted, and one undo takes a paste back', async ({ launch, folder }) => {
  const app = await launch();
  const page = await app.firstPage();
  await newDocument(app, page);

  await press(page, 'Control+Home');
  await page.keyboard.type('Find a gift');
  await press(page, 'Enter');
  await page.keyboard.type('In time');
  // Both of the cell, to the cell of the next stage.
  await press(page, 'Escape', 'Shift+ArrowUp', 'Control+c', 'ArrowRight', 'Control+v');
  await expect(page.locator('[aria-label*="Find a gift"]')).toHaveCount(2);
  await press(page, 'Control+z');
  await expect(page.locator('[aria-label*="Find a gift"]')).toHaveCount(1);
  await press(page, 'Control+Shift+z');

  // Cut from there, and pasted into another lane, where they become cards of its kind.
  await press(page, 'Control+x');
  await expect(page.locator('[aria-label*="Find a gift"]')).toHaveCount(1);
  await press(page, 'ArrowDown', 'Control+v');
  await expect(page.locator('[aria-label*="Find a gift"]')).toHaveCount(2);

  const saved = await save(app, join(folder, 'Gift.journey'));
  expect(cardsOf(mapOf(saved))).toEqual([
    'Goals/Awareness: Find a gift',
    'Goals/Awareness: In time',
    'Touchpoints/Consideration: Find a gift',
    'Touchpoints/Consideration: In time',
  ]);
});

test('a card goes to another window with its channels', async ({ launch, folder, place }) => {
  const from = place('assets/samples/streaming-listener.journey');
  const app = await launch({ files: [from] });
  const page = await app.firstPage();
  const touchpoint = cardsInReadingOrder(mapOf(read(from))).find(
    ([, card]) => card.kind === 'touchpoint' && card.channels.length > 0,
  )?.[1];
  await page
    .locator('[data-region="canvas"]')
    .getByText(touchpoint?.text ?? '', { exact: false })
    .first()
    .click();
  await press(page, 'Control+c');

  const other = await app.nextPage(() => app.choose('file.new'));
  await newDocument(app, other);
  await press(other, 'Control+Home', 'ArrowDown', 'Control+v');
  await expect(other.locator(`[aria-label*="${touchpoint?.text}"]`)).toHaveCount(1);
  const saved = await save(app, join(folder, 'Other.journey'));
  const [card] = Object.values(mapOf(saved).cards);
  expect(card).toMatchObject({ kind: 'touchpoint', text: touchpoint?.text });
  expect(card?.kind === 'touchpoint' && card.channels.length).toBeGreaterThan(0);
});

test('a block of a spreadsheet becomes cards over stages and lanes, and goes back as a table', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await app.firstPage();
  await newDocument(app, page);
  const setClipboard = (text: string) =>
    app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);

  await setClipboard('Know prices\tCompare\nSees an ad\t"Reads a review\nof a friend"');
  await press(page, 'Control+Home', 'Control+v');
  await expect(page.locator('[aria-label*="Sees an ad"]')).toHaveCount(1);
  await setClipboard('- Too many ads\r\n- Ни једна цена\r\n');
  // By way of the lanes' titles to the first cell of the pain points.
  await press(page, 'Control+Home', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Control+v');
  await expect(page.locator('[aria-label*="Ни једна цена"]')).toHaveCount(1);

  await press(page, 'Control+a', 'Control+c');
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')[0]).toBe('\tAwareness\tConsideration');
  expect(copied).toContain('Sees an ad\t"Reads a review\nof a friend"');
  const saved = await save(app, join(folder, 'Sheet.journey'));
  expect(cardsOf(mapOf(saved)).slice(0, 4)).toEqual([
    'Goals/Awareness: Know prices',
    'Goals/Consideration: Compare',
    'Touchpoints/Awareness: Sees an ad',
    'Touchpoints/Consideration: Reads a review\nof a friend',
  ]);
});

test('what no card can hold is refused with a sentence, and nothing changes', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstPage();
  await newDocument(app, page);
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('x'.repeat(1_000_000)));
  await press(page, 'Control+Home', 'Control+v');
  await expect(page.getByRole('alert')).toContainText('longer than a card can hold');
  expect(await app.isEnabled('edit.undo')).toBe(false);
});

test('a card is copied and pasted by the menus of the map', async ({ launch, place }) => {
  const app = await launch({ files: [place('assets/samples/streaming-listener.journey')] });
  const page = await app.firstPage();
  const canvas = page.locator('[data-region="canvas"]');
  const text = 'Not sign up for anything yet';
  await canvas.getByText(text).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Copy/ }).click();
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
  await canvas.getByText('Get rid of the ads on my run').first().click({ button: 'right' });
  await page
    .getByRole('menuitem', { name: /^Paste/ })
    .first()
    .click();
  await expect(page.locator(`[aria-label*="${text}"]`)).toHaveCount(2);
});
