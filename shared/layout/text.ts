/// <reference path="./linebreak.d.ts" />
/**
 * Breaks text into lines by the Unicode line breaking algorithm (UAX 14). The widths of a line's words are
 * added up; kerning over a break opportunity, a fraction of a pixel, is left out.
 */
import LineBreaker from 'linebreak';
import { baseDirection } from './direction.ts';
import { type MeasureText, type ShortText, TEXT_STYLES, type TextLine, type TextStyle } from './types.ts';

export interface TextColumn {
  readonly style: TextStyle;
  /** Width of the column in px. */
  readonly width: number;
  /** Top left of the column, relative to what the lines belong to. */
  readonly x?: number;
  readonly y?: number;
  /** The last of these lines ends with an ellipsis if there is more. Without it nothing is ever cut. */
  readonly maxLines?: number;
}

/** A piece of text that is drawn on one line. */
export interface TextRun {
  readonly text: string;
  readonly width: number;
}

interface BrokenLine extends TextRun {
  /** Where the line begins in its paragraph. */
  readonly start: number;
}

type WidthOf = (text: string) => number;

const ELLIPSIS = '…';
const SOFT_HYPHEN = '\u00ad';
const PARAGRAPH_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Spaces that may hang over the end of a line; the no-break spaces are not among them. */
const HANGING_SPACES = ' \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000';

const FIRST_MARK = 0x300;
const MARK = /\p{M}/u;

/** As many UTF-16 units as most cut lines show. */
const FIRST_CUT_WINDOW = 48;

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Words of Latin, Greek and Cyrillic letters and figures, with at most an apostrophe inside and a stop behind. */
const PLAIN_TEXT =
  /^(?:[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u0373\u0391-\u03a1\u03a3-\u03ff\u0400-\u0481]+(?:['\u2019][A-Za-z\u00c0-\u00d6\u00d8-\u00f6]+)*[.,;:!?]?(?: +|$))*$/;
const LONGEST_PLAIN_TEXT = 2_000;

/** Latin, Greek and Cyrillic without combining characters, and their punctuation: each character a grapheme. */
const SIMPLE_TEXT = /^[ -\u02ff\u0370-\u0482\u2010-\u2027]*$/;

/**
 * Lines of a text in a column, as they are drawn: broken where the script allows it; words wider than the
 * column between graphemes. Explicit newlines are kept. Spaces at the end of a line hang over and are not
 * part of it, a soft hyphen is seen only there, tabs are spaces. Right-to-left paragraphs stand at the
 * right edge. An empty text has no lines. Takes time linear in the text's length.
 */
export function breakText(text: string, column: TextColumn, measure: MeasureText): TextLine[] {
  if (text === '') return [];
  const { style, width, x = 0, y = 0, maxLines = Number.POSITIVE_INFINITY } = column;
  const widthOf: WidthOf = (part) => measure(part, style);
  const lines: TextLine[] = [];
  const place = (line: TextRun, direction: TextLine['direction'], index: number): TextLine => ({
    text: line.text,
    x: direction === 'rtl' ? x + width - line.width : x,
    y: y + index * TEXT_STYLES[style].lineHeight,
    width: line.width,
    direction,
  });

  // What the last line would show if it did not end: where an ellipsis must go, it is filled up with it.
  let restOfLast = '';
  for (const paragraph of text.replaceAll('\t', ' ').split(PARAGRAPH_END)) {
    const direction = baseDirection(paragraph);
    for (const line of breakParagraph(paragraph, width, widthOf)) {
      const last = lines.at(-1);
      if (lines.length >= maxLines) {
        if (last) lines[lines.length - 1] = place(cut(restOfLast, width, widthOf), last.direction, lines.length - 1);
        return lines;
      }
      lines.push(place(line, direction, lines.length));
      restOfLast = paragraph.slice(line.start);
    }
  }
  return lines;
}

/** A text on one line, whatever newlines it has, cut with an ellipsis where it is wider than `width`. */
export function singleLine(text: string, style: TextStyle, width: number, measure: MeasureText): TextRun {
  const widthOf: WidthOf = (part) => measure(part, style);
  const whole = text.replace(/\s+/g, ' ').trim();
  const wholeWidth = widthOf(whole);
  return wholeWidth <= width ? { text: whole, width: wholeWidth } : cut(whole, width, widthOf);
}

/** Fits short texts, such as names, into a width. */
export type FitText = (text: string, style: TextStyle, width: number) => ShortText;

/** On one line each, cut where they are wider; or else whole, on as many lines as that takes. */
export function createFitText(measure: MeasureText, whole: boolean): FitText {
  return (text, style, width) => {
    if (!whole) return { ...singleLine(text, style, width, measure), lines: 1 };
    const lines = breakText(text.replace(/\s+/g, ' ').trim(), { style, width }, measure);
    const [first = { text: '', width: 0 }, ...others] = lines;
    if (others.length === 0) return { text: first.text, width: first.width, lines: 1 };
    const widths = lines.map((line) => line.width);
    return { text: lines.map((line) => line.text).join('\n'), width: Math.max(...widths), widths, lines: lines.length };
  };
}

/** The lines of a short text with their upper left corner at a place; right-to-left ones end at one edge. */
export function linesAt(
  { text, width, widths = [width] }: ShortText,
  style: TextStyle,
  { x, y }: { readonly x: number; readonly y: number },
): TextLine[] {
  const lines = text === '' ? [] : text.split('\n');
  return lines.map((line, index): TextLine => {
    const own = widths[index] ?? width;
    const direction = baseDirection(line);
    return {
      text: line,
      x: direction === 'rtl' ? x + width - own : x,
      y: y + index * TEXT_STYLES[style].lineHeight,
      width: own,
      direction,
    };
  });
}

/** The width of the widest line; 0 without lines. */
export function widestLine(lines: readonly TextLine[]): number {
  return lines.reduce((widest, line) => Math.max(widest, line.width), 0);
}

function* breakParagraph(paragraph: string, width: number, widthOf: WidthOf): Generator<BrokenLine> {
  /** The line so far: `end` and `width` if it ended here, `advance` with its hanging spaces. */
  let line: { start: number; end: number; width: number; advance: number } | null = null;
  const finish = (open: NonNullable<typeof line>): BrokenLine => {
    const text = paragraph.slice(open.start, open.end);
    const isBroken = open.end < paragraph.length;
    return { text: isBroken ? showSoftHyphen(text) : text, width: open.width, start: open.start };
  };

  let start = 0;
  for (const next of breaksIn(paragraph)) {
    const end = withoutHangingSpaces(paragraph, start, next);
    const word = paragraph.slice(start, end);
    const spaces = widthOf(paragraph.slice(end, next));
    const wordWidth = widthOf(word);
    const shownWidth = word.endsWith(SOFT_HYPHEN) ? widthOf(showSoftHyphen(word)) : wordWidth;

    if (line && line.advance + shownWidth > width) {
      yield finish(line);
      line = null;
    }
    if (!line && shownWidth > width) {
      for (const piece of breakWord(word, width, widthOf)) {
        if (line) yield finish(line);
        const from: number = start + piece.start;
        line = { start: from, end: from + piece.text.length, width: piece.width, advance: piece.width + spaces };
      }
    } else {
      const before: number = line?.advance ?? 0;
      const from: number = line?.start ?? start;
      line = { start: from, end, width: before + shownWidth, advance: before + wordWidth + spaces };
    }
    start = next;
  }
  yield line ? finish(line) : { text: '', width: 0, start: 0 };
}

/**
 * Where lines of a paragraph may end, its own end being the last place. Some combining marks (those of two
 * letters) are no marks to UAX 14, which lets a line end before them; here no line begins with a mark.
 */
function* breaksIn(paragraph: string): Generator<number> {
  if (paragraph.length <= LONGEST_PLAIN_TEXT && PLAIN_TEXT.test(paragraph)) yield* breaksAfterSpaces(paragraph);
  else yield* breaksByRule(paragraph);
}

/** The same where the rules come to this, as in most texts, and looking at each character's class would take longer. */
function* breaksAfterSpaces(paragraph: string): Generator<number> {
  for (let space = paragraph.indexOf(' '); space !== -1; ) {
    let next = space + 1;
    while (paragraph.charAt(next) === ' ') next++;
    if (next < paragraph.length) yield next;
    space = paragraph.indexOf(' ', next);
  }
  if (paragraph !== '') yield paragraph.length;
}

function* breaksByRule(paragraph: string): Generator<number> {
  const breaker = new LineBreaker(paragraph);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const code = paragraph.codePointAt(next.position) ?? 0;
    if (code < FIRST_MARK || !MARK.test(String.fromCodePoint(code))) yield next.position;
  }
}

/** Breaks a word that is wider than the column between graphemes; each piece has at least one. */
function* breakWord(word: string, width: number, widthOf: WidthOf): Generator<BrokenLine> {
  const ends = graphemeEnds(word);
  let start = 0;
  for (let first = 0; first < ends.length; ) {
    const count = Math.max(1, countFitting(word, start, ends, first, width, widthOf));
    const end = ends[first + count - 1] ?? word.length;
    const text = word.slice(start, end);
    yield { text, width: widthOf(text), start };
    start = end;
    first += count;
  }
}

/** The beginning of a text with an ellipsis, together no wider than `width` (but for the ellipsis itself). */
function cut(text: string, width: number, widthOf: WidthOf): TextRun {
  const room = width - widthOf(ELLIPSIS);
  // Looks at no more of a long text than the line may show.
  for (let window = FIRST_CUT_WINDOW; ; window *= 2) {
    const head = text.slice(0, window);
    const isWhole = head.length === text.length;
    const ends = graphemeEnds(head);
    // The window may have cut the last grapheme in two.
    if (!isWhole) ends.pop();
    const count = countFitting(head, 0, ends, 0, room, widthOf);
    if (count === ends.length && !isWhole) continue;
    const fitting = head.slice(0, ends[count - 1] ?? 0);
    const cutText = fitting.slice(0, withoutHangingSpaces(fitting, 0, fitting.length)) + ELLIPSIS;
    return { text: cutText, width: widthOf(cutText) };
  }
}

/**
 * How many graphemes from `start` (the beginning of grapheme `first`) fit into `width`. Doubles the count
 * until they do not, then halves the gap, so that it measures text not much longer than what fits.
 */
function countFitting(
  text: string,
  start: number,
  ends: readonly number[],
  first: number,
  width: number,
  widthOf: WidthOf,
): number {
  const fits = (count: number): boolean => widthOf(text.slice(start, ends[first + count - 1])) <= width;
  const available = ends.length - first;
  let fitting = 0;
  let tooMany = 16;
  while (tooMany <= available && fits(tooMany)) {
    fitting = tooMany;
    tooMany *= 2;
  }
  tooMany = Math.min(tooMany, available + 1);
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

function graphemeEnds(text: string): number[] {
  // The segmenter is slow; in most texts every character stands for itself.
  if (SIMPLE_TEXT.test(text)) return Array.from(text, (_, index) => index + 1);
  const ends: number[] = [];
  for (const { index, segment } of GRAPHEMES.segment(text)) ends.push(index + segment.length);
  return ends;
}

function withoutHangingSpaces(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && HANGING_SPACES.includes(text.charAt(last - 1))) last--;
  return last;
}

function showSoftHyphen(text: string): string {
  return text.endsWith(SOFT_HYPHEN) ? `${text.slice(0, -1)}-` : text;
}
