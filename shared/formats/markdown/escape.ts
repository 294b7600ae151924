/** Text as GitHub Flavored Markdown that shows exactly that text: no mark of the language acts in it. */

/**
 * Marks inside a line. `~` strikes, `|` ends a table's cell. `_` inside a word, `&` without a reference after it
 * and `~` in a path are no marks; left alone, they keep addresses whole.
 */
const INLINE = /[\\`*[\]<>|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,40};)|~(?!\w)|(?<!\/)~/gu;
/** Marks that act only at the start of a line, and only before space or alone: headings, lists, rules. */
const AT_START = /^(\s*)(#{1,6}(?=\s|$)|[+-](?=\s|$)|-(?=[\s-]*$)|=+(?=\s*$)|\d{1,9}[.)](?=\s|$))/;
/** A break inside a paragraph, a list item or a cell alike; the other ways to write one do not work in cells. */
const BREAK = '<br>';

/** One line of Markdown for text of any number of lines. Space at either end is not shown, as in HTML. */
export function inline(text: string): string {
  return text
    .trim()
    .split(/[\n\u0085\u2028\u2029]/)
    .map((line) => line.trim().replace(INLINE, '\\$&').replace(AT_START, escapedStart))
    .join(BREAK);
}

function escapedStart(_: string, space: string, mark: string): string {
  return `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}
