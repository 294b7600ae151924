/** Base direction of a paragraph, which decides where its lines begin. */
import type { TextLine } from './types.ts';

const RIGHT_TO_LEFT_SCRIPTS = ['Adlam', 'Arabic', 'Hebrew', 'Mandaic', 'Nko', 'Samaritan', 'Syriac', 'Thaana'];

// Letters and the three directional marks are the strong characters that occur in practice; digits,
// punctuation and emoji are weak or neutral.
const STRONG = /[\p{L}\u061c\u200e\u200f]/u;
const RIGHT_TO_LEFT = new RegExp(
  `[\\u061c\\u200f${RIGHT_TO_LEFT_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
);

/** Direction of the first strong character (UAX 9, rules P2 and P3); left to right where there is none. */
export function baseDirection(paragraph: string): TextLine['direction'] {
  const strong = STRONG.exec(paragraph);
  return strong && RIGHT_TO_LEFT.test(strong[0]) ? 'rtl' : 'ltr';
}
