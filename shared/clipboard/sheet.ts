/**
 * Cards as other programs see them: a list of lines, or a table with lanes down and stages across, as
 * spreadsheets put it on the clipboard (cells between tabs, rows between line breaks, a cell with either in
 * quotation marks). And the way back: any text that was copied becomes a block of cells.
 */
import { cleanText } from '../document/text.ts';
import { harmless, withoutGuard } from '../formats/csv/csv.ts';
import type { ClipboardContent } from './content.ts';

/** Rows of cells, from the top left. Rows may be of different lengths. */
export type Block = readonly (readonly string[])[];

/**
 * The texts of the cards. From one cell they are a column without headings. From several, the first row
 * names the stages, the first cell of a row its lane; where several cards stand in a cell, the lane has
 * several rows.
 */
export function tableOf({ columns, rows, cards }: ClipboardContent): Block {
  const cells = new Map<string, string[]>();
  for (const { column, row, card } of cards) {
    const key = `${row} ${column}`;
    cells.set(key, [...(cells.get(key) ?? []), card.text]);
  }
  const textsAt = (row: number, column: number): readonly string[] => cells.get(`${row} ${column}`) ?? [];
  if (columns.length === 1 && rows.length === 1) return textsAt(0, 0).map((text) => [text]);
  const header = ['', ...columns.map(({ name }) => name)];
  return [
    header,
    ...rows.flatMap(({ name }, row) => {
      const stacks = columns.map((_, column) => textsAt(row, column));
      const height = Math.max(1, ...stacks.map((stack) => stack.length));
      return Array.from({ length: height }, (_, index) => [name, ...stacks.map((stack) => stack[index] ?? '')]);
    }),
  ];
}

/** The block as a spreadsheet reads it from plain text. Cells that one would run as a formula are made harmless. */
export function textOf(block: Block): string {
  return block.map((row) => row.map((cell) => quoted(harmless(cell))).join('\t')).join('\n');
}

/** The block as a table of HTML, in which spreadsheets keep line breaks and take nothing for a formula. */
export function htmlOf(block: Block): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<td style="mso-number-format:'\\@'">${escaped(harmless(cell))}</td>`).join('');
  return `<table>${block.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

/** What lists begin their lines with. */
const BULLET = /^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/u;

/** The block that a copied text holds; without its empty rows, and without the bullets of a list. */
export function blockOfText(text: string): Block {
  const rows = cellsOf(cleanText(text)).map((row) => row.map((cell) => withoutGuard(cell).trim()));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const isList = filled.length > 1 && filled.every((row) => row.length === 1 && BULLET.test(row[0] ?? ''));
  return isList ? filled.map(([line = '']) => [line.replace(BULLET, '')]) : filled;
}

/** Cells between tabs and line breaks. Linear in the length of the text. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const inQuotes = quotedCellAt(text, at);
    const end = inQuotes?.end ?? endOfCell(text, at);
    rows.at(-1)?.push(inQuotes?.cell ?? text.slice(at, end));
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

const SEPARATOR = /[\t\n]/g;

function endOfCell(text: string, from: number): number {
  SEPARATOR.lastIndex = from;
  return SEPARATOR.exec(text)?.index ?? text.length;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;

/**
 * A cell in quotation marks that a spreadsheet wrote: it has to hold what needs them. Otherwise the marks
 * belong to the text, such as a customer's words.
 */
function quotedCellAt(text: string, at: number): { readonly cell: string; readonly end: number } | null {
  if (text[at] !== '"') return null;
  QUOTED.lastIndex = at;
  const [whole = '', inside = ''] = QUOTED.exec(text) ?? [];
  return /[\t\n"]/.test(inside) ? { cell: inside.replaceAll('""', '"'), end: at + whole.length } : null;
}
