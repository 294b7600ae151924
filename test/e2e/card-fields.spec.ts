/** The fields of every kind of card, on its page in the inspector; by keyboard alone and by the mouse. */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, ROOT, test } from './app.ts';
import { box, cardCalled, choose, laneWithCard, list } from './card-page.ts';
import {
  boxOf,
  card,
  findCard,
  firstMap,
  focused,
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

  test('of any card, touchpoints, pain points and opportunities, by the mouse', async ({ launch, place, folder }) => {
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
      await inspector(page).getByRole('group', { name: 'Date' }).getByRole('spinbutton').first().click();
      await page.keyboard.type('05312026');
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

const MEASURED = 'One in three who look for a time calls in the end';
const WITH_EVIDENCE = join(ROOT, 'test/fixtures/content/blueprint.journey');

/** The field of a day, and how it is seen, without the marks and spaces between its parts. */
const dayField = (page: Page, name: string): Locator =>
  page.locator('[data-region=inspector]').getByRole('group', { name, exact: true });
const written = async (field: Locator): Promise<string> =>
  ((await field.textContent()) ?? '').replaceAll(/[^\p{L}\p{N}./]/gu, '');

test('a day is written as the language of the interface writes it, and picked from a calendar, by the mouse', async ({
  launch,
  folder,
}) => {
  const app = await launch({ files: [WITH_EVIDENCE] });
  const page = await openCards(app);
  const evidence = page.locator('section [data-id]').filter({ hasText: MEASURED });
  await page.mouse.move(500, 400);
  await expect(async () => {
    await page.mouse.wheel(0, 150);
    await expect(evidence).toBeInViewport({ ratio: 1, timeout: 200 });
  }).toPass({ intervals: [0] });
  await evidence.click();
  for (const [language, name, before, day, after] of [
    ['da', 'Dato', '31.05.2026', '12', '12.05.2026'],
    ['sr', 'Датум', '12.05.2026.', '13', '13.05.2026.'],
    ['en', 'Date', '05/13/2026', '14', '05/14/2026'],
  ] as const) {
    await app.choose(`view.language.${language}`);
    const field = dayField(page, name);
    await expect.poll(() => written(field)).toBe(before);
    await field.getByRole('button').click();
    await page.getByRole('dialog').getByRole('gridcell').getByText(day, { exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(() => written(field)).toBe(after);
  }
  expect(cardCalled(await saved(app, folder), MEASURED)).toMatchObject({ date: '2026-05-14' });
});

test('a day is written part by part or picked from a calendar, by keyboard alone', async ({ launch, folder }) => {
  const app = await launch({ files: [WITH_EVIDENCE] });
  const page = await openCards(app);
  await findCard(page, MEASURED);
  await press(page, 'F6');
  const field = dayField(page, 'Date');
  await tabTo(page, field.getByRole('spinbutton').first());
  await page.keyboard.type('06012026');
  await expect.poll(() => written(field)).toBe('06/01/2026');
  await press(page, 'Alt+ArrowDown');
  await expect(page.getByRole('dialog').getByRole('gridcell').locator(':focus')).toBeVisible();
  await press(page, 'ArrowRight', 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => written(field)).toBe('06/02/2026');
  expect(cardCalled(await saved(app, folder), MEASURED)).toMatchObject({ date: '2026-06-02' });
  // Back: from the day that was picked, the day, and the month that were written.
  await press(page, 'Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => written(field)).toBe('05/31/2026');
});
