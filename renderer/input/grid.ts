/** The map as the keyboard sees it: rows of cells, each with its cards from top to bottom. */
import type { JourneyMap, LaneKind } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';

export interface GridLane {
  readonly id: string;
  readonly kind: LaneKind;
}

export interface Grid {
  readonly stages: readonly string[];
  /** Every lane, the emotions lanes too. */
  readonly lanes: readonly GridLane[];
  /** Ids of the cards in a cell, top to bottom. */
  cardsIn(stage: string, lane: string): readonly string[];
}

const cellKey = (stage: string, lane: string): string => `${stage} ${lane}`;

const grids = new WeakMap<JourneyMap, Grid>();

/** The grid of a map. Maps are immutable, so it is worked out once for each. */
export function gridOf(map: JourneyMap): Grid {
  const known = grids.get(map);
  if (known) return known;
  const cells = new Map<string, string[]>();
  for (const [id, card] of inOrder(map.cards)) {
    const key = cellKey(card.stage, card.lane);
    const cards = cells.get(key);
    if (cards) cards.push(id);
    else cells.set(key, [id]);
  }
  const grid: Grid = {
    stages: inOrder(map.stages).map(([id]) => id),
    lanes: inOrder(map.lanes).map(([id, lane]) => ({ id, kind: lane.kind })),
    cardsIn: (stage, lane) => cells.get(cellKey(stage, lane)) ?? [],
  };
  grids.set(map, grid);
  return grid;
}

/** The lanes that cards can stand in: all but the emotions lanes, whose curve is derived. */
export function cardLanes(grid: Grid): readonly GridLane[] {
  return grid.lanes.filter((lane) => lane.kind !== 'emotions');
}
