/** What is on every page: a line at the top that says what it is, and the room below it. */
import type { JourneyDocument } from '../document/model.ts';
import { type Box, type MeasureText, TEXT_STYLES } from '../layout/types.ts';
import type { Sheet } from './papers.ts';
import type { Page, PageDraft, PageTitle, TitlePart } from './types.ts';

/** Height of the title's line, and what is left free under it, in parts of its font size. */
const TITLE_LINE = 1.4;
const TITLE_GAP = 0.8;
/** Room at the right of the title's line for the page's number. */
const FOLIO = 8;

export interface Frame {
  readonly title: Box & { readonly size: number };
  /** What is left for the content. */
  readonly body: Box;
}

/** Title and room of a sheet. The title is in proportion to the paper: 8 pt on A4, 32 pt on A0. */
export function frameOf(sheet: Sheet): Frame {
  const { width, height, margin } = sheet;
  const size = Math.max(width, height) / 105;
  const titleHeight = size * (TITLE_LINE + TITLE_GAP);
  const room = width - 2 * margin;
  return {
    title: { x: margin, y: margin, width: Math.max(0, room - FOLIO * size), height: size * TITLE_LINE, size },
    body: { x: margin, y: margin + titleHeight, width: room, height: height - 2 * margin - titleHeight },
  };
}

/** As the views separate the parts of a title. */
const SEPARATOR = ' · ';
/** Letters of a long title become this much smaller before any of them are left out. */
const LEAST_SIZE = 0.5;

/**
 * The title's line with its left end and top moved there. A long one begins farther to the left, and is set smaller
 * where the page is not wide enough for it.
 */
export function titleAt(
  { title }: Frame,
  { x, y, parts }: { readonly x: number; readonly y: number; readonly parts: readonly TitlePart[] },
  measure: MeasureText,
): PageTitle {
  const text = parts.map((part) => part.text).join(SEPARATOR);
  // A little more than was measured, so that rounding cuts nothing off.
  const needed = (measure(text, 'feeling') / TEXT_STYLES.feeling.size) * title.size * 1.02;
  const left = Math.max(title.x, Math.min(x, title.x + title.width - needed));
  const width = Math.max(0, title.x + title.width - left);
  const size = title.size * Math.max(LEAST_SIZE, Math.min(1, width / Math.max(needed, 1)));
  return { box: { x: left, y, width, height: title.height }, size, parts };
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
  return parts.filter(({ text }) => text.trim() !== '');
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
