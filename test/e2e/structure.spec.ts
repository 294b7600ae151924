/** Stages and lanes: all that can be done to them, once by the mouse and once by keyboard alone. */
import { type JourneyMap, LANE_KINDS } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { expect, test } from './app.ts';
import {
  boxOf,
  card,
  columnNames,
  command,
  drag,
  firstMap,
  focused,
  fromMenu,
  fromMenuByKeys,
  goTo,
  header,
  inspector,
  nameIt,
  openCards,
  press,
  SAMPLE,
  saved,
  startClassic,
  tabTo,
} from './map.ts';
import { wordsOf } from './states/visit.ts';

const WORDS = wordsOf('en');

test.describe('stages by keyboard alone', () => {
  test('are added before and after, renamed, put in order, duplicated and deleted with their cards', async ({
    launch,
    folder,
  }) => {
    const app = await launch();
    const page = await startClassic(app);
    await press(page, 'Control+Home', 'ArrowUp');
    await expect(focused(page)).toHaveAccessibleName('Stage Awareness, 1 of 5');
    await press(page, 'Control+Shift+ArrowRight');
    await nameIt(page, 'Hears of it');
    await expect(focused(page)).toHaveAccessibleName('Stage Hears of it, 2 of 6');
    await press(page, 'Control+Shift+ArrowLeft');
    await nameIt(page, 'Изненада');
    await expect(focused(page)).toHaveAccessibleName('Stage Изненада, 2 of 7');
    await press(page, 'F2');
    await nameIt(page, '驚き');
    await press(page, 'Alt+ArrowLeft');
    await expect(focused(page)).toHaveAccessibleName('Stage 驚き, 1 of 7');

    await press(page, 'ArrowDown');
    await page.keyboard.type('A card that goes along');
    await press(page, 'Escape', 'ArrowUp', 'Control+d');
    await expect(card(page, /A card that goes along/)).toHaveCount(2);
    await expect(focused(page)).toHaveAccessibleName(/^Stage 驚き.*, 2 of 8$/);
    await press(page, 'Delete');
    await expect(card(page, /A card that goes along/)).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: 'deleted, with its cards' })).toBeVisible();
    await press(page, 'Control+z');
    await expect(card(page, /A card that goes along/)).toHaveCount(2);
    expect(columnNames(firstMap(await saved(app, folder))).slice(0, 4)).toEqual([
      '驚き',
      expect.stringContaining('驚き'),
      'Awareness',
      'Hears of it',
    ]);
  });

  test('are collapsed, split, merged, divided into sub-stages and gathered again', async ({
    launch,
    place,
    folder,
  }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    const before = firstMap(await saved(app, folder));

    await press(page, 'Control+Home', 'ArrowUp', 'Control+.');
    await expect(focused(page)).toHaveAccessibleName(/^Stage Discover, .*collapsed, 1 of 7$/);
    expect((await boxOf(header(page, /^Stage Discover/))).width).toBeLessThan(100);
    await expect(card(page, /Hear what/)).toHaveCount(0);
    await press(page, 'Control+.');
    await expect(card(page, /Hear what/)).toBeVisible();

    // The second goal and what stands below it leave for a stage of their own.
    await press(page, 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown');
    await command(page, 'Move to a new stage after it');
    await nameIt(page, 'Second thoughts');
    await expect(focused(page)).toHaveAccessibleName('Stage Second thoughts, 2 of 8');
    await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Second thoughts/);

    await press(page, 'ArrowLeft');
    await fromMenuByKeys(page, /^Merge with next stage/);
    await expect(focused(page)).toHaveAccessibleName(/^Stage Discover \/ Second thoughts.*, 1 of 7$/);
    await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Discover \/ Second thoughts/);

    await command(page, 'New sub-stage');
    await nameIt(page, 'At work');
    await expect(focused(page)).toHaveAccessibleName('Sub-stage At work of Discover / Second thoughts, 1 of 2');
    await press(page, 'ArrowRight', 'Control+Shift+ArrowRight');
    await nameIt(page, 'At home');
    await expect(focused(page)).toHaveAccessibleName('Sub-stage At home of Discover / Second thoughts, 3 of 3');
    // A stage after the next one stands where it is asked for, although a stage before it has sub-stages.
    await press(page, 'ArrowRight', 'Control+Shift+ArrowRight');
    await nameIt(page, 'Between');
    expect(columnNames(firstMap(await saved(app, folder))).slice(0, 5)).toEqual([
      'Discover / Second thoughts/At work',
      'Discover / Second thoughts/Part 2',
      'Discover / Second thoughts/At home',
      'Try',
      'Between',
    ]);
    await press(page, 'Delete', 'Control+Home', 'ArrowUp');
    await command(page, 'Gather sub-stages into one stage');
    const after = firstMap(await saved(app, folder));
    expect(columnNames(after)).toHaveLength(7);
    expect(Object.keys(after.cards).toSorted()).toEqual(Object.keys(before.cards).toSorted());
  });

  test('get a colour, a duration and a description', async ({ launch, folder }) => {
    const app = await launch();
    const page = await startClassic(app);
    await press(page, 'Control+Home', 'ArrowUp');
    await expect(inspector(page).getByRole('textbox', { name: 'Duration' })).toBeVisible();
    await press(page, 'F6');
    await tabTo(page, inspector(page).getByRole('textbox', { name: 'Duration' }));
    await page.keyboard.type('en uge');
    await tabTo(page, inspector(page).getByRole('textbox', { name: 'Description' }));
    await page.keyboard.type('Слуша');
    await press(page, 'Tab', 'ArrowRight', 'ArrowRight', 'Space', 'Escape');
    await expect(focused(page)).toHaveAccessibleName('Stage Awareness, en uge, 1 of 5');
    const [, stage] = inOrder(firstMap(await saved(app, folder)).stages)[0] ?? [];
    expect(stage).toMatchObject({ duration: 'en uge', description: 'Слуша' });
    expect(stage?.color).not.toBe('blue');
  });
});

test.describe('stages by the mouse', () => {
  test('are added, renamed, dragged, duplicated, collapsed and deleted', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await fromMenu(page, header(page, /^Stage Try/), /^New stage after/);
    await nameIt(page, 'Later');
    await fromMenu(page, header(page, /^Stage Later/), /^New stage before/);
    await nameIt(page, 'Sooner');
    await expect(header(page, /^Stage Later/)).toHaveAccessibleName(/4 of 9$/);
    await header(page, /^Stage Sooner/).dblclick();
    await nameIt(page, 'Soon');
    const [soon, first] = [await boxOf(header(page, /^Stage Soon/)), await boxOf(header(page, /^Stage Discover/))];
    await drag(page, soon.middle, { x: first.x + 20, y: first.middle.y });
    await expect(header(page, /^Stage Soon/)).toHaveAccessibleName(/1 of 9$/);

    const before = await card(page, /Hear what/).count();
    await fromMenu(page, header(page, /^Stage Discover/), /^Duplicate/);
    await expect(card(page, /Hear what/)).toHaveCount(before + 1);
    await fromMenu(page, header(page, /^Stage Discover.*copy|^Stage Copy of Discover/i), /^Delete/);
    await expect(card(page, /Hear what/)).toHaveCount(before);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(card(page, /Hear what/)).toHaveCount(before + 1);

    await fromMenu(page, header(page, /^Stage Soon/), /^Collapse/);
    await expect(header(page, /^Stage Soon/)).toHaveAccessibleName(/collapsed/);
    await header(page, /^Stage Soon/).dblclick();
    await expect(header(page, /^Stage Soon/)).not.toHaveAccessibleName(/collapsed/);
  });

  test('are split, merged, divided and gathered; get a colour, a duration and a description', async ({
    launch,
    place,
    folder,
  }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await fromMenu(page, card(page, /Not sign up/), /^Move to a new stage/);
    await nameIt(page, 'Doubt');
    await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Doubt/);
    await fromMenu(page, header(page, /^Stage Discover/), /^Merge with next/);
    await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Discover \/ Doubt/);
    await fromMenu(page, header(page, /^Stage Discover/), /^New sub-stage/);
    await nameIt(page, 'One');
    await expect(header(page, /^Sub-stage Part 2/)).toBeVisible();
    await fromMenu(page, header(page, /^Stage Discover/), /^Gather/);
    await expect(header(page, /^Sub-stage Part 2/)).toHaveCount(0);

    await header(page, /^Stage Discover/).click();
    await inspector(page).getByRole('textbox', { name: 'Duration' }).fill('三日');
    await inspector(page).getByRole('textbox', { name: 'Description' }).fill('Hører om det');
    await inspector(page).getByText('Colour').waitFor();
    await inspector(page).getByRole('radio', { name: 'Rose' }).click({ force: true });
    const [, stage] = inOrder(firstMap(await saved(app, folder)).stages)[0] ?? [];
    expect(stage).toMatchObject({ duration: '三日', description: 'Hører om det', color: 'rose' });
  });
});

test.describe('lanes', () => {
  test('of every kind are added from the menus by the mouse, each below the one before', async ({ launch, folder }) => {
    const app = await launch();
    const page = await startClassic(app);
    let last = header(page, /^Lane Goals/);
    for (const kind of LANE_KINDS) {
      await last.click();
      await app.choose(`insert.lane.${kind}`);
      await nameIt(page, `Lane of ${kind}`);
      last = header(page, new RegExp(`^Lane Lane of ${kind},`));
      await expect(last).toBeInViewport();
    }
    // One of them from the menu of the lane; there can be several of a kind.
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Add lane/ }).click();
    await page.getByRole('menuitem', { name: /quotes/ }).click();
    await nameIt(page, 'More quotes');
    const lanes = inOrder(firstMap(await saved(app, folder)).lanes).map(([, { kind }]) => kind);
    expect(lanes.slice(1, 1 + LANE_KINDS.length)).toEqual(LANE_KINDS);
    expect(lanes.filter((kind) => kind === 'quotes')).toHaveLength(2);
    for (const line of ['Line of interaction', 'Line of visibility']) {
      await expect(page.getByText(line, { exact: true }).first()).toBeAttached();
    }
  });

  test('of every kind are added by keyboard alone, each below the one before', async ({ launch, folder }) => {
    const app = await launch();
    const page = await startClassic(app);
    await press(page, 'Control+Home', 'ArrowLeft');
    for (const kind of LANE_KINDS) {
      await command(page, WORDS(`command:insert.lane.${kind}`));
      await nameIt(page, `Lane of ${kind}`);
      await expect(focused(page)).toHaveAccessibleName(new RegExp(`^Lane Lane of ${kind},`));
    }
    const lanes = inOrder(firstMap(await saved(app, folder)).lanes).map(([, { kind }]) => kind);
    expect(lanes.slice(1, 1 + LANE_KINDS.length)).toEqual(LANE_KINDS);
    for (const line of ['Line of interaction', 'Line of visibility']) {
      await expect(page.getByText(line, { exact: true }).first()).toBeAttached();
    }
  });

  test('by keyboard alone: renamed, put in order, higher, collapsed, hidden and shown, duplicated, deleted, added', async ({
    launch,
    place,
    folder,
  }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await press(page, 'Control+Home', 'ArrowLeft', 'F2');
    await nameIt(page, 'Mål');
    await press(page, 'Alt+ArrowDown');
    await expect(focused(page)).toHaveAccessibleName(/^Lane Mål, .*2 of 6$/);
    await press(page, 'Alt+ArrowUp');
    const before = (await boxOf(focused(page))).height;
    await press(page, 'Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown');
    await expect.poll(async () => (await boxOf(focused(page))).height).toBe(before + 48);
    await press(page, 'Alt+Shift+ArrowUp');
    await expect.poll(async () => (await boxOf(focused(page))).height).toBe(before + 24);
    await press(page, 'Control+.');
    await expect(focused(page)).toHaveAccessibleName(/collapsed/);
    await expect(card(page, /Hear what/)).toHaveCount(0);
    await press(page, 'Control+.');

    await command(page, 'Hide lane');
    await expect(header(page, /^Lane Mål/)).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: '“Mål” is hidden' })).toBeVisible();
    await command(page, 'Show hidden lanes');
    await expect(focused(page)).toHaveAccessibleName(/^Lane Mål/);

    await press(page, 'Control+d');
    await expect(card(page, /Hear what/)).toHaveCount(2);
    await press(page, 'Delete');
    await expect(card(page, /Hear what/)).toHaveCount(1);
    await press(page, 'Control+z');
    await expect(card(page, /Hear what/)).toHaveCount(2);
    const map = firstMap(await saved(app, folder));
    const [, lane] = inOrder(map.lanes)[0] ?? [];
    expect(lane).toMatchObject({ name: 'Mål', height: Math.round(before) + 24 });
    expect(inOrder(map.lanes).map(([, { kind }]) => kind)[1]).toBe('goals');

    await goTo(page, 'Touchpoints');
    await fromMenuByKeys(page, /^Add lane/, /ideas/);
    await nameIt(page, 'Idéer');
    await command(page, 'New ideas lane');
    await nameIt(page, 'Идеје');
    const added = inOrder(firstMap(await saved(app, folder)).lanes).filter(([, { kind }]) => kind === 'ideas');
    expect(added.map(([, { name }]) => name)).toEqual(['Idéer', 'Идеје']);
  });

  test('by the mouse: renamed, resized by the edge, collapsed, hidden and shown, duplicated, deleted', async ({
    launch,
    place,
  }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await header(page, /^Lane Goals/).dblclick();
    await nameIt(page, 'Wishes');
    const lane = header(page, /^Lane Wishes/);
    const before = await boxOf(lane);
    const edge = { x: before.middle.x, y: before.y + before.height - 2 };
    await drag(page, edge, { x: edge.x, y: edge.y + 70 });
    await expect.poll(async () => (await boxOf(lane)).height).toBeGreaterThan(before.height + 60);
    await fromMenu(page, lane, /^Collapse/);
    await expect(card(page, /Hear what/)).toHaveCount(0);
    await lane.dblclick();
    await expect(card(page, /Hear what/)).toBeVisible();
    await fromMenu(page, lane, /^Hide lane/);
    await expect(lane).toHaveCount(0);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(lane).toBeVisible();
    await fromMenu(page, lane, /^Hide lane/);
    await fromMenu(page, header(page, /^Lane Touchpoints/), /^Show hidden lanes/);
    await expect(lane).toBeVisible();
    await fromMenu(page, lane, /^Duplicate/);
    await expect(card(page, /Hear what/)).toHaveCount(2);
    await fromMenu(page, header(page, /^Lane Wishes.*1 of 7/), /^Delete/);
    await expect(card(page, /Hear what/)).toHaveCount(1);
  });
});

const spanOf = (map: JourneyMap, text: string) => Object.values(map.cards).find((each) => each.text === text)?.span;

test('a card reaches over more stages and fewer, by keyboard alone', async ({ launch, place, folder }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await press(page, 'Control+Home');
  const width = (await boxOf(focused(page))).width;
  await press(page, 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft');
  await expect.poll(async () => (await boxOf(focused(page))).width).toBeGreaterThan(width * 1.9);
  await fromMenuByKeys(page, /^Reach over one stage more/);
  expect(spanOf(firstMap(await saved(app, folder)), 'Hear what my friend means, now')).toBe(3);
});

test('a card reaches over more stages by a drag of its edge and by its menu, by the mouse', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const goal = card(page, /^Goal: Not sign up/);
  const box = await boxOf(goal);
  // The middle of the edge is where arrows begin.
  await goal.click();
  await drag(
    page,
    { x: box.x + box.width - 3, y: box.y + box.height - 5 },
    { x: box.x + box.width + 220, y: box.middle.y },
  );
  await expect.poll(async () => (await boxOf(goal)).width).toBeGreaterThan(box.width * 1.9);
  await fromMenu(page, goal, /^Reach over one stage more/);
  expect(spanOf(firstMap(await saved(app, folder)), 'Not sign up for anything yet')).toBe(3);
});
