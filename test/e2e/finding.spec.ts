/** Finding the way: the palette, find and replace, the list of steps; by keyboard alone. */
import { RULES } from '#shared/analysis/check/finding.ts';
import { expect, test } from './app.ts';

import {
  command,
  expectToLeadThere,
  openCards,
  openDoubtful,
  press,
  pressUntilAt,
  rulesOf,
  SAMPLE,
  tabTo,
  toRegion,
} from './map.ts';

test('the palette runs a command and leads to a stage, and Escape goes back, by keyboard alone', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await keyboard.press('Control+Home');
  const card = page.getByRole('group', { name: /^Goal: / }).first();
  await expect(card).toBeFocused();

  await keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(card).toBeFocused();

  await keyboard.press('Control+k');
  await keyboard.type('go recommend');
  await keyboard.press('Enter');
  const stage = page.getByRole('button', { name: /^(Stage|stage)[: ]+Recommend/ });
  await expect(stage).toBeFocused();
  await expect(stage).toBeInViewport();

  // A command that edits in place keeps the keys that it was given.
  await keyboard.press('Control+k');
  await keyboard.type('nsa');
  await expect(palette.getByRole('option').first()).toHaveText(/New stage after/);
  await keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await keyboard.type('Return');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Stage Return/ })).toBeVisible();

  await keyboard.press('Control+k');
  await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    /New stage after/,
    /Go to stage Recommend/,
  ]);
});

test('find leads through all maps, and replacing all is undone in one step, by keyboard alone', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  await keyboard.press('Control+f');
  const panel = page.getByRole('complementary', { name: 'Find', exact: true });
  await expect(panel.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await keyboard.type('playlist link');
  await expect(page.locator('[data-found="true"]').first()).toBeVisible();
  const results = panel.getByRole('option');
  await expect(results.first().locator('mark')).toHaveText('playlist link');
  const count = await results.count();
  await keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText(`1 of ${count}`);
  await keyboard.press('F3');
  await keyboard.press('Shift+F3');
  await expect(panel.getByRole('status')).toHaveText(`1 of ${count}`);

  // Down into the list: each result leads to its place, and the keys stay to go on.
  await tabTo(page, results.first());
  await keyboard.press('Enter');
  await expect(results.first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('[data-selection]')).toBeFocused();
  await expect(page.locator('[data-found="true"]')).toHaveCount(0);

  await keyboard.press('Control+h');
  const replacing = page.getByRole('complementary', { name: 'Find and replace' });
  await keyboard.press('Tab');
  await keyboard.type('mixtape');
  await tabTo(page, replacing.getByRole('button', { name: 'Replace all' }));
  await keyboard.press('Enter');
  await expect(results).toHaveCount(0);
  await expect(replacing.getByRole('status')).toHaveText(`${count} replaced`);
  await expect(page.getByRole('group', { name: /mixtape/ }).first()).toBeVisible();
  await keyboard.press('Escape');
  await expect(replacing).toBeHidden();
  await keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: /mixtape/ })).toHaveCount(0);
});

test('the history leads back to any step and forth again, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  await keyboard.press('Control+Home');
  await keyboard.press('Enter');
  await keyboard.type('Sleep well');
  await keyboard.press('Escape');
  const card = page.getByRole('group', { name: /Sleep well/ });
  await expect(card).toBeFocused();
  await keyboard.press('Control+Shift+ArrowRight');
  await keyboard.type('Return');
  await keyboard.press('Enter');

  await keyboard.press('Control+Shift+h');
  const panel = page.getByRole('complementary', { name: 'History' });
  const steps = panel.getByRole('option');
  await expect(steps).toHaveText([
    /As it was opened/,
    /Add card “.*Sleep well.*”/,
    /Add stage/,
    /Edit stage “.*Return.*”/,
  ]);
  await expect(steps.last()).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await expect(steps.filter({ hasText: 'undone' })).toHaveCount(3);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(card).toBeVisible();
  await expect(page.getByRole('button', { name: /^Stage Return/ })).toHaveCount(0);

  await keyboard.press('Escape');
  await expect(card).toBeFocused();
  await expect(panel).toBeVisible();
  await keyboard.press('Control+Shift+h');
  await expect(panel).toBeHidden();
});

test('Ctrl+G leads to a stage, and zooms lead closer to it, out to all and back, by keyboard alone', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  await keyboard.press('Control+g');
  const palette = page.getByRole('dialog', { name: 'Go to stage…' });
  await expect(palette.getByRole('option').first()).toContainText('1 Discover');
  await keyboard.type('6');
  await keyboard.press('Enter');
  await expect(palette).toBeHidden();
  const stage = page.locator('[data-selection]');
  await expect(stage).toBeFocused();
  await expect(stage).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('listitem').last()).toHaveAttribute(
    'aria-current',
    'page',
  );

  const zoom = page.getByRole('button', { name: /^\d+\s?%/ });
  await keyboard.press('Control+3');
  await expect(zoom).not.toHaveText('100%');
  await keyboard.press('Control+Home');
  await keyboard.press('Control+2');
  await expect(zoom).toHaveText('150%');
  await keyboard.press('Control+1');
  await expect(page.getByRole('button', { name: /^Stage Recommend/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /^Stage Discover/ })).toBeInViewport({ ratio: 1 });
  await keyboard.press('Control+0');
  await expect(zoom).toHaveText('100%');
});

test('F6 right after an arrow key leads into the page of what that has selected, by keyboard alone', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('group', { name: /^Goal: Hear what/ })).toBeFocused();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.waitFor();
  // Both in one task, before anything could be drawn in between: as fast fingers on a slow machine.
  await page.evaluate(() => {
    for (const key of ['ArrowDown', 'F6']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  await expect(inspector).toContainText('2 of 2');
  await expect(inspector.locator(':focus')).toHaveCount(1);
});

test('the path leads to another map and stage, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const path = page.getByRole('navigation', { name: 'Where you are' });
  await toRegion(page, 'header');
  await tabTo(page, path.getByRole('button', { name: 'Current state' }));
  await press(page, 'Enter', 'ArrowDown', 'Enter');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(/Future state/);
  await toRegion(page, 'header');
  await tabTo(page, path.getByRole('button', { name: 'Go to stage' }));
  await press(page, 'Enter', 'End', 'Enter');
  await expect(page.locator('[data-selection]')).toBeFocused();
  await expect(path.getByRole('listitem')).toHaveCount(3);
});

test('maps are renamed, put in order, copied and deleted from their tabs, by keyboard alone', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  const tabs = page.getByRole('tab');
  await toRegion(page, 'maps');
  await expect(tabs.first()).toBeFocused();
  await press(page, 'F2');
  await keyboard.type('Today');
  await press(page, 'Enter');
  await expect(tabs).toHaveText([/· Today/, /Future state/]);
  await expect(tabs.first()).toBeFocused();
  await press(page, 'Alt+ArrowRight');
  await expect(tabs).toHaveText([/Future state/, /· Today/]);
  await expect(tabs.last()).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Map menu' }));
  await press(page, 'Enter');
  await pressUntilAt(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Duplicate map as future state' }));
  await press(page, 'Enter');
  await expect(tabs).toHaveText([/Future state/, /· Today/, /Future state/]);
  await press(page, 'Control+PageUp');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(/· Today/);

  await toRegion(page, 'maps');
  await pressUntilAt(page, 'Shift+Tab', tabs.nth(1));
  await press(page, 'Delete');
  await expect(tabs).toHaveText([/Future state/, /Future state/]);
  await expect(page.locator('[role=tab]:focus')).toHaveCount(1);
  await press(page, 'Control+z');
  await expect(tabs).toHaveText([/Future state/, /· Today/, /Future state/]);
});

test('a map is begun and the sheet of shortcuts searched, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await command(page, 'New map');
  await expect(page.getByRole('tab')).toHaveCount(3);
  await expect(page.locator('[data-region=inspector] [data-field=name]')).toBeFocused();
  await page.keyboard.type('Tomorrow');
  await press(page, 'Enter');
  await expect(page.getByRole('tab', { selected: true })).toHaveText(/Tomorrow/);
  await press(page, 'F1');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('palette');
  await expect(sheet.getByText('Ctrl+K')).toBeVisible();
  await expect(sheet.getByText('Moment of truth')).toHaveCount(0);
  await press(page, 'Escape', 'Escape');
  await expect(sheet).toHaveCount(0);
});

test('the checker leads to what is missing and is told what to leave alone, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const { page } = await openDoubtful(launch, folder);
  const { keyboard } = page;
  await keyboard.press('Control+Shift+k');
  const panel = page.getByRole('complementary', { name: 'Map checker' });
  const status = panel.getByRole('status');
  await expect(status).toHaveText(/things? to look at/);
  const count = Number.parseInt((await status.textContent()) ?? '', 10);
  const first = panel.getByRole('row').first();
  await expect(panel).toBeFocused();
  await tabTo(page, first);
  await keyboard.press('Enter');
  await expect(page.locator('[data-selection]')).toBeInViewport();
  await expect(first).toBeFocused();

  await keyboard.press('Delete');
  await expect(status).toHaveText(new RegExp(`^${count - 1} `));
  await keyboard.press('Control+z');
  await expect(status).toHaveText(new RegExp(`^${count} `));

  // One of each kind of finding, and one more word of the business.
  await keyboard.press('Home');
  await expect(first).toBeFocused();
  const rules = rulesOf(panel);
  await expect(rules).toHaveCount(RULES.length - 1);
  for (let index = 0; index < (await rules.count()); index += 1) {
    const rule = rules.nth(index);
    await expect(rule).toHaveAccessibleDescription(/\.$/);
    await tabTo(page, rule.getByRole('row').first());
    await expectToLeadThere(page, rule, () => keyboard.press('Enter'));
  }
  await tabTo(page, panel.getByRole('combobox', { name: /Words of the business/ }));
  await keyboard.type('playlist');
  await keyboard.press('Enter');
  const jargon = panel.getByRole('grid', { name: /^Words that are not the customer’s/ });
  await expect(jargon).toBeVisible();
  await press(page, 'Control+Shift+k', 'Control+Shift+k');
  await expect(panel).toBeFocused();
  await tabTo(page, jargon.getByRole('row').first());
  await expectToLeadThere(page, jargon, () => keyboard.press('Enter'));
  await expect(page.locator('[data-selection]')).toHaveAccessibleName(/playlist/i);

  await keyboard.press('Escape');
  await expect(page.locator('[data-selection]')).toBeFocused();
  await expect(panel).toBeVisible();
  await keyboard.press('Control+Shift+k');
  await expect(panel).toBeHidden();
});
