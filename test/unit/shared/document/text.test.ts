import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, PLAIN_TEXT_PATTERN } from '#shared/document/text.ts';

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
