/** Finding the way by the mouse: what `finding.spec.ts` shows by keyboard alone. */
import { RULES } from '#shared/analysis/check/finding.ts';
import { expect, test } from './app.ts';
import {
  boxOf,
  clickAway,
  drag,
  expectToLeadThere,
  focused,
  fromMenu,
  openCards,
  openDoubtful,
  rulesOf,
  SAMPLE,
} from './map.ts';

test('the palette, a result of a search, the path and a step of the history are clicked, by the mouse', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);

  await page.getByRole('button', { name: /^Search or command/ }).click();
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('recommend');
  await palette
    .getByRole('option', { name: /Go to stage Recommend/ })
    .first()
    .click();
  await expect(palette).toBeHidden();
  await expect(focused(page)).toHaveAccessibleName(/^Stage Recommend/);
  await expect(focused(page)).toBeInViewport();

  await app.choose('edit.replace');
  const panel = page.getByRole('complementary', { name: 'Find and replace' });
  await panel.getByRole('textbox', { name: 'Find' }).fill('playlist link');
  await panel.getByRole('option').first().click();
  await expect(focused(page)).toHaveAccessibleName(/playlist link/i);
  await expect(focused(page)).toBeInViewport();
  const before = await panel.getByRole('option').count();
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('mixtape');
  await panel.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(panel.getByRole('option')).toHaveCount(before - 1);
  await expect(page.getByRole('group', { name: /mixtape/ })).toHaveCount(1);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();

  const path = page.getByRole('navigation', { name: 'Where you are' });
  await path.getByRole('button').last().click();
  await page.getByRole('menuitemradio', { name: /^Subscribe/ }).click();
  await expect(focused(page)).toHaveAccessibleName(/^Stage Subscribe/);
  await path.getByRole('button', { name: 'Current state' }).click();
  await page.getByRole('menuitemradio', { name: /Future state/ }).click();
  await expect(page.getByRole('tab', { selected: true })).toHaveText(/Future state/);

  await app.choose('view.history');
  const steps = page.getByRole('complementary', { name: 'History' }).getByRole('option');
  await expect(steps).toHaveCount(2);
  await steps.first().click();
  await expect(page.getByRole('group', { name: /mixtape/ })).toHaveCount(0);
  await steps.last().click();
  await expect(page.getByRole('group', { name: /mixtape/ })).toHaveCount(1);
});

test('the checker’s places, its silence and its list of jargon are clicked, by the mouse', async ({
  launch,
  folder,
}) => {
  const { app, page } = await openDoubtful(launch, folder);
  await app.choose('view.checks');
  const panel = page.getByRole('complementary', { name: 'Map checker' });
  const status = panel.getByRole('status');
  await expect(status).toHaveText(/things? to look at/);
  const count = async () => Number.parseInt((await status.textContent()) ?? '', 10);
  const before = await count();

  const first = panel.getByRole('row').first();
  await first.click();
  await expect(focused(page)).toBeInViewport();
  await first.getByRole('button', { name: 'Silence' }).click();
  await expect.poll(count).toBe(before - 1);
  await panel.getByRole('checkbox', { name: /^Show silenced/ }).click({ force: true });
  await panel.getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(count).toBe(before);

  await panel.getByRole('combobox', { name: /Words of the business/ }).click();
  await page.keyboard.type('playlist');
  await page.getByRole('option', { name: /playlist/ }).click();
  const rule = panel.getByRole('grid', { name: /^Words that are not the customer’s/ });
  await expect(rule).toBeVisible();
  const rules = rulesOf(panel);
  await expect(rules).toHaveCount(RULES.length);
  for (let index = 0; index < (await rules.count()); index += 1) {
    const each = rules.nth(index);
    await expectToLeadThere(page, each, () => each.getByRole('row').first().click());
  }
  await rule.getByRole('row').first().click();
  await expect(focused(page)).toHaveAccessibleName(/playlist/i);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(rule).toHaveCount(0);
});

test('the map is zoomed to all of it, to a stage and to what it was, by the mouse', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const zoom = page.getByRole('button', { name: /show at 100%/ });
  const stage = (name: RegExp) => page.getByRole('button', { name });
  await fromMenu(page, stage(/^Stage Discover/), /^Zoom to stage/);
  await expect(zoom).not.toHaveText('100%');
  await zoom.click();
  await expect(zoom).toHaveText('100%');
  await app.choose('view.fit');
  await expect(stage(/^Stage Recommend/)).toBeInViewport({ ratio: 1 });
  await page.getByRole('group', { name: /^Goal: Hear what/ }).click();
  await app.choose('view.zoomSelection');
  await expect(zoom).toHaveText('150%');
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(zoom).not.toHaveText('150%');
});

test('a map is added, named and shown from the tabs; its sheet of shortcuts is searched, by the mouse', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await page.getByRole('button', { name: 'New map' }).click();
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(3);
  await expect(page.locator('[data-region=inspector] [data-field=name]')).toBeFocused();
  await page.keyboard.type('Tomorrow');
  await clickAway(page);
  await expect(page.getByRole('tab', { selected: true })).toHaveText(/Tomorrow/);
  await tabs.first().click();
  await expect(page.getByRole('group', { name: /Not sign up/ })).toBeVisible();
  await tabs.filter({ hasText: 'Tomorrow' }).dblclick();
  await page.keyboard.type('Some day');
  await tabs.first().click();
  await tabs.filter({ hasText: 'Some day' }).click();
  await expect(page.getByRole('tab', { selected: true })).toHaveText(/Some day/);
  await fromMenu(page, page.getByRole('tab', { selected: true }), /^Delete/);
  await expect(tabs).toHaveCount(2);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(tabs).toHaveCount(3);

  // A copy of the first one as a future, which is then dragged before it.
  await fromMenu(page, tabs.first(), /^Duplicate map as future state/);
  await expect(tabs).toHaveText([/Current state/, /Future state/, /Some day/, /Future state/]);
  const [from, to] = [await boxOf(tabs.nth(1)), await boxOf(tabs.first())];
  await drag(page, { x: from.x + 20, y: from.y + 10 }, { x: to.x + 10, y: to.y + 10 });
  await expect(tabs).toHaveText([/Future state/, /Current state/, /Some day/, /Future state/]);

  await app.choose('help.shortcuts');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill('palette');
  await expect(sheet.getByText('Command palette')).toBeVisible();
  await expect(sheet.getByText('Ctrl+K')).toBeVisible();
  await expect(sheet.getByText('Moment of truth')).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
});
