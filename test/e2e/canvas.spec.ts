/** The canvas in the real browser: what only shows where text has a width and the pointer a place. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { boxOf, card, drag, focused, openCards, press, SAMPLE } from './map.ts';

/** Lines of text on the canvas whose drawn width is not the one they were laid out with, in px at zoom 1. */
function wrongLines(page: Page): Promise<{ text: string; drawn: number; measured: number }[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const range = document.createRange();
    return (
      [...document.querySelectorAll<HTMLElement>('section[lang] [dir]')]
        .map((line) => {
          range.selectNodeContents(line);
          // The canvas is drawn scaled: the box of the line itself tells how much.
          const measured = Number.parseFloat(line.style.width);
          const scale = line.getBoundingClientRect().width / measured || 1;
          return { text: line.textContent ?? '', drawn: range.getBoundingClientRect().width / scale, measured };
        })
        // A line's words are measured one by one: kerning between them is left out.
        .filter(({ drawn, measured }) => Math.abs(drawn - measured) > Math.max(1, measured * 0.02))
    );
  });
}

test.describe('text', () => {
  const SOURCES = [
    SAMPLE,
    'assets/samples/smykker-online.journey',
    'assets/samples/saas-tim.journey',
    'test/fixtures/content/japanese.journey',
    'test/fixtures/content/arabic.journey',
  ];
  for (const source of SOURCES) {
    test(`is as wide as it was measured: ${source}`, async ({ launch, place }) => {
      const page = await openCards(await launch({ files: [place(source)] }));
      expect(await page.locator('section[lang] [dir]').count()).toBeGreaterThan(40);
      expect(await wrongLines(page)).toEqual([]);
    });
  }

  test('in a script that is typed for the first time is measured again with its own font', async ({
    launch,
    place,
  }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await card(page, /Installs|Reads three/).dblclick();
    await page.keyboard.insertText('支払いが拒否されました 🎉 تم رفض البطاقة');
    await page.keyboard.press('Escape');
    await expect(card(page, /支払い/)).toBeVisible();
    await expect.poll(() => wrongLines(page)).toEqual([]);
  });

  test('breaks in the editor where it breaks on the card', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    for (const name of [/Hear what/, /Signs up/, /Tries to bring/, /First “made/, /Reads three/, /Feel at home/]) {
      const lines = (await card(page, name).locator('[dir]').innerText()).split('\n').length;
      await card(page, name).dblclick();
      const [height, lineHeight] = await page.getByRole('textbox', { name: 'Text of the card' }).evaluate((field) => {
        const { lineHeight: oneLine, paddingBottom } = getComputedStyle(field);
        return [field.scrollHeight - Number.parseFloat(paddingBottom), Number.parseFloat(oneLine)];
      });
      expect(height, `${name}`).toBe(lines * (lineHeight ?? 0));
      await page.keyboard.press('Escape');
    }
  });
});

test('the caret goes with the field that it was in', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await card(page, /Reads three/).dblclick();
  await page.keyboard.type('Reads two');
  await page.keyboard.press('Escape');
  await expect(card(page, /Reads two/)).toBeFocused();
  // Left behind, it makes Chromium look through the whole map for a place for it, at each frame of a pan.
  expect(await page.evaluate(() => document.getSelection()?.type)).toBe('None');
});

test('a card that is dragged moves to the cell it is dropped on, as one step', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const [from, to] = [await boxOf(card(page, /Not sign up/)), await boxOf(card(page, /Be known/))];
  await drag(page, { x: from.x + 30, y: from.y + 10 }, { x: to.x + 30, y: to.y + to.height - 4 });
  await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Try, 3 of 3$/);
  await app.choose('edit.undo');
  await expect(card(page, /Not sign up/)).toHaveAccessibleName(/Discover, 2 of 2$/);
});

test.describe('moving over the map', () => {
  test('by the wheel keeps stages at the top and lanes at the left', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    const stage = page.getByRole('button', { name: /^Stage Make it mine/ });
    const lane = page.getByRole('button', { name: /^Lane Emotions/ });
    const goal = await boxOf(card(page, /Feel at home/));
    const [stageBefore, laneBefore] = [await boxOf(stage), await boxOf(lane)];
    await page.mouse.move(goal.x, goal.y + 100);
    await page.mouse.wheel(120, 90);
    await expect.poll(async () => (await boxOf(card(page, /Feel at home/))).x).toBeCloseTo(goal.x - 120, 1);
    expect((await boxOf(card(page, /Feel at home/))).y).toBeCloseTo(goal.y - 90, 1);
    const [stageAfter, laneAfter] = [await boxOf(stage), await boxOf(lane)];
    expect(stageAfter.x).toBeCloseTo(stageBefore.x - 120, 1);
    expect(stageAfter.y).toBe(stageBefore.y);
    expect(laneAfter.x).toBe(laneBefore.x);
    expect(laneAfter.y).toBeCloseTo(laneBefore.y - 90, 1);
  });

  test('zooms about the pointer with Ctrl and the wheel', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    const before = await boxOf(card(page, /Tries to bring/));
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 200);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await boxOf(card(page, /Tries to bring/))).width).toBeLessThan(before.width * 0.9);
    const after = await boxOf(card(page, /Tries to bring/));
    expect(Math.abs(after.x - before.x)).toBeLessThan(1);
    expect(Math.abs(after.y - before.y)).toBeLessThan(1);
  });

  test('by keyboard alone zooms about what is selected, closer and back', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await press(page, 'Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    const goal = focused(page);
    await expect(goal).toHaveAccessibleName(/^Goal: .*Make it mine/);
    await expect(goal).toBeInViewport({ ratio: 1 });
    const before = await boxOf(goal);
    const isAbout = async (factor: number) => {
      await expect.poll(async () => (await boxOf(goal)).width / before.width).toBeCloseTo(factor, 2);
      const { middle } = await boxOf(goal);
      expect(Math.hypot(middle.x - before.middle.x, middle.y - before.middle.y)).toBeLessThan(2);
    };
    await press(page, 'Control+=');
    await isAbout(1.25);
    await press(page, 'Control+=', 'Control+=');
    await isAbout(1.25 ** 3);
    await press(page, 'Control+0');
    await isAbout(1);
    await expect(goal).toBeFocused();
  });

  test('by keyboard alone brings what is selected into view', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await press(page, 'Control+Home', 'End');
    const last = page.locator('[data-selection]');
    await expect(last).toHaveAccessibleName(/Share what I love/);
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport({ ratio: 1 });
  });
});

test('a name that grows while it is typed scrolls no part of the canvas out of its place', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place('assets/samples/streaming-listener.journey')] });
  const page = await app.firstPage();
  await page.getByRole('button', { name: /^Lane Touchpoints/ }).click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).last().waitFor();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' and what else we could do about it, if we had the time'.repeat(12));
  const scrolled = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-region="canvas"], [data-region="canvas"] *')]
        .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
        .map(({ className }) => String(className)),
    );
  // The field itself is, until it has grown; what else was scrolled would stay so.
  await expect.poll(scrolled).toEqual([]);
});
