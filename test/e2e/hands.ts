/**
 * Holds a test whose title says “by keyboard alone” to its word: no pointer, no focus and no text given to an element
 * from outside, no item of the menu. What it wants to reach it has to reach by keys that are pressed, as a person does.
 */
import type { Page } from '@playwright/test';

/** What the title of such a test says, or that of the group it is in. */
const SAYS_SO = /\bby keyboard alone\b/;

const OF_LOCATORS = [
  'check',
  'clear',
  'click',
  'dblclick',
  'dispatchEvent',
  'dragTo',
  'fill',
  'focus',
  'hover',
  // Gives the focus first.
  'press',
  'pressSequentially',
  'scrollIntoViewIfNeeded',
  'selectOption',
  'setChecked',
  'setInputFiles',
  'tap',
  'uncheck',
] as const;
const OF_THE_MOUSE = ['click', 'dblclick', 'down', 'move', 'up', 'wheel'] as const;

export const isByKeyboardAlone = (titles: readonly string[]): boolean => SAYS_SO.test(titles.join(' '));

/** Lets everything of a page but its keyboard refuse to work. */
export function refuseOtherHands(page: Page): void {
  refuse(page.mouse, OF_THE_MOUSE);
  const { locator } = page;
  // Locators are made in many ways, but are all of one class.
  refuse(Object.getPrototypeOf(locator.call(page, 'body')), OF_LOCATORS);
}

type Method = (...args: unknown[]) => unknown;

/** What was put in the place of methods, so that the tests to come get them back. */
const replaced: { readonly on: Record<string, Method>; readonly name: string; readonly method: Method }[] = [];

function refuse(target: object, names: readonly string[]): void {
  const on = target as Record<string, Method>;
  for (const name of names) {
    const method = on[name];
    if (!method || replaced.some((each) => each.on === on && each.name === name)) continue;
    replaced.push({ on, name, method });
    on[name] = () => {
      throw new Error(`This is by keyboard alone, but asked for ${name}().`);
    };
  }
}

/** Gives back what was refused. */
export function allowAllHands(): void {
  for (const { on, name, method } of replaced.splice(0)) on[name] = method;
}
