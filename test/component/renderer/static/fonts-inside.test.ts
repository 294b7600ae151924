import { expect, it } from 'vitest';
import { facesFor } from '#renderer/static/fonts-inside.ts';

const face = (family: string, unicodeRange: string) => ({ family, unicodeRange });
const LATIN = face('"Inter Variable"', 'U+0-FF, U+2019');
const GREEK = face('"Inter Variable"', 'U+370-3FF');
const STATIC = face('Inter', 'U+0-FF');
const KANA = face('"Noto Sans JP Variable"', 'U+20, U+2019, U+30??');
const KANJI = face('"Noto Sans JP Variable"', 'U+4E00-9FFF');
const EMOJI = face('"Noto Color Emoji"', 'U+1F600-1F64F, U+30-39');
const FACES = [STATIC, KANA, KANJI, EMOJI, LATIN, GREEK];
const STACK = ['Inter Variable', 'Noto Sans JP Variable', 'Noto Color Emoji', 'sans-serif'];

it.each([
  ['a Latin text needs one file', 'It’s 20 past', [[LATIN]]],
  [
    'each script its own',
    'Ω 今 かな',
    [
      [LATIN, GREEK],
      [KANA, KANJI],
    ],
  ],
  ['emoji theirs', '🙂', [[EMOJI]]],
  ['a text without letters none', '', []],
])('%s', (_, text, expected) => {
  const found = facesFor(text, FACES, STACK);
  expect(found.map((family) => new Set(family))).toEqual(expected.map((family) => new Set(family)));
});
