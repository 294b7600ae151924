/** Arrows between cards: drawn, labelled, led elsewhere, followed and deleted, by mouse and by keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { boxOf, card, drag, fromMenu, openCards, SAMPLE } from './map.ts';

const cards = (page: Page, text: string) => page.locator('section [data-id]', { hasText: text });
const hint = (page: Page) => page.locator('section p[role=status]');
const arrow = (page: Page) => page.locator('[data-canvas]').getByRole('group', { name: /^Arrow/ });

async function drawByKeys(page: Page): Promise<void> {
  await cards(page, 'Hear what').click();
  await page.keyboard.press('Control+L');
  await page.keyboard.press('ArrowRight');
  await expect(hint(page)).toContainText('Arrow to');
  await page.keyboard.press('Enter');
  await expect(arrow(page)).toBeFocused();
}

test('an arrow is drawn, named, turned, followed and deleted by keys alone', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await drawByKeys(page);
  await page.keyboard.press('F2');
  await page.keyboard.type('then');
  await page.keyboard.press('Enter');
  await expect(arrow(page)).toHaveAccessibleName(/flow.* from Hear what.*then$/);

  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-selection]')).toHaveAccessibleName(/Try/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+L');
  await expect(arrow(page)).toBeFocused();
  for (const kind of ['causes', 'answers', 'branch', 'loop'] as const) {
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^What the arrow says/ }).press('ArrowRight');
    await page.getByRole('menuitem', { name: new RegExp(`^Arrow: ${kind}`) }).press('Enter');
    await expect(arrow(page)).toHaveAccessibleName(new RegExp(`^Arrow \\(${kind}\\)`));
  }
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Reverse/ }).press('Enter');
  await expect(arrow(page)).toHaveAccessibleName(/ to Hear what/);
  await page.keyboard.press('Control+Enter');
  await expect(
    card(page, /Hear what/)
      .locator('visible=true')
      .first(),
  ).toBeVisible();
  await expect(page.locator('[data-selection]')).toHaveAccessibleName(/Hear what/);
  await page.keyboard.press('Control+Shift+Enter');
  await expect(arrow(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(arrow(page)).toHaveCount(0);
});

test('an arrow is an edge that stays drawn while the map is panned, zoomed and changed', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await drawByKeys(page);
  // A straight line has a box without height, which is not visible in Playwright's words.
  const drawn = () =>
    page.locator('.react-flow__edges [data-arrow] path').evaluateAll((paths) => {
      const [line] = paths as SVGPathElement[];
      return line !== undefined && line.getTotalLength() > 10 && line.getBoundingClientRect().width > 1;
    });
  await expect.poll(drawn).toBe(true);
  for (const command of ['view.zoomOut', 'view.zoomOut', 'view.fit', 'view.zoom100', 'view.zoomSelection'] as const) {
    await app.choose(command);
    await expect.poll(drawn, command).toBe(true);
  }
  await cards(page, 'Hear what').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' and more, and more, and more');
  await page.keyboard.press('Escape');
  await expect.poll(drawn).toBe(true);
});

test('Escape leaves an arrow undrawn', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await cards(page, 'Hear what').click();
  await page.keyboard.press('Control+L');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(hint(page)).toHaveCount(0);
  expect(await app.isEnabled('edit.undo')).toBe(false);
});

test('an arrow is dragged out of a card and its end to another card; labelled, turned, followed and deleted by the mouse', async ({
  launch,
  place,
}) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await cards(page, 'Hear what').hover();
  const handle = await boxOf(page.locator('[data-link-handle]'));
  const target = await boxOf(cards(page, 'Be known'));
  await drag(page, handle.middle, { x: target.x + 40, y: target.y + 10 });
  await expect(arrow(page)).toHaveAccessibleName(/from Hear what.* to Be known/);

  const end = await boxOf(page.locator('[data-link-end="to"]'));
  const other = await boxOf(cards(page, 'Feel at home'));
  await drag(page, end.middle, { x: other.x + 40, y: other.y + 10 });
  await expect(arrow(page)).toHaveAccessibleName(/ to Feel at home/);
  const label = page.getByRole('textbox', { name: 'Label of the arrow' });
  await fromMenu(page, arrow(page), /^Edit text/);
  await label.fill('so');
  await page.mouse.click(700, 640);
  await expect(label).toHaveCount(0);

  await arrow(page).click();
  await expect(arrow(page)).toHaveAccessibleName(/flow.*so$/);
  await arrow(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^What the arrow says/ }).click();
  await page.getByRole('menuitem', { name: /^Arrow: causes/ }).click();
  await expect(arrow(page)).toHaveAccessibleName(/^Arrow \(causes\)/);
  await fromMenu(page, arrow(page), /^Reverse/);
  await expect(arrow(page)).toHaveAccessibleName(/ to Hear what/);
  await fromMenu(page, arrow(page), /^Follow/);
  await expect(page.locator('[data-selection]')).toHaveAccessibleName(/Hear what/);
  await fromMenu(page, arrow(page), /^Delete/);
  await expect(arrow(page)).toHaveCount(0);
});
