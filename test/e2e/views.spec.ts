/** The other views of a map, table and outline: by mouse, by keyboard alone, and with what all views share. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { journey } from '../support/journey.ts';
import { expect, test } from './app.ts';
import { sizeWindow } from './axe.ts';
import { boxOf, clickAway, firstMap, openCards, pressUntilAt, SAMPLE, tabTo } from './map.ts';

const LARGE = 'test/fixtures/content/large-map.journey';

/** What rows can be filtered and grouped by, beside their kind. */
const GROUPS = ['Stage', 'Lane', 'Tag', 'Owner'] as const;

/** The sample, with somebody who answers for its first cards. */
function withOwners(path: string): string {
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  for (const card of Object.values(firstMap(answer.document).cards).slice(0, 5)) card.owner = 'Ops';
  writeFileSync(path, serializeJourney(answer.document));
  return path;
}

const row = (page: Page, text: string | RegExp) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: text }) });

test('by keyboard alone: type into the table, give a score, put in order, undo on the map', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  await keyboard.press('Control+8');
  const grid = page.getByRole('grid', { name: /^Table of/ });
  await expect(grid).toHaveAttribute('aria-rowcount', '77');
  await expect(page.getByRole('rowheader').first()).toBeFocused();

  await keyboard.press('Control+Enter');
  await keyboard.type('Sleep well');
  await keyboard.press('Enter');
  await expect(grid).toHaveAttribute('aria-rowcount', '78');
  await expect(row(page, 'Sleep well')).toHaveAttribute('aria-rowindex', '3');

  // To a touchpoint by search, along its row by Tab, into the list of scores by Enter.
  await pressUntilAt(page, 'Shift+Tab', page.getByRole('searchbox', { name: 'Search in cards' }));
  await keyboard.type('poster on the platform');
  await keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Passes the poster' })).toBeFocused();
  for (let count = 0; count < 4; count += 1) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Emotion' })).toBeVisible();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(row(page, 'Passes the poster')).toContainText('−2');

  await keyboard.press('Control+7');
  await expect(page.getByRole('group', { name: /Passes the poster.*Very bad/ })).toBeFocused();
  await keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: /Passes the poster.*Very bad/ })).toHaveCount(0);
  // The table is as it was left: searched, and in the cell one was in.
  await keyboard.press('Control+8');
  await expect(row(page, 'Passes the poster').locator('[data-field=score]')).toBeFocused();
  await expect(row(page, 'Passes the poster')).not.toContainText('−2');
});

test('a day is written, changed and taken away in a cell of the table, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'Survey.journey');
  const card = { stage: 'A', lane: 'evidence', text: 'Survey' };
  writeFileSync(path, serializeJourney(journey({ stages: ['A'], lanes: ['evidence'], cards: [card] })));
  const page = await openCards(await launch({ files: [path] }));
  const { keyboard } = page;
  await keyboard.press('Control+8');
  await expect(page.getByRole('rowheader', { name: 'Survey' })).toBeFocused();
  await pressUntilAt(page, 'Shift+Tab', page.getByRole('button', { name: 'Columns' }));
  await keyboard.press('Enter');
  await pressUntilAt(page, 'ArrowDown', page.getByRole('menuitemcheckbox', { name: 'Date' }));
  await keyboard.press('Space');
  await keyboard.press('Escape');
  const cell = row(page, 'Survey').locator('[data-field=date]');
  await pressUntilAt(page, 'Tab', page.getByRole('rowheader', { name: 'Survey' }));
  await pressUntilAt(page, 'ArrowRight', cell);
  await keyboard.press('Enter');
  await expect(cell.getByRole('spinbutton').first()).toBeFocused();
  await keyboard.type('05312026');
  await keyboard.press('Enter');
  await expect(cell.getByRole('spinbutton')).toHaveCount(0);
  await expect(cell).toHaveText('May 31, 2026');

  await pressUntilAt(page, 'ArrowUp', cell);
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveText('Jun 30, 2026');
  await keyboard.press('Delete');
  await expect(cell).toHaveText('');
  await keyboard.press('Control+z');
  await expect(cell).toHaveText('Jun 30, 2026');

  await keyboard.press('Enter');
  const [month, year] = [
    await boxOf(cell.getByRole('spinbutton').first()),
    await boxOf(cell.getByRole('spinbutton').last()),
  ];
  expect(year.y, 'all in one line').toBe(month.y);
  await pressUntilAt(page, 'ArrowRight', cell.getByRole('button'));
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('grid')).toBeVisible();
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveText('Jun 29, 2026');
});

test('by the mouse: order, filter, group, select several rows and change them in one step', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [withOwners(place(SAMPLE))] }));
  await page.getByRole('radio', { name: 'Table' }).click();
  const grid = page.getByRole('grid');
  for (const name of [...GROUPS, 'Kind']) {
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('menuitem', { name, exact: true }).hover();
    const values = page.getByRole('menuitemcheckbox');
    await (name === 'Kind' ? values.filter({ hasText: 'Pain point' }) : values.first()).click();
    await clickAway(page);
    await expect(page.getByRole('menu')).toHaveCount(0);
    expect(Number(await grid.getAttribute('aria-rowcount')), name).toBeLessThan(77);
    if (name !== 'Kind') await page.getByRole('button', { name: 'Show all', exact: true }).click();
  }
  await page.getByRole('columnheader', { name: 'Severity' }).click();
  await expect(page.getByRole('columnheader', { name: 'Severity' })).toHaveAttribute('aria-sort', 'ascending');
  const severities = () =>
    page
      .locator('[role=row][aria-selected] [data-field=severity]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
  const before = await severities();
  expect(before.length).toBeGreaterThan(3);
  expect(before).toEqual([...before].sort((a, b) => a - b));

  const cells = page.locator('[role=row][aria-selected] [data-field=severity]');
  await cells.nth(0).click();
  await cells.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('status').filter({ hasText: 'selected' })).toContainText('3 selected');
  await cells.nth(1).dblclick();
  await page.getByRole('option', { name: /^5/ }).click();
  expect((await severities()).filter((value) => value === 5).length).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: /^Undo/ }).click();
  expect(await severities()).toEqual(before);

  // The text of a card is written in place, and ends where one clicks next.
  const texts = page.locator('[role=row][aria-selected]').getByRole('rowheader');
  await texts.nth(1).dblclick();
  await grid.getByRole('textbox').fill('Written in the table');
  await texts.nth(3).click();
  await expect(row(page, 'Written in the table')).toHaveCount(1);

  const group = page.getByRole('row', { expanded: true }).first();
  for (const name of GROUPS.toReversed()) {
    await page.getByRole('button', { name: /^Group/ }).click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
    await expect(page.getByRole('button', { name: `Group: ${name}` })).toBeVisible();
    await expect(group).toContainText(/card/);
  }
  await group.getByRole('rowheader').click();
  await group.getByRole('rowheader').click();
  await expect(
    page
      .getByRole('row', { expanded: false })
      .or(page.getByRole('row', { expanded: true }))
      .first(),
  ).toBeVisible();
});

test('by keyboard alone: order, filter, group, and several rows changed in one step', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [withOwners(place(SAMPLE))] }));
  const { keyboard } = page;
  const rows = page.locator('[role=row][aria-selected]');
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  await press('Control+8');
  await expect(page.getByRole('rowheader').first()).toBeFocused();

  // Up from the first row are the headings: Enter puts in order by one, and turns it around.
  await press('Control+Home', 'ArrowUp');
  const heading = page.getByRole('columnheader', { name: 'Text' });
  await expect(heading).toBeFocused();
  await press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const first = await rows.first().getByRole('rowheader').innerText();
  await press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first().getByRole('rowheader')).not.toHaveText(first);
  await press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'none');

  const filter = page.getByRole('button', { name: 'Filter', exact: true });
  for (const name of GROUPS) {
    await pressUntilAt(page, 'Shift+Tab', filter);
    await press('Enter');
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible();
    await keyboard.type(name);
    await press('ArrowRight');
    await expect(page.getByRole('menuitemcheckbox').first()).toBeFocused();
    await press('Enter');
    await expect(page.getByRole('menu')).toHaveCount(0);
    expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount')), name).toBeLessThan(77);
    await tabTo(page, page.getByRole('button', { name: 'Show all', exact: true }));
    await press('Enter');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '77');
  }
  await pressUntilAt(page, 'Shift+Tab', filter);
  await press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Kind' })).toBeVisible();
  await keyboard.type('Kind');
  await press('ArrowRight');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Pain point' })).toBeVisible();
  await keyboard.type('Pain');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Pain point' })).toBeFocused();
  // Space would go on with the letters.
  await press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  const all = await page.getByRole('grid').getAttribute('aria-rowcount');
  expect(Number(all)).toBeLessThan(77);

  for (const name of GROUPS) {
    await tabTo(page, page.getByRole('button', { name: /^Group/ }));
    await press('Enter');
    const item = page.getByRole('menuitemradio', { name, exact: true });
    await expect(item).toBeVisible();
    await keyboard.type(name);
    await expect(item).toBeFocused();
    await press('Enter');
    await expect(page.getByRole('treegrid'), name).toBeVisible();
    await expect(page.getByRole('row', { expanded: true }).first()).toContainText(/card/);
  }

  // From the groups into the rows, three of them selected, one change for all.
  await tabTo(page, page.getByRole('button', { name: /^Group/ }));
  await press('Enter', 'Home', 'Enter');
  await expect(page.getByRole('treegrid')).toHaveCount(0);
  await tabTo(page, page.locator('[role=grid] [tabindex="0"]'));
  await press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'selected' })).toContainText('3 selected');
  const severity = page.getByRole('columnheader', { name: 'Severity' });
  const column = Number(await severity.getAttribute('aria-colindex'));
  for (let count = 1; count < column; count += 1) await press('ArrowRight');
  await press('Enter');
  await expect(page.getByRole('listbox', { name: 'Severity' })).toBeVisible();
  await press('End', 'Enter');
  const cells = page.locator('[role=row][aria-selected=true] [data-field=severity]');
  await expect(cells).toHaveText(['5', '5', '5']);
  await press('Control+z');
  await expect(cells).not.toHaveText(['5', '5', '5']);
});

test('by the mouse: the outline selects, writes, closes and opens, and undo is the map’s', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await page.getByRole('radio', { name: 'Outline' }).click();
  const outline = page.getByRole('region', { name: 'Outline' });
  const line = outline.getByRole('group', { name: 'Not sign up for anything yet' });
  await line.click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Goal · ');
  await line.dblclick();
  await page.locator('[data-region=canvas] :is(input, textarea)').fill('Sleep well');
  await clickAway(page);
  await expect(outline.getByRole('group', { name: 'Sleep well' })).toBeVisible();
  await outline.getByRole('button', { name: 'Discover', expanded: true }).click();
  await expect(outline.getByRole('group', { name: 'Sleep well' })).toHaveCount(0);
  await outline.getByRole('button', { name: 'Discover', expanded: false }).click();
  await outline.getByRole('group', { name: 'Sleep well' }).click();
  await page.getByRole('radio', { name: 'Map', exact: true }).click();
  await expect(page.locator('[data-selection]')).toHaveAccessibleName(/Goal: Sleep well/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('group', { name: /Goal: Not sign up/ })).toBeVisible();
});

test('find leads to the row, in the table and in the outline, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(LARGE)] }));
  const { keyboard } = page;
  await keyboard.press('Control+8');
  await keyboard.press('Control+f');
  await keyboard.type('outdoor unit');
  await keyboard.press('Enter');
  await keyboard.press('F3');
  const selected = page.locator('[role=row][aria-selected=true]');
  await expect(selected).toContainText(/outdoor unit/i);
  await expect(selected).toBeInViewport();
  const text = await selected.getByRole('rowheader').innerText();
  await keyboard.press('Escape');
  await expect(selected.getByRole('rowheader')).toBeFocused();

  await keyboard.press('Control+9');
  const line = page.locator('[data-card][aria-current=true]');
  await expect(line).toContainText(text);
  await expect(line).toBeFocused();
  await expect(line).toBeInViewport();
});

test('by keyboard alone: the outline makes cards, moves them over lanes and stages, and closes', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  await keyboard.press('Control+9');
  const outline = page.getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('button', { name: 'Discover', expanded: true })).toBeFocused();
  for (let count = 0; count < 2; count += 1) await keyboard.press('ArrowDown');
  const first = page.getByRole('group', { name: 'Hear what my friend means, now' });
  await expect(first).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('Sleep well');
  await keyboard.press('Enter');
  await keyboard.type('Wake up to music');
  await keyboard.press('Tab');
  await keyboard.press('Escape');
  const moved = page.getByRole('group', { name: 'Wake up to music' });
  await expect(moved).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Touchpoint · ');
  await keyboard.press('Shift+Tab');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Goal · ');
  for (let count = 0; count < 3; count += 1) await keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('group', { name: /Sleep well|Wake up|Hear what/ })).toHaveText([
    /Wake up/,
    /Hear what/,
    /Sleep well/,
  ]);

  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await expect(outline.getByRole('button', { name: 'Discover', expanded: false })).toBeFocused();
  await expect(moved).toHaveCount(0);
  await keyboard.press('F2');
  await keyboard.type('Find out');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Find out' })).toBeVisible();

  // Tab leads out of the outline from there.
  await keyboard.press('Tab');
  await expect(page.locator('[data-region=canvas] :focus')).toHaveCount(0);
});

test('nothing jumps in a small window: the table’s tools stay in one row, a tab’s field covers that tab only', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await sizeWindow(app, { width: 1280, height: 720 });
  const { keyboard } = page;
  await keyboard.press('Control+8');
  await expect(page.getByRole('rowheader').first()).toBeFocused();
  const grid = page.getByRole('grid', { name: /^Table of/ });
  for (const language of UI_LANGUAGES) {
    await app.choose(`view.language.${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    const { y } = await boxOf(page.getByRole('grid').first());
    await keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
    expect((await boxOf(page.getByRole('grid').first())).y, language).toBe(y);
    await keyboard.press('ArrowUp');
    await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
  }
  await app.choose('view.language.en');
  await expect(grid).toBeVisible();

  const [first, second] = [page.getByRole('tab').first(), page.getByRole('tab').nth(1)];
  await first.dblclick();
  const field = page.getByRole('textbox', { name: 'Name of the map' });
  for (const name of ['A', 'A name that is far longer than the one before']) {
    await field.fill(name);
    await expect(async () => {
      const [covering, next] = [await boxOf(field), await boxOf(second)];
      expect(covering.x + covering.width).toBeLessThanOrEqual(next.x + 1);
      expect(covering.width).toBeGreaterThan(150);
    }).toPass();
  }
});
