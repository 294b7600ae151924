/** Arrows between cards: drawn, labelled, led elsewhere, followed and deleted, by mouse and by keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { boxOf, drag, focused, fromMenu, fromMenuByKeys, openCards, press, SAMPLE } from './map.ts';

const cards = (page: Page, text: string) => page.locator('section [data-id]', { hasText: text });
/** What an arrow can say beside that one follows the other. */
const KINDS = ['causes', 'answers', 'branch', 'loop'] as const;

const hint = (page: Page) => page.locator('section p[role=status]');
const arrow = (page: Page) => page.locator('[data-canvas]').getByRole('group', { name: /^Arrow/ });

async function drawByKeys(page: Page): Promise<void> {
  await press(page, 'Control+Home', 'Control+L', 'ArrowRight');
  await expect(hint(page)).toContainText('Arrow to');
  await page.keyboard.press('Enter');
  await expect(arrow(page)).toBeFocused();
}

test('an arrow is drawn, named, led elsewhere, turned, followed and deleted by keyboard alone', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await drawByKeys(page);
  await press(page, 'F2');
  await page.keyboard.type('then');
  await press(page, 'Enter');
  await expect(arrow(page)).toHaveAccessibleName(/flow.* from Hear what.*then$/);

  await press(page, 'ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(/Try/);
  await press(page, 'ArrowLeft', 'Control+Shift+L');
  await expect(arrow(page)).toBeFocused();
  // Its end goes on from where it is.
  const before = await arrow(page).getAttribute('aria-label');
  await press(page, 'Control+L', 'ArrowDown');
  await expect(hint(page)).toContainText('Arrow to');
  await press(page, 'Enter');
  await expect(arrow(page)).toBeFocused();
  await expect(arrow(page)).not.toHaveAccessibleName(before ?? '');
  await expect(arrow(page)).toHaveAccessibleName(/flow.* from Hear what.*then$/);
  for (const kind of KINDS) {
    await fromMenuByKeys(page, /^What the arrow says/, new RegExp(`^Arrow: ${kind}`));
    await expect(arrow(page)).toHaveAccessibleName(new RegExp(`^Arrow \\(${kind}\\)`));
  }
  await fromMenuByKeys(page, /^Reverse/);
  await expect(arrow(page)).toHaveAccessibleName(/ to Hear what/);
  await press(page, 'Control+Enter');
  await expect(focused(page)).toHaveAccessibleName(/Hear what/);
  await press(page, 'Control+Shift+Enter');
  await expect(arrow(page)).toBeFocused();
  await press(page, 'Delete');
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
  await press(page, 'Control+Home', 'F2', 'End');
  await page.keyboard.type(' and more, and more, and more');
  await page.keyboard.press('Escape');
  await expect.poll(drawn).toBe(true);
});

test('Escape leaves an arrow undrawn, by keyboard alone', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await press(page, 'Control+Home', 'Control+L', 'ArrowDown');
  await expect(hint(page)).toContainText('Arrow to');
  await press(page, 'Escape');
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
  for (const kind of KINDS) {
    await arrow(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^What the arrow says/ }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^Arrow: ${kind}`) }).click();
    await expect(arrow(page)).toHaveAccessibleName(new RegExp(`^Arrow \\(${kind}\\)`));
  }
  await fromMenu(page, arrow(page), /^Reverse/);
  await expect(arrow(page)).toHaveAccessibleName(/ to Hear what/);
  await fromMenu(page, arrow(page), /^Follow/);
  await expect(page.locator('[data-selection]')).toHaveAccessibleName(/Hear what/);
  await fromMenu(page, arrow(page), /^Delete/);
  await expect(arrow(page)).toHaveCount(0);
});
