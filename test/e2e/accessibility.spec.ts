/** What axe says of everything a person meets, in light and dark, and at twice the text size. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { expect, test } from './app.ts';
import { expectNoFaults, showsWhole, sizeWindow, type Theme, zoomText } from './axe.ts';
import { ROUNDS } from './states/index.ts';
import { type State, type Visit, wordsOf } from './states/visit.ts';

/** A folder for pictures of all that is looked at, where a person wants to look as well. */
const { LOOK_INTO } = process.env;
/** The language in which it is looked at. */
const LANGUAGE = UI_LANGUAGES.find((language) => language === process.env.LOOK_IN) ?? 'en';

/**
 * How the rounds are gone through. Another theme changes colours and nothing else, so that it is put on where one is;
 * another size of the text changes what fits and what scrolls, so that all the ways are gone again.
 */
const WALKS = [
  { walk: 'light and dark, in a small window', themes: ['light', 'dark'], textSize: 1, width: 1280, height: 720 },
  { walk: 'twice the text size', themes: ['light'], textSize: 2, width: 1440, height: 900 },
] as const;

/** Has the system change its theme, which the window follows also while a dialog is open. */
async function wear({ app, page }: Visit, theme: Theme): Promise<void> {
  await app.electron.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

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
async function visitState(visit: Visit, state: State, themes: readonly Theme[], picture: string): Promise<void> {
  const { page } = visit;
  const { name: what, show, part, leave } = state;
  try {
    // A pointer that lies where a menu comes to open would open what is under it.
    await page.mouse.move(0, 0);
    await show(visit);
    await showsWhole(page, what, part);
    for (const [index, theme] of themes.entries()) {
      if (index > 0) await wear(visit, theme);
      await expectNoFaults(page, `${what}, ${theme}`, { part, of: index > 0 ? 'colors' : 'everything' });
      await photograph(visit, `${picture} ${theme} ${what}`);
    }
    if (themes.length > 1) await wear(visit, themes[0] ?? 'light');
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

for (const { name, file, states } of ROUNDS) {
  for (const { walk, themes, textSize, width, height } of WALKS) {
    test(`${name}, ${walk}: no serious fault, and nothing out of reach`, async ({ launch, place }) => {
      // Dozens of looks of axe, at windows full of cards.
      test.setTimeout(300_000);
      const path = file === undefined ? '' : place(file);
      const app = await launch({ files: file === undefined ? [] : [path] });
      const page = await app.firstPage();
      page.setDefaultTimeout(10_000);
      const visit = { app, page, path, t: wordsOf(LANGUAGE) };
      await sizeWindow(app, { width, height });
      await wear(visit, themes[0]);
      await app.choose(`view.language.${LANGUAGE}`);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${LANGUAGE}`));
      await zoomText(app, textSize);
      for (const state of states) {
        await test.step(state.name, () => visitState(visit, state, themes, `${name} ${textSize * 100}`));
      }
    });
  }
}
