/** What text a document holds: tabs and line feeds, but no other control character and no half character. */

/** As part of a character class: C0 without tab and line feed, DEL, surrogates. */
const FORBIDDEN = '\\u0000-\\u0008\\u000b-\\u001f\\u007f\\ud800-\\udfff';

/** Matches a whole plain text. With `u` a surrogate pair is one character, so only lone halves are refused. */
export const PLAIN_TEXT_PATTERN = new RegExp(`^[^${FORBIDDEN}]*$`, 'u');

const FORBIDDEN_CHARACTERS = new RegExp(`[${FORBIDDEN}]`, 'gu');
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * Makes typed or pasted text fit for a document: every kind of line break becomes a line feed, control
 * characters and lone surrogates go. The input layer calls it before a command; it does not shorten.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(FORBIDDEN_CHARACTERS, '');
}

/** Whether cleaning would leave out characters that no text of a document can hold. */
export function hasForbidden(text: string): boolean {
  return cleanText(text).length < text.replace(LINE_BREAKS, '\n').length;
}

const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}]*$/u;

/** Whether nothing of the text would be seen: it is empty, or made of blanks and zero-width characters. */
export function isBlank(text: string): boolean {
  return NOTHING_TO_SEE.test(text);
}
