/** What a person's hands do on the map, by mouse and by keyboard: menus, selecting, dragging, scoring. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import {
  boxOf,
  card,
  clickAway,
  command,
  drag,
  findCard,
  fromMenuByKeys,
  goTo,
  header,
  inspector,
  openCards,
  press,
  SAMPLE,
  selected,
} from './map.ts';

const menu = (page: Page) => page.getByRole('menu');
const item = (page: Page, name: RegExp) => page.getByRole('menuitem', { name });

test.describe('the context menu', () => {
  test('of a card, by the mouse, does what it says', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await card(page, /Not sign up/).click({ button: 'right' });
    await expect(card(page, /Not sign up/)).toHaveAttribute('aria-current', 'true');
    await expect(item(page, /^Duplicate/)).toContainText('Ctrl+D');
    await item(page, /^Duplicate/).click();
    await expect(menu(page)).toHaveCount(0);
    await expect(card(page, /Not sign up/)).toHaveCount(2);
    await expect(page.locator('[data-selection]')).toBeFocused();
  });

  test('by Shift+F10 and the arrows, on a card, a stage and a lane, by keyboard alone', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await press(page, 'Control+Home', 'ArrowDown', 'Shift+F10');
    await expect(item(page, /^Edit text/)).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
    await press(page, 'Escape', 'Control+Home', 'ArrowUp', 'ContextMenu');
    await expect(item(page, /^Edit text/)).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
    await press(page, 'Escape');
    await goTo(page, 'Emotions');
    await fromMenuByKeys(page, /^Add lane/, /quotes/);
    await expect(page.getByRole('textbox', { name: 'Name of the lane' })).toBeFocused();
  });

  test('of the ground, a point of the curve and a tab of a map, by the mouse', async ({ launch, place }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    const point = page.locator('section [data-card]').first();
    const touchpoint = await point.getAttribute('data-card');
    await point.click({ button: 'right' });
    await expect(selected(page)).toHaveAttribute('data-id', touchpoint ?? '');
    await clickAway(page);
    await expect(menu(page)).toHaveCount(0);
    await page.getByRole('tab').first().click({ button: 'right' });
    await expect(item(page, /Rename/)).toBeVisible();
    await clickAway(page);
    await expect(menu(page)).toHaveCount(0);
    // Below the cards of a cell there is ground: what can be pasted or begun there.
    const { x, y, height } = await boxOf(card(page, /Not sign up/));
    await page.mouse.click(x + 20, y + height + 12, { button: 'right' });
    await expect(item(page, /^Paste(?! into)/)).toBeVisible();
    await clickAway(page);
  });
});

test.describe('selecting', () => {
  test('by the mouse: a frame with Shift, a range by Shift+click, by Ctrl+click one more or less', async ({
    launch,
    place,
  }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    const [first, second] = [await boxOf(card(page, /Hear what/)), await boxOf(card(page, /Not sign up/))];
    await page.keyboard.down('Shift');
    await page.mouse.move(first.x - 6, first.y - 6);
    await page.mouse.down();
    await page.mouse.move(second.x + 40, second.y + 10, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(selected(page)).toHaveCount(2);

    await card(page, /Hear what/).click();
    await card(page, /Be known/).click({ modifiers: ['Shift'] });
    const inBlock = await selected(page).count();
    expect(inBlock).toBeGreaterThan(2);
    await card(page, /Not sign up/).click({ modifiers: ['Control'] });
    await expect(selected(page)).toHaveCount(inBlock - 1);
    await expect(card(page, /Not sign up/)).toHaveAttribute('aria-current', 'false');
  });

  test('by keyboard alone: a range, the lane, the stage, the kind, and with Space cards that lie apart', async ({
    launch,
    place,
  }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await press(page, 'Control+Home', 'Shift+ArrowDown');
    await expect(selected(page)).toHaveCount(2);
    await press(page, 'Shift+ArrowUp');
    await expect(selected(page)).toHaveCount(1);
    const heading = (text: string | RegExp) => inspector(page).getByText(text);
    for (const [key, name, found] of [
      ['Shift+Space', 'Select all in lane', '13 goals'],
      ['Control+Shift+A', 'Select all of this kind', '13 goals'],
      ['Control+Space', 'Select all in stage', /2 goals · 4 touchpoints/],
    ] as const) {
      for (const select of [() => press(page, key), () => command(page, name)]) {
        await select();
        await expect(heading(found), name).toBeVisible();
        await press(page, 'Control+Home');
        await expect(heading(found)).toHaveCount(0);
      }
    }
    await press(page, 'Space', 'ArrowRight', 'ArrowRight');
    await expect(selected(page)).toHaveCount(2);
    await expect(card(page, /Hear what/)).toHaveAttribute('aria-current', 'true');
  });
});

test.describe('dragging', () => {
  test('a card makes the others move aside, and Escape puts all back', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    const [from, to] = [await boxOf(card(page, /Not sign up/)), await boxOf(card(page, /Be known/))];
    await drag(page, { x: from.x + 30, y: from.y + 10 }, { x: to.x + 30, y: to.y + 4 }, async () => {
      await expect.poll(async () => (await boxOf(card(page, /Be known/))).y).toBeGreaterThan(to.y + 20);
      await page.keyboard.press('Escape');
    });
    await expect.poll(async () => (await boxOf(card(page, /Be known/))).y).toBe(to.y);
    expect(await app.isEnabled('edit.undo')).toBe(false);
  });

  test('a lane by its title and a stage by its header, as one step each, by the mouse', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    const centre = async (name: RegExp) => (await boxOf(header(page, name))).middle;
    const [goals, touchpoints] = [await centre(/^Lane Goals/), await centre(/^Lane Touchpoints/)];
    await drag(page, touchpoints, { x: goals.x, y: goals.y - 20 });
    await expect(header(page, /^Lane Touchpoints/)).toHaveAccessibleName(/, 1 of/);
    await app.choose('edit.undo');

    const [discover, tryIt] = [await centre(/^Stage Discover/), await centre(/^Stage Try/)];
    await drag(page, discover, { x: tryIt.x + 60, y: tryIt.y });
    await expect(header(page, /^Stage Discover/)).toHaveAccessibleName(/, 2 of/);
    await app.choose('edit.undo');
    await expect(header(page, /^Stage Discover/)).toHaveAccessibleName(/, 1 of/);
  });
});

test.describe('scoring', () => {
  const touchpoint = (page: Page) => card(page, /^Touchpoint: Reads three/);

  test('by one key while the text is written, on the card, and by digits on the curve, by keyboard alone', async ({
    launch,
    place,
  }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await findCard(page, 'Reads three');
    await press(page, 'F2', 'Alt+Digit5', 'Escape');
    await expect(touchpoint(page)).toHaveAccessibleName(/Very good/);
    await press(page, 'Alt+Minus');
    await expect(touchpoint(page)).not.toHaveAccessibleName(/Very good/);

    const point = page.locator('[data-selection]');
    await press(page, 'Control+ArrowDown');
    await expect(point).toHaveAccessibleName(/^Point on the curve: Reads three/);
    await press(page, '1');
    await expect(touchpoint(page)).toHaveAccessibleName(/Very bad/);
    await press(page, 'Enter');
    await expect(page.getByRole('textbox', { name: /Score from/ })).toBeFocused();
    await press(page, 'Control+a');
    await page.keyboard.type('1,5');
    await press(page, 'Enter');
    await expect(touchpoint(page)).not.toHaveAccessibleName(/Very bad/);
    await press(page, 'Delete');
    await expect(point).toHaveAccessibleName(/no score/);
  });

  test('by the menu of a card, and by a number where a point is clicked twice, by the mouse', async ({
    launch,
    place,
  }) => {
    const page = await openCards(await launch({ files: [place(SAMPLE)] }));
    await touchpoint(page).click({ button: 'right' });
    await item(page, /^Score$/).click();
    await item(page, /^Score: very good/).click();
    await expect(menu(page)).toHaveCount(0);
    await expect(touchpoint(page)).toHaveAccessibleName(/Very good/);
    const id = await touchpoint(page).getAttribute('data-id');
    await page.locator(`section [data-card="${id}"]`).dblclick();
    await page.getByRole('textbox', { name: /Score from/ }).fill('-2');
    await page.mouse.click(900, 160);
    await expect(touchpoint(page)).toHaveAccessibleName(/Very bad/);
  });

  test('by a drag of the point, as one step that Escape takes back', async ({ launch, place }) => {
    const app = await launch({ files: [place(SAMPLE)] });
    const page = await openCards(app);
    const id = await touchpoint(page).getAttribute('data-id');
    const point = page.locator(`section [data-card="${id}"]`);
    const dragDown = async (before?: () => Promise<unknown>) => {
      await point.scrollIntoViewIfNeeded();
      const { middle } = await boxOf(point);
      await drag(page, middle, { x: middle.x, y: middle.y + 130 }, before);
    };
    const before = await touchpoint(page).getAttribute('aria-label');
    await dragDown(async () => {
      await expect(touchpoint(page)).toHaveAccessibleName(/Very bad/);
      await page.keyboard.press('Escape');
    });
    await expect(touchpoint(page)).toHaveAccessibleName(before ?? '');
    expect(await app.isEnabled('edit.undo')).toBe(false);
    await dragDown();
    await expect(touchpoint(page)).toHaveAccessibleName(/Very bad/);
    await app.choose('edit.undo');
    await expect(touchpoint(page)).toHaveAccessibleName(before ?? '');
  });
});
