/** Arrows between cards: drawn, labelled, led elsewhere, followed and deleted, by mouse and by keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const SAMPLE = 'assets/samples/streaming-listener.journey';

const card = (page: Page, name: RegExp) => page.getByRole('group', { name });
const cards = (page: Page, text: string) => page.locator('section [data-id]', { hasText: text });
const hint = (page: Page) => page.locator('section p[role=status]');
const arrow = (page: Page) => page.getByRole('group', { name: /^Arrow/ });

async function open(launch: () => Promise<{ firstPage(): Promise<Page> }>): Promise<Page> {
  const page = await (await launch()).firstPage();
  await page.getByRole('group', { name: /: / }).first().waitFor();
  return page;
}

async function middleOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

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
  const page = await open(async () => app);
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
  const page = await open(async () => app);
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
  const page = await open(async () => app);
  await cards(page, 'Hear what').click();
  await page.keyboard.press('Control+L');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(hint(page)).toHaveCount(0);
  expect(await app.isEnabled('edit.undo')).toBe(false);
});

test('an arrow is dragged out of a card, and its end to another card', async ({ launch, place }) => {
  const page = await open(() => launch({ files: [place(SAMPLE)] }));
  await cards(page, 'Hear what').hover();
  const handle = await middleOf(page, '[data-link-handle]');
  const target = await cards(page, 'Be known').boundingBox();
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 40, (target?.y ?? 0) + 10, { steps: 5 });
  await page.mouse.up();
  await expect(arrow(page)).toHaveAccessibleName(/from Hear what.* to Be known/);

  const end = await middleOf(page, '[data-link-end="to"]');
  const other = await cards(page, 'Not sign up').boundingBox();
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move((other?.x ?? 0) + 40, (other?.y ?? 0) + 10, { steps: 5 });
  await page.mouse.up();
  await expect(arrow(page)).toHaveAccessibleName(/ to .*Not sign up/);
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Label of the arrow' })).toBeFocused();
});
