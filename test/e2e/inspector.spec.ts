/** The panel beside the map, by keyboard alone: what a card, a stage, a lane and several cards have to say. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const SAMPLE = 'assets/samples/streaming-listener.journey';

const card = (page: Page, name: RegExp) => page.getByRole('group', { name });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const fold = (page: Page, name: RegExp) => panel(page).getByRole('button', { name, expanded: false });

async function open(launch: () => Promise<{ firstPage(): Promise<Page> }>): Promise<Page> {
  const page = await (await launch()).firstPage();
  await page.getByRole('group', { name: /: / }).first().waitFor();
  await panel(page).waitFor();
  return page;
}

test('a card gets an owner, an icon, a web page and an arrow', async ({ launch, place }) => {
  const page = await open(() => launch({ files: [place(SAMPLE)] }));
  await card(page, /Not sign up/).click();
  await panel(page).getByRole('combobox', { name: 'Owner' }).focus();
  await page.keyboard.type('Growth team');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('combobox', { name: 'Owner' })).toHaveValue('Growth team');

  await fold(page, /^Look/).press('Enter');
  await panel(page).getByRole('radio', { name: 'Star' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(panel(page).getByRole('radio', { name: 'Heart' })).toBeChecked();

  await fold(page, /^Links/).press('Enter');
  await panel(page).getByRole('textbox', { name: 'Web page' }).focus();
  await page.keyboard.type('ftp://example.com');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Write a web address that begins with https://')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('example.com/report');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('link')).toHaveAttribute('href', 'https://example.com/report');

  await fold(page, /^Arrows/).press('Enter');
  await panel(page).getByRole('combobox', { name: 'New arrow from this card to' }).focus();
  await page.keyboard.type('Ads');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const follow = panel(page).getByRole('button', { name: /^Go to the card it leads to/ });
  await expect(follow).toBeVisible();
  await follow.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Text' })).toHaveValue(/ads/i);
  await expect(page.locator('[data-selection]')).toBeFocused();
});

test('a stage is divided, its parts named and gathered, and merged with the next', async ({ launch, place }) => {
  const page = await open(() => launch({ files: [place(SAMPLE)] }));
  await page.getByRole('button', { name: /^Stage Try/ }).click();
  await panel(page).getByRole('button', { name: 'Divide into sub-stages' }).press('Enter');
  const names = panel(page).getByRole('textbox', { name: 'Name of the sub-stage' });
  await expect(names).toHaveCount(2);
  await names.first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Install');
  await expect(page.getByRole('button', { name: /^(Stage|Sub-stage) Install/ })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Gather into one stage' }).press('Enter');
  await expect(names).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Merge with next stage' }).press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Name' })).toHaveValue(/^Try \/ /);
});

test('a hidden lane comes back on the page of the map', async ({ launch, place }) => {
  const page = await open(() => launch({ files: [place(SAMPLE)] }));
  const lane = page.getByRole('button', { name: /^Lane Goals/ });
  await lane.click();
  await panel(page).getByRole('checkbox', { name: 'Hide the lane' }).press('Space');
  await expect(lane).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const isShown = panel(page).getByRole('checkbox', { name: 'Goals' });
  await expect(isShown).not.toBeChecked();
  await isShown.press('Space');
  await expect(lane).toBeVisible();
});

test('several cards get an owner and a score in one step each', async ({ launch, place }) => {
  const page = await open(() => launch({ files: [place(SAMPLE)] }));
  await card(page, /Friend sends a playlist link/).click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(panel(page).getByRole('heading', { name: /cards selected/ })).toBeVisible();
  await panel(page).getByRole('radio', { name: 'Very good' }).press('Space');
  await expect(panel(page).getByText('Very good', { exact: true })).toBeVisible();
  await panel(page).getByRole('combobox', { name: 'Owner' }).focus();
  await page.keyboard.type('Ops');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByRole('combobox', { name: 'Owner' })).not.toHaveValue('Ops');
  await expect(panel(page).getByText('Very good', { exact: true })).toBeVisible();
});
