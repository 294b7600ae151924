/** What is on every page: a line at the top that says what it is, and the room below it. */
import type { JourneyDocument } from '../document/model.ts';
import { breakText } from '../layout/text.ts';
import { type Box, type MeasureText, TEXT_STYLES } from '../layout/types.ts';
import type { Sheet } from './papers.ts';
import type { Page, PageDraft, PageTitle, TitlePart } from './types.ts';

/** Height of the title's line, and what is left free under it, in parts of its font size. */
const TITLE_LINE = 1.4;
const TITLE_GAP = 0.8;
/** Room at the right of the title's line for the page's number. */
const FOLIO = 8;

export interface Frame {
  /** The room for the title: as a rule one line, in letters of this size. */
  readonly title: Box & { readonly size: number };
  /** What is left for the content. */
  readonly body: Box;
}

/** What a page is titled with. */
export interface Heading {
  readonly parts: readonly TitlePart[];
  readonly measure: MeasureText;
}

/** As the views separate the parts of a title. */
const SEPARATOR = ' · ';
/** Letters of a long title become this much smaller before it takes more lines. */
const LEAST_SIZE = 0.75;
/** A little more than was measured, so that rounding cuts nothing off and breaks no line. */
const SPARE = 1.02;

/**
 * Title and room of a sheet. The title is in proportion to the paper: 8 pt on A4, 32 pt on A0. One that is wider than
 * the sheet is set smaller; if that is not enough, it takes further lines.
 */
export function frameOf(sheet: Sheet, heading?: Heading): Frame {
  const { width, height, margin } = sheet;
  const full = Math.max(width, height) / 105;
  const room = width - 2 * margin;
  const titleWidth = Math.max(0, room - FOLIO * full);
  const needed = heading ? titleWidthOf(heading, full) : 0;
  const size = full * Math.max(LEAST_SIZE, Math.min(1, titleWidth / Math.max(needed, 1)));
  const lines = heading && needed * LEAST_SIZE > titleWidth ? linesOf(heading, titleWidth / size) : 1;
  const titleHeight = lines === 1 ? full * TITLE_LINE : lines * size * TITLE_LINE;
  const used = titleHeight + full * TITLE_GAP;
  return {
    title: { x: margin, y: margin, width: titleWidth, height: titleHeight, size },
    body: { x: margin, y: margin + used, width: room, height: height - 2 * margin - used },
  };
}

const textOf = ({ parts }: Heading): string => parts.map((part) => part.text).join(SEPARATOR);

const titleWidthOf = (heading: Heading, size: number): number =>
  (heading.measure(textOf(heading), 'feeling') / TEXT_STYLES.feeling.size) * size * SPARE;

/** How many lines a title takes. @param room how wide they are, in parts of the font size */
function linesOf(heading: Heading, room: number): number {
  const width = (room / SPARE) * TEXT_STYLES.feeling.size;
  return breakText(textOf(heading), { style: 'feeling', width }, heading.measure).length;
}

/** The title with its left end and top moved there. A long one begins farther to the left. */
export function titleAt(
  { title }: Frame,
  { x, y }: { readonly x: number; readonly y: number },
  heading: Heading,
): PageTitle {
  const { size } = title;
  const needed = titleWidthOf(heading, size);
  const left = Math.max(title.x, Math.min(x, title.x + title.width - needed));
  const width = Math.max(0, title.x + title.width - left);
  const isOneLine = needed <= width + 0.01;
  const lineHeight = isOneLine ? title.height : size * TITLE_LINE;
  return { box: { x: left, y, width, height: title.height }, size, lineHeight, parts: heading.parts };
}

/** Document, map and persona, as far as they say something. Headings where the page is their first. */
export function titleParts(
  document: JourneyDocument,
  map: string,
  first: { readonly ofDocument: boolean; readonly ofMap: boolean },
): TitlePart[] {
  const entity = document.maps[map];
  const persona = entity && document.personas[entity.persona];
  const parts: TitlePart[] = [
    { text: document.title, heading: first.ofDocument ? 1 : null },
    { text: entity?.name ?? '', heading: first.ofMap ? 2 : null },
    { text: persona?.name ?? '', heading: null },
  ];
  return parts
    .map((part) => ({ ...part, text: part.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** Gives pages their numbers, in order. A page that is alone shows none. */
export function numbered(drafts: readonly PageDraft[], frame: (draft: PageDraft) => Frame): Page[] {
  return drafts.map((draft, index): Page => {
    const number = index + 1;
    const { title, body } = frame(draft);
    const text = draft.label ?? `${number} / ${drafts.length}`;
    const width = FOLIO * title.size;
    const box = { x: body.x + body.width - width, y: draft.title?.box.y ?? title.y, width, height: title.height };
    return {
      ...draft,
      number,
      label: draft.label ?? String(number),
      folio: drafts.length > 1 && draft.title ? { box, size: title.size, text } : null,
    };
  });
}
