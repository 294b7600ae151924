/** What axe says of everything a person meets, in light and dark, and at twice the text size. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { expect, test } from './app.ts';
import { expectNoFaults, showsWhole, THEMES, zoomText } from './axe.ts';
import { ROUNDS, type State, SWEPT, type Visit, wordsOf } from './states.ts';

/** A folder for pictures of all that is looked at, where a person wants to look as well. */
const { LOOK_INTO } = process.env;
/** The language in which it is looked at. */
const LANGUAGE = UI_LANGUAGES.find((language) => language === process.env.LOOK_IN) ?? 'en';

async function photograph({ app }: Visit, name: string): Promise<void> {
  if (LOOK_INTO === undefined) return;
  // Playwright's own picture shows a quarter of a page at twice the size.
  const png = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(join(LOOK_INTO, `${name.replace(/\W+/g, '-')}.png`), Buffer.from(png, 'base64'));
}

/** Shows a state, looks at it, and leads back. One that is not reached is told, and does not hide the others. */
async function visitState(visit: Visit, { name: what, show, part, leave }: State): Promise<void> {
  const { page } = visit;
  try {
    // A pointer that lies where a menu comes to open would open what is under it.
    await page.mouse.move(0, 0);
    await show(visit);
    await expectNoFaults(page, what, part);
    await photograph(visit, `${test.info().title.split(':')[0]} ${what}`);
    await showsWhole(page, what, part);
    await (leave ? leave(visit) : leaveByKeys(page));
  } catch (error) {
    expect.soft(error instanceof Error ? error.message : error, `the way to ${what}`).toBeUndefined();
    await leaveByKeys(page);
  }
}

/** Out of a list in a dialog, and out of the dialog. */
async function leaveByKeys({ keyboard }: Page): Promise<void> {
  for (const key of ['Escape', 'Escape']) await keyboard.press(key);
}

/** Light, dark, and twice the text size. */
const LOOKS = [
  { look: 'light', theme: 'light', size: 1 },
  { look: 'dark', theme: 'dark', size: 1 },
  { look: 'twice the text size', theme: 'light', size: 2 },
] as const;

for (const { name, file, states } of LOOK_INTO === undefined ? SWEPT : ROUNDS) {
  for (const { look, theme, size } of LOOK_INTO === undefined ? LOOKS.slice(0, 1) : LOOKS) {
    test(`${name} in ${look}: no serious fault, and nothing out of reach`, async ({ launch, place }) => {
      // Dozens of looks of axe, at windows full of cards.
      test.setTimeout(300_000);
      const path = file === undefined ? '' : place(file);
      const app = await launch({ files: file === undefined ? [] : [path] });
      const page = await app.firstPage();
      page.setDefaultTimeout(10_000);
      await app.choose(`view.theme.${theme}`);
      await app.choose(`view.language.${LANGUAGE}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${LANGUAGE}`));
      await zoomText(app, size);
      const visit = { app, page, path, t: wordsOf(LANGUAGE) };
      for (const state of states) await test.step(state.name, () => visitState(visit, state));
    });
  }
}

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
