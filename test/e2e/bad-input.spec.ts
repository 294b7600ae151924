/** What nobody should paste, choose or open: shown as it is, or refused with a sentence; nothing is lost unsaid. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageType } from '#shared/document/model.ts';
import { imageOf } from '../support/image.ts';
import { expect, type StagecoachApp, test } from './app.ts';
import { card, firstMap, focused, inspector, press, saved, startClassic, tabTo } from './map.ts';

const copy = (app: StagecoachApp, text: string) =>
  app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);

test('a million characters are refused where a card, a note or a name is written, and what was there stays', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  await page.keyboard.type('Short');
  await copy(app, 'x'.repeat(1_000_000));
  await press(page, 'Control+v');
  await expect(page.getByRole('alert')).toContainText('longer than this field can hold (20,000 characters)');
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toHaveValue('Short');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).press('Enter');
  await card(page, /Short/).click();
  await press(page, 'F6');
  await tabTo(page, inspector(page).getByRole('textbox', { name: 'Notes' }));
  await press(page, 'Control+v');
  await expect(page.getByRole('alert')).toContainText('longer than this field can hold (20,000 characters)');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  const [written, ...others] = Object.values(firstMap(await saved(app, folder)).cards);
  expect(written).toMatchObject({ text: 'Short' });
  expect(written).not.toHaveProperty('notes');
  expect(others).toEqual([]);
});

test('five thousand cards stand in one cell, and more at once are refused', async ({ launch }) => {
  test.setTimeout(120_000);
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `Card ${index + 1}`).join('\n');
  await copy(app, lines(5_001));
  await press(page, 'Control+v');
  await expect(page.getByRole('alert')).toContainText('5,001 cards are more than can be pasted at once (5,000)');
  await copy(app, lines(5_000));
  await press(page, 'Control+v');
  await expect(page.getByText(/5000 cards|5,000 cards/).first()).toBeVisible({ timeout: 30_000 });
  await expect(focused(page)).toHaveAccessibleName(/Card 5000.*5000 of 5000$/);
  await press(page, 'Control+Home');
  await expect(focused(page)).toHaveAccessibleName(/Card 1, .*1 of 5000$/);
  await press(page, 'Enter');
  await page.keyboard.type('Between');
  await press(page, 'Escape');
  await expect(focused(page)).toHaveAccessibleName(/Between.*2 of 5001$/);
  await press(page, 'Control+z', 'Control+z');
  await expect(card(page, /Card 1,/)).toHaveCount(0);
});

test('zero-width characters and mixed directions are kept; control characters are left out, and it is said', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  const odd = 'a\u200bb \u202eמ\u202c مرحبا 12 \u{1f468}\u200d\u{1f469}';
  await copy(app, odd);
  await press(page, 'Control+v');
  await expect(focused(page)).toHaveAccessibleName(/مرحبا 12/);
  // In front of and behind it the line is still read from left to right.
  await copy(app, 'be\u0007ep\u0000');
  await press(page, 'Control+v');
  await expect(page.getByRole('status').filter({ hasText: 'without its control characters' })).toBeVisible();
  await expect(focused(page)).toHaveAccessibleName(/^Goal: beep,/);
  await copy(app, '\u200b\u200b\u2060');
  await press(page, 'Control+v');
  // Nothing of it can be seen: it is called what it looks like.
  await expect(focused(page)).toHaveAccessibleName(/^Goal: Empty card,/i);
  await press(page, 'Enter');
  await copy(app, 'bo\u0008th');
  await press(page, 'Control+v', 'Escape');
  const texts = Object.values(firstMap(await saved(app, folder)).cards).map(({ text }) => text);
  expect(texts.toSorted()).toEqual([odd, 'beep', '\u200b\u200b\u2060', 'both'].toSorted());
});

test('pictures of every kind that promise too much or break off are refused, and memory stays bounded', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  const memory = () =>
    app.electron.evaluate(({ app: program }) =>
      program.getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize, 0),
    );
  const before = await memory();
  const types: readonly [ImageType, string][] = [
    ['image/png', 'png'],
    ['image/jpeg', 'jpg'],
    ['image/webp', 'webp'],
    ['image/gif', 'gif'],
  ];
  for (const [type, ending] of types) {
    for (const [size, sentence] of [
      [50_000, /60 million pixels/],
      [40, /damaged or cut off/],
    ] as const) {
      const path = join(folder, `${size}.${ending}`);
      // A sound header, and nothing behind it.
      writeFileSync(path, Buffer.from(imageOf(type, size, size).data, 'base64'));
      await app.chooseFiles(path);
      await app.choose('insert.picture');
      await expect(page.getByRole('alert'), path).toContainText(sentence);
      await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    }
  }
  expect(await app.isEnabled('edit.undo')).toBe(false);
  // In kB: far from what 2.5 billion pixels would take.
  expect((await memory()) - before).toBeLessThan(400_000);
});

test('an SVG with scripts and links outside is drawn without them', async ({ launch, folder }) => {
  const app = await launch();
  const page = await startClassic(app);
  await press(page, 'Control+Home');
  const path = join(folder, 'a.svg');
  writeFileSync(
    path,
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" onload="a()">
      <script>a()</script><style>@import url(https://example.com/a.css);</style>
      <image xlink:href="https://example.com/a.png" width="9" height="9"/><a href="javascript:a()"><text>b</text></a>
      <rect width="40" height="20" fill="url(https://example.com/b.svg#c)"/></svg>`,
  );
  await app.chooseFiles(path);
  await app.choose('insert.picture');
  await expect.poll(() => app.isEnabled('edit.undo')).toBe(true);
  const [image] = Object.values((await saved(app, folder)).images);
  const drawn = Buffer.from(image?.data ?? '', 'base64').toString();
  expect(drawn).toContain('<rect');
  expect(drawn).not.toMatch(/example\.com|script|onload|@import/);
});
