/**
 * Names as Mermaid's journey grammar takes them. It has no quotes: `#`, `:`, `;` and line ends end a name, a
 * comma ends an actor, `%%` begins a comment, and a task must not begin like a statement. All of these are
 * written as Mermaid's own character codes (`#58;`), which it shows as the character, so nothing is lost.
 */

/** Stands for an empty name, which the grammar does not know: a zero-width space, written as a code. */
const EMPTY = '#8203;';

const code = (character: string): string => `#${character.codePointAt(0)};`;

// Besides the grammar's own: `<`, `>`, `&` are HTML to Mermaid, `ﬂ°` and `¶ß` its inner marks for codes.
const UNSAFE = /[#:;%<>&\n\t\u0085\u2028\u2029]|ﬂ(?=°)|¶(?=ß)/g;
const STATEMENT = /^(?:title\s|section\s|journey\b|accTitle|accDescr)/i;

/** A name for a title, a section or a task. */
export function safeName(name: string): string {
  if (name === '') return EMPTY;
  // Before anything is coded: what looks like a statement, and space at either end, which would be trimmed.
  const [first = ''] = name;
  const start = STATEMENT.test(name) || /^\s/.test(name) ? code(first) : '';
  const rest = name.slice(start === '' ? 0 : first.length);
  const end = /\s$/.test(rest) ? code(rest.at(-1) ?? '') : '';
  return `${start}${rest.slice(0, end === '' ? rest.length : -1).replace(UNSAFE, code)}${end}`;
}

/** A name for an actor, of whom a task lists several between commas. */
export function safeActor(name: string): string {
  return safeName(name).replaceAll(',', code(','));
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['colon', ':'],
  ['comma', ','],
  ['excl', '!'],
  ['gt', '>'],
  ['hearts', '♥'],
  ['infin', '∞'],
  ['lt', '<'],
  ['nbsp', '\u00a0'],
  ['num', '#'],
  ['percnt', '%'],
  ['quest', '?'],
  ['quot', '"'],
  ['semi', ';'],
]);

/** The name that was meant: codes and `<br>` become characters. Codes that name none are left as they are. */
export function readName(source: string): string {
  const trimmed = source.trim();
  if (trimmed === EMPTY) return '';
  return trimmed
    .replace(/<br\s{0,10}\/?>/gi, '\n')
    .replace(/#(\w{1,10});/g, (whole, name: string) => character(name) ?? whole);
}

function character(name: string): string | undefined {
  if (!/^\d+$/.test(name)) return ENTITIES.get(name);
  const point = Number(name);
  return point > 0x10ffff ? undefined : String.fromCodePoint(point);
}
