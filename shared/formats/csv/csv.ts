/**
 * CSV as RFC 4180 has it: records end with CRLF, cells with a separator, quotation mark or line break stand
 * in quotation marks. A text that a spreadsheet would take for a formula gets an apostrophe in front, and
 * loses it again when it is read.
 */
import { NoticeList } from '../notices.ts';
import type { Notice } from '../types.ts';

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What a cell begins with that some spreadsheet would run, behind apostrophes that were there already. */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** The text so that no spreadsheet takes it for a formula. */
export function harmless(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The text that `harmless` was given. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell) ? cell.slice(1) : cell;
}

/**
 * Rows as CSV. Numbers are written with a decimal comma where the separator is a semicolon, because the
 * spreadsheets that expect the one expect the other.
 * @param rows text is made harmless; numbers stand as they are.
 */
export function formatCsv(rows: readonly (readonly (string | number)[])[], separator: Separator): string {
  return rows
    .map((row) => `${row.map((cell) => quoted(cellOf(cell, separator), separator)).join(separator)}\r\n`)
    .join('');
}

function cellOf(cell: string | number, separator: Separator): string {
  if (typeof cell === 'string') return harmless(cell);
  return separator === ';' ? String(cell).replace('.', ',') : String(cell);
}

function quoted(cell: string, separator: Separator): string {
  const needsQuotes = cell.includes(separator) || /["\r\n]/.test(cell) || /^\s|\s$/u.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export interface ParsedCsv {
  readonly rows: readonly (readonly string[])[];
  readonly separator: Separator;
  readonly notices: readonly Notice[];
}

/**
 * Reads CSV with any of the separators and any line breaks, with or without a BOM. What breaks the grammar
 * is kept as text and told in a notice. Rows without any text are left out.
 */
export function parseCsv(source: string): ParsedCsv {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  // What Excel writes to say which separator it uses.
  const hint = /^sep=([,;\t])\r?\n/i.exec(text);
  const separator = (hint?.[1] as Separator | undefined) ?? separatorOf(text);
  const { rows, notices } = scan(text, hint?.[0].length ?? 0, separator);
  return { rows: rows.filter((row) => row.some((cell) => cell !== '')), separator, notices };
}

/** The separator that the first record has most of, outside of quotation marks. */
function separatorOf(text: string): Separator {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r') && counts.size > 0) break;
    else if (!isQuoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [first, ...others] = SEPARATORS;
  return others.reduce<Separator>(
    (best, candidate) => ((counts.get(candidate) ?? 0) > (counts.get(best) ?? 0) ? candidate : best),
    first,
  );
}

function scan(text: string, from: number, separator: Separator): { rows: string[][]; notices: readonly Notice[] } {
  const rows: string[][] = [];
  const notices = new NoticeList();
  let row: string[] = [];
  let line = 1;
  let at = from;
  const next = new RegExp(`[${separator === '\t' ? '\\t' : separator}\\r\\n]`, 'g');
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const start = line;
      let close = text.indexOf('"', at + 1);
      while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close === -1) notices.add('csvOpenQuote', {}, start);
      const end = close === -1 ? text.length : close;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += lineBreaksIn(cell);
      at = Math.min(end + 1, text.length);
    }
    next.lastIndex = at;
    const end = next.exec(text)?.index ?? text.length;
    if (end > at && cell !== '') notices.add('csvStrayText', {}, line);
    row.push(withoutGuard(cell + text.slice(at, end)));
    at = end + 1;
    if (text[end] === separator) {
      // A separator at the very end stands before one more empty cell.
      if (at >= text.length) row.push('');
      continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    line += 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return { rows, notices: notices.notices };
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|[\r\n]/g)?.length ?? 0;
}
