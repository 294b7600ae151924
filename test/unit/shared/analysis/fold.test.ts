import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#shared/analysis/fold.ts';

const LANGUAGES = ['en', 'da', 'sr-Cyrl', 'tr', 'tr-TR', 'az', 'lt', 'el', 'not-a-language'] as const;
const ascii = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) });

describe('text of plain letters, which is folded by a shorter way', () => {
  it('becomes what the rules of the language say', () => {
    fc.assert(
      fc.property(ascii, fc.constantFrom(...LANGUAGES), fc.boolean(), (text, language, matchDiacritics) => {
        const lower =
          language === 'not-a-language'
            ? text.toLowerCase()
            : text.toLocaleUpperCase(language).toLocaleLowerCase(language);
        expect(fold(text, { language, matchCase: false, matchDiacritics: true }).text).toBe(lower);
        expect(fold(text, { language, matchCase: true, matchDiacritics }).text).toBe(text);
      }),
    );
  });

  it('says of each letter where it came from', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        const { starts, ends } = fold(text, { language: 'en', matchCase: false, matchDiacritics: false });
        expect(starts).toEqual([...text].map((_, index) => index));
        expect(ends).toEqual([...text].map((_, index) => index + 1));
      }),
    );
  });
});
