/** Names that spreadsheets allow for sheets: short, without a few characters, none twice whatever the case. */

/** In UTF-16 code units. */
export const SHEET_NAME_LIMIT = 31;

/** What none of the programs takes in a sheet's name: `[ ] : * ? / \` and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go.
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f\ufffe\uffff]/g;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/**
 * A name for each sheet, in their order: the wanted one, made fit, with a number where it would be there twice.
 * @param untitled what a sheet is called of whose name nothing is left.
 */
export function sheetNames(wanted: readonly string[], untitled: string): string[] {
  const taken = new Set<string>([RESERVED]);
  return wanted.map((name) => {
    // Excel refuses an apostrophe at either end.
    const plain =
      name
        .replace(FORBIDDEN, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/^[' ]+|[' ]+$/gu, '') || untitled;
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const candidate = `${cut(plain, SHEET_NAME_LIMIT - suffix.length)}${suffix}`;
      const key = candidate.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  });
}

/** The beginning of a text, no half character and no space or apostrophe at its end. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit);
  return (start.isWellFormed() ? start : start.slice(0, -1)).replace(/[' ]+$/u, '');
}
