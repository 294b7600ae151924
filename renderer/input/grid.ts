/** The map as the keyboard sees it: rows of cells, each with its cards from top to bottom. */
import { editedInPlace } from '#shared/document/edited-cards.ts';
import { CARD_KIND_OF_LANE, type JourneyMap, type LaneKind } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';

export interface GridLane {
  readonly id: string;
  readonly kind: LaneKind;
  /** Whether it is drawn. */
  readonly isShown: boolean;
  /** Whether its cards are drawn, too. */
  readonly isOpen: boolean;
}

export interface Grid {
  /** The columns. */
  readonly stages: readonly string[];
  /** Those whose cards are drawn. */
  readonly openStages: ReadonlySet<string>;
  /** Every lane, the emotions lanes too. */
  readonly lanes: readonly GridLane[];
  readonly cardCount: number;
  /** Ids of the cards in a cell, top to bottom. */
  cardsIn(stage: string, lane: string): readonly string[];
  /** Ids of the touchpoints of a stage in the order of the curve, lane by lane. */
  touchpointsIn(stage: string): readonly string[];
}

const cellKey = (stage: string, lane: string): string => `${stage} ${lane}`;

const grids = new WeakMap<JourneyMap, Grid>();
let newest: { readonly map: JourneyMap; readonly grid: Grid } | null = null;

/** The grid of a map. Maps are immutable; one in which nothing was moved since the last has the same grid. */
export function gridOf(map: JourneyMap): Grid {
  const known = grids.get(map);
  if (known) return known;
  // Much less work than to sort all cards again.
  const grid = newest && editedInPlace(newest.map, map) ? newest.grid : makeGrid(map);
  grids.set(map, grid);
  newest = { map, grid };
  return grid;
}

function makeGrid(map: JourneyMap): Grid {
  const cells = new Map<string, string[]>();
  for (const [id, card] of inOrder(map.cards)) {
    const key = cellKey(card.stage, card.lane);
    const cards = cells.get(key);
    if (cards) cards.push(id);
    else cells.set(key, [id]);
  }
  const lanes = inOrder(map.lanes).map(([id, { kind, hidden, collapsed }]) => ({
    id,
    kind,
    isShown: hidden !== true,
    isOpen: hidden !== true && collapsed !== true,
  }));
  const cardsIn = (stage: string, lane: string): readonly string[] => cells.get(cellKey(stage, lane)) ?? [];
  const columns = columnStages(map.stages);
  return {
    stages: columns.map(([id]) => id),
    openStages: new Set(columns.flatMap(([id, { collapsed }]) => (collapsed ? [] : [id]))),
    lanes,
    cardCount: Object.keys(map.cards).length,
    cardsIn,
    touchpointsIn: (stage) => lanes.flatMap(({ id, kind }) => (kind === 'touchpoints' ? cardsIn(stage, id) : [])),
  };
}

/** Whether cards can stand in a lane and be seen there: curves and the matrix of channels are derived. */
export function takesCards({ kind, isOpen }: GridLane): boolean {
  return isOpen && CARD_KIND_OF_LANE[kind] !== null;
}

/** The lanes that cards can stand in. */
export function cardLanes(grid: Grid): readonly GridLane[] {
  return grid.lanes.filter(takesCards);
}

/** The lanes to choose from for cards: those that cards can stand in and be seen, and those that these stand in already. */
export function lanesFor(grid: Grid, cards: readonly { readonly lane: string }[]): readonly string[] {
  const standing = new Set(cards.map(({ lane }) => lane));
  return grid.lanes.flatMap((lane) => (takesCards(lane) || standing.has(lane.id) ? [lane.id] : []));
}
