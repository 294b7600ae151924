/** Cards on the clipboard: between cells, maps and windows, from and to spreadsheets; by keys alone and by the mouse. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { expect, type StagecoachApp, test } from './app.ts';
import {
  boxOf,
  card,
  command,
  findCard,
  focused,
  fromMenu,
  header,
  openCards,
  press,
  SAMPLE,
  startClassic,
  startMap,
} from './map.ts';

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

async function save(app: StagecoachApp, path: string): Promise<JourneyDocument> {
  await app.choosePlaces(path);
  await app.choose('file.saveAs');
  await expect.poll(() => existsSync(path)).toBe(true);
  return read(path);
}

const mapOf = (document: JourneyDocument): JourneyMap => Object.values(document.maps)[0] as JourneyMap;

test('cards are copied, cut and pasted, and one undo takes a paste back, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);

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

/** What of the other document has come into the first lane but one. */
async function expectToHaveCome(app: StagecoachApp, path: string): Promise<void> {
  const document = await save(app, path);
  const [card] = Object.values(mapOf(document).cards);
  expect(card).toMatchObject({ kind: 'touchpoint', text: TOUCHPOINT });
  const names = card?.kind === 'touchpoint' ? card.channels.map((id) => document.channels[id]?.name) : [];
  expect(names).toEqual(['Message', 'Friends']);
}

const TOUCHPOINT = 'Friend sends a playlist link';

test('a card goes to another window with its channels, by keyboard alone', async ({ launch, folder, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await findCard(page, TOUCHPOINT);
  await press(page, 'Control+c');
  const other = await app.nextPage(() => command(page, 'New'));
  await startMap(app, other);
  await press(other, 'Control+Home', 'ArrowDown', 'Control+v');
  await expect(other.locator(`[aria-label*="${TOUCHPOINT}"]`)).toHaveCount(1);
  await expectToHaveCome(app, join(folder, 'Other.journey'));
  await page.bringToFront();
  await press(page, 'Control+x');
  await expect(card(page, new RegExp(TOUCHPOINT))).toHaveCount(0);
});

test('a card goes to another window with its channels, by the mouse', async ({ launch, folder, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await fromMenu(page, card(page, new RegExp(`^Touchpoint: ${TOUCHPOINT}`)), /^Cut/);
  await expect(card(page, new RegExp(TOUCHPOINT))).toHaveCount(0);
  const other = await app.nextPage(() => app.choose('file.new'));
  await startMap(app, other);
  // In the cell of the first stage in the lane of touchpoints.
  const [stage, lane] = [
    await boxOf(header(other, /^Stage Awareness/)),
    await boxOf(header(other, /^Lane Touchpoints/)),
  ];
  await other.mouse.click(stage.middle.x, lane.middle.y, { button: 'right' });
  await other.getByRole('menuitem', { name: /^Paste(?! into)/ }).click();
  await expect(other.locator(`[aria-label*="${TOUCHPOINT}"]`)).toHaveCount(1);
  await expectToHaveCome(app, join(folder, 'Other.journey'));
});

test('a block of a spreadsheet becomes cards over stages and lanes, and goes back as a table, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  const setClipboard = (text: string) =>
    app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);

  await setClipboard('Know prices\tCompare\nSees an ad\t"Reads a review\nof a friend"');
  await press(page, 'Control+Home', 'Control+v');
  await expect(page.locator('[aria-label*="Sees an ad"]')).toHaveCount(1);
  await setClipboard('- Too many ads\r\n- Ни једна цена\r\n');
  // By way of the lanes' titles to the first cell of the pain points.
  await press(page, 'Control+Home', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Control+v');
  await expect(page.locator('[aria-label*="Ни једна цена"]')).toHaveCount(1);

  // All rows of a block into one lane.
  await setClipboard('Phone\tShop\nPost\tFair');
  await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'Control+Shift+v');
  await expect(card(page, /^Goal: Fair/)).toHaveCount(1);
  await press(page, 'Control+z');

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
  const page = await startClassic(app);
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('x'.repeat(1_000_000)));
  await press(page, 'Control+Home', 'Control+v');
  await expect(page.getByRole('alert')).toContainText('longer than a card can hold');
  // The same by the mouse.
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).not.toContainText('longer');
  const { middle } = await boxOf(focused(page));
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Paste' }).first().click();
  await expect(page.getByRole('alert')).toContainText('longer than a card can hold');
  expect(await app.isEnabled('edit.undo')).toBe(false);
});

test('cards go to another cell, another map and a spreadsheet, and come from one, by the mouse', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const text = 'Not sign up for anything yet';
  const goal = card(page, new RegExp(text));
  await fromMenu(page, goal, /^Copy/);
  const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toBe(text);
  await fromMenu(page, card(page, /Get rid of the ads on my run/), /^Paste/);
  await expect(goal).toHaveCount(2);

  await fromMenu(page, goal.last(), /^Cut/);
  await expect(goal).toHaveCount(1);
  const tabs = page.getByRole('tab');
  await tabs.filter({ hasText: 'Future state' }).click();
  await expect(tabs.filter({ hasText: 'Future state' })).toHaveAttribute('aria-selected', 'true');
  const before = await goal.count();
  await fromMenu(page, card(page, /^Goal: /).first(), /^Paste/);
  await expect(goal).toHaveCount(before + 1);

  // A block over stages and lanes, and lines that all go into one lane.
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('One\tTwo\nThree\tFour'));
  await tabs.first().click();
  await fromMenu(page, card(page, /^Goal: Hear what/), /^Paste/);
  await expect(card(page, /^Touchpoint: Four/)).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(card(page, /^Touchpoint: Four/)).toHaveCount(0);
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('- A list\n- of lines'));
  await fromMenu(page, card(page, /^Goal: Hear what/), /^Paste/);
  await expect(card(page, /^Goal: of lines/)).toHaveAccessibleName(/Discover, 3 of 4$/);
  await app.choose('edit.undo');
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('One\tTwo\nThree\tFour'));
  await card(page, /^Goal: Hear what/).click();
  await app.choose('edit.pasteInLane');
  await expect(card(page, /^Goal: Four/)).toHaveCount(1);
  await app.choose('edit.undo');
  await card(page, /^Goal: Hear what/).click();
  await card(page, /^Goal: Be known/).click({ modifiers: ['Control'] });
  await fromMenu(page, card(page, /^Goal: Hear what/), /^Copy/);
  await expect.poll(copied).toMatch(/^\t.*Discover.*\t.*Try.*\n.*Hear what.*\tBe known/);
});
