/** Pictures on cards: chosen, pasted and dropped. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JourneyDocument } from '#shared/document/model.ts';
import { expect, ROOT, type StagecoachApp, test } from './app.ts';
import { copyFiles, dragFiles, dropFiles } from './files-from-outside.ts';
import {
  boxOf,
  card,
  command,
  firstMap,
  focused,
  fromMenu,
  header,
  inspector,
  openCards,
  press,
  SAMPLE,
  saved,
  startClassic,
  tabTo,
  toRegion,
} from './map.ts';

const ICON = join(ROOT, 'assets/icons/256x256.png');
const fixture = (name: string) => join(ROOT, 'test/fixtures/pictures', name);

/** Puts the icon on the clipboard, as large as it is, or as is said. */
const copyPicture = (app: StagecoachApp, size?: { readonly width: number; readonly height: number }) =>
  app.electron.evaluate(
    ({ clipboard, nativeImage }, given) => {
      const image = nativeImage.createFromPath(given.path);
      // Its types name only what the newest Electron wants used; the older ones have this.
      const images = clipboard as unknown as { writeImage(image: Electron.NativeImage): void };
      images.writeImage(given.size ? image.resize(given.size) : image);
    },
    { path: ICON, size },
  );

const cardsOf = (document: JourneyDocument) => Object.values(firstMap(document).cards);

test('a picture is chosen for a card, pasted as a new one, and kept once, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  await page.keyboard.type('What it looks like');
  await page.keyboard.press('Escape');

  await app.chooseFiles(ICON);
  await command(page, 'Add picture');
  await expect.poll(() => app.menuLabel('edit.undo')).toContain('picture');
  // The same again, from the clipboard: now the card has one, so it becomes a card of its own.
  await copyPicture(app);
  await page.keyboard.press('Control+v');
  await expect.poll(() => app.menuLabel('edit.undo')).toContain('Paste');

  const document = await saved(app, folder);
  expect(cardsOf(document).map(({ picture }) => picture?.image !== undefined)).toEqual([true, true]);
  for (const image of Object.values(document.images)) {
    expect(Math.max(image.width, image.height)).toBeLessThanOrEqual(1_600);
    expect(image.type).toBe('image/png');
  }

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const before = await saved(app, folder);
  expect(before.images).toEqual({});
});

test('pictures of every kind are chosen and put into words by keyboard alone', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  const files = ['red.png', 'green.jpg', 'orange.webp', 'blue.gif', 'violet.svg'];
  for (const file of files) {
    await page.keyboard.type(file);
    await press(page, 'Escape');
    await app.chooseFiles(fixture(file));
    await command(page, 'Add picture');
    await expect(card(page, new RegExp(file)).locator('img')).toHaveCount(1);
    const words = inspector(page).getByRole('textbox', { name: 'Words for the picture' });
    await expect(words).toBeVisible();
    await toRegion(page, 'inspector');
    await tabTo(page, words);
    await page.keyboard.type(`Слика ${file}`);
    await press(page, 'Escape', 'ArrowRight');
  }
  const document = await saved(app, folder);
  const pictures = Object.values(firstMap(document).cards).map(({ text, picture }) => [text, picture?.alternative]);
  expect(pictures).toEqual(files.map((file) => [file, `Слика ${file}`]));
  const types = Object.values(document.images).map(({ type }) => type);
  expect(new Set(types).size).toBeGreaterThanOrEqual(3);
});

test('a picture is added by the menu of a card, put into words, replaced and taken away by the mouse', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const goal = card(page, /^Goal: Hear what/);
  await app.chooseFiles(fixture('orange.webp'));
  await fromMenu(page, goal, /^Add picture/);
  await expect(goal.locator('img')).toHaveCount(1);
  await goal.click();
  await inspector(page).getByRole('textbox', { name: 'Words for the picture' }).fill('An orange square');
  const words = async () => cardsOf(await saved(app, folder)).find(({ picture }) => picture)?.picture?.alternative;
  await expect.poll(words).toBe('An orange square');
  const chooser = page.waitForEvent('filechooser');
  await inspector(page).getByRole('button', { name: 'Replace…' }).click();
  await (await chooser).setFiles(fixture('green.jpg'));
  await expect.poll(async () => Object.values((await saved(app, folder)).images)).toHaveLength(1);
  await expect(goal.locator('img')).toHaveCount(1);
  await inspector(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(goal.locator('img')).toHaveCount(0);

  // Pasted, it is made as small as a card needs it.
  await copyPicture(app, { width: 3_200, height: 1_600 });
  await fromMenu(page, goal, /^Paste/);
  await expect(goal.locator('img')).toHaveCount(1);
  const [image, ...others] = Object.values((await saved(app, folder)).images);
  expect(others).toEqual([]);
  expect([image?.width, image?.height]).toEqual([1_600, 800]);
});

test('a picture dropped on a cell becomes a card there, by the mouse', async ({ launch, folder }) => {
  const app = await launch();
  const page = await startClassic(app);
  const [stage, lane] = [await boxOf(header(page, /^Stage Purchase/)), await boxOf(header(page, /^Lane Pain points/))];
  const file = join(folder, 'a.svg');
  writeFileSync(
    file,
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="alert(1)"><script>alert(2)</script><rect width="40" height="20" fill="teal"/></svg>',
  );
  await dropFiles(page, { x: stage.middle.x, y: lane.middle.y }, file);
  await expect.poll(() => app.isEnabled('edit.undo')).toBe(true);
  const document = await saved(app, folder);
  const [image] = Object.values(document.images);
  expect(image).toMatchObject({ type: 'image/svg+xml', width: 40, height: 20 });
  const text = Buffer.from(image?.data ?? '', 'base64').toString();
  expect(text).toContain('<rect');
  expect(text).not.toContain('alert');
  const { stages, lanes, cards } = firstMap(document);
  const [card, ...others] = Object.values(cards);
  expect(others).toEqual([]);
  expect([stages[card?.stage ?? '']?.name, lanes[card?.lane ?? '']?.name]).toEqual(['Purchase', 'Pain points']);
});

test('pictures dropped on a card and copied in a folder stand on that card, by the mouse', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const [goal, other] = [card(page, /^Goal: Hear what/), card(page, /^Goal: Not sign up/)];
  await dropFiles(page, (await boxOf(goal)).middle, fixture('red.png'));
  await expect(goal.locator('img')).toHaveCount(1);
  await copyFiles(app, fixture('green.jpg'));
  await fromMenu(page, other, /^Paste/);
  await expect(other.locator('img')).toHaveCount(1);
  const types = Object.values((await saved(app, folder)).images).map(({ type }) => type);
  expect(types.toSorted()).toEqual(['image/jpeg', 'image/png']);
});

test('a picture dragged from another program shows where it will land, by the mouse', async ({
  launch,
  place,
  folder,
}) => {
  const app = await launch({ files: [place(SAMPLE)] });
  const page = await openCards(app);
  const [first, second] = [card(page, /^Goal: Hear what/), card(page, /^Goal: Not sign up/)];
  const slot = page.locator('section [data-slot]');
  const [onFirst, onSecond] = [await boxOf(first), await boxOf(second)];
  const isAbove = onFirst.y < onSecond.y;
  const [upper, lower] = isAbove ? [first, second] : [second, first];
  const [onUpper, onLower] = isAbove ? [onFirst, onSecond] : [onSecond, onFirst];
  expect(onLower.x).toBe(onUpper.x);
  const between = { x: onUpper.middle.x, y: onUpper.y + onUpper.height - 3 };

  // Between two cards: the lower one makes room.
  let drag = await dragFiles(page, fixture('red.png'));
  await drag.over(between);
  await expect(slot).toHaveCount(1);
  const room = await boxOf(slot);
  expect(room.y).toBeGreaterThan(onUpper.y + onUpper.height);
  expect((await boxOf(lower)).y).toBeGreaterThan(room.y + room.height);
  expect(await boxOf(upper)).toEqual(onUpper);

  // On a card: nothing moves, the card is marked.
  await drag.over({ x: onUpper.middle.x, y: onUpper.middle.y });
  await expect.poll(async () => (await boxOf(slot)).y).toBe(onUpper.y);
  expect(await boxOf(lower)).toEqual(onLower);

  // Taken away, it leaves no trace.
  await drag.over(between);
  await expect(slot).toHaveCount(1);
  await drag.leave();
  await expect(slot).toHaveCount(0);
  expect(await boxOf(lower)).toEqual(onLower);
  expect(await app.isEnabled('edit.undo')).toBe(false);

  drag = await dragFiles(page, fixture('red.png'), fixture('green.jpg'));
  await drag.over(between);
  await expect(slot).toHaveCount(1);
  await drag.drop(between);
  await expect(page.locator('section [data-id] img')).toHaveCount(2);
  await expect(slot).toHaveCount(0);
  expect(Object.keys((await saved(app, folder)).images)).toHaveLength(2);
  const [upperNow, lowerNow] = [await boxOf(upper), await boxOf(lower)];
  for (const image of await page.locator('section [data-id] img').all()) {
    const { y } = await boxOf(image);
    expect(y).toBeGreaterThan(upperNow.y);
    expect(y).toBeLessThan(lowerNow.y);
  }

  // Where no card can stand it says so; near the edge of the window the map moves along, and the lane comes into view.
  drag = await dragFiles(page, fixture('red.png'));
  const { middle, width, height } = await boxOf(page.locator('[data-canvas]'));
  const low = { x: middle.x - width / 4, y: middle.y + height / 2 - 4 };
  const lane = header(page, /^Lane Emotions/);
  await drag.over(low);
  await expect(lane).toBeInViewport({ ratio: 0.9 });
  await drag.over({ x: low.x, y: middle.y });
  await drag.over({ x: low.x, y: (await boxOf(lane)).middle.y });
  await expect(page.getByText(/cards can’t stand here/)).toBeVisible();
  await drag.leave();
  await expect(page.getByText(/cards can’t stand here/)).toHaveCount(0);
});

test('a picture copied in a folder becomes a card, by keyboard alone', async ({ launch }) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home', 'ArrowRight');
  await copyFiles(app, fixture('orange.webp'));
  await press(page, 'Control+v');
  await expect(focused(page).locator('img')).toHaveCount(1);
  await expect(focused(page)).toHaveAccessibleName(/Consideration/);
});
