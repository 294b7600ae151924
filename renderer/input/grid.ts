/** The map as the keyboard sees it: rows of cells, each with its cards from top to bottom. */
import { type CardEntry, cellsOf, NO_CARDS, type StageCells } from '#shared/document/cells.ts';
import { CARD_KIND_OF_LANE, type JourneyMap, type LaneKind } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { remember } from '#shared/layout/remember.ts';
import { isSameList } from '#shared/layout/reuse.ts';

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

const grids = new WeakMap<JourneyMap, Grid>();
let newest: { readonly map: JourneyMap; readonly grid: Grid } | null = null;

/** The grid of a map. Maps are immutable; one in which nothing was moved since the last has the same grid. */
export function gridOf(map: JourneyMap): Grid {
  const known = grids.get(map);
  if (known) return known;
  const grid = newest && haveSamePlaces(newest.map, map) ? newest.grid : makeGrid(map);
  grids.set(map, grid);
  newest = { map, grid };
  return grid;
}

const idsOf = remember((entries: readonly CardEntry[]): readonly string[] => entries.map(([id]) => id));

const countIn = (stage: StageCells): number => [...stage.values()].reduce((sum, cards) => sum + cards.length, 0);

function makeGrid({ cards, lanes: entities, stages }: JourneyMap): Grid {
  const cells = cellsOf(cards);
  const lanes = inOrder(entities).map(([id, { kind, hidden, collapsed }]) => ({
    id,
    kind,
    isShown: hidden !== true,
    isOpen: hidden !== true && collapsed !== true,
  }));
  const cardsIn = (stage: string, lane: string): readonly string[] => idsOf(cells.get(stage)?.get(lane) ?? NO_CARDS);
  const columns = columnStages(stages);
  return {
    stages: columns.map(([id]) => id),
    openStages: new Set(columns.flatMap(([id, { collapsed }]) => (collapsed ? [] : [id]))),
    lanes,
    cardCount: [...cells.values()].reduce((sum, stage) => sum + countIn(stage), 0),
    cardsIn,
    touchpointsIn: (stage) => lanes.flatMap(({ id, kind }) => (kind === 'touchpoints' ? cardsIn(stage, id) : [])),
  };
}

/** Whether all stages, lanes and cards stand where they stood. Cells in which no card was changed are the same objects. */
function haveSamePlaces(before: JourneyMap, after: JourneyMap): boolean {
  if (before.stages !== after.stages || before.lanes !== after.lanes) return false;
  return haveSameEntries(cellsOf(before.cards), cellsOf(after.cards), (stage, old) =>
    haveSameEntries(old, stage, (cards, oldCards) => isSameList(idsOf(oldCards), idsOf(cards))),
  );
}

function haveSameEntries<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
  isSame: (value: V, old: V) => boolean,
): boolean {
  if (before === after) return true;
  if (before.size !== after.size) return false;
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== value && (old === undefined || !isSame(value, old))) return false;
  }
  return true;
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
