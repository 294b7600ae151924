/** Pictures on cards: chosen, pasted and dropped; hostile ones refused with a sentence. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { imageOf } from '../support/image.ts';
import { expect, ROOT, type StagecoachApp, test } from './app.ts';

const ICON = join(ROOT, 'assets/icons/256x256.png');

async function newDocument(app: StagecoachApp, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Classic, five stages' }).click();
  await expect(page.getByRole('button', { name: /Loyalty/ })).toBeVisible();
  await expect.poll(() => app.isEnabled('insert.card')).toBe(true);
  await page.keyboard.press('Control+Home');
}

async function saved(app: StagecoachApp, path: string): Promise<JourneyDocument> {
  await app.choosePlaces(path);
  await app.choose('file.saveAs');
  await expect.poll(() => existsSync(path)).toBe(true);
  const answer = parseJourney(readFileSync(path, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  return answer.document;
}

const cardsOf = ({ maps }: JourneyDocument) => Object.values((Object.values(maps)[0] as JourneyMap).cards);

test('a picture is chosen for a card, pasted as a new one, and kept once', async ({ launch, folder }) => {
  const app = await launch();
  const page = await app.firstPage();
  await newDocument(app, page);
  await page.keyboard.type('What it looks like');
  await page.keyboard.press('Escape');

  await app.chooseFiles(ICON);
  await app.choose('insert.picture');
  await expect.poll(() => app.menuLabel('edit.undo')).toContain('picture');
  // The same again, from the clipboard: now the card has one, so it becomes a card of its own.
  await app.electron.evaluate(({ clipboard, nativeImage }, path) => {
    // Its types name only what the newest Electron wants used; the older ones have this.
    const images = clipboard as unknown as { writeImage(image: Electron.NativeImage): void };
    images.writeImage(nativeImage.createFromPath(path));
  }, ICON);
  await page.keyboard.press('Control+v');
  await expect.poll(() => app.menuLabel('edit.undo')).toContain('Paste');

  const document = await saved(app, join(folder, 'Looks.journey'));
  expect(cardsOf(document).map(({ picture }) => picture?.image !== undefined)).toEqual([true, true]);
  for (const image of Object.values(document.images)) {
    expect(Math.max(image.width, image.height)).toBeLessThanOrEqual(1_600);
    expect(image.type).toBe('image/png');
  }

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const before = await saved(app, join(folder, 'Before.journey'));
  expect(before.images).toEqual({});
});

test('a picture dropped on a cell becomes a card there', async ({ launch, folder }) => {
  const app = await launch();
  const page = await app.firstPage();
  await newDocument(app, page);
  const box = await page.locator('[data-region="canvas"]').boundingBox();
  if (!box) throw new Error('no canvas');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="alert(1)"><script>alert(2)</script><rect width="40" height="20" fill="teal"/></svg>';
  await page.evaluate(
    ({ text, x, y }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'a.svg', { type: 'image/svg+xml' }));
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer, clientX: x, clientY: y, cancelable: true, bubbles: true }),
      );
    },
    { text: svg, x: box.x + 320, y: box.y + 240 },
  );
  await expect.poll(() => app.isEnabled('edit.undo')).toBe(true);
  const document = await saved(app, join(folder, 'Dropped.journey'));
  const [image] = Object.values(document.images);
  expect(image).toMatchObject({ type: 'image/svg+xml', width: 40, height: 20 });
  const text = Buffer.from(image?.data ?? '', 'base64').toString();
  expect(text).toContain('<rect');
  expect(text).not.toContain('alert');
  expect(cardsOf(document)).toHaveLength(1);
});

test('what is no harmless picture is refused with a sentence, and nothing changes', async ({ launch, folder }) => {
  const app = await launch();
  const page = await app.firstPage();
  await newDocument(app, page);
  const png = readFileSync(ICON);
  const files: [string, Buffer | string, RegExp][] = [
    ['text.png', 'just text', /this file is none/],
    ['huge.png', Buffer.from(imageOf('image/png', 50_000, 40_000).data, 'base64'), /60 million pixels/],
    ['cut.png', png.subarray(0, Math.floor(png.length / 4)), /damaged or cut off/],
    [
      'bomb.svg',
      '<!DOCTYPE svg [<!ENTITY a "lol">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
      /not safe/,
    ],
    ['open.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>', /damaged or cut off/],
  ];
  for (const [name, content, sentence] of files) {
    const path = join(folder, name);
    writeFileSync(path, content);
    await app.chooseFiles(path);
    await app.choose('insert.picture');
    await expect(page.getByRole('alert'), name).toContainText(sentence);
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  }
  expect(await app.isEnabled('edit.undo')).toBe(false);
});
