import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, hasForbidden, isBlank, PLAIN_TEXT_PATTERN } from '#shared/document/text.ts';

describe('clean text', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['tab\tstays', 'tab\tstays'],
    ['bell\u0007 nul\u0000 escape\u001b[31m delete\u007f', 'bell nul escape[31m delete'],
    ['half \ud83d and half \ude00', 'half  and half '],
    ['whole 😀, Ђорђе, 日本', 'whole 😀, Ђорђе, 日本'],
  ])('of %j is %j', (text, clean) => expect(cleanText(text)).toBe(clean));

  it('is always text that a document may hold, and is left as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), (any, ascii) => {
        const clean = cleanText(any + ascii);
        expect(PLAIN_TEXT_PATTERN.test(clean)).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('what cannot be seen or kept', () => {
  it('is told of a text that cleaning would shorten, and not of one whose line breaks become others', () => {
    expect(['a\u0007b', '\ud800', 'a\u0000\r\n'].map(hasForbidden)).toEqual([true, true, true]);
    expect(['', 'a\r\nb\u2028c\td', 'a\u200bb', '😀'].map(hasForbidden)).toEqual([false, false, false, false]);
  });

  it('is a text of blanks and zero-width characters alone', () => {
    expect(['', ' \n\t', '\u200b\u2060', '\u202e\u202c', '\u{e0001}'].map(isBlank)).toEqual(Array(5).fill(true));
    expect(['a', '\u200b.', '👩', 'م'].map(isBlank)).toEqual(Array(4).fill(false));
  });
});
