import { describe, expect, it, test } from 'vitest';
import { quoted } from '#shared/layout/quotation.ts';
import { scoreText } from '#shared/layout/score.ts';

describe('a score', () => {
  test.each([
    [2, 'en', '+2'],
    [0.5, 'en', '+0.5'],
    [-0.5, 'en', '−0.5'],
    [-1.5, 'da', '−1,5'],
    [0.5, 'sr', '+0,5'],
    [0, 'da', '0'],
    [-0, 'en', '0'],
  ])('of %d is written in %s as %s', (score, language, text) => {
    expect(scoreText(score, language)).toBe(text);
  });
});

describe('a thought', () => {
  test.each([
    ['en', '“It knows me.”'],
    ['en-GB', '“It knows me.”'],
    ['da', '“It knows me.”'],
    ['sr-Cyrl', '„It knows me.“'],
    ['SR', '„It knows me.“'],
    ['ja', '「It knows me.」'],
    ['tlh', '“It knows me.”'],
  ])('stands in the quotation marks of %s', (language, text) => {
    expect(quoted('It knows me.', language)).toBe(text);
  });

  it('keeps the quotation marks it brings', () => {
    expect(quoted('»Kender den mig?«', 'da')).toBe('»Kender den mig?«');
  });
});
