/** Channels: the usual ones, own ones, made one, looked at alone, as a matrix; by keyboard alone and by the mouse. */
import type { Page } from '@playwright/test';
import { inOrder } from '#shared/document/order.ts';
import { expect, test } from './app.ts';
import {
  card,
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

const button = (page: Page, name: RegExp | string) =>
  inspector(page).getByRole('button', { name, exact: typeof name === 'string' });
const names = (page: Page) => inspector(page).getByRole('textbox', { name: 'Name of the channel' });
const dimmed = (page: Page) => page.locator('section [data-id][data-dimmed="true"]');

test('twenty usual ones are offered, and own ones are named and coloured, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home', 'Escape', 'Escape');
  await expect(button(page, 'Add a channel of your own')).toBeVisible();
  const before = await names(page).count();
  await press(page, 'F6');
  await tabTo(page, button(page, 'Add a channel of your own'));
  await press(page, 'Enter');
  // Its name has the focus, to be written over.
  await page.keyboard.type('Fax');
  await expect(names(page).last()).toHaveValue('Fax');
  await tabTo(page, button(page, 'Usual channels'));
  await press(page, 'Enter');
  await tabTo(page, inspector(page).locator('[data-usual]').first());
  const usual = await inspector(page).locator('[data-usual]').count();
  // The own one is none of them.
  expect(before + usual).toBeGreaterThanOrEqual(20);
  // Each press takes one, and the next one has the focus.
  await press(page, 'Enter', 'Enter');
  await expect(inspector(page).locator('[data-usual]')).toHaveCount(usual - 2);
  await expect(inspector(page).locator('[data-usual]').first()).toBeFocused();

  const look = button(page, /^Look of .*Fax/);
  await look.focus();
  await press(page, 'Enter');
  const rose = page.getByRole('dialog').getByRole('radio', { name: 'Rose' });
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('radio', { name: 'Blue', exact: true }).focus();
  await press(page, 'ArrowRight', 'Space');
  await expect(rose).toBeVisible();
  await press(page, 'Escape');
  await expect(look).toBeFocused();
  const channels = inOrder((await saved(app, folder)).channels).map(([, channel]) => channel);
  expect(channels).toHaveLength(before + 3);
  expect(channels[before]).toMatchObject({ name: 'Fax', icon: 'other', color: expect.any(String) });
});

test('two become one, with all their touchpoints, and it can be taken back', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await press(page, 'Control+Home', 'Escape', 'Escape');
  await button(page, /^Look of .*Poster/).focus();
  await press(page, 'Enter');
  const into = page
    .getByRole('dialog')
    .getByRole('button', { name: /channel/i })
    .last();
  await into.focus();
  await press(page, 'Enter');
  await page.getByRole('option', { name: 'Website' }).waitFor();
  await page.keyboard.type('Website');
  await press(page, 'Enter');
  await expect(card(page, /^Touchpoint: Passes the poster/)).toHaveAccessibleName(/Website/);
  await expect(button(page, /^Look of .*Website/)).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, /^Touchpoint: Passes the poster/)).toHaveAccessibleName(/Poster/);
});

test('one of its own is added, named, coloured and made one with another by the mouse', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await header(page, /^Stage Discover/).click();
  await page.getByRole('tab').first().click();
  await button(page, 'Usual channels').click();
  const before = await names(page).count();
  await inspector(page).locator('[data-usual]').first().click();
  await expect(names(page)).toHaveCount(before + 1);
  await button(page, 'Add a channel of your own').click();
  await names(page).last().fill('Street team');
  await button(page, /^Look of .*Street team/).click();
  const look = page.getByRole('dialog');
  await look.getByRole('radio', { name: 'Rose' }).click({ force: true });
  await page.keyboard.press('Escape');
  const ofStreet = Object.values((await saved(app, folder)).channels).find(({ name }) => name === 'Street team');
  expect(ofStreet).toMatchObject({ icon: 'other', color: 'rose' });

  await button(page, /^Look of .*Poster/).click();
  await look
    .getByRole('button', { name: /channel/i })
    .last()
    .click();
  await page.getByRole('option', { name: 'Street team' }).click();
  await expect(card(page, /^Touchpoint: Passes the poster/)).toHaveAccessibleName(/Street team/);
});

test('a filter dims what is not on the chosen channels, by keys and by the mouse', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await card(page, /^Touchpoint: Friend sends/).click();
  await press(page, 'Control+Shift+F');
  await page.getByRole('menuitemcheckbox', { name: 'Website' }).waitFor();
  await page.keyboard.type('Website');
  await press(page, 'Enter', 'Escape');
  await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAttribute('data-dimmed', 'true');
  await expect(card(page, /^Touchpoint: Plays it/)).toHaveAttribute('data-dimmed', 'false');
  await page
    .getByRole('button', { name: 'Show all channels' })
    .or(page.getByRole('button', { name: /clear/i }))
    .first()
    .click();
  await expect(dimmed(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Channels', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Message' }).click();
  await expect(card(page, /^Touchpoint: Plays it/)).toHaveAttribute('data-dimmed', 'true');
});

test('the matrix shows which touchpoint happens where', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await press(page, 'Control+Home', 'ArrowLeft');
  await app.choose('insert.lane.channels');
  await nameIt(page, 'Where');
  await expect(focused(page)).toHaveAccessibleName(/^Lane Where/);
  await expect(header(page, /^Lane Where/)).toBeVisible();
  const rows = page.locator('section svg[class*="matrix"] > g');
  await expect(page.locator('section').getByText('Poster', { exact: true }).last()).toBeAttached();
  const before = await rows.count();
  expect(before).toBeGreaterThan(5);
  // Only one touchpoint is on a poster: without it the channel has no row.
  const poster = card(page, /^Touchpoint: Passes the poster/);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 400);
  await expect(poster).toBeInViewport({ ratio: 1 });
  await poster.click();
  await press(page, 'Delete');
  await expect(rows).toHaveCount(before - 1);
  await press(page, 'Control+z');
  await expect(rows).toHaveCount(before);
});
