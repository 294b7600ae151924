/** What stands around the grid: stage headers above it, lane titles left of it, the persona in the corner. */
import type { JourneyMap, Lane, Persona, Stage } from '../document/model.ts';
import { stageGroups } from '../document/stages.ts';
import { COLLAPSED_WIDTH, type Column } from './columns.ts';
import { breakText, createFitText, linesAt, singleLine } from './text.ts';
import {
  type Boundary,
  type BoundaryLayout,
  type CollapsedStage,
  type CornerLayout,
  type LaneLayout,
  type LayoutWords,
  type MeasureText,
  STAGE_ARROW,
  type StageLayout,
  TEXT_STYLES,
  type TextLine,
  type TextStyle,
} from './types.ts';

/** How headings are measured, and whether their texts are whole or have so many lines and no more. */
export interface HeadingTools {
  readonly measure: MeasureText;
  readonly wholeTexts: boolean;
}

/** A lane's title without its place. */
export interface LaneTitle extends Pick<LaneLayout, 'nameLines' | 'nameBox' | 'descriptionLines'> {
  readonly height: number;
}

export const TITLE_WIDTH = 148;
/** Above and below the stage headers. */
export const HEADER_MARGIN = 14;
/** How far a header begins inside its column. */
export const HEADER_INSET = 5;

/** Between the head of an arrow and the notch of the next. */
const HEADER_GAP = 5;
/** Clear of the notch, and in line with the text on the cards below. */
const HEADER_TEXT_X = 20;
const HEADER_PADDING_Y = 8;
const HEADER_MIN_HEIGHT = 46;
const HEADER_PADDING_X = 10;
const NAME_MAX_LINES = 3;
const SUB_NAME_MAX_LINES = 2;
const DURATION_MAX_LINES = 1;

const TITLE_PADDING_X = 14;
const TITLE_PADDING_Y = 12;
const DESCRIPTION_MAX_LINES = 3;

/** Above and below the name of a blueprint's line. */
const BOUNDARY_PADDING = 5;
const BOUNDARY_MAX_LINES = 3;
/** Above and below a name that is turned. */
const TURNED_MARGIN = 14;
/** How far down a name reaches that is whole, with what is above and below it: no map, and hardly a page, is lower. */
const TURNED_ROOM = 240;
/** What is free beside one of many lines. */
const TURNED_SIDE = 8;

const AVATAR_SIZE = 30;
const AVATAR_GAP = 10;
const CORNER_PADDING_Y = 12;
const CORNER_MAX_LINES = 2;

/** What stands in a header, before all are made equally high. */
interface HeaderContent extends Pick<StageLayout, 'nameLines' | 'nameBox' | 'durationLines'> {
  readonly height: number;
}

/** Between the rows of stages and of sub-stages. */
const ROW_GAP = 4;
/** How much of a column a sub-stage's header leaves free, so that two do not touch. */
const SUB_STAGE_GAP = 6;
const SUB_STAGE_MIN_HEIGHT = 30;
const SUB_STAGE_PADDING_Y = 5;

interface Header {
  readonly stage: Stage;
  /** Of the columns it stands over. */
  readonly width: number;
  readonly isSub: boolean;
  readonly isCollapsed: boolean;
}

/** A header ends so that its arrow's head fits into the notch of the next one; one of a sub-stage beside the next. */
export function headerWidth(columnWidth: number, isSub = false): number {
  return isSub ? columnWidth - SUB_STAGE_GAP : columnWidth + STAGE_ARROW - HEADER_GAP;
}

/** A header's text, lines relative to its own top. A collapsed one has none: its name stands in its column. */
function headerContent(
  { stage, width: columnWidth, isSub, isCollapsed }: Header,
  { measure, wholeTexts }: HeadingTools,
): HeaderContent {
  const end = isSub ? HEADER_PADDING_X : STAGE_ARROW + 2;
  const column = { x: HEADER_TEXT_X, width: Math.max(1, headerWidth(columnWidth, isSub) - HEADER_TEXT_X - end) };
  const style = isSub ? 'subStage' : 'stage';
  const padding = isSub ? SUB_STAGE_PADDING_Y : HEADER_PADDING_Y;
  const text = (words: string, y: number, lineStyle: TextStyle, maxLines: number): TextLine[] =>
    isCollapsed ? [] : breakText(words, { ...column, y, style: lineStyle, ...atMost(maxLines, wholeTexts) }, measure);
  const nameLines = text(stage.name, 0, style, isSub ? SUB_NAME_MAX_LINES : NAME_MAX_LINES);
  const y = Math.max(heightOf(nameLines, style), TEXT_STYLES[style].lineHeight);
  const durationLines = text(stage.duration ?? '', y, 'stageMeta', DURATION_MAX_LINES);
  return {
    nameLines,
    nameBox: { ...column, y: 0, height: y },
    durationLines,
    height: y + heightOf(durationLines, 'stageMeta') + 2 * padding,
  };
}

/** A header's place in the rows of headers; y and height in px from the top of all headers. */
export interface PlacedHeader extends Pick<StageLayout, 'nameLines' | 'nameBox' | 'durationLines'> {
  readonly y: number;
  readonly height: number;
  readonly isSub: boolean;
}

export interface StageHeaders {
  /** Of all rows. */
  readonly height: number;
  /** By the id of the stage. */
  readonly of: ReadonlyMap<string, PlacedHeader>;
}

/**
 * The headers of all stages: stages with sub-stages above these, stages without any as high as both together.
 * Lines are relative to the header, in the middle of its height.
 */
function stageHeaders(headers: ReadonlyMap<string, Header>, tools: HeadingTools): StageHeaders {
  const contents = [...headers].map(([id, header]) => ({ id, header, content: headerContent(header, tools) }));
  const parents = new Set([...headers.values()].flatMap(({ stage, isSub }) => (isSub ? (stage.parent ?? []) : [])));
  const highest = (least: number, which: (header: Header, id: string) => boolean): number =>
    contents.reduce((most, each) => (which(each.header, each.id) ? Math.max(most, each.content.height) : most), least);
  const lower = parents.size === 0 ? 0 : highest(SUB_STAGE_MIN_HEIGHT, ({ isSub }) => isSub);
  const below = parents.size === 0 ? 0 : lower + ROW_GAP;
  const alone = highest(HEADER_MIN_HEIGHT, ({ isSub }, id) => !isSub && !parents.has(id));
  const upper = Math.max(
    highest(HEADER_MIN_HEIGHT, ({ isSub }, id) => !isSub && (parents.size === 0 || parents.has(id))),
    alone - below,
  );
  const height = upper + below;
  const of = new Map(
    contents.map(({ id, header, content }): [string, PlacedHeader] => {
      const own = header.isSub ? lower : parents.has(id) ? upper : height;
      const padding = header.isSub ? SUB_STAGE_PADDING_Y : HEADER_PADDING_Y;
      const down = Math.round((own - content.height) / 2) + padding;
      return [
        id,
        {
          y: header.isSub ? upper + ROW_GAP : 0,
          isSub: header.isSub,
          height: own,
          nameLines: shifted(content.nameLines, down),
          nameBox: { ...content.nameBox, y: down },
          durationLines: shifted(content.durationLines, down),
        },
      ];
    }),
  );
  return { height, of };
}

/** A stage over its sub-stages, with the columns of these. */
export interface ColumnGroup {
  readonly id: string;
  readonly stage: Stage;
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** Main stages that have sub-stages, from left to right. */
export function columnGroups(stages: JourneyMap['stages'], columns: readonly Column[]): ColumnGroup[] {
  const places = new Map(columns.map((column) => [column.id, column]));
  return stageGroups(stages).flatMap(({ id, stage, subStages }, index): ColumnGroup[] => {
    const own = subStages.flatMap(([sub]) => places.get(sub) ?? []);
    const [first] = own;
    if (!first) return [];
    return [{ id, stage, index, x: first.x, width: own.reduce((sum, { width }) => sum + width, 0) }];
  });
}

/** The headers of maps, with a memory of the last ones, which hold while no stage is another one or has another width. */
export function createStageHeaders(
  tools: HeadingTools,
): (columns: readonly Column[], groups: readonly ColumnGroup[]) => StageHeaders {
  let last: { readonly specs: ReadonlyMap<string, Header>; readonly headers: StageHeaders } | null = null;
  return (columns, groups) => {
    const grouped = new Set(groups.map(({ id }) => id));
    const specs = new Map<string, Header>();
    for (const { id, stage, width } of groups) specs.set(id, { stage, width, isSub: false, isCollapsed: false });
    for (const { id, stage, width, isCollapsed } of columns) {
      specs.set(id, { stage, width, isCollapsed, isSub: grouped.has(stage.parent ?? '') });
    }
    const before = last;
    const isSame =
      before?.specs.size === specs.size &&
      [...specs].every(([id, header]) => isSameHeader(header, before.specs.get(id)));
    last = { specs, headers: before && isSame ? before.headers : stageHeaders(specs, tools) };
    return last.headers;
  };
}

const isSameHeader = (a: Header, b: Header | undefined): boolean =>
  a.stage === b?.stage && a.width === b.width && a.isSub === b.isSub && a.isCollapsed === b.isCollapsed;

/** What stands for the cards of a collapsed column: their number in its header, its name down the column. */
export function collapsedStage(
  column: Column,
  header: Pick<PlacedHeader, 'height'> & { readonly width: number; readonly isSub: boolean },
  room: number,
  count: number,
  { measure, wholeTexts }: HeadingTools,
): CollapsedStage {
  const style = header.isSub ? 'subStage' : 'stage';
  const number = singleLine(String(count), 'stageMeta', header.width, measure);
  const start = header.isSub ? 0 : STAGE_ARROW / 2;
  const countLine: TextLine = {
    ...number,
    x: start + (header.width - start - number.width - (header.isSub ? 0 : STAGE_ARROW / 2)) / 2,
    y: (header.height - TEXT_STYLES.stageMeta.lineHeight) / 2,
    direction: 'ltr',
  };
  const { lineHeight } = TEXT_STYLES[style];
  const length = (wholeTexts ? TURNED_ROOM : room) - 2 * TURNED_MARGIN;
  const name = createFitText(measure, wholeTexts)(column.stage.name, style, Math.max(1, length));
  const lines = linesAt(name, style, { x: 0, y: 0 });
  const right = column.x + (column.width + lines.length * lineHeight) / 2;
  return {
    count,
    countLine,
    nameLines: lines.map(({ text, x, y, width, direction }) => ({
      text,
      x: right - y,
      y: TURNED_MARGIN + x,
      length: width,
      direction,
      style,
    })),
  };
}

/** How wide the column of a collapsed stage is, so that its turned name has room. */
export function collapsedWidth({ name, parent }: Stage, { measure, wholeTexts }: HeadingTools): number {
  if (!wholeTexts) return COLLAPSED_WIDTH;
  const style = parent === undefined ? 'stage' : 'subStage';
  const { lines } = createFitText(measure, wholeTexts)(name, style, TURNED_ROOM - 2 * TURNED_MARGIN);
  return Math.max(COLLAPSED_WIDTH, lines * TEXT_STYLES[style].lineHeight + TURNED_SIDE);
}

/** Of a lane that is collapsed, one line of its name is seen, unless names are whole. */
function collapsedTitle(lane: Lane, { measure, wholeTexts }: HeadingTools): LaneTitle {
  const column = { x: TITLE_PADDING_X, width: TITLE_WIDTH - 2 * TITLE_PADDING_X, y: TITLE_PADDING_Y };
  const nameLines = breakText(lane.name, { ...column, style: 'lane', ...atMost(1, wholeTexts) }, measure);
  const height = Math.max(heightOf(nameLines, 'lane'), TEXT_STYLES.lane.lineHeight);
  return { nameLines, nameBox: { ...column, height }, descriptionLines: [], height: 2 * TITLE_PADDING_Y + height };
}

/** The name of a line of a blueprint, at the left of the line, which runs in the middle of its height. */
export function boundaryTitle(
  boundary: Boundary,
  words: LayoutWords,
  { measure, wholeTexts }: HeadingTools,
): { readonly layout: BoundaryLayout; readonly height: number } {
  const column = { x: TITLE_PADDING_X, width: TITLE_WIDTH - TITLE_PADDING_X - TITLE_PADDING_X / 2 };
  const name = words.boundary(boundary);
  const nameLines = breakText(
    name,
    { ...column, y: BOUNDARY_PADDING, style: 'laneMeta', ...atMost(BOUNDARY_MAX_LINES, wholeTexts) },
    measure,
  );
  const height = heightOf(nameLines, 'laneMeta') + 2 * BOUNDARY_PADDING;
  return { layout: { boundary, nameLines, y: Math.round(height / 2) }, height };
}

/** A lane's name, never cut, and its description; relative to the title, with the height they need. */
export function laneTitle(lane: Lane, tools: HeadingTools): LaneTitle {
  if (lane.collapsed) return collapsedTitle(lane, tools);
  const { measure, wholeTexts } = tools;
  const column = { x: TITLE_PADDING_X, width: TITLE_WIDTH - 2 * TITLE_PADDING_X };
  const nameLines = breakText(lane.name, { ...column, y: TITLE_PADDING_Y, style: 'lane' }, measure);
  const nameHeight = Math.max(heightOf(nameLines, 'lane'), TEXT_STYLES.lane.lineHeight);
  const nameBox = { ...column, y: TITLE_PADDING_Y, height: nameHeight };
  const y = TITLE_PADDING_Y + nameHeight;
  const descriptionLines = breakText(
    lane.description ?? '',
    { ...column, y, style: 'laneMeta', ...atMost(DESCRIPTION_MAX_LINES, wholeTexts) },
    measure,
  );
  return { nameLines, nameBox, descriptionLines, height: y + heightOf(descriptionLines, 'laneMeta') + TITLE_PADDING_Y };
}

interface CornerContent extends Pick<CornerLayout, 'nameLines' | 'summaryLines'> {
  readonly textHeight: number;
  /** The text stands under the avatar, not beside it. */
  readonly isStacked: boolean;
  readonly height: number;
}

/**
 * The persona's name and summary beside the avatar, or under it, where there is more width, if they are whole and too
 * long for that; lines relative to the text's top.
 */
export function cornerContent(persona: Persona, { measure, wholeTexts }: HeadingTools): CornerContent {
  const textIn = (x: number, most: number) => {
    const column = { x, width: TITLE_WIDTH - x - TITLE_PADDING_X / 2, ...atMost(most, false) };
    const nameLines = breakText(persona.name, { ...column, style: 'lane' }, measure);
    const y = heightOf(nameLines, 'lane');
    const summaryLines = breakText(persona.summary ?? '', { ...column, y, style: 'laneMeta' }, measure);
    return { nameLines, summaryLines, textHeight: y + heightOf(summaryLines, 'laneMeta') };
  };
  const besideX = TITLE_PADDING_X + AVATAR_SIZE + AVATAR_GAP;
  const beside = textIn(besideX, wholeTexts ? Number.POSITIVE_INFINITY : CORNER_MAX_LINES);
  const isStacked = beside.nameLines.length > CORNER_MAX_LINES || beside.summaryLines.length > CORNER_MAX_LINES;
  if (!isStacked) {
    return { ...beside, isStacked, height: Math.max(AVATAR_SIZE, beside.textHeight) + 2 * CORNER_PADDING_Y };
  }
  const under = textIn(TITLE_PADDING_X, Number.POSITIVE_INFINITY);
  return { ...under, isStacked, height: AVATAR_SIZE + AVATAR_GAP + under.textHeight + 2 * CORNER_PADDING_Y };
}

/** The corner in its place, its content in the middle of its height. */
export function cornerLayout(
  id: string,
  persona: Persona,
  { nameLines, summaryLines, textHeight, isStacked }: CornerContent,
  height: number,
): CornerLayout {
  const avatarY = isStacked ? CORNER_PADDING_Y : Math.round((height - AVATAR_SIZE) / 2);
  const down = isStacked ? avatarY + AVATAR_SIZE + AVATAR_GAP : Math.round((height - textHeight) / 2);
  return {
    persona: id,
    name: persona.name,
    box: { x: -TITLE_WIDTH, y: -height, width: TITLE_WIDTH, height },
    avatar: {
      x: TITLE_PADDING_X,
      y: avatarY,
      width: AVATAR_SIZE,
      height: AVATAR_SIZE,
    },
    nameLines: shifted(nameLines, down),
    summaryLines: shifted(summaryLines, down),
  };
}

/** How many lines a text has at most. */
const atMost = (maxLines: number, whole: boolean): { readonly maxLines?: number } => (whole ? {} : { maxLines });

function heightOf(lines: readonly TextLine[], style: keyof typeof TEXT_STYLES): number {
  return lines.length * TEXT_STYLES[style].lineHeight;
}

function shifted(lines: readonly TextLine[], down: number): TextLine[] {
  return lines.map((line) => ({ ...line, y: line.y + down }));
}
