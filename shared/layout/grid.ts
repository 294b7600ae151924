/** The grid: how wide columns are, how high rows are, where cards stand in their cells. */
import { NO_CARDS } from '../document/cells.ts';
import { CARD_KIND_OF_LANE, type JourneyMap, type Lane } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { boundariesOf } from './boundaries.ts';
import { CARD_WIDTH, type PlaceCard } from './card.ts';
import { CARD_MARGIN, COLUMN_WIDTH, type Column } from './columns.ts';
import { EMOTION_ROW_HEIGHT } from './emotion.ts';
import { type LaneTitle, TITLE_WIDTH } from './heading.ts';
import { hasSpans, stackSpans } from './spans.ts';
import { CARD_GAP, type PlaceStack, type Stack } from './stack.ts';
import {
  type Boundary,
  type BoundaryLayout,
  type Box,
  type CardLayout,
  type CellLayout,
  type ChannelRow,
  type LaneLayout,
  type MapLayout,
  STAGE_ARROW,
  TEXT_STYLES,
  type TextLine,
} from './types.ts';

const CELL_TOP = 12;
/** Under the last card there is always room to point at, for the next one. */
export const CELL_BOTTOM = 28;
const LANE_MIN_HEIGHT = 88;
const COLLAPSED_LANE_HEIGHT = 40;
const EMPTY_GRID_HEIGHT = 240;
const NEXT_HEIGHT = 44;
const NEXT_MARGIN = 4;
/** Between the cards of a collapsed cell, where any are dragged to, and its edges. */
const COLLAPSED_MARGIN = 4;

export interface GridContents {
  /** How high the row of a lane is at least, whatever stands in it. */
  readonly leastHeight: (lane: string) => number;
  readonly placeStack: PlaceStack;
  readonly placeCard: PlaceCard;
  readonly titleOf: (lane: Lane) => LaneTitle;
  /** The name of a line, relative to the title of the lane below it, with the room it needs. */
  readonly boundaryOf: (boundary: Boundary) => { readonly layout: BoundaryLayout; readonly height: number };
  /** The rows of a channels lane, from y down in the lane, with where they end. */
  readonly channelsFrom: (top: number) => { readonly rows: readonly ChannelRow[]; readonly bottom: number };
  /** How many cards a collapsed cell holds, at a place. */
  readonly countLine: (count: number, x: number, y: number) => TextLine;
}

type LayoutGrid = (
  map: JourneyMap,
  columns: readonly Column[],
  contents: GridContents,
) => Pick<MapLayout, 'width' | 'height' | 'lanes' | 'cells' | 'cards'>;

/**
 * Lays out grids: rows as high as their fullest cell and their title need, with everything in its place. Hidden lanes
 * have none. It remembers the rows of the last one: a row in which nothing changed is the same again.
 */
export function createGrid(): LayoutGrid {
  let last: Grid = { columns: [], rows: new Map() };
  return (map, columns, contents) => {
    const right = columns.reduce(
      (most, { x, width }) => Math.max(most, x + width),
      columns.length > 0 ? 0 : COLUMN_WIDTH,
    );
    // The arrow of the last stage reaches out of its column.
    const width = right + STAGE_ARROW;
    const shown = inOrder(map.lanes).filter(([, { hidden }]) => hidden !== true);
    const boundaries = boundariesOf(shown);
    const known = haveSamePlaces(last.columns, columns) ? last.rows : null;

    const rows = new Map<string, Row>();
    const lanes: LaneLayout[] = [];
    const cells: CellLayout[] = [];
    const cards: CardLayout[] = [];
    let top = 0;
    for (const [id, lane] of shown) {
      const boundary = boundaries.get(id);
      const task = { id, lane, top, width, columns, least: contents.leastHeight(id) };
      const row = rowOf(task, boundary && contents.boundaryOf(boundary), contents, known?.get(id));
      rows.set(id, row);
      lanes.push(row.lane);
      cells.push(...row.cells);
      for (const stack of row.stacks) cards.push(...stack.cards);
      top += row.lane.row.height;
    }
    last = { columns, rows };
    return { width, height: Math.max(EMPTY_GRID_HEIGHT, top), lanes, cells, cards };
  };
}

interface Grid {
  readonly columns: readonly Column[];
  /** By their lanes. */
  readonly rows: ReadonlyMap<string, Row>;
}

function haveSamePlaces(before: readonly Column[], after: readonly Column[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ id, x, width, isCollapsed }, at) => {
      const old = before[at];
      return old?.id === id && old.x === x && old.width === width && old.isCollapsed === isCollapsed;
    })
  );
}

interface RowTask {
  readonly id: string;
  readonly lane: Lane;
  readonly top: number;
  readonly width: number;
  readonly columns: readonly Column[];
  /** How high the row is at least. */
  readonly least: number;
}

type RowBoundary = ReturnType<GridContents['boundaryOf']> | undefined;

interface Row {
  /** What it was made of, beside stacks and columns. */
  readonly of: Pick<RowTask, 'lane' | 'top' | 'width' | 'least'> & { readonly boundary: RowBoundary };
  readonly lane: LaneLayout;
  readonly cells: readonly CellLayout[];
  readonly stacks: readonly Stack[];
}

/** @param before the lane's row in a grid with the same columns, which may be the same again */
function rowOf(task: RowTask, boundary: RowBoundary, contents: GridContents, before: Row | undefined): Row {
  const { id, lane, top, width, columns, least } = task;
  const isCollapsed = lane.collapsed === true;
  const head = boundary?.height ?? 0;
  const title = lowered(contents.titleOf(lane), head);
  const matrix = lane.kind === 'channels' && !isCollapsed ? contents.channelsFrom(title.height) : null;
  const stacks = isCollapsed
    ? columns.map(() => emptyStack(top + head))
    : stacksOf(task, top + head + CELL_TOP, contents);
  if (before && isSameRow(before, task, boundary, stacks)) return before;
  const filled = stacks.map(({ nextY }) => nextY - top - head - CELL_TOP).filter((used) => used > 0);
  const usual = lane.kind === 'emotions' ? EMOTION_ROW_HEIGHT : LANE_MIN_HEIGHT;
  const height = isCollapsed
    ? Math.max(least, head + COLLAPSED_LANE_HEIGHT, title.height)
    : Math.max(
        least,
        head + Math.max(usual, lane.height ?? 0),
        title.height,
        matrix?.bottom ?? 0,
        ...filled.map((used) => head + CELL_TOP + used - CARD_GAP + CELL_BOTTOM),
      );
  const row = { x: 0, y: top, width, height };
  return {
    of: { lane, top, width, least, boundary },
    stacks,
    lane: {
      id,
      kind: lane.kind,
      isCollapsed,
      title: { x: -TITLE_WIDTH, y: top, width: TITLE_WIDTH, height },
      row,
      nameLines: title.nameLines,
      nameBox: title.nameBox,
      descriptionLines: title.descriptionLines,
      boundary: boundary?.layout ?? null,
      channels: matrix?.rows ?? [],
      counts: isCollapsed ? countsOf(task, head, contents) : [],
    },
    cells: columns.map((column, at): CellLayout => {
      const box = { x: column.x, y: top, width: column.width, height };
      const stack = stacks[at];
      const takesCards = CARD_KIND_OF_LANE[lane.kind] !== null;
      const isPutAway = isCollapsed || column.isCollapsed;
      return {
        stage: column.id,
        lane: id,
        box,
        isCollapsed: isPutAway,
        next: takesCards && stack ? nextPlace(box, isPutAway, stack.nextY, head) : null,
        cards: stack?.ids ?? [],
      };
    }),
  };
}

/** Whether a row would be the same again. What a matrix and the counts of a collapsed lane show is in no stack. */
function isSameRow({ of, stacks: old }: Row, task: RowTask, boundary: RowBoundary, stacks: readonly Stack[]): boolean {
  const isTold = task.lane.kind !== 'channels' && task.lane.collapsed !== true;
  const isInPlace = of.lane === task.lane && of.top === task.top && of.width === task.width && of.least === task.least;
  return isTold && isInPlace && of.boundary === boundary && stacks.every((stack, at) => isSameStack(old[at], stack));
}

function isSameStack(before: Stack | undefined, after: Stack): boolean {
  return before === after || (before?.ids.length === 0 && after.ids.length === 0 && before.nextY === after.nextY);
}

const emptyStack = (nextY: number): Stack => ({ cards: [], ids: [], nextY });

/** The cards of each column. Collapsed columns show none but those that reach out of them. */
function stacksOf({ id, columns }: RowTask, top: number, { placeStack, placeCard }: GridContents): Stack[] {
  if (hasSpans(columns, id)) return stackSpans(columns, id, top, placeCard);
  return columns.map(({ x, cards, isCollapsed }) =>
    isCollapsed ? emptyStack(top) : placeStack(cards.get(id) ?? NO_CARDS, x + CARD_MARGIN, top),
  );
}

/** Where the next card of a cell would stand. */
function nextPlace(cell: Box, isPutAway: boolean, nextY: number, head: number): Box {
  const bottom = cell.y + cell.height - NEXT_MARGIN;
  if (!isPutAway) {
    return { x: cell.x + CARD_MARGIN, y: nextY, width: CARD_WIDTH, height: Math.min(NEXT_HEIGHT, bottom - nextY) };
  }
  const y = cell.y + head + COLLAPSED_MARGIN;
  return { x: cell.x + COLLAPSED_MARGIN, y, width: cell.width - 2 * COLLAPSED_MARGIN, height: bottom - y };
}

/** How many cards stand in each cell of a collapsed lane, in the middle of its height. */
function countsOf({ id, columns }: RowTask, head: number, { countLine }: GridContents): TextLine[] {
  const y = head + (COLLAPSED_LANE_HEIGHT - TEXT_STYLES.meta.lineHeight) / 2;
  return columns.flatMap(({ x, cards, isCollapsed }) => {
    const count = cards.get(id)?.length ?? 0;
    return count === 0 || isCollapsed ? [] : [countLine(count, x + CARD_MARGIN, y)];
  });
}

/** A title that leaves room at its top. */
function lowered(title: LaneTitle, by: number): LaneTitle {
  if (by === 0) return title;
  const down = (lines: readonly TextLine[]): TextLine[] => lines.map((line) => ({ ...line, y: line.y + by }));
  return {
    height: title.height + by,
    nameLines: down(title.nameLines),
    nameBox: { ...title.nameBox, y: title.nameBox.y + by },
    descriptionLines: down(title.descriptionLines),
  };
}
