/**
 * Holds a test to the hand that its title names. “By keyboard alone”: no pointer, no focus and no text given to an element
 * from outside, no item of the menu; what it wants to reach it has to reach by keys that are pressed. “By the mouse”: no
 * key is pressed but those that write text, and Shift, Ctrl or Alt held down while the mouse does something.
 */
import type { Page } from '@playwright/test';

export type Hand = 'keyboard' | 'mouse' | 'any';

/** The hand that a test is played with, by what its title says, or that of the group it is in. */
export function handOf(titles: readonly string[]): Hand {
  const title = titles.join(' ');
  if (/\bby keyboard alone\b/i.test(title)) return 'keyboard';
  return /\bby the mouse\b/i.test(title) ? 'mouse' : 'any';
}

type Method = (...args: unknown[]) => unknown;

interface Refused {
  readonly says: string;
  /** Of every element: it is what locators offer. */
  readonly ofElements: readonly string[];
  readonly ofTheMouse: readonly string[];
  readonly ofTheKeyboard: readonly string[];
}

const REFUSED: Readonly<Record<Exclude<Hand, 'any'>, Refused>> = {
  keyboard: {
    says: 'by keyboard alone',
    ofElements: [
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
    ],
    ofTheMouse: ['click', 'dblclick', 'down', 'move', 'up', 'wheel'],
    ofTheKeyboard: [],
  },
  mouse: {
    says: 'by the mouse',
    ofElements: ['dispatchEvent', 'focus', 'press', 'pressSequentially', 'setInputFiles'],
    ofTheMouse: [],
    ofTheKeyboard: ['press'],
  },
};

/** What is held down while the mouse does something. */
const HELD = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Lets everything of a page but the hand that it is played with refuse to work. */
export function refuseOtherHands(page: Page, hand: Hand): void {
  if (hand === 'any') return;
  const { says, ofElements, ofTheMouse, ofTheKeyboard } = REFUSED[hand];
  const refuse = (name: string) => () => {
    throw new Error(`This is ${says}, but asked for ${name}().`);
  };
  for (const name of ofTheMouse) replace(page.mouse, name, refuse(name));
  for (const name of ofTheKeyboard) replace(page.keyboard, name, refuse(name));
  // Locators are made in many ways, but are all of one class.
  const elements = Object.getPrototypeOf(page.locator('body'));
  for (const name of ofElements) replace(elements, name, refuse(name));
  if (hand === 'mouse') letKeysOnlyWrite(page, refuse);
}

function letKeysOnlyWrite({ keyboard }: Page, refuse: (name: string) => Method): void {
  const { down, type } = keyboard;
  replace(keyboard, 'down', (key) => (HELD.has(String(key)) ? down.call(keyboard, String(key)) : refuse(`${key}`)()));
  // Playwright presses Enter and Tab where they are in a text.
  replace(keyboard, 'type', (text) =>
    /[\n\t]/.test(String(text)) ? refuse('Enter or Tab')() : type.call(keyboard, String(text)),
  );
}

/** What was put in the place of methods, so that the tests to come get them back. */
const replaced: { readonly on: Record<string, Method>; readonly name: string; readonly method: Method }[] = [];

function replace(target: object, name: string, by: Method): void {
  const on = target as Record<string, Method>;
  const method = on[name];
  if (!method || replaced.some((each) => each.on === on && each.name === name)) return;
  replaced.push({ on, name, method });
  on[name] = by;
}

/** Gives back what was refused. */
export function allowAllHands(): void {
  for (const { on, name, method } of replaced.splice(0)) on[name] = method;
}
