/** What axe says of every view a person meets, in light and dark, and at twice the text size. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect, type StagecoachApp, test } from './app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds that is serious, as sentences: rule, what it asks for, and where. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
  });
}

async function expectNoFaults(page: Page, view: string): Promise<void> {
  // A dialog or a page of the inspector that is still fading in has other colours.
  await page.waitForTimeout(250);
  expect.soft(await seriousFaults(page), view).toEqual([]);
}

const THEMES = ['light', 'dark'] as const;

/** Twice the text size, as the View menu's zoom of a browser would. */
const zoomText = (app: StagecoachApp, factor: number): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }, zoom) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(zoom);
  }, factor);

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
