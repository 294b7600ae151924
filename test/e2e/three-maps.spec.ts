/** Three maps as people build them in the app: a service blueprint, a long journey of 250 cards, one in Japanese. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { JourneyDocument, JourneyMap, LaneKind } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { expect, type StagecoachApp, test } from './app.ts';
import { press, startClassic } from './map.ts';

const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

/** The first cell of a lane, by way of the lanes’ titles. */
async function toLane(page: Page, lane: number): Promise<void> {
  await press(page, 'Control+Home', 'ArrowLeft', ...times(lane, 'ArrowDown'), 'ArrowRight');
}

/** A lane after the one that is selected; its name is taken as it comes. */
async function addLane(app: StagecoachApp, page: Page, kind: LaneKind): Promise<void> {
  await app.choose(`insert.lane.${kind}`);
  await expect(page.locator('[data-region="canvas"] textarea')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.locator('[data-region="canvas"] textarea')).toHaveCount(0);
}

/** Pastes text that was copied in another program. */
async function paste(
  app: StagecoachApp,
  page: Page,
  text: string,
  key: 'Control+v' | 'Control+Shift+v',
): Promise<void> {
  const undo = await app.menuLabel('edit.undo');
  await app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);
  await press(page, key);
  const first = text.split(/[\t\n]/)[0] ?? '';
  await expect(page.locator(`[data-region="canvas"] [aria-label*="${first}"]`).first(), undo ?? '').toBeAttached();
}

async function save(app: StagecoachApp, path: string): Promise<JourneyMap> {
  await app.choosePlaces(path);
  await app.choose('file.saveAs');
  await expect.poll(() => existsSync(path)).toBe(true);
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  return mapOf(answer.document);
}

const mapOf = ({ maps }: JourneyDocument): JourneyMap => Object.values(maps)[0] as JourneyMap;
const kindsOf = ({ lanes }: JourneyMap): string[] => inOrder(lanes).map(([, { kind }]) => kind);
const cardOf = ({ cards }: JourneyMap, text: string) => Object.entries(cards).find(([, card]) => card.text === text);

test('a service blueprint: lanes of both sides, a process over three stages, an arrow', async ({ launch, folder }) => {
  test.setTimeout(180_000);
  const app = await launch();
  const page = await startClassic(app);

  // The lane of goals becomes one of evidence; pain points and opportunities go.
  await press(page, 'Control+Home', 'ArrowLeft');
  await addLane(app, page, 'evidence');
  await press(page, 'ArrowUp', 'Delete', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Delete', 'Delete');
  for (const kind of ['frontstage', 'backstage', 'support'] as const) await addLane(app, page, kind);

  // Each lane a row of a spreadsheet, from the first stage on.
  const rows = [
    'Ledger\tPrice list\tStock of meters\tRoute plan\tPayment service',
    'Checks the address\t\t\tPlans the route',
    'Answers the call\tWrites the offer\tExplains the contract\tInstalls the meter\tSays thanks',
  ];
  for (const [index, row] of rows.entries()) {
    await toLane(page, 5 - index);
    await paste(app, page, row, 'Control+v');
  }
  await toLane(page, 1);
  await paste(app, page, 'Reads the advert\tCompares offers\tSigns at home\tWaits for us\tPays', 'Control+v');
  await press(page, 'Control+Home');
  await paste(app, page, 'Advert\tOffer by e-mail\tContract\tEngineer’s card\tInvoice', 'Control+v');

  // What is checked at first holds until the contract is signed; the call leads to it.
  await toLane(page, 4);
  await press(page, ...times(2, 'Alt+Shift+ArrowRight'));
  await press(page, 'ArrowUp', 'Control+l', 'ArrowDown', 'Enter', 'Escape');

  const map = await save(app, join(folder, 'Blueprint.journey'));
  expect(kindsOf(map)).toEqual(['evidence', 'touchpoints', 'emotions', 'frontstage', 'backstage', 'support']);
  expect(Object.keys(map.cards)).toHaveLength(22);
  const check = cardOf(map, 'Checks the address');
  expect(check?.[1].span).toBe(3);
  expect(Object.values(map.links)).toMatchObject([{ from: cardOf(map, 'Answers the call')?.[0], to: check?.[0] }]);
  // The lines of interaction, of visibility and of internal interaction.
  for (const line of ['Line of interaction', 'Line of visibility', 'Line of internal interaction']) {
    await expect(page.getByText(line, { exact: true }).first()).toBeAttached();
  }
});

test('a journey of thirteen stages and 250 cards', async ({ launch, folder }) => {
  test.setTimeout(240_000);
  const app = await launch();
  const page = await startClassic(app);
  const block = (what: string, rows: number): string =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 13 }, (_, column) => `${what} ${row + 1} of month ${column + 1}`).join('\t'),
    ).join('\n');

  // Below the goals stand touchpoints, the curve, pain points and opportunities.
  await press(page, 'Control+Home');
  await paste(app, page, block('Goal', 2), 'Control+Shift+v');
  await toLane(page, 1);
  await paste(app, page, block('Touchpoint', 9), 'Control+Shift+v');
  // A year's worth of scores: all good, then the worst ones one by one.
  await press(page, 'Alt+4');
  await toLane(page, 1);
  for (const score of ['1', '2', '5', '1', '3']) await press(page, `Alt+${score}`, 'ArrowRight');
  await toLane(page, 3);
  await paste(app, page, block('Pain', 4), 'Control+Shift+v');
  await toLane(page, 4);
  await paste(app, page, `${block('Idea', 4)}\nOne more\tAnother\tThe last`, 'Control+Shift+v');

  // The stages that came with the block are named.
  await press(page, 'Control+Home', 'ArrowUp', ...times(5, 'ArrowRight'));
  for (let month = 6; month <= 13; month += 1) {
    await press(page, 'F2');
    await expect(page.locator('[data-region="canvas"] textarea')).toBeFocused();
    await press(page, 'Control+a');
    await page.keyboard.insertText(`Month ${month}`);
    await press(page, 'Enter', 'ArrowRight');
  }

  const map = await save(app, join(folder, 'Long.journey'));
  const names = columnStages(map.stages).map(([, { name }]) => name);
  expect(names).toHaveLength(13);
  expect(names.slice(5)).toEqual(Array.from({ length: 8 }, (_, index) => `Month ${index + 6}`));
  expect(Object.keys(map.cards)).toHaveLength(250);
  const scores = Object.values(map.cards).flatMap((card) => (card.kind === 'touchpoint' ? [card.emotion?.score] : []));
  expect(scores).toHaveLength(117);
  expect(new Set(scores)).toEqual(new Set([-2, -1, 0, 1, 2]));
});

test('a journey in Japanese, written in place', async ({ launch, folder }) => {
  test.setTimeout(180_000);
  const app = await launch();
  const page = await startClassic(app);
  const said: readonly (readonly string[])[] = [
    ['通勤中に音楽を聴きたい', '友だちと同じ曲を楽しみたい'],
    ['駅の広告を見て、アプリを入れる', '三か月無料の案内を読む', 'カードが理由もなく断られる'],
    ['料金表がどこにも見つからない'],
    ['断られた理由をその場で伝える', 'コンビニでも支払えるようにする'],
  ];
  for (const [row, texts] of said.entries()) {
    await toLane(page, row < 2 ? row : row + 1);
    for (const [at, text] of texts.entries()) {
      // An input method writes into a card that is open.
      await press(page, 'Enter');
      await page.keyboard.type(text);
      if (row === 1) await press(page, `Alt+${5 - 2 * at}`);
    }
    await press(page, 'Escape');
  }
  await press(page, 'Control+Home', 'ArrowUp', 'F2');
  await expect(page.locator('[data-region="canvas"] textarea')).toBeFocused();
  await press(page, 'Control+a');
  await page.keyboard.insertText('知る');
  await press(page, 'Enter');

  const map = await save(app, join(folder, '通勤.journey'));
  expect(
    Object.values(map.cards)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(said.flat().toSorted());
  expect(columnStages(map.stages)[0]?.[1].name).toBe('知る');
  expect(cardOf(map, 'カードが理由もなく断られる')?.[1]).toMatchObject({ emotion: { score: -2 } });
});
