/** What axe says of every view a person meets, in light and dark, and at twice the text size. */
import { expect, test } from './app.ts';
import { expectNoFaults, THEMES, zoomText } from './axe.ts';

for (const theme of THEMES) {
  test(`the ${theme} editor has no serious fault, whatever is selected`, async ({ launch, place }) => {
    const app = await launch({ files: [place('assets/samples/streaming-listener.journey')] });
    const page = await app.firstPage();
    await app.choose(`view.theme.${theme}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNoFaults(page, 'nothing selected');

    const keys = page.keyboard;
    await keys.press('Control+Home');
    await expectNoFaults(page, 'a goal');
    await keys.press('ArrowUp');
    await expectNoFaults(page, 'a stage');
    await keys.press('ArrowLeft');
    await expectNoFaults(page, 'the persona');
    await keys.press('ArrowDown');
    await expectNoFaults(page, 'a lane');
    for (const move of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await keys.press(move);
    await expectNoFaults(page, 'a touchpoint');
    await keys.press('F2');
    await expectNoFaults(page, 'a text being edited');
    await keys.press('Escape');
    await keys.press('Shift+ArrowDown');
    await expectNoFaults(page, 'several cards');
    await keys.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFaults(page, 'the keys');
    await keys.press('Escape');
    await app.choose('file.exportPdf');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFaults(page, 'the export dialog');
  });

  test(`the ${theme} start screen has no serious fault, with and without a problem`, async ({ launch, place }) => {
    const app = await launch();
    const page = await app.firstPage();
    await app.choose(`view.theme.${theme}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNoFaults(page, 'the start screen');
    await app.chooseFiles(place('README.md', 'broken.journey'));
    await app.choose('file.open');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expectNoFaults(page, 'a file that is no journey');
  });
}

test('at twice the text size nothing of the editor is out of reach', async ({ launch, place }) => {
  const app = await launch({ files: [place('assets/samples/smykker-online.journey')] });
  const page = await app.firstPage();
  await zoomText(app, 2);
  await page.keyboard.press('Control+Home');
  await expectNoFaults(page, 'the editor at 200 %');
  // No part of the window may push another one out of it.
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByRole('button', { name: /Export/ })).toBeInViewport();
});
