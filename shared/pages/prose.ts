/**
 * Running text on pages: blocks one below the other, in columns where a page is wide. Whoever wants a page of
 * words lists its blocks; how they are set, and over how many pages, is decided here.
 */

import type { Color } from '../document/model.ts';
import { breakText } from '../layout/text.ts';
import { type Box, type MeasureText, TEXT_STYLES, type TextLine, type TextStyle } from '../layout/types.ts';
import type { Sheet } from './papers.ts';
import type { PersonaPicture, ProseItem, ProseRole } from './types.ts';
import { webPlaces } from './web-links.ts';

export type Block =
  | {
      readonly kind: 'text';
      readonly role: ProseRole;
      readonly text: string;
      readonly link?: string;
      /** What stands in front of the text, which is set in from it; empty, the text is set in all the same. */
      readonly number?: string;
    }
  /** A heading with the round picture of a persona, or its initial, beside it. */
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly summary: string;
      readonly initial: string;
      readonly color: Color;
      readonly picture: PersonaPicture | null;
    };

/** How each role is set: a style of the map, larger or not, and the room above it, in px at scale 1. */
const SETTINGS: {
  readonly [R in ProseRole]: { readonly style: TextStyle; readonly scale: number; readonly above: number };
} = {
  h1: { style: 'stage', scale: 2.4, above: 0 },
  h2: { style: 'stage', scale: 1.6, above: 24 },
  h3: { style: 'lane', scale: 1, above: 16 },
  label: { style: 'laneMeta', scale: 1, above: 14 },
  text: { style: 'card', scale: 1, above: 3 },
  quiet: { style: 'laneMeta', scale: 1, above: 3 },
  entry: { style: 'lane', scale: 1, above: 14 },
  quote: { style: 'stage', scale: 1.15, above: 18 },
};

/** Text that is comfortable to read on a sheet held in the hands: its width, and the room between columns. */
const COLUMN_WIDTH = 380;
const COLUMN_GAP = 40;
const MOST_COLUMNS = 3;
/** Under the line at the top of the page, so that text is not taken for a part of it. */
const TOP_ROOM = 12;
/** Short side of an A4 sheet in px; text grows with larger sheets. */
const A4_SHORT = 794;
/** Text is 10.5 pt on A4. */
const BASE_SCALE = 10.5 / 9.75;
/** How far a text with a number is set in. */
const NUMBER_ROOM = 34;
const AVATAR = 44;
const AVATAR_GAP = 14;
/** A heading does not stand alone at the foot of a column: this many lines of text fit under it. */
const KEEP_WITH_NEXT = 2;

/** How much larger than on the screen running text is set on a sheet. */
export const proseScale = ({ width, height }: Sheet): number => (Math.min(width, height) / A4_SHORT) * BASE_SCALE;

/** A sheet with the room on it. */
interface ProseSheet {
  readonly sheet: Sheet;
  readonly body: Box;
}

/**
 * The items of each page. No blocks, no pages.
 * @param from how far below its top the text begins on the first page
 */
export function setProse(
  blocks: readonly Block[],
  { sheet, body }: ProseSheet,
  measure: MeasureText,
  from = 0,
): ProseItem[][] {
  if (blocks.length === 0) return [];
  const unit = proseScale(sheet);
  const columns = columnsOf(body, unit);
  const pages: ProseItem[][] = [[]];
  let column = 0;
  /** How far down the column. */
  let y = from;
  const start = (): number => (pages.length === 1 ? from : 0);
  const place = () => ({ ...columns.first, x: columns.first.x + column * columns.step });
  const next = (): void => {
    column += 1;
    if (column === columns.count) {
      column = 0;
      pages.push([]);
    }
    y = start();
  };
  const add = (item: ProseItem): void => {
    pages.at(-1)?.push(item);
  };

  for (const block of blocks) {
    const { width, height } = place();
    const role = block.kind === 'person' ? 'h2' : block.role;
    const { above } = SETTINGS[role];
    const isHeading = role.startsWith('h') || role === 'label';
    const step = lineHeight(role, unit);
    const least = step + (isHeading ? KEEP_WITH_NEXT * lineHeight('text', unit) : 0);
    if (y > start() && y + above * unit + least > height) next();
    if (y > start()) y += above * unit;
    if (block.kind === 'person') {
      const indent = (AVATAR + AVATAR_GAP) * unit;
      const here = place();
      const box = { x: here.x, y: here.top + y, width: AVATAR * unit, height: AVATAR * unit };
      const { initial, color, picture } = block;
      add({ kind: 'avatar', box, initial, color, picture });
      const name = setText(block.name, 'h2', width - indent, unit, measure);
      const summary = setText(block.summary, 'quiet', width - indent, unit, measure);
      add(textItem('h2', name, here.x + indent, here.top + y, unit));
      const nameHeight = name.length * step;
      const quietStep = lineHeight('quiet', unit);
      const fitting = Math.max(0, Math.floor((height - y - nameHeight) / quietStep));
      const beside = summary.slice(0, fitting);
      if (beside.length > 0) add(textItem('quiet', beside, here.x + indent, here.top + y + nameHeight, unit));
      y += Math.max(AVATAR * unit, nameHeight + beside.length * quietStep);
      // A summary that is longer than the column goes on in the next.
      for (let rest = summary.slice(fitting); rest.length > 0; ) {
        next();
        const there = place();
        const count = Math.max(1, Math.floor(there.height / quietStep));
        add(textItem('quiet', rest.slice(0, count), there.x + indent, there.top + y, unit));
        y += Math.min(count, rest.length) * quietStep;
        rest = rest.slice(count);
      }
      continue;
    }
    const indent = block.number === undefined ? 0 : NUMBER_ROOM * unit;
    if (block.number)
      add(textItem(role, setText(block.number, role, indent, unit, measure), place().x, place().top + y, unit));
    let lines = setText(block.text, role, width - indent, unit, measure);
    while (lines.length > 0) {
      const here = { ...place(), x: place().x + indent };
      const count = Math.max(1, Math.floor((here.height - y) / step));
      const now = lines.slice(0, count);
      const item = textItem(role, now, here.x, here.top + y, unit);
      const webLinks = webPlaces(block.text, item.lines, item.style, measure);
      add({ ...item, link: block.link ?? null, webLinks });
      y += now.length * step;
      lines = lines.slice(count);
      if (lines.length > 0) next();
    }
  }
  return pages;
}

/** Height of one line of a role. */
function lineHeight(role: ProseRole, unit: number): number {
  const { style, scale } = SETTINGS[role];
  return TEXT_STYLES[style].lineHeight * scale * unit;
}

/** A text's lines, in px of its style; their `y` is set when they are placed. */
function setText(text: string, role: ProseRole, width: number, unit: number, measure: MeasureText): TextLine[] {
  const { style, scale } = SETTINGS[role];
  return breakText(text, { style, width: width / (scale * unit) }, measure);
}

/** Lines that stand at a place of a page, from its upper left corner. */
export function textItem(
  role: ProseRole,
  lines: readonly TextLine[],
  x: number,
  y: number,
  unit: number,
): Extract<ProseItem, { kind: 'text' }> {
  const { style, scale } = SETTINGS[role];
  const { lineHeight: height } = TEXT_STYLES[style];
  return {
    kind: 'text',
    role,
    lines: lines.map((line, index) => ({ ...line, y: index * height })),
    style,
    x,
    y,
    scale: scale * unit,
    link: null,
    webLinks: [],
  };
}

/** Columns of one width, side by side. */
function columnsOf(body: Box, unit: number) {
  const gap = COLUMN_GAP * unit;
  const fitting = Math.floor((body.width + gap) / (COLUMN_WIDTH * unit + gap));
  const count = Math.min(MOST_COLUMNS, Math.max(1, fitting));
  const width = (body.width - (count - 1) * gap) / count;
  const top = TOP_ROOM * unit;
  return { count, step: width + gap, first: { x: body.x, top: body.y + top, width, height: body.height - top } };
}
