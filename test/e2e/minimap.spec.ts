/** The minimap in the real app: by mouse, by keyboard, and where it stands. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFaults } from './axe.ts';
import { boxOf } from './map.ts';

const SAMPLE = 'assets/samples/smykker-online.journey';

const minimap = (page: Page): Locator => page.getByRole('slider', { name: 'Minimap' });

/** Where the map stands in the window, as React Flow draws it. */
const view = (page: Page): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform);

/** What is seen, once the view rests. */
const seen = (page: Page): Promise<string | null> => minimap(page).getAttribute('aria-valuetext');

test('is pressed and dragged by the mouse, and goes when there is nothing to find', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await app.firstPage();
  await page.getByRole('group', { name: /: / }).first().waitFor();
  await expect(minimap(page)).toHaveCount(0);
  await app.choose('view.minimap');
  await expect(minimap(page)).toBeVisible();

  const box = await boxOf(minimap(page));
  const first = await seen(page);
  await page.mouse.click(box.x + box.width - 3, box.y + box.height / 2);
  await expect.poll(() => seen(page)).not.toBe(first);
  const atEnd = await seen(page);

  // The frame is taken hold of, and the view goes with it.
  const before = await view(page);
  await page.mouse.move(box.x + box.width - 12, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  expect(await view(page)).not.toBe(before);
  await page.mouse.up();
  await expect.poll(() => seen(page)).not.toBe(atEnd);

  await page.mouse.wheel(0, -200);
  await expect(page.getByRole('button', { name: /show at 100%/ })).not.toContainText(/^100/);

  await app.choose('view.fit');
  await expect(minimap(page)).toHaveCount(0);
  await app.choose('view.zoom100');
  await expect(minimap(page)).toBeVisible();
  await app.choose('view.minimap');
  await expect(minimap(page)).toHaveCount(0);
});

test('is come to, moved and left by keyboard alone, and hides nothing that floats', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await app.firstPage();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  await page.getByRole('group', { name: /: / }).first().waitFor();
  await page.keyboard.press('Control+4');
  await expect(minimap(page)).toBeVisible();
  await page.keyboard.press('F6');
  await expect(minimap(page)).toBeFocused();

  const first = await seen(page);
  await page.keyboard.press('End');
  await expect.poll(() => seen(page)).not.toBe(first);
  await page.keyboard.press('Home');
  await expect.poll(() => seen(page)).toBe(first);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => seen(page)).not.toBe(first);
  // Letters are not typed into a card that one does not look at.
  await page.keyboard.press('x');
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toHaveCount(0);
  await expectNoFaults(page, 'the minimap');

  const { x, y, width, height } = await boxOf(minimap(page));
  for (const other of [page.getByRole('group', { name: 'Zoom', exact: true }), page.locator('footer')]) {
    const box = await boxOf(other);
    const isBeside = box.y >= y + height || box.x + box.width <= x || box.x >= x + width;
    expect(isBeside, JSON.stringify(box)).toBe(true);
  }

  await page.keyboard.press('Escape');
  await expect(minimap(page)).not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.closest('[data-canvas]') !== null)).toBe(true);
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`hides no card that keys lead to, at ${width} × ${height}`, async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await app.firstPage();
    await app.electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    );
    await page.getByRole('group', { name: /: / }).first().waitFor();
    await app.choose('view.minimap');
    await expect(minimap(page)).toBeVisible();
    const selected = page.locator('[data-id][data-selection]');
    await page.getByRole('group', { name: /: / }).first().click();
    const floating = () =>
      page.evaluate(() => {
        const card = document.querySelector('[data-id][data-selection]')?.getBoundingClientRect();
        if (!card) return ['no card is selected'];
        return [...document.querySelectorAll('[data-floating]')]
          .filter((element) => {
            const over = element.getBoundingClientRect();
            return card.left < over.right && card.right > over.left && card.top < over.bottom && card.bottom > over.top;
          })
          .map(({ className }) => String(className));
      });
    for (const key of [...Array<string>(6).fill('Control+ArrowRight'), ...Array<string>(5).fill('Control+ArrowDown')]) {
      await page.keyboard.press(key);
      if ((await selected.count()) > 0) await expect.poll(floating).toEqual([]);
    }
    const filter = await boxOf(page.getByRole('button', { name: 'Channels', exact: true }));
    const map = await boxOf(page.locator('[data-region="canvas"]'));
    expect(filter.y + filter.height).toBeLessThanOrEqual(map.y);
  });
}
