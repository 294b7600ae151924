/**
 * Names of stages, lanes and the persona far out, where what is written on a map is too small to be read: in px of the
 * window, on as many lines as there is room for, long words parted between syllables. All names of a strip have one size:
 * the largest at which all of them are whole, else the smallest. Where most have no room for even a few letters there is
 * none at all, which is calmer than a row of beginnings.
 */
import { type MeasureText, TEXT_STYLES } from '#shared/layout/types.ts';
import { syllablesOf } from './syllables.ts';
import type { Size } from './viewport.ts';

/** In px of the window; a name that is smaller can not be read. */
const SIZES = [11, 10, 9];
export const FAR_LINE_HEIGHT = 1.15;
/** Fewer letters than these before an ellipsis tell nothing. */
const LEAST_LETTERS = 4;
/** Fewer letters are not left alone before a hyphen. */
const LEAST_PART = 2;
const ELLIPSIS = '…';
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export interface FarName {
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** The names of one strip, each with the room that it has, in px of the window. */
export interface NamedRoom {
  readonly id: string;
  readonly name: string;
  readonly room: Size;
}

export interface FarNames {
  /** In px of the window. */
  readonly size: number;
  readonly names: ReadonlyMap<string, FarName>;
}

/** How the names of a strip are written far out. */
export function farNames(items: readonly NamedRoom[], measure: MeasureText): FarNames {
  let size = SIZES[0] ?? 0;
  let names = new Map<string, FarName>();
  for (size of SIZES) {
    names = namesAt(items, size, measure);
    if (items.every(({ id }) => names.get(id)?.isWhole)) return { size, names };
  }
  return { size, names: 2 * names.size > items.length ? names : new Map() };
}

function namesAt(items: readonly NamedRoom[], size: number, measure: MeasureText): Map<string, FarName> {
  const widthOf = (text: string): number => (measure(text, 'stage') * size) / TEXT_STYLES.stage.size;
  return new Map(
    items.flatMap(({ id, name, room }) => {
      const fitted = fitName(name, room.width, Math.floor(room.height / (FAR_LINE_HEIGHT * size)), widthOf);
      return fitted ? [[id, fitted] as const] : [];
    }),
  );
}

/** A name on at most so many lines of a width, or null where not even a few letters of it have room. */
export function fitName(name: string, width: number, most: number, widthOf: (text: string) => number): FarName | null {
  let pieces = piecesOf(name);
  const lines: string[] = [];
  while (pieces.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    let count = piecesInLine(pieces, width, widthOf);
    if (count === 0 && !isLast) {
      // A syllable that is wider than its room is parted where that ends.
      pieces = halved(pieces, width, widthOf);
      count = piecesInLine(pieces, width, widthOf);
    }
    if (count === 0 || (isLast && count < pieces.length)) {
      lines.push(cutLine(textOf(pieces), width, widthOf));
      return lettersOf(lines) >= LEAST_LETTERS ? { lines, isWhole: false } : null;
    }
    lines.push(lineOf(pieces.slice(0, count)));
    pieces = pieces.slice(count);
  }
  return pieces.length === 0 ? { lines, isWhole: true } : null;
}

/** What is not parted. */
interface Piece {
  readonly text: string;
  /** Between it and the next one. */
  readonly joint: ' ' | '';
  /** Behind it, where a line ends with it. */
  readonly end: '-' | '';
}

function piecesOf(name: string): readonly Piece[] {
  return name
    .trim()
    .split(/\s+/u)
    .flatMap((word) => {
      const parts = syllablesOf(word).flatMap((part) => part.split(FREE_BREAK));
      return parts.map((text, index): Piece => {
        if (index === parts.length - 1) return { text, joint: ' ', end: '' };
        const isFree = /[\p{L}]$/u.test(text) && !IDEOGRAPH.test(text);
        return { text, joint: '', end: isFree ? '-' : '' };
      });
    });
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Before and after each sign of a script that is written without spaces. */
const FREE_BREAK = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(?=[\p{L}\p{N}])/u;

/** How many pieces stand on a line, at least; a word that has room on a line of its own is not begun on one with others. */
function piecesInLine(pieces: readonly Piece[], width: number, widthOf: (text: string) => number): number {
  let count = 0;
  while (count < pieces.length && widthOf(lineOf(pieces.slice(0, count + 1))) <= width) count += 1;
  if (count === pieces.length) return count;
  const wordsEnd = pieces.slice(0, count).findLastIndex(({ joint }) => joint === ' ') + 1;
  if (wordsEnd === 0 || wordsEnd === count) return count;
  const word = pieces.slice(wordsEnd, wordsEnd + 1 + pieces.slice(wordsEnd).findIndex(({ joint }) => joint === ' '));
  return widthOf(textOf(word)) <= width ? wordsEnd : count;
}

/** The pieces with the first one in two, of which the first has room on a line. */
function halved(pieces: readonly Piece[], width: number, widthOf: (text: string) => number): readonly Piece[] {
  const [first, ...others] = pieces;
  if (!first) return pieces;
  const signs = signsOf(first.text);
  let kept = signs.length - 1;
  while (kept > 0 && widthOf(`${signs.slice(0, kept).join('')}-`) > width) kept -= 1;
  if (kept < LEAST_PART) return pieces;
  const before: Piece = { text: signs.slice(0, kept).join(''), joint: '', end: '-' };
  return [before, { ...first, text: signs.slice(kept).join('') }, ...others];
}

const signsOf = (text: string): string[] => Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, joint }) => text + joint)
    .join('')
    .trimEnd();

const lineOf = (pieces: readonly Piece[]): string => textOf(pieces) + (pieces.at(-1)?.end ?? '');

function cutLine(text: string, width: number, widthOf: (text: string) => number): string {
  const signs = signsOf(text);
  while (signs.length > 0 && widthOf(signs.join('').trimEnd() + ELLIPSIS) > width) signs.pop();
  return signs.join('').trimEnd() + ELLIPSIS;
}

const lettersOf = (lines: readonly string[]): number => lines.join('').replaceAll(/[^\p{L}\p{N}]/gu, '').length;
