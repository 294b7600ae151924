/** Cards: their text, the fields of every kind, several at once; by keyboard alone and by the mouse. */
import type { Locator, Page } from '@playwright/test';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import { expect, test } from './app.ts';
import {
  boxOf,
  card,
  command,
  drag,
  firstMap,
  focused,
  header,
  inspector,
  nameIt,
  openCards,
  press,
  SAMPLE,
  saved,
  selected,
  startClassic,
  tabTo,
} from './map.ts';

const box = (page: Page, role: 'textbox' | 'combobox' | 'radio' | 'switch' | 'checkbox', name: RegExp | string) =>
  inspector(page).getByRole(role, { name, exact: typeof name === 'string' });
const list = (page: Page, name: RegExp): Locator => inspector(page).getByRole('button', { name });

function cardCalled(document: JourneyDocument, text: string): Card {
  const found = Object.values(firstMap(document).cards).find((each) => each.text === text);
  if (!found) throw new Error(`There is no card ${text}.`);
  return found;
}

/** A lane of the kind of this name below the first one, with one card; by keys. */
async function laneWithCard(page: Page, lane: string, text: string): Promise<void> {
  await press(page, 'Control+Home', 'ArrowLeft');
  await command(page, `New ${lane} lane`);
  await expect(page.locator('[data-region="canvas"] textarea')).toBeFocused();
  await press(page, 'Enter', 'ArrowRight');
  await page.keyboard.type(text);
  await press(page, 'Escape');
  await expect(focused(page)).toHaveAccessibleName(new RegExp(text));
  await expect(box(page, 'textbox', 'Text')).toHaveValue(text);
}

/** A value of a list that opens, by keys. */
async function choose(page: Page, name: RegExp, value: string): Promise<void> {
  await tabTo(page, list(page, name));
  await press(page, 'Enter');
  await page.getByRole('option', { name: value, exact: true }).waitFor();
  await page.keyboard.type(value);
  await press(page, 'Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
}

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

test.describe('the fields', () => {
  test('that any card has, and those of a touchpoint, by keyboard alone', async ({ launch, folder }) => {
    test.setTimeout(150_000);
    const app = await launch();
    const page = await startClassic(app);
    await press(page, 'Control+Home', 'ArrowDown');
    await page.keyboard.type('Calls us');
    await press(page, 'Escape');
    await expect(box(page, 'textbox', 'Text')).toHaveValue('Calls us');
    await press(page, 'F6');
    await tabTo(page, box(page, 'combobox', 'Channels'));
    await page.keyboard.type('Phone');
    await press(page, 'Enter');
    await tabTo(page, box(page, 'textbox', 'Feels'));
    await page.keyboard.type('uneasy');
    await tabTo(page, box(page, 'textbox', 'Thinks'));
    await page.keyboard.type('Will they laugh?');
    await tabTo(page, inspector(page).getByRole('switch', { name: 'Moment of truth' }));
    await press(page, 'Space');
    await tabTo(page, list(page, /^Measured score/));
    await press(page, 'Enter');
    await tabTo(page, box(page, 'textbox', 'Score').last());
    await page.keyboard.type('-1.5');
    await tabTo(page, box(page, 'textbox', 'Answers'));
    await page.keyboard.type('40');
    await tabTo(page, box(page, 'textbox', 'Measured by'));
    await page.keyboard.type('survey');
    await tabTo(page, box(page, 'combobox', 'Owner'));
    await page.keyboard.type('Care');
    await choose(page, /How sure are we/, 'Measured');
    await tabTo(page, box(page, 'combobox', 'Tags'));
    await page.keyboard.type('night');
    await press(page, 'Enter');
    await tabTo(page, box(page, 'textbox', 'Notes'));
    await page.keyboard.type('From the call log');
    await tabTo(page, list(page, /^Look/));
    await press(page, 'Enter');
    await tabTo(page, box(page, 'radio', 'None').first());
    await press(page, 'ArrowRight', 'Space');
    await tabTo(page, box(page, 'radio', 'Star'));
    await press(page, 'ArrowRight', 'Space');
    await tabTo(page, list(page, /^Links/));
    await press(page, 'Enter');
    await tabTo(page, box(page, 'textbox', 'Web page'));
    await page.keyboard.type('example.com/log');
    await press(page, 'Enter', 'Escape');
    await expect(focused(page)).toBeFocused();

    const document = await saved(app, folder);
    const phone = Object.entries(document.channels).find(([, { name }]) => name === 'Phone')?.[0];
    const night = Object.entries(document.tags).find(([, { name }]) => name === 'night')?.[0];
    const touchpoint = cardCalled(document, 'Calls us');
    expect(touchpoint).toMatchObject({
      kind: 'touchpoint',
      channels: [phone],
      emotion: {
        feeling: 'uneasy',
        thought: 'Will they laugh?',
        measured: { score: -1.5, sample: 40, from: 'survey' },
      },
      momentOfTruth: true,
      owner: 'Care',
      assumption: 'measured',
      tags: [night],
      notes: 'From the call log',
      links: [{ url: 'https://example.com/log' }],
    });
    expect(touchpoint.color).toBeDefined();
    expect(touchpoint.icon).toBeDefined();
  });

  test('of pain points, opportunities, ideas, metrics, evidence and quotes, by keyboard alone', async ({
    launch,
    folder,
  }) => {
    test.setTimeout(150_000);
    const app = await launch();
    const page = await startClassic(app);
    await laneWithCard(page, 'pain points', 'Waits');
    await press(page, 'F6');
    await tabTo(page, box(page, 'radio', /^1:/));
    await press(page, 'ArrowRight', 'ArrowRight', 'Space');
    await tabTo(page, box(page, 'radio', 'rarely'));
    await press(page, 'ArrowRight', 'ArrowRight', 'Space');
    await press(page, 'Escape');

    await laneWithCard(page, 'opportunities', 'Call back');
    await press(page, 'F6');
    await tabTo(page, box(page, 'radio', /^1:/).first());
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space');
    await tabTo(page, box(page, 'radio', /^1:/).last());
    await press(page, 'Space');
    await choose(page, /Status/, 'planned');
    await press(page, 'Escape');

    await laneWithCard(page, 'ideas', 'A robot');
    await press(page, 'F6');
    await choose(page, /Status/, 'rejected');
    await press(page, 'Escape');

    await laneWithCard(page, 'metrics', 'Minutes waited');
    await press(page, 'F6');
    await tabTo(page, box(page, 'textbox', 'Value'));
    await page.keyboard.type('12.5');
    await tabTo(page, box(page, 'textbox', 'Target'));
    await page.keyboard.type('2');
    await tabTo(page, box(page, 'textbox', 'Unit'));
    await page.keyboard.type('min');
    await press(page, 'Escape');

    await laneWithCard(page, 'evidence', 'Log of May');
    await press(page, 'F6');
    await tabTo(page, box(page, 'textbox', 'Source'));
    await page.keyboard.type('support log');
    await press(page, 'Tab');
    await page.keyboard.type('05312026');
    await press(page, 'Escape');

    await laneWithCard(page, 'quotes', 'Never again');
    await press(page, 'F6');
    await tabTo(page, box(page, 'textbox', 'Who said it'));
    await page.keyboard.type('customer, 34');
    await press(page, 'Escape');

    const document = await saved(app, folder);
    expect(cardCalled(document, 'Waits')).toMatchObject({ kind: 'painPoint', severity: 3, frequency: 'often' });
    expect(cardCalled(document, 'Call back')).toMatchObject({ impact: 4, effort: 1, status: 'planned' });
    expect(cardCalled(document, 'A robot')).toMatchObject({ kind: 'idea', status: 'rejected' });
    expect(cardCalled(document, 'Minutes waited')).toMatchObject({ value: 12.5, target: 2, unit: 'min' });
    expect(cardCalled(document, 'Log of May')).toMatchObject({ source: 'support log', date: '2026-05-31' });
    expect(cardCalled(document, 'Never again')).toMatchObject({ kind: 'quote', speaker: 'customer, 34' });
  });

  test('by the mouse', async ({ launch, place, folder }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    await card(page, /^Touchpoint: Friend sends/).click();
    await inspector(page).getByRole('radio', { name: 'Bad', exact: true }).click({ force: true });
    await box(page, 'textbox', 'Feels').fill('curious and doubtful');
    await inspector(page).getByText('Moment of truth').click();
    await list(page, /How sure are we/).click();
    await page.getByRole('option', { name: 'Anecdotal' }).click();
    await list(page, /^Look/).click();
    await inspector(page).getByRole('radio', { name: 'Rose' }).click({ force: true });
    await inspector(page).getByRole('radio', { name: 'Heart' }).click({ force: true });
    await box(page, 'textbox', 'Notes').fill('Ask again');
    await box(page, 'textbox', 'Thinks').fill('Is it for me?');
    await box(page, 'combobox', 'Channels').click();
    await page.keyboard.type('E-m');
    await page.getByRole('option', { name: 'E-mail' }).click();
    await page.locator('[data-selection]').click();
    await box(page, 'combobox', 'Owner').fill('Growth');
    await box(page, 'combobox', 'Tags').fill('viral');
    await page.getByRole('option', { name: /viral/ }).click();
    await page.locator('[data-selection]').click();
    const painPoint = page.getByRole('group', { name: /^Pain point: / }).first();
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 600);
    await expect(painPoint).toBeInViewport({ ratio: 1 });
    await painPoint.click();
    await expect(inspector(page).getByText('Severity')).toBeVisible();
    await inspector(page).getByRole('radio', { name: /^2:/ }).click({ force: true });
    await inspector(page).getByRole('radio', { name: 'rarely' }).click({ force: true });
    const opportunity = page.getByRole('group', { name: /^Opportunity: / }).first();
    await page.mouse.move(500, 400);
    await expect(async () => {
      await page.mouse.wheel(0, 150);
      await expect(opportunity).toBeInViewport({ ratio: 1, timeout: 200 });
    }).toPass({ intervals: [0] });
    await opportunity.click();
    await expect(inspector(page).getByText('Effort', { exact: true })).toBeVisible();
    await inspector(page).getByRole('radio', { name: /^5:/ }).first().click({ force: true });
    await inspector(page).getByRole('radio', { name: /^3:/ }).last().click({ force: true });
    await list(page, /Status/).click();
    await page.getByRole('option', { name: 'done' }).click();
    const document = await saved(app, folder);
    const idOf = (record: Readonly<Record<string, { name: string }>>, name: string) =>
      Object.entries(record).find(([, entity]) => entity.name === name)?.[0];
    expect(cardCalled(document, 'Friend sends a playlist link')).toMatchObject({
      emotion: { score: -1, feeling: 'curious and doubtful', thought: 'Is it for me?' },
      momentOfTruth: true,
      assumption: 'anecdotal',
      color: 'rose',
      icon: 'heart',
      notes: 'Ask again',
      owner: 'Growth',
      channels: expect.arrayContaining([idOf(document.channels, 'E-mail')]),
      tags: expect.arrayContaining([idOf(document.tags, 'viral')]),
    });
    for (const wanted of [
      { kind: 'painPoint', severity: 2, frequency: 'rarely' },
      { kind: 'opportunity', impact: 5, effort: 3, status: 'done' },
    ]) {
      expect(Object.values(firstMap(document).cards)).toContainEqual(expect.objectContaining(wanted));
    }
  });
});

test('the fields of metrics, evidence, quotes and ideas, and a web page, by the mouse', async ({ launch, folder }) => {
  const app = await launch();
  const page = await startClassic(app);
  for (const [kind, text] of [
    ['metrics', 'Minutes waited'],
    ['evidence', 'Log of May'],
    ['quotes', 'Never again'],
    ['ideas', 'A robot'],
  ] as const) {
    await header(page, /^Lane Goals/).click();
    await app.choose(`insert.lane.${kind}`);
    await nameIt(page, `About ${kind}`);
    // In the lane's row, below the first stage.
    const [lane, stage] = [
      await boxOf(header(page, new RegExp(`^Lane About ${kind}`))),
      await boxOf(header(page, /^Stage Awareness/)),
    ];
    await page.mouse.dblclick(stage.middle.x, lane.middle.y);
    await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
    await page.keyboard.type(text);
    await page.mouse.click(stage.middle.x, stage.middle.y);
    await card(page, new RegExp(text)).click();
    await expect(box(page, 'textbox', 'Text')).toHaveValue(text);
    if (kind === 'metrics') {
      await box(page, 'textbox', 'Value').fill('12.5');
      await box(page, 'textbox', 'Target').fill('2');
      await box(page, 'textbox', 'Unit').fill('min');
    } else if (kind === 'evidence') {
      await box(page, 'textbox', 'Source').fill('support log');
      await inspector(page).locator('input[type=date]').fill('2026-05-31');
    } else if (kind === 'ideas') {
      await list(page, /Status/).click();
      await page.getByRole('option', { name: 'rejected' }).click();
    } else {
      await box(page, 'textbox', 'Who said it').fill('customer, 34');
      await list(page, /^Links/).click();
      await box(page, 'textbox', 'Web page').fill('example.com/log');
      await inspector(page).getByRole('button', { name: 'Add', exact: true }).click();
      await expect(inspector(page).getByRole('link')).toHaveAttribute('href', 'https://example.com/log');
    }
  }
  const document = await saved(app, folder);
  expect(cardCalled(document, 'Minutes waited')).toMatchObject({ value: 12.5, target: 2, unit: 'min' });
  expect(cardCalled(document, 'Log of May')).toMatchObject({ source: 'support log', date: '2026-05-31' });
  expect(cardCalled(document, 'A robot')).toMatchObject({ kind: 'idea', status: 'rejected' });
  expect(cardCalled(document, 'Never again')).toMatchObject({
    speaker: 'customer, 34',
    links: [{ url: 'https://example.com/log' }],
  });
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
    const [from, to] = [await boxOf(goal), await boxOf(card(page, /Be known/))];
    const grip = { x: from.x + 20, y: from.y + 10 };
    // Wherever in the cell it is let go, it stands where the preview was.
    const end = { x: to.x + 57, y: to.y + to.height - 4 };
    await drag(page, grip, end, async () => {
      await expect(slots).toHaveCount(2);
      await page.keyboard.press('Escape');
      await expect(slots).toHaveCount(0);
    });
    await expect(goal).toHaveAccessibleName(/Discover, 1 of 2$/);
    let shown: { x: number; y: number }[] = [];
    await drag(page, grip, end, async () => {
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
