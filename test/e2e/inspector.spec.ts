/** The panel beside the map, by keyboard alone: what a card, a stage, a lane and several cards have to say. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import {
  card,
  focused,
  goTo,
  header,
  inspector,
  openCards,
  press,
  pressUntilAt,
  SAMPLE,
  tabTo,
  toRegion,
} from './map.ts';

const fold = (page: Page, name: RegExp) => inspector(page).getByRole('button', { name, expanded: false });

/** Opens what is folded, or presses a button, by keys: further down, or with Shift further up. */
async function pressButton(page: Page, button: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await pressUntilAt(page, key, button);
  await press(page, 'Enter');
}

test('a card gets an owner, an icon, a web page and an arrow, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const panel = inspector(page);
  await press(page, 'Control+Home', 'ArrowDown');
  await expect(panel.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(/Not sign up/);
  await press(page, 'F6');
  await tabTo(page, panel.getByRole('combobox', { name: 'Owner' }));
  await page.keyboard.type('Growth team');
  await press(page, 'Tab');
  await expect(panel.getByRole('combobox', { name: 'Owner' })).toHaveValue('Growth team');

  await pressButton(page, fold(page, /^Look/));
  await tabTo(page, panel.getByRole('radio', { name: 'Star' }));
  await press(page, 'ArrowRight', 'Space');
  await expect(panel.getByRole('radio', { name: 'Heart' })).toBeChecked();

  await pressButton(page, fold(page, /^Links/));
  await tabTo(page, panel.getByRole('textbox', { name: 'Web page' }));
  await page.keyboard.type('ftp://example.com');
  await press(page, 'Enter');
  await expect(panel.getByText('Write a web address that begins with https://')).toBeVisible();
  await press(page, 'Control+a');
  await page.keyboard.type('example.com/report');
  await press(page, 'Enter');
  await expect(panel.getByRole('link')).toHaveAttribute('href', 'https://example.com/report');

  await pressButton(page, fold(page, /^Arrows/), 'Shift+Tab');
  await tabTo(page, panel.getByRole('combobox', { name: 'New arrow from this card to' }));
  await page.keyboard.type('Ads');
  await press(page, 'ArrowDown', 'Enter');
  // It stands before the field for a new one.
  const follow = panel.getByRole('button', { name: /^Go to the card it leads to/ });
  await pressUntilAt(page, 'Shift+Tab', follow);
  await press(page, 'Enter');
  await expect(panel.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(/ads/i);
  await expect(focused(page)).toBeFocused();
});

test('a stage is divided, its parts named and gathered, and merged with the next, by keyboard alone', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const panel = inspector(page);
  await goTo(page, 'Try');
  await expect(panel.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Try');
  await press(page, 'F6');
  await pressButton(page, panel.getByRole('button', { name: 'Divide into sub-stages' }));
  const names = panel.getByRole('textbox', { name: 'Name of the sub-stage' });
  await expect(names).toHaveCount(2);
  await pressUntilAt(page, 'Shift+Tab', names.first());
  await press(page, 'Control+a');
  await page.keyboard.type('Install');
  await expect(header(page, /^(Stage|Sub-stage) Install/)).toBeVisible();
  await pressButton(page, panel.getByRole('button', { name: 'Gather into one stage' }));
  await expect(names).toHaveCount(0);
  await toRegion(page, 'inspector');
  await pressButton(page, panel.getByRole('button', { name: 'Merge with next stage' }));
  await expect(panel.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(/^Try \/ /);
});

test('a hidden lane comes back on the page of the map, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const panel = inspector(page);
  const lane = header(page, /^Lane Goals/);
  await goTo(page, 'Goals');
  await expect(panel.getByRole('checkbox', { name: 'Hide the lane' })).toBeVisible();
  await press(page, 'F6');
  await tabTo(page, panel.getByRole('checkbox', { name: 'Hide the lane' }));
  await press(page, 'Space');
  await expect(lane).toHaveCount(0);
  await press(page, 'Escape', 'Escape');
  const isShown = panel.getByRole('checkbox', { name: 'Goals' });
  await expect(isShown).not.toBeChecked();
  await press(page, 'F6');
  await tabTo(page, isShown);
  await press(page, 'Space');
  await expect(lane).toBeVisible();
});

test('several cards get an owner and a score in one step each, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const panel = inspector(page);
  await press(page, 'Control+Home', 'Control+ArrowDown');
  await expect(card(page, /Friend sends a playlist link/)).toBeFocused();
  await press(page, 'Shift+ArrowDown');
  await expect(panel.getByRole('heading', { name: /cards selected/ })).toBeVisible();
  await press(page, 'F6');
  await tabTo(page, panel.getByRole('radio', { name: 'Very bad' }).or(panel.getByRole('radio', { name: 'Very good' })));
  await pressUntilAt(page, 'ArrowRight', panel.getByRole('radio', { name: 'Very good' }));
  await press(page, 'Space');
  await expect(panel.getByText('Very good', { exact: true })).toBeVisible();
  await tabTo(page, panel.getByRole('combobox', { name: 'Owner' }));
  await page.keyboard.type('Ops');
  await press(page, 'Escape', 'Escape', 'Control+z');
  await expect(panel.getByRole('combobox', { name: 'Owner' })).not.toHaveValue('Ops');
  await expect(panel.getByText('Very good', { exact: true })).toBeVisible();
});
