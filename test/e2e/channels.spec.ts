/** Channels: the usual ones, own ones, made one, looked at alone, as a matrix; by keyboard alone and by the mouse. */
import type { Page } from '@playwright/test';
import { inOrder } from '#shared/document/order.ts';
import { expect, test } from './app.ts';
import {
  card,
  clickAway,
  command,
  findCard,
  focused,
  fromMenu,
  fromMenuByKeys,
  header,
  inspector,
  nameIt,
  openCards,
  press,
  pressUntilAt,
  SAMPLE,
  saved,
  startClassic,
  tabTo,
  toRegion,
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

  // Up again to the list, of which Tab reaches one entry and the arrows the others.
  const look = button(page, /^Look of .*Fax/);
  await pressUntilAt(page, 'Shift+Tab', names(page).nth(before));
  await press(page, 'Shift+Tab');
  await expect(look).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  const icon = (name: string) => page.getByRole('dialog').getByRole('radio', { name, exact: true });
  await tabTo(page, icon('Website'));
  await pressUntilAt(page, 'ArrowRight', icon('Event'));
  await press(page, 'Space');
  await tabTo(page, icon('None'));
  await press(page, 'ArrowRight', 'Space');
  await press(page, 'Escape');
  await expect(look).toBeFocused();
  const channels = inOrder((await saved(app, folder)).channels).map(([, channel]) => channel);
  expect(channels).toHaveLength(before + 3);
  expect(channels[before]).toMatchObject({ name: 'Fax', icon: 'event', color: expect.any(String) });
});

test('two become one, with all their touchpoints, and it can be taken back, by keyboard alone', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await press(page, 'Control+Home', 'Escape', 'Escape');
  await expect(names(page).first()).toBeVisible();
  await press(page, 'F6');
  await tabTo(page, button(page, /^Look of /).first());
  await pressUntilAt(page, 'ArrowDown', button(page, /^Look of .*Poster/));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /Make it one with/ }));
  await press(page, 'Enter');
  await page.getByRole('option', { name: 'Website' }).waitFor();
  await page.keyboard.type('Website');
  await press(page, 'Enter');
  await expect(card(page, /^Touchpoint: Passes the poster/)).toHaveAccessibleName(/Website/);
  await expect(button(page, /^Look of .*Website/)).toBeFocused();
  await press(page, 'Control+z');
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
  await look.getByRole('radio', { name: 'Event' }).click({ force: true });
  await clickAway(page);
  await expect(look).toHaveCount(0);
  const ofStreet = Object.values((await saved(app, folder)).channels).find(({ name }) => name === 'Street team');
  expect(ofStreet).toMatchObject({ icon: 'event', color: 'rose' });

  await button(page, /^Look of .*Poster/).click();
  await look
    .getByRole('button', { name: /channel/i })
    .last()
    .click();
  await page.getByRole('option', { name: 'Street team' }).click();
  await expect(card(page, /^Touchpoint: Passes the poster/)).toHaveAccessibleName(/Street team/);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, /^Touchpoint: Passes the poster/)).toHaveAccessibleName(/Poster/);
});

test('a filter dims what is not on the chosen channels, and is cleared, by keyboard alone', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const filterWebsite = async () => {
    await press(page, 'Control+Shift+F');
    await page.getByRole('menuitemcheckbox', { name: 'Website' }).waitFor();
    await page.keyboard.type('Website');
    await press(page, 'Enter', 'Escape');
    await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAttribute('data-dimmed', 'true');
    await expect(card(page, /^Touchpoint: Plays it/)).toHaveAttribute('data-dimmed', 'false');
  };
  await press(page, 'Control+Home');
  await filterWebsite();
  await command(page, 'Show all channels');
  await expect(dimmed(page)).toHaveCount(0);
  // Out of the card, out of its cell, and from the map itself out of the filter.
  await filterWebsite();
  await press(page, 'Control+Home', 'Escape', 'Escape');
  expect(await dimmed(page).count()).toBeGreaterThan(0);
  await press(page, 'Escape');
  await expect(dimmed(page)).toHaveCount(0);
  await press(page, 'Control+Home', 'Control+ArrowDown');
  await fromMenuByKeys(page, /^Look at these channels only/);
  await expect(card(page, /^Touchpoint: Friend sends/)).toHaveAttribute('data-dimmed', 'false');
  await expect(card(page, /^Touchpoint: Plays it/)).toHaveAttribute('data-dimmed', 'true');
  // Its button stands beside the views; a second one clears it.
  await toRegion(page, 'maps');
  await tabTo(page, page.getByRole('button', { name: 'Show all channels' }));
  await press(page, 'Enter');
  await expect(dimmed(page)).toHaveCount(0);
});

test('a filter dims what is not on the chosen channels, and is cleared, by the mouse', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await page.getByRole('button', { name: 'Channels', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Message' }).click();
  await expect(card(page, /^Touchpoint: Plays it/)).toHaveAttribute('data-dimmed', 'true');
  await page.mouse.click(700, 500);
  await page.getByRole('button', { name: 'Show all channels' }).click();
  await expect(dimmed(page)).toHaveCount(0);
  await fromMenu(page, card(page, /^Touchpoint: Friend sends/), /^Look at these channels only/);
  await expect(card(page, /^Touchpoint: Plays it/)).toHaveAttribute('data-dimmed', 'true');
  await fromMenu(page, card(page, /^Touchpoint: Friend sends/), /^Show all channels/);
  await expect(dimmed(page)).toHaveCount(0);
});

const rows = (page: Page) => page.locator('section svg[class*="matrix"] > g');

test('the matrix shows which touchpoint happens where, by keyboard alone', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await press(page, 'Control+Home', 'ArrowLeft');
  await command(page, 'New channels lane');
  await nameIt(page, 'Where');
  await expect(focused(page)).toHaveAccessibleName(/^Lane Where/);
  const before = await rows(page).count();
  expect(before).toBeGreaterThan(5);
  // Only one touchpoint is on a poster: without it the channel has no row.
  await findCard(page, 'Passes the poster');
  await press(page, 'Delete');
  await expect(rows(page)).toHaveCount(before - 1);
  await press(page, 'Control+z');
  await expect(rows(page)).toHaveCount(before);
});

test('the matrix shows which touchpoint happens where, by the mouse', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await header(page, /^Lane Goals/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Add lane/ }).click();
  await page.getByRole('menuitem', { name: /channels/ }).click();
  await nameIt(page, 'Where');
  await expect(header(page, /^Lane Where/)).toBeVisible();
  await expect(page.locator('section').getByText('Poster', { exact: true }).last()).toBeAttached();
  const before = await rows(page).count();
  expect(before).toBeGreaterThan(5);
  const poster = card(page, /^Touchpoint: Passes the poster/);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 400);
  await expect(poster).toBeInViewport({ ratio: 1 });
  await fromMenu(page, poster, /^Delete/);
  await expect(rows(page)).toHaveCount(before - 1);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(rows(page)).toHaveCount(before);
});
