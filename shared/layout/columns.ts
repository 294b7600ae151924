/** The map's stages as columns, each with its cards lane by lane. */
import { editedInPlace } from '../document/edited-cards.ts';
import type { JourneyMap, Stage } from '../document/model.ts';
import { compareOrder, inOrder } from '../document/order.ts';
import { columnStages } from '../document/stages.ts';
import { CARD_WIDTH } from './card.ts';
import { type JourneyStep, spread, widthForPoints } from './emotion.ts';
import { remember } from './remember.ts';
import type { CardEntry } from './stack.ts';

/** Beside a card, to the edges of its column. */
export const CARD_MARGIN = 12;
export const COLUMN_WIDTH = CARD_WIDTH + 2 * CARD_MARGIN;
/** Of a stage whose cards are put away: room for its name, turned, and their number. */
export const COLLAPSED_WIDTH = 44;

/** A stage with its place and its cards. */
export interface Column {
  readonly id: string;
  readonly stage: Stage;
  /** It, or the stage above it, is collapsed. */
  readonly isCollapsed: boolean;
  readonly x: number;
  readonly width: number;
  /** Touchpoints in the order the customer meets them: by lane, then top to bottom. */
  readonly touchpoints: readonly CardEntry[];
  /** Those of them that have their points on the curve here. */
  readonly points: readonly CardEntry[];
  /** Cards by lane, top to bottom. */
  readonly cards: ReadonlyMap<string, readonly CardEntry[]>;
}

/** Cards of a part of a map that begin in an earlier part, from which they reach into it. */
export type Continued = ReadonlySet<string>;

export const NOTHING_CONTINUED: Continued = new Set();

/** How wide the column of a stage is whose cards are put away. */
type CollapsedWidth = (stage: Stage) => number;

/**
 * The map's stages from left to right. All columns are equally wide, but for collapsed ones, and for a stage with so
 * many touchpoints that their points on the emotion curve would overlap: that one grows, its cards do not.
 */
export function columnsOf(
  map: JourneyMap,
  continued = NOTHING_CONTINUED,
  collapsedWidth: CollapsedWidth = () => COLLAPSED_WIDTH,
): Column[] {
  const lanes = inOrder(map.lanes);
  const cards = cardsByStage(map);
  const hasCurve = lanes.some(([, { kind, hidden, collapsed }]) => kind === 'emotions' && !hidden && !collapsed);
  let x = 0;
  return columnStages(map.stages).map(([id, stage]) => {
    const byLane = cards.get(id) ?? new Map<string, CardEntry[]>();
    const touchpoints = lanes
      .flatMap(([lane]) => byLane.get(lane) ?? [])
      .filter(([, { kind }]) => kind === 'touchpoint');
    const points = continued.size === 0 ? touchpoints : touchpoints.filter(([card]) => !continued.has(card));
    const isCollapsed = stage.collapsed === true || map.stages[stage.parent ?? '']?.collapsed === true;
    const openWidth = Math.max(COLUMN_WIDTH, hasCurve ? widthForPoints(points.length) : 0);
    const width = isCollapsed ? collapsedWidth(stage) : openWidth;
    const column: Column = { id, stage, isCollapsed, x, width, touchpoints, points, cards: byLane };
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
  return columns.flatMap(stepsOf);
}

const stepsOf = remember((column: Column): readonly JourneyStep[] => {
  if (column.isCollapsed) return hiddenSteps(column);
  const positions = spread(column.points.length, column);
  return column.points.flatMap(([id, card], index): JourneyStep[] => {
    const x = positions[index];
    if (card.kind !== 'touchpoint' || x === undefined) return [];
    return [{ id, stage: column.id, x, emotion: card.emotion, momentOfTruth: card.momentOfTruth === true }];
  });
});

/** What happens in a collapsed stage is not shown: the curve has a gap there. */
function hiddenSteps({ id, x, width, points: [first] }: Column): readonly JourneyStep[] {
  if (!first) return [];
  return [{ id: first[0], stage: id, x: x + width / 2, emotion: undefined, momentOfTruth: false }];
}

/**
 * The columns of maps, with a memory of the last map's: cards that were edited where they stand change their
 * own columns only, and none is sorted.
 */
export function createColumns(
  collapsedWidth: CollapsedWidth,
): (map: JourneyMap, continued?: Continued) => readonly Column[] {
  let last: { readonly map: JourneyMap; readonly continued: Continued; readonly columns: readonly Column[] } | null =
    null;
  return (map, continued = NOTHING_CONTINUED) => {
    const edited = last?.continued === continued ? editedInPlace(last.map, map) : null;
    const columns = last && edited ? withCards(last.columns, edited) : columnsOf(map, continued, collapsedWidth);
    last = { map, continued, columns };
    return columns;
  };
}

function withCards(columns: readonly Column[], edited: readonly CardEntry[]): readonly Column[] {
  if (edited.length === 0) return columns;
  const newest = new Map(edited);
  const stages = new Set(edited.map(([, { stage }]) => stage));
  const renewed = (entries: readonly CardEntry[]): readonly CardEntry[] =>
    entries.some(([id]) => newest.has(id)) ? entries.map(([id, card]) => [id, newest.get(id) ?? card]) : entries;
  return columns.map((column) =>
    stages.has(column.id)
      ? {
          ...column,
          touchpoints: renewed(column.touchpoints),
          points: renewed(column.points),
          cards: new Map([...column.cards].map(([lane, entries]) => [lane, renewed(entries)])),
        }
      : column,
  );
}
