/**
 * Where the keyboard goes next on a map, as in a spreadsheet. The map is a table: the persona in its
 * corner, stages as the header row, lanes as the header column, cells with cards from top to bottom.
 * Everything here is a pure function of the map and of what is selected.
 */
import type { JourneyMap } from '#shared/document/model.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { cardLanes, type Grid, type GridLane, gridOf } from './grid.ts';

export type Move = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'mapStart' | 'mapEnd';

/** Where a target stands: column −1 is the lane titles, row −1 the stage headers, (−1, −1) the persona. */
interface Place {
  readonly column: number;
  /** Among all lanes. */
  readonly row: number;
  /** Among the cell's cards; the number of cards for the empty place after them; 0 in headers. */
  readonly index: number;
}

/** What a move leads to, or the same target when there is nothing in that direction. */
export function targetAfter(map: JourneyMap, target: SelectionTarget, move: Move): SelectionTarget {
  const grid = gridOf(map);
  if (move === 'mapStart' || move === 'mapEnd') return endOf(grid, move) ?? target;
  const place = placeOf(map, grid, target);
  return (place ? moved(grid, place, move) : firstTarget(grid)) ?? target;
}

/**
 * The empty place of the next (or previous) cell in reading order, where typing starts a new card. From a
 * header it is the first cell beside it, from an empty map its first cell. Null past the last (or before the
 * first) cell, and from a map with cards: there the key leaves the canvas.
 */
export function cellAfter(map: JourneyMap, target: SelectionTarget, step: 1 | -1): SelectionTarget | null {
  const grid = gridOf(map);
  const place = placeOf(map, grid, target);
  if (!place) return step > 0 && Object.keys(map.cards).length === 0 ? firstCell(grid) : null;
  const cells = cardLanes(grid).flatMap((lane) => grid.stages.map((stage) => ({ stage, lane: lane.id })));
  const stage = grid.stages[place.column];
  const lane = grid.lanes[place.row]?.id;
  const here = cells.findIndex((cell) => (!stage || cell.stage === stage) && (!lane || cell.lane === lane));
  const inHeader = !stage || !lane;
  if (inHeader && step < 0) return null;
  const cell = cells[inHeader ? here : here + step];
  return cell ? { kind: 'cell', ...cell } : null;
}

/**
 * The cell a target belongs to and the index of a new card just after it, or null where none can stand. On the
 * map itself it is the end of the first cell: who just types shall not type into nothing.
 */
export function placeForNewCard(
  map: JourneyMap,
  target: SelectionTarget,
): { readonly stage: string; readonly lane: string; readonly index: number } | null {
  const grid = gridOf(map);
  const place = placeOf(map, grid, target.kind === 'map' ? (firstCell(grid) ?? target) : target);
  const stage = place && grid.stages[place.column];
  const lane = place && grid.lanes[place.row];
  if (!stage || !lane || lane.kind === 'emotions') return null;
  return { stage, lane: lane.id, index: Math.min(place.index + 1, grid.cardsIn(stage, lane.id).length) };
}

/** One step out: an arrow → the card it comes from → its cell → the map; a header → the map. Null when there is no step left. */
export function stepOut(map: JourneyMap, target: SelectionTarget): SelectionTarget | null {
  if (target.kind === 'map') return null;
  const link = target.kind === 'links' ? map.links[target.links[0] ?? ''] : undefined;
  if (link) return { kind: 'cards', cards: [link.from] };
  const last = target.kind === 'cards' ? target.cards.at(-1) : undefined;
  const card = last === undefined ? undefined : map.cards[last];
  return card ? { kind: 'cell', stage: card.stage, lane: card.lane } : { kind: 'map' };
}

/** Null for the map itself and for what is no longer there. */
function placeOf(map: JourneyMap, grid: Grid, target: SelectionTarget): Place | null {
  const rowOf = (lane: string): number => grid.lanes.findIndex(({ id }) => id === lane);
  switch (target.kind) {
    case 'map':
      return null;
    case 'persona':
      return { column: -1, row: -1, index: 0 };
    case 'stage': {
      const column = grid.stages.indexOf(target.stage);
      return column < 0 ? null : { column, row: -1, index: 0 };
    }
    case 'lane': {
      const row = rowOf(target.lane);
      return row < 0 ? null : { column: -1, row, index: 0 };
    }
    case 'cell': {
      const [column, row] = [grid.stages.indexOf(target.stage), rowOf(target.lane)];
      const index = grid.cardsIn(target.stage, target.lane).length;
      return column < 0 || row < 0 ? null : { column, row, index };
    }
    case 'cards': {
      const id = target.cards.at(-1);
      const card = id === undefined ? undefined : map.cards[id];
      if (!id || !card) return null;
      const [column, row] = [grid.stages.indexOf(card.stage), rowOf(card.lane)];
      return { column, row, index: grid.cardsIn(card.stage, card.lane).indexOf(id) };
    }
    case 'links': {
      const from = map.links[target.links[0] ?? '']?.from;
      return from === undefined ? null : placeOf(map, grid, { kind: 'cards', cards: [from] });
    }
  }
}

/** The first or the last card or cell of the map. */
function endOf(grid: Grid, end: 'mapStart' | 'mapEnd'): SelectionTarget | null {
  const takesCards = ({ kind }: GridLane): boolean => kind !== 'emotions';
  return end === 'mapStart'
    ? targetAt(grid, 0, grid.lanes.findIndex(takesCards), 0)
    : targetAt(grid, grid.stages.length - 1, grid.lanes.findLastIndex(takesCards), Number.POSITIVE_INFINITY);
}

function moved(grid: Grid, place: Place, move: Exclude<Move, 'mapStart' | 'mapEnd'>): SelectionTarget | null {
  const { column, row, index } = place;
  const lastColumn = grid.stages.length - 1;
  const cellRows = grid.lanes.flatMap(({ kind }, at) => (kind === 'emotions' ? [] : [at]));
  // Lane titles stand in every row; cells only where cards can.
  const rows = column < 0 ? grid.lanes.map((_, at) => at) : cellRows;
  switch (move) {
    case 'up':
      if (column >= 0 && row >= 0 && index > 0) return targetAt(grid, column, row, index - 1);
      return row < 0 ? null : targetAt(grid, column, rows.findLast((at) => at < row) ?? -1, Number.POSITIVE_INFINITY);
    case 'down': {
      if (index < countAt(grid, column, row) - 1) return targetAt(grid, column, row, index + 1);
      const below = rows.find((at) => at > row);
      return below === undefined ? null : targetAt(grid, column, below, 0);
    }
    case 'left':
      return column < 0 ? null : targetAt(grid, column - 1, row, index);
    case 'right':
      return column >= lastColumn ? null : targetAt(grid, column + 1, row, index);
    case 'rowStart':
      return targetAt(grid, 0, row, index);
    case 'rowEnd':
      return targetAt(grid, lastColumn, row, index);
  }
}

/** What stands at a place: a header, the card nearest to the index, or the empty cell; null where nothing can. */
function targetAt(grid: Grid, column: number, row: number, index: number): SelectionTarget | null {
  if (column < 0 && row < 0) return { kind: 'persona' };
  const stage = grid.stages[column];
  const lane = grid.lanes[row];
  if (row < 0) return stage ? { kind: 'stage', stage } : null;
  if (column < 0) return lane ? { kind: 'lane', lane: lane.id } : null;
  if (!stage || !lane || lane.kind === 'emotions') return null;
  const cards = grid.cardsIn(stage, lane.id);
  const card = cards[Math.min(index, cards.length - 1)];
  return card === undefined ? { kind: 'cell', stage, lane: lane.id } : { kind: 'cards', cards: [card] };
}

function countAt(grid: Grid, column: number, row: number): number {
  const [stage, lane] = [grid.stages[column], grid.lanes[row]];
  return stage && lane ? grid.cardsIn(stage, lane.id).length : 0;
}

/** The empty place of the first cell, where there is one. */
function firstCell(grid: Grid): SelectionTarget | null {
  const [stage] = grid.stages;
  const [lane] = cardLanes(grid);
  return stage !== undefined && lane !== undefined ? { kind: 'cell', stage, lane: lane.id } : null;
}

/** Where the keyboard enters a map of which nothing is selected. */
function firstTarget(grid: Grid): SelectionTarget {
  return endOf(grid, 'mapStart') ?? { kind: 'persona' };
}
