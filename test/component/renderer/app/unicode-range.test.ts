import { describe, expect, it } from 'vitest';
import { coversAny } from '#renderer/app/unicode-range.ts';

describe('the range of characters of a font', () => {
  it.each([
    ['U+0-10FFFF', 'x', true],
    ['U+0000-00FF, U+0131', 'Løg', true],
    ['U+0000-00FF, U+0131', 'Ложа', false],
    ['U+0301, U+0400-045F', 'Loža Ложа', true],
    ['U+4??', 'Ж', true],
    ['U+1F600', '😀', true],
    ['U+1F600', '😁', false],
    ['U+0-7F', '', false],
  ])('%s and “%s”', (range, text, expected) => {
    expect(coversAny(range, text)).toBe(expected);
  });
});
