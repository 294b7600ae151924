/** What axe says of what is shown. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect, type StagecoachApp } from './app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = {
  everything: {
    type: 'tag' as const,
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  /** What another theme may break. */
  colors: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, axe.RunOnly>;

interface Look {
  /** A selector of what is to be looked at, where the rest of the window was before. */
  readonly part?: string | undefined;
  readonly of?: keyof typeof RULES;
}

/** What axe finds that is serious in a part of the page, as sentences: rule, what it asks for, and where. */
async function seriousFaults(page: Page, { part, of = 'everything' }: Look): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([selector, rules]) => {
      const found = selector === undefined ? document : [...document.querySelectorAll<HTMLElement>(selector)];
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(found, {
        resultTypes: ['violations'],
        preload: false,
        runOnly: rules,
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
    },
    [part, RULES[of]] satisfies [string | undefined, axe.RunOnly],
  );
}

/** What is still to follow is not there yet, and what is fading in has other colours. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    const ends = document.getAnimations().map(async (animation) => {
      // Where something turns for ever, there is no end to wait for; and what is called off has come to its own.
      if (animation.effect?.getComputedTiming().endTime !== Infinity) await animation.finished.catch(() => undefined);
    });
    await Promise.all(ends);
  });
}

/** Fails, once all of a test was looked at, when axe finds something serious. */
export async function expectNoFaults(page: Page, view: string, look: Look = {}): Promise<void> {
  await settled(page);
  expect.soft(await seriousFaults(page, look), view).toEqual([]);
}

/** Fails, once all of a test was looked at, when something stands out of the window, where nobody reaches it. */
export async function showsWhole(page: Page, view: string, part?: string): Promise<void> {
  const outside = await page.evaluate((selector) => {
    const { innerWidth, innerHeight } = window;
    // What is in a part that scrolls is within reach.
    const isScrolled = (element: Element | null): boolean => {
      if (element === null) return false;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight, parentElement } = element;
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = (size: number, room: number, overflow: string) => size > room && /auto|scroll/.test(overflow);
      return (
        scrolls(scrollHeight, clientHeight, overflowY) ||
        scrolls(scrollWidth, clientWidth, overflowX) ||
        isScrolled(parentElement)
      );
    };
    const frames = [...document.querySelectorAll(selector ?? 'header, [data-region=maps], aside, footer, nav')];
    const controls = frames.flatMap((frame) => [...frame.querySelectorAll('button, input, textarea, [role=radio]')]);
    const faults = [...frames, ...controls].flatMap((element) => {
      // What is folded away has its place, too.
      if (!element.checkVisibility()) return [];
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      const isOut = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
      if (!isOut || width === 0 || isScrolled(element.parentElement)) return [];
      return [`${element.outerHTML.slice(0, 120)}: ${[left, top, right, bottom].map(Math.round)}`];
    });
    const scrolls = document.documentElement.scrollWidth > innerWidth;
    return scrolls ? [...faults, `wider than the window: ${document.documentElement.scrollWidth}`] : faults;
  }, part);
  expect.soft(outside, `${view}: out of the window`).toEqual([]);
}

export type Theme = 'light' | 'dark';

/** Twice the text size, as the View menu's zoom of a browser would. */
export const zoomText = (app: StagecoachApp, factor: number): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }, zoom) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(zoom);
  }, factor);

/** Gives the window another size. */
export const sizeWindow = (
  app: StagecoachApp,
  size: { readonly width: number; readonly height: number },
): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setSize(width, height);
  }, size);
