/** The tour of the first map in the real app: offered on an empty one, by mouse and by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFaults } from './axe.ts';
import { boxOf, clickAway } from './map.ts';

const step = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

test('is offered on a new map, is gone through by the mouse, and is not offered again', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstPage();
  await page.getByRole('button', { name: /^Blank/ }).click();
  await page.getByRole('button', { name: 'Take the tour (1 min)' }).click();
  await expect(step(page, 'Write where you are')).toBeInViewport({ ratio: 1 });
  await expectNoFaults(page, 'the tour');

  // What it speaks of can be done while it stands there.
  const { middle: cell } = await boxOf(page.locator('[data-canvas] [data-selection]'));
  await page.mouse.click(cell.x, cell.y);
  await page.keyboard.type('Ride to work');
  await clickAway(page);
  await expect(page.getByRole('group', { name: /Goal: Ride to work/ })).toBeVisible();

  for (const name of ['Say how it felt', 'Find every command', 'Keep and share it']) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(step(page, name)).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByRole('group', { name: /Ride to work/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Take the tour (1 min)' })).toHaveCount(0);
});

test('is found, gone through and left by keyboard alone', async ({ launch, place }) => {
  const app = await launch({ files: [place('assets/samples/streaming-listener.journey')] });
  const page = await app.firstPage();
  await page.getByRole('group', { name: /: / }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Tour of the map');
  await page.keyboard.press('Enter');
  await expect(step(page, 'Write where you are')).toBeVisible();
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(step(page, 'Say how it felt')).toBeInViewport({ ratio: 1 });

  // F6 leads to the map and, all around the window, back.
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-canvas]') !== null)).toBe(true);
  await page.keyboard.press('Shift+F6');
  await expect(next).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-canvas]') !== null)).toBe(true);
});
