/** How the canvas feels: what moves by itself, what stays where it is, and what it says of itself. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { boxOf, card, drag, focused, fromMenu, nameIt, openCards, press, SAMPLE, tabTo, toRegion } from './map.ts';

const zoom = (page: Page) => page.getByRole('button', { name: /show at 100%/ });

test('the map is gone over as a spreadsheet is, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  const { keyboard } = page;
  const at = (name: RegExp) => expect(focused(page)).toHaveAccessibleName(name);
  await keyboard.press('Control+Home');
  await at(/^Goal: Hear what.*Discover.*1 of 2$/);
  await keyboard.press('ArrowDown');
  await at(/^Goal: Not sign up.*Discover.*2 of 2$/);
  await keyboard.press('ArrowDown');
  await at(/^Touchpoint: .*Discover.*1 of /);
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowRight');
  await at(/^Goal: .*Try.*2 of /);
  await keyboard.press('Home');
  await at(/^Goal: .*Discover, /);
  await keyboard.press('End');
  await at(/^Goal: .*Recommend, /);
  // With Ctrl, over to the next stage and the next lane, whatever lies in between.
  await keyboard.press('Control+ArrowLeft');
  await at(/^Goal: .*, 1 of |^Goal: .*, 2 of /);
  await expect(focused(page)).not.toHaveAccessibleName(/Recommend/);
  await keyboard.press('Control+Home');
  await keyboard.press('Control+ArrowRight');
  await at(/^Goal: .*Try, /);
  await keyboard.press('Control+ArrowDown');
  await at(/^Touchpoint: .*Try, /);
  await keyboard.press('Control+End');
  await expect(focused(page)).toBeInViewport();
  await keyboard.press('Control+Home');

  await keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
  await keyboard.press('Escape');
  await at(/^Goal: Hear what/);
  await keyboard.press('Enter');
  await keyboard.type('Sleep well');
  await keyboard.press('Escape');
  await at(/^Goal: Sleep well.*2 of 3$/);
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(page.locator('section [data-id][aria-current=true]')).toHaveCount(2);
});

test('a drag near the edge moves the map along, and Escape leaves it as it was', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const canvas = await boxOf(page.locator('[data-canvas]'));
  const from = await boxOf(card(page, /Not sign up/));
  const far = card(page, /Share what I love/);
  await expect(far).toHaveCount(0);
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  // At the edge it goes on by itself, without the pointer moving.
  await page.mouse.move(canvas.x + canvas.width - 8, from.y + 10, { steps: 8 });
  await expect(far).toBeInViewport();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(far).toBeInViewport();
  expect(await app.isEnabled('edit.undo')).toBe(false);
});

test('what one works on stays where it is while a lane above it grows', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await card(page, /Plays it in the browser/).click();
  const before = await boxOf(card(page, /Plays it in the browser/));
  // The lane of goals is made higher in the inspector's stead by a card of many lines, from the outside.
  await page.keyboard.press('Control+h');
  await page.keyboard.type('Hear what my friend means, now');
  const panel = page.getByRole('complementary', { name: 'Find and replace' });
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('A goal of many words '.repeat(12));
  const settled = await boxOf(card(page, /Plays it in the browser/));
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await expect(card(page, /A goal of many words/)).toBeVisible();
  expect(await boxOf(card(page, /Plays it in the browser/))).toEqual(settled);
  expect(settled.y).toBe(before.y);
});

test('a lane that grows under a drag takes along all below it in one motion, and back', async ({ launch, place }) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+l');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-link]').first()).toBeAttached();
  const below = [
    page.getByRole('button', { name: /^Lane Touchpoints/ }),
    page.getByRole('button', { name: /^Lane Emotions/ }),
    card(page, /Plays it in the browser/),
    page.locator('section [data-card]').first(),
    page.locator('[data-link] path').first(),
  ];
  const places = () => Promise.all(below.map(async (each) => Math.round((await boxOf(each)).y)));
  const [from, to] = [await boxOf(card(page, /Not sign up/)), await boxOf(card(page, /Be known/))];
  const before = await places();
  // Time stands still: whatever goes in one motion is where it was.
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Animation.enable');
  const setPace = (playbackRate: number) => chromium.send('Animation.setPlaybackRate', { playbackRate });
  await setPace(0);
  const slot = page.locator('section [data-slot]');
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + to.height - 2, { steps: 6 });
  await expect(slot).toHaveCount(1);
  expect(await places()).toEqual(before);
  // So does what marks the cell itself.
  const mark = page.locator('section [data-lane][data-grows-with]');
  const { height } = await boxOf(mark);
  await setPace(1);
  await expect.poll(async () => (await boxOf(mark)).height - height).toBeGreaterThan(20);
  const grownBy = async () => (await places()).map((y, index) => y - (before[index] ?? 0));
  await expect.poll(async () => Math.min(...(await grownBy()))).toBeGreaterThan(20);
  await expect.poll(async () => new Set(await grownBy()).size).toBe(1);

  const grown = await places();
  await setPace(0);
  await page.keyboard.press('Escape');
  await expect(slot).toHaveCount(0);
  expect(await places()).toEqual(grown);
  await setPace(1);
  await expect.poll(places).toEqual(before);
  await page.mouse.up();
});

test('who wants no motion sees none: a lane that grows under a drag is there at once', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [from, to] = [await boxOf(card(page, /Not sign up/)), await boxOf(card(page, /Be known/))];
  await drag(page, { x: from.x + 30, y: from.y + 10 }, { x: to.x + 30, y: to.y + to.height - 2 }, async () => {
    await expect(page.locator('section [data-slot]')).toHaveCount(1);
    expect(
      await page.evaluate(() => document.querySelector('[data-canvas]')?.getAnimations({ subtree: true })),
    ).toEqual([]);
  });
});

test('far out it is an overview of coloured stages, the curve and hot spots; near it is cards again', async ({
  launch,
  place,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const overview = page.locator('[data-overview]');
  await expect(overview).toHaveCount(0);
  await app.choose('view.fit');
  const percent = async () => Number.parseInt((await zoom(page).textContent()) ?? '', 10);
  while ((await percent()) >= 50) {
    const before = await percent();
    await page.keyboard.press('Control+-');
    await expect.poll(percent).toBeLessThan(before);
  }
  await expect(overview).toHaveCount(1);
  await expect(page.getByRole('group', { name: /^Goal/ })).toHaveCount(0);
  expect(await overview.locator('rect[data-color]').count()).toBe(7);
  // Names are as large as can be read, and have room; the pointer is told them as well.
  for (const name of ['Touchpoints', 'Goals', 'Emotions']) {
    const written = page.locator(`[title="${name}"] bdi`);
    await expect(written).toHaveText(name);
    const [letters, title] = [await boxOf(written), await boxOf(page.locator(`[title="${name}"]`))];
    expect(letters.height).toBeGreaterThanOrEqual(9);
    expect(letters.x).toBeGreaterThan(title.x);
    expect(letters.x + letters.width).toBeLessThan(title.x + title.width);
  }
  for (const spot of ['painPoint', 'momentOfTruth', 'low']) {
    await expect(overview.locator(`[data-spot=${spot}]`).first()).toBeVisible();
  }
  // The curve is drawn as it is near in, by its lines in the colours of the scores.
  await expect(page.locator('[data-canvas] path[stroke^="url(#"]').first()).toBeVisible();

  // By the mouse, too: in by the wheel, out by the button.
  const canvas = await boxOf(page.locator('[data-canvas]'));
  await page.mouse.move(canvas.middle.x, canvas.middle.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await expect(overview).toHaveCount(0);
  await expect(card(page, /: /).first()).toBeVisible();
  while ((await overview.count()) === 0) {
    const before = await percent();
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(percent).toBeLessThan(before);
  }

  // A press in the overview selects the card that is there, and the way in leads to it.
  const { middle: spot } = await boxOf(overview.locator('[data-spot=painPoint]').first());
  await page.mouse.click(spot.x - 20, spot.y + 8);
  await page.keyboard.press('Control+2');
  await expect(overview).toHaveCount(0);
  await expect(focused(page)).toHaveAccessibleName(/^Pain point: /);
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  await expect(zoom(page)).toHaveText('150%');
});

test('a button says its name and its keys, by keyboard alone', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  await toRegion(page, 'header');
  await tabTo(page, page.getByRole('button', { name: 'Inspector' }));
  await expect(page.getByRole('tooltip')).toHaveText(/Inspector.*Ctrl\+I/);
});

test('a button says its name and its keys, by the mouse', async ({ launch, place }) => {
  const page = await openCards(await launch({ files: [place(SAMPLE)] }));
  // A pointer that comes from somewhere, as all of them do.
  await page.mouse.move(500, 400);
  await page.getByRole('button', { name: 'Zoom in' }).hover();
  await expect(page.getByRole('tooltip')).toHaveText(/Zoom in.*Ctrl\++/);
  await page.mouse.move(500, 400);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('a map with nothing in it says what to do, and does it, by the mouse', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  await page.getByRole('button', { name: /^Blank/ }).click();
  await expect(page.getByText('writes a card')).toBeVisible();
  const stages = page.getByRole('button', { name: /^Stage / });
  for (let count = await stages.count(); count > 0; count -= 1) {
    await fromMenu(page, stages.first(), /^Delete/);
    await expect(stages).toHaveCount(count - 1);
  }
  await page.getByRole('button', { name: 'Add a stage' }).last().click();
  await nameIt(page, 'Find out');
  await expect(stages).toHaveCount(1);
  await expect(stages.first()).toHaveAccessibleName(/Find out/);
});

test('a map with nothing in it is begun by keyboard alone, as it says', async ({ launch }) => {
  const page = await (await launch()).firstPage();
  await tabTo(page, page.getByRole('button', { name: /^Blank/ }));
  await press(page, 'Enter');
  await expect(page.getByText('writes a card')).toBeVisible();
  await expect(page.locator('[data-canvas]:focus, [data-canvas] :focus')).toHaveCount(1);
  await press(page, 'Enter');
  await page.keyboard.type('Find a seat');
  await press(page, 'Escape');
  await expect(focused(page)).toHaveAccessibleName(/^Goal: Find a seat/);
  await expect(page.getByText('writes a card')).toHaveCount(0);
});
