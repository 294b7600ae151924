/** The grid: how wide columns are, how high rows are, where cards stand in their cells. */
import { CARD_KIND_OF_LANE, type Card, type JourneyMap, type Lane, type Stage } from '../document/model.ts';
import { compareOrder, inOrder } from '../document/order.ts';
import { CARD_WIDTH, type PlaceCard } from './card.ts';
import { EMOTION_ROW_HEIGHT, type JourneyStep, spread, widthForPoints } from './emotion.ts';
import { TITLE_WIDTH } from './heading.ts';
import { type CardLayout, type CellLayout, type LaneLayout, type MapLayout, STAGE_ARROW } from './types.ts';

const CARD_MARGIN = 12;
const CARD_GAP = 8;
const COLUMN_WIDTH = CARD_WIDTH + 2 * CARD_MARGIN;

const CELL_TOP = 12;
/** Under the last card there is always room to point at, for the next one. */
const CELL_BOTTOM = 28;
const LANE_MIN_HEIGHT = 88;
const EMPTY_GRID_HEIGHT = 240;
const NEXT_HEIGHT = 44;
const NEXT_MARGIN = 4;

type CardEntry = [id: string, card: Card];

/** A stage with its place and its cards. */
export interface Column {
  readonly id: string;
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  /** Touchpoints in the order the customer meets them: by lane, then top to bottom. */
  readonly touchpoints: readonly CardEntry[];
  /** Cards by lane, top to bottom. */
  readonly cards: ReadonlyMap<string, readonly CardEntry[]>;
}

/** A lane's title without its place. */
export interface LaneTitle extends Pick<LaneLayout, 'nameLines' | 'nameBox' | 'descriptionLines'> {
  readonly height: number;
}

export interface GridContents {
  readonly placeCard: PlaceCard;
  readonly titleOf: (lane: Lane) => LaneTitle;
}

/**
 * The map's stages from left to right. All columns are equally wide, but for a stage with so many
 * touchpoints that their points on the emotion curve would overlap: that one grows, its cards do not.
 */
export function columnsOf(map: JourneyMap): Column[] {
  const lanes = inOrder(map.lanes);
  const cards = cardsByStage(map);
  const hasCurve = lanes.some(([, lane]) => lane.kind === 'emotions');
  let x = 0;
  return inOrder(map.stages).map(([id, stage]) => {
    const byLane = cards.get(id) ?? new Map<string, CardEntry[]>();
    const touchpoints = lanes
      .flatMap(([lane]) => byLane.get(lane) ?? [])
      .filter(([, { kind }]) => kind === 'touchpoint');
    const width = Math.max(COLUMN_WIDTH, hasCurve ? widthForPoints(touchpoints.length) : 0);
    const column: Column = { id, stage, x, width, touchpoints, cards: byLane };
    x += width;
    return column;
  });
}

function cardsByStage(map: JourneyMap): Map<string, Map<string, CardEntry[]>> {
  const stages = new Map<string, Map<string, CardEntry[]>>();
  for (const entry of Object.entries(map.cards)) {
    const [, { stage, lane }] = entry;
    let lanes = stages.get(stage);
    if (!lanes) {
      lanes = new Map();
      stages.set(stage, lanes);
    }
    const cell = lanes.get(lane);
    if (cell) cell.push(entry);
    else lanes.set(lane, [entry]);
  }
  for (const lanes of stages.values()) for (const cell of lanes.values()) cell.sort(compareOrder);
  return stages;
}

/** All touchpoints of a map as steps of the journey, with where their points stand on the curve. */
export function journeySteps(columns: readonly Column[]): JourneyStep[] {
  return columns.flatMap((column) => {
    const positions = spread(column.touchpoints.length, column);
    return column.touchpoints.flatMap(([id, card], index): JourneyStep[] => {
      const x = positions[index];
      if (card.kind !== 'touchpoint' || x === undefined) return [];
      return [{ id, stage: column.id, x, emotion: card.emotion, momentOfTruth: card.momentOfTruth === true }];
    });
  });
}

/** Rows as high as their fullest cell and their title need, with everything in its place. */
export function gridLayout(
  map: JourneyMap,
  columns: readonly Column[],
  { placeCard, titleOf }: GridContents,
): Pick<MapLayout, 'width' | 'height' | 'lanes' | 'cells' | 'cards'> {
  const right = columns.reduce((most, { x, width }) => Math.max(most, x + width), COLUMN_WIDTH);
  // The arrow of the last stage reaches out of its column.
  const width = right + STAGE_ARROW;

  const lanes: LaneLayout[] = [];
  const cells: CellLayout[] = [];
  const cards: CardLayout[] = [];
  let top = 0;
  for (const [laneId, lane] of inOrder(map.lanes)) {
    const { height: titleHeight, nameLines, nameBox, descriptionLines } = titleOf(lane);
    const stacks = columns.map((column) => {
      const stack: CardLayout[] = [];
      let y = top + CELL_TOP;
      for (const [id, card] of column.cards.get(laneId) ?? []) {
        const placed = placeCard(id, card, column.x + CARD_MARGIN, y);
        stack.push(placed);
        y += placed.box.height + CARD_GAP;
      }
      return { column, stack, nextY: y };
    });
    const filled = stacks.map(({ stack, nextY }) => (stack.length > 0 ? nextY - CARD_GAP - top + CELL_BOTTOM : 0));
    const least = lane.kind === 'emotions' ? EMOTION_ROW_HEIGHT : LANE_MIN_HEIGHT;
    const height = Math.max(least, titleHeight, ...filled);

    lanes.push({
      id: laneId,
      kind: lane.kind,
      title: { x: -TITLE_WIDTH, y: top, width: TITLE_WIDTH, height },
      row: { x: 0, y: top, width, height },
      nameLines,
      nameBox,
      descriptionLines,
    });
    for (const { column, stack, nextY } of stacks) {
      const takesCards = CARD_KIND_OF_LANE[lane.kind] !== null;
      const nextHeight = Math.min(NEXT_HEIGHT, top + height - NEXT_MARGIN - nextY);
      cells.push({
        stage: column.id,
        lane: laneId,
        box: { x: column.x, y: top, width: column.width, height },
        next: takesCards ? { x: column.x + CARD_MARGIN, y: nextY, width: CARD_WIDTH, height: nextHeight } : null,
        cards: stack.map(({ id }) => id),
      });
      cards.push(...stack);
    }
    top += height;
  }
  return { width, height: Math.max(EMPTY_GRID_HEIGHT, top), lanes, cells, cards };
}
