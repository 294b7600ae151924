/** The map's stages as columns, each with its cards lane by lane. */
import { type CardEntry, cellsOf, NO_CARDS, NO_CELLS, type StageCells } from '../document/cells.ts';
import type { JourneyMap, Stage } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { columnStages } from '../document/stages.ts';
import { CARD_WIDTH } from './card.ts';
import { spread, widthForPoints } from './emotion.ts';
import type { JourneyStep } from './emotion-points.ts';
import { remember } from './remember.ts';
import { isSameList } from './reuse.ts';

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
  readonly cards: StageCells;
}

/** Cards of a part of a map that begin in an earlier part, from which they reach into it. */
export type Continued = ReadonlySet<string>;

export const NOTHING_CONTINUED: Continued = new Set();

/** How wide the column of a stage is whose cards are put away. */
type CollapsedWidth = (stage: Stage) => number;

/**
 * The map's stages from left to right. All columns are equally wide, but for collapsed ones, and for a stage with so
 * many touchpoints that their points on the emotion curve would overlap: that one grows, its cards do not.
 * @param before columns of the same map and parts: those that would be the same again are the same objects
 */
function columnsOf(
  map: JourneyMap,
  continued: Continued,
  collapsedWidth: CollapsedWidth,
  before: ReadonlyMap<string, Column>,
): Column[] {
  const lanes = inOrder(map.lanes);
  const cells = cellsOf(map.cards);
  const hasCurve = lanes.some(([, { kind, hidden, collapsed }]) => kind === 'emotions' && !hidden && !collapsed);
  let x = 0;
  return columnStages(map.stages).map(([id, stage]) => {
    const cards = cells.get(id) ?? NO_CELLS;
    const isCollapsed = stage.collapsed === true || map.stages[stage.parent ?? '']?.collapsed === true;
    const old = before.get(id);
    const known = old?.cards === cards ? old : undefined;
    const touchpoints =
      known?.touchpoints ??
      lanes.flatMap(([lane]) => cards.get(lane) ?? NO_CARDS).filter(([, { kind }]) => kind === 'touchpoint');
    const points =
      known?.points ?? (continued.size === 0 ? touchpoints : touchpoints.filter(([card]) => !continued.has(card)));
    const openWidth = Math.max(COLUMN_WIDTH, hasCurve ? widthForPoints(points.length) : 0);
    const width = isCollapsed ? collapsedWidth(stage) : openWidth;
    const column = { id, stage, isCollapsed, x, width, touchpoints, points, cards };
    x += width;
    return known && isSameColumn(known, column) ? known : column;
  });
}

function isSameColumn(a: Column, b: Column): boolean {
  return a.stage === b.stage && a.isCollapsed === b.isCollapsed && a.x === b.x && a.width === b.width;
}

/** The columns of maps, with a memory of the last map's: where no card was changed, they are the same objects. */
export function createColumns(
  collapsedWidth: CollapsedWidth = () => COLLAPSED_WIDTH,
): (map: JourneyMap, continued?: Continued) => readonly Column[] {
  let last: Memory = { continued: NOTHING_CONTINUED, lanes: [], columns: new Map() };
  return (map, continued = NOTHING_CONTINUED) => {
    const lanes = inOrder(map.lanes).map(([id]) => id);
    const isOfUse = last.continued === continued && isSameList(last.lanes, lanes);
    const columns = columnsOf(map, continued, collapsedWidth, isOfUse ? last.columns : new Map());
    last = { continued, lanes, columns: new Map(columns.map((column) => [column.id, column])) };
    return columns;
  };
}

interface Memory {
  readonly continued: Continued;
  /** In their order, which is that of a column's touchpoints. */
  readonly lanes: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
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
