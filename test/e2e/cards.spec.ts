/** Cards: their text, and several at once; by keyboard alone and by the mouse. */
import { expect, test } from './app.ts';
import { box, cardCalled, choose, laneWithCard, list } from './card-page.ts';
import {
  boxOf,
  card,
  command,
  drag,
  firstMap,
  header,
  inspector,
  openCards,
  press,
  SAMPLE,
  saved,
  selected,
  startClassic,
  tabTo,
} from './map.ts';

test('the text of a card is written in place, with line breaks, in any script, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  await page.keyboard.type('Erste Zeile');
  await press(page, 'Shift+Enter');
  await page.keyboard.type('שורה שנייה');
  await press(page, 'Shift+Enter');
  await page.keyboard.insertText('三行目 🎯');
  await press(page, 'Enter', 'Escape');
  await expect(card(page, /Erste Zeile/)).toHaveCount(1);
  // The next one was begun and left empty, so it is none.
  await press(page, 'Control+Home', 'F2', 'Control+End');
  await page.keyboard.type('!');
  await press(page, 'Escape');
  const texts = Object.values(firstMap(await saved(app, folder)).cards).map(({ text }) => text);
  expect(texts).toEqual(['Erste Zeile\nשורה שנייה\n三行目 🎯!']);
});

test('the text of a card is written and changed where a double click opens it, by the mouse', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const field = page.getByRole('textbox', { name: 'Text of the card' });
  const goal = await boxOf(card(page, /Not sign up/));
  await page.mouse.dblclick(goal.middle.x, goal.middle.y);
  await expect(field).toBeFocused();
  await field.fill('Sleep\nwell');
  await header(page, /^Stage Discover/).click();
  await expect(card(page, /Sleep well/)).toHaveCount(1);
  // Below the cards of a cell, too, a double click begins one.
  const sleep = await boxOf(card(page, /Sleep well/));
  await page.mouse.dblclick(sleep.middle.x, sleep.y + sleep.height + 8);
  await expect(field).toBeFocused();
  await page.keyboard.type('Wake up');
  await card(page, /Be known/).click();
  await expect(field).toHaveCount(0);
  const texts = Object.values(firstMap(await saved(app, folder)).cards).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Sleep\nwell', 'Wake up']));
});

test.describe('several cards', () => {
  test('are moved together over cells, by keyboard alone, as one step', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await press(page, 'Control+Home', 'Space', 'ArrowDown', 'ArrowDown', 'Space');
    await expect(selected(page)).toHaveCount(2);
    await press(page, 'Alt+ArrowRight');
    await expect(card(page, /^Goal: Hear what/)).toHaveAccessibleName(/Try, 1 of 3$/);
    await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAccessibleName(/Try/);
    await expect(selected(page)).toHaveCount(2);
    expect(await app.menuLabel('edit.undo')).toBe('Undo Move cards');
    await press(page, 'Alt+ArrowLeft', 'Alt+ArrowDown');
    await expect(card(page, /^Goal: Hear what/)).toHaveAccessibleName(/Discover, 2 of 2$/);
    await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAccessibleName(/Discover.*2 of 4$/);
    await press(page, 'Control+z', 'Control+z', 'Control+z');
    await expect(card(page, /^Goal: Hear what/)).toHaveAccessibleName(/Discover, 1 of 2$/);
  });

  test('are dragged as they stand to each other, to where the preview shows, and no further than the map', async ({
    launch,
    place,
  }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    const [goal, touchpoint] = [card(page, /^Goal: Hear what/), card(page, /^Touchpoint: Friend sends/)];
    const slots = page.locator('section [data-slot]');
    await goal.click();
    await card(page, /Not sign up/).click({ modifiers: ['Control'] });
    await touchpoint.click({ modifiers: ['Control'] });
    const to = await boxOf(card(page, /Be known/));
    /** After a drag that was cancelled, what made room for it glides back first. */
    const grip = async () => {
      const from = await boxOf(goal);
      return { x: from.x + 20, y: from.y + 10 };
    };
    // Wherever in the cell it is let go, it stands where the preview was.
    const end = { x: to.x + 57, y: to.y + to.height - 4 };
    await drag(page, await grip(), end, async () => {
      await expect(slots).toHaveCount(2);
      await page.keyboard.press('Escape');
      await expect(slots).toHaveCount(0);
    });
    await expect(goal).toHaveAccessibleName(/Discover, 1 of 2$/);
    let shown: { x: number; y: number }[] = [];
    await drag(page, await grip(), end, async () => {
      await expect(slots).toHaveCount(2);
      shown = await slots.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    });
    await expect(goal).toHaveAccessibleName(/Try, 3 of 4$/);
    await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Try, 4 of 4$/);
    await expect(touchpoint).toHaveAccessibleName(/Try, .*1 of /);
    await expect(selected(page)).toHaveCount(3);
    expect(await app.menuLabel('edit.undo')).toBe('Undo Move cards');
    for (const [index, landed] of [goal, touchpoint].entries()) {
      const { x, y } = await boxOf(landed);
      // Their lanes have grown with them: what stands below is lower by that.
      expect(x).toBeCloseTo(shown[index]?.x ?? 0, 0);
      if (index === 0) expect(y).toBeCloseTo(shown[index]?.y ?? 0, 0);
    }
    // Before the first stage there is none: the one that is furthest left holds all of them.
    await card(page, /Feel at home/).click({ modifiers: ['Control'] });
    const [last, first] = [await boxOf(card(page, /Feel at home/)), await boxOf(header(page, /^Stage Discover/))];
    await drag(page, { x: last.x + 20, y: last.y + 10 }, { x: first.x + 20, y: last.y + 10 });
    await expect(card(page, /Feel at home/)).toHaveAccessibleName(/Try/);
    await expect(goal).toHaveAccessibleName(/Discover/);
    await expect(touchpoint).toHaveAccessibleName(/Discover/);
    await app.choose('edit.undo');
    await expect(card(page, /Feel at home/)).toHaveAccessibleName(/Make it mine/);
  });

  test('get a place and values of fields on their page, by the mouse', async ({ launch, place, folder }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await card(page, /Hear what/).click();
    await card(page, /Not sign up/).click({ modifiers: ['Control'] });
    await card(page, /Feel at home/).click({ modifiers: ['Control'] });
    await list(page, /^(.* )?Stage/).click();
    await page.getByRole('option', { name: 'Subscribe' }).click();
    for (const name of [/Hear what/, /Not sign up/, /Feel at home/]) {
      await expect(card(page, name)).toHaveAccessibleName(/Subscribe/);
    }
    await app.choose('edit.undo');
    await expect(card(page, /Feel at home/)).toHaveAccessibleName(/Make it mine/);
    // Together in the cell of the last one.
    await inspector(page).getByRole('button', { name: 'Gather cards in one cell' }).click();
    await expect(card(page, /Hear what/)).toHaveAccessibleName(/Make it mine/);
    await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Make it mine/);
    await app.choose('edit.undo');
    await expect(card(page, /Hear what/)).toHaveAccessibleName(/Discover, 1 of 2$/);
    await list(page, /How sure are we/).click();
    await page.getByRole('option', { name: 'Researched' }).click();
    await box(page, 'combobox', 'Owner').fill('Research');
    await box(page, 'combobox', 'Tags').fill('interview');
    await page.getByRole('option', { name: /interview/ }).click();
    const document = await saved(app, folder);
    for (const text of ['Hear what my friend means, now', 'Not sign up for anything yet']) {
      expect(cardCalled(document, text)).toMatchObject({ assumption: 'researched', owner: 'Research' });
      expect(cardCalled(document, text).tags).toHaveLength(1);
    }
  });

  test('are gathered in the cell of the last one, by keyboard alone', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await press(page, 'Control+Home', 'Space', 'ArrowDown', 'Space', 'ArrowRight', 'ArrowRight', 'Space');
    await expect(selected(page)).toHaveCount(3);
    await command(page, 'Gather cards in one cell');
    await expect(card(page, /Hear what/)).toHaveAccessibleName(/Make it mine/);
    await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Make it mine/);
    await press(page, 'Control+z');
    await expect(card(page, /Hear what/)).toHaveAccessibleName(/Discover, 1 of 2$/);
  });

  test('get values of fields in one step each, whatever kind they are of, by keyboard alone', async ({
    launch,
    folder,
  }) => {
    const app = await launch();
    const page = await startClassic(app);
    await laneWithCard(page, 'evidence', 'Log of May');
    await laneWithCard(page, 'metrics', 'Minutes waited');
    await press(page, 'Enter');
    await page.keyboard.type('Calls lost');
    await press(page, 'Escape', 'Control+a');
    await expect(selected(page)).toHaveCount(3);
    await expect(box(page, 'textbox', 'Unit')).toBeVisible();
    await press(page, 'F6');
    await tabTo(page, box(page, 'textbox', 'Target'));
    await page.keyboard.type('3');
    await tabTo(page, box(page, 'textbox', 'Unit'));
    await page.keyboard.type('min');
    await tabTo(page, box(page, 'textbox', 'Source'));
    await page.keyboard.type('phone system');
    await choose(page, /How sure are we/, 'Measured');
    await press(page, 'Escape');
    const document = await saved(app, folder);
    const metric = { target: 3, unit: 'min', assumption: 'measured' };
    expect(cardCalled(document, 'Minutes waited')).toMatchObject(metric);
    expect(cardCalled(document, 'Calls lost')).toMatchObject(metric);
    expect(cardCalled(document, 'Log of May')).toMatchObject({ source: 'phone system', assumption: 'measured' });
    await press(page, 'Control+z', 'Control+z');
    expect(cardCalled(await saved(app, folder), 'Log of May')).not.toHaveProperty('source');
  });

  test('become moments of truth together, by keyboard alone', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await press(page, 'Control+Home', 'Control+ArrowDown', 'Shift+ArrowDown', 'Control+Shift+M');
    await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAccessibleName(/Moment of truth/);
    await expect(card(page, /^Touchpoint: Plays it/)).toHaveAccessibleName(/Moment of truth/);
  });

  test('are selected by the menu of one of them, by the mouse: all of a kind, of a lane, of a stage', async ({
    launch,
    place,
  }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    for (const [entry, heading] of [
      [/^Select all of this kind/, '13 goals'],
      [/^Select all in lane/, '13 goals'],
      [/^Select all in stage/, /2 goals · 4 touchpoints/],
    ] as const) {
      // Among several selected ones the menu is about all of them.
      await card(page, /Hear what/).click();
      await card(page, /Hear what/).click({ button: 'right' });
      await page.getByRole('menuitem', { name: /^Select$/ }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await expect(page.getByRole('menu')).toHaveCount(0);
      await expect(inspector(page).getByText(heading)).toBeVisible();
    }
  });
});

test('cards are copied to another map of the document by keyboard alone', async ({ launch, place, folder }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await press(page, 'Control+Home', 'Control+c', 'Control+PageDown');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(/Future state/);
  await press(page, 'Control+Home', 'Control+v');
  // It was made from the other one, and has the goal already.
  await expect(card(page, /^Goal: Hear what/)).toHaveCount(2);
  const { maps } = await saved(app, folder);
  const counts = Object.values(maps).map(
    ({ cards }) => Object.values(cards).filter(({ text }) => text.startsWith('Hear what')).length,
  );
  expect(counts).toEqual([1, 2]);
});
