import { expect, test } from 'vitest';
import { baseDirection } from '#shared/layout/direction.ts';

test.each([
  ['', 'ltr'],
  ['42 %', 'ltr'],
  ['Card', 'ltr'],
  ['Картица', 'ltr'],
  ['音楽', 'ltr'],
  ['مرحبا', 'rtl'],
  ['שלום', 'rtl'],
  ['1. „مرحبا“ Ana', 'rtl'],
  ['👍 Ana مرحبا', 'ltr'],
  ['\u200f42', 'rtl'],
  ['\u200eمرحبا', 'ltr'],
] as const)('the direction of %j is %s', (text, direction) => {
  expect(baseDirection(text)).toBe(direction);
});
