/** What axe says of what is shown. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect, type StagecoachApp } from './app.ts';

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

/** Fails, once all of a test was looked at, when axe finds something serious. */
export async function expectNoFaults(page: Page, view: string): Promise<void> {
  // A dialog or a page of the inspector that is still fading in has other colours.
  await page.waitForTimeout(250);
  expect.soft(await seriousFaults(page), view).toEqual([]);
}

export const THEMES = ['light', 'dark'] as const;

/** Twice the text size, as the View menu's zoom of a browser would. */
export const zoomText = (app: StagecoachApp, factor: number): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }, zoom) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(zoom);
  }, factor);
