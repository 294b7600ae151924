/** What stands around the grid: stage headers above it, lane titles left of it, the persona in the corner. */
import type { Lane, Persona, Stage } from '../document/model.ts';
import { breakText } from './text.ts';
import {
  type CornerLayout,
  type LaneLayout,
  type MeasureText,
  STAGE_ARROW,
  type StageLayout,
  TEXT_STYLES,
  type TextLine,
} from './types.ts';

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
const NAME_MAX_LINES = 3;
const DURATION_MAX_LINES = 1;

const TITLE_PADDING_X = 14;
const TITLE_PADDING_Y = 12;
const DESCRIPTION_MAX_LINES = 3;

const AVATAR_SIZE = 30;
const AVATAR_GAP = 10;
const CORNER_PADDING_Y = 12;
const CORNER_MAX_LINES = 2;

/** A header ends so that its arrow's head fits into the notch of the next one. */
export function headerWidth(columnWidth: number): number {
  return columnWidth + STAGE_ARROW - HEADER_GAP;
}

/** The headers of all stages, equally high; lines relative to the header, in the middle of its height. */
export function stageHeaders(
  columns: readonly { readonly stage: Stage; readonly width: number }[],
  measure: MeasureText,
): { height: number; linesOf(index: number): Pick<StageLayout, 'nameLines' | 'nameBox' | 'durationLines'> } {
  const blocks = columns.map(({ stage, width: columnWidth }) => {
    const column = { x: HEADER_TEXT_X, width: headerWidth(columnWidth) - HEADER_TEXT_X - STAGE_ARROW - 2 };
    const nameLines = breakText(stage.name, { ...column, style: 'stage', maxLines: NAME_MAX_LINES }, measure);
    const y = Math.max(heightOf(nameLines, 'stage'), TEXT_STYLES.stage.lineHeight);
    const durationLines = breakText(
      stage.duration ?? '',
      { ...column, y, style: 'stageMeta', maxLines: DURATION_MAX_LINES },
      measure,
    );
    const nameBox = { ...column, y: 0, height: y };
    return { nameLines, nameBox, durationLines, height: y + heightOf(durationLines, 'stageMeta') };
  });
  const height = blocks.reduce((most, block) => Math.max(most, block.height + 2 * HEADER_PADDING_Y), HEADER_MIN_HEIGHT);
  const lines = blocks.map((block) => {
    const down = Math.round((height - block.height) / 2);
    return {
      nameLines: shifted(block.nameLines, down),
      nameBox: { ...block.nameBox, y: down },
      durationLines: shifted(block.durationLines, down),
    };
  });
  return {
    height,
    linesOf: (index) => {
      const found = lines[index];
      if (!found) throw new RangeError(`There is no stage ${index}.`);
      return found;
    },
  };
}

type StageHeaders = ReturnType<typeof stageHeaders>;

/** The same with a memory of the last headers, which hold while no stage is another one or has another width. */
export function createStageHeaders(
  measure: MeasureText,
): (columns: readonly { readonly stage: Stage; readonly width: number }[]) => StageHeaders {
  let last: { readonly columns: Parameters<typeof stageHeaders>[0]; readonly headers: StageHeaders } | null = null;
  return (columns) => {
    const isSame =
      last?.columns.length === columns.length &&
      columns.every(({ stage, width }, index) => {
        const before = last?.columns[index];
        return before?.stage === stage && before.width === width;
      });
    last = { columns, headers: last && isSame ? last.headers : stageHeaders(columns, measure) };
    return last.headers;
  };
}

/** A lane's name, never cut, and its description; relative to the title, with the height they need. */
export function laneTitle(
  lane: Lane,
  measure: MeasureText,
): Pick<LaneLayout, 'nameLines' | 'nameBox' | 'descriptionLines'> & { height: number } {
  const column = { x: TITLE_PADDING_X, width: TITLE_WIDTH - 2 * TITLE_PADDING_X };
  const nameLines = breakText(lane.name, { ...column, y: TITLE_PADDING_Y, style: 'lane' }, measure);
  const nameHeight = Math.max(heightOf(nameLines, 'lane'), TEXT_STYLES.lane.lineHeight);
  const nameBox = { ...column, y: TITLE_PADDING_Y, height: nameHeight };
  const y = TITLE_PADDING_Y + nameHeight;
  const descriptionLines = breakText(
    lane.description ?? '',
    { ...column, y, style: 'laneMeta', maxLines: DESCRIPTION_MAX_LINES },
    measure,
  );
  return { nameLines, nameBox, descriptionLines, height: y + heightOf(descriptionLines, 'laneMeta') + TITLE_PADDING_Y };
}

interface CornerContent extends Pick<CornerLayout, 'nameLines' | 'summaryLines'> {
  readonly textHeight: number;
  readonly height: number;
}

/** The persona's name and summary beside the avatar; lines relative to the text's top. */
export function cornerContent(persona: Persona, measure: MeasureText): CornerContent {
  const x = TITLE_PADDING_X + AVATAR_SIZE + AVATAR_GAP;
  const column = { x, width: TITLE_WIDTH - x - TITLE_PADDING_X / 2, maxLines: CORNER_MAX_LINES };
  const nameLines = breakText(persona.name, { ...column, style: 'lane' }, measure);
  const y = heightOf(nameLines, 'lane');
  const summaryLines = breakText(persona.summary ?? '', { ...column, y, style: 'laneMeta' }, measure);
  const textHeight = y + heightOf(summaryLines, 'laneMeta');
  const height = Math.max(AVATAR_SIZE, textHeight) + 2 * CORNER_PADDING_Y;
  return { nameLines, summaryLines, textHeight, height };
}

/** The corner in its place, its content in the middle of its height. */
export function cornerLayout(
  id: string,
  persona: Persona,
  { nameLines, summaryLines, textHeight }: CornerContent,
  height: number,
): CornerLayout {
  const down = Math.round((height - textHeight) / 2);
  return {
    persona: id,
    name: persona.name,
    box: { x: -TITLE_WIDTH, y: -height, width: TITLE_WIDTH, height },
    avatar: {
      x: TITLE_PADDING_X,
      y: Math.round((height - AVATAR_SIZE) / 2),
      width: AVATAR_SIZE,
      height: AVATAR_SIZE,
    },
    nameLines: shifted(nameLines, down),
    summaryLines: shifted(summaryLines, down),
  };
}

function heightOf(lines: readonly TextLine[], style: keyof typeof TEXT_STYLES): number {
  return lines.length * TEXT_STYLES[style].lineHeight;
}

function shifted(lines: readonly TextLine[], down: number): TextLine[] {
  return lines.map((line) => ({ ...line, y: line.y + down }));
}
