/**
 * Where the keyboard goes next on a map, as in a spreadsheet. The map is a table: the persona in its
 * corner, stages as the header row, lanes as the header column, cells with cards from top to bottom.
 * Everything here is a pure function of the map and of what is selected.
 */
import type { JourneyMap } from '#shared/document/model.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { cardLanes, type Grid, gridOf, takesCards } from './grid.ts';

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'mapStart'
  | 'mapEnd'
  /** Over empty cells to the next one with cards, or to the end. */
  | 'jumpUp'
  | 'jumpDown'
  | 'jumpLeft'
  | 'jumpRight';

/** Where a target stands: column −1 is the lane titles, row −1 the stage headers, (−1, −1) the persona. */
interface Place {
  readonly column: number;
  /** Among all lanes. */
  readonly row: number;
  /** The card there, if it is one. */
  readonly card?: string;
  /** Over how many columns it reaches; one when it is not said. */
  readonly span?: number;
  /** Among the cell's cards; the number of cards for the empty place after them; 0 in headers. */
  readonly index: number;
}

/** What a move leads to, or the same target when there is nothing in that direction. */
export function targetAfter(map: JourneyMap, target: SelectionTarget, move: Move): SelectionTarget {
  const grid = gridOf(map);
  if (move === 'mapStart' || move === 'mapEnd') return endOf(grid, move) ?? target;
  const header = target.kind === 'stage' ? headerAfter(map, grid, target.stage, move) : undefined;
  if (header !== undefined) return header ?? target;
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
  const place = placeOf(map, grid, offCurve(target));
  if (!place) return step > 0 && Object.keys(map.cards).length === 0 ? firstCell(grid) : null;
  const cells = cardLanes(grid).flatMap((lane) =>
    grid.stages.flatMap((stage) => (grid.openStages.has(stage) ? [{ stage, lane: lane.id }] : [])),
  );
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
  const place = placeOf(map, grid, target.kind === 'map' ? (firstCell(grid) ?? target) : offCurve(target));
  const stage = place && grid.stages[place.column];
  const lane = place && grid.lanes[place.row];
  if (!stage || !lane || !takesCards(lane) || !grid.openStages.has(stage)) return null;
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

/** The touchpoint where it stands as a card, of a target that may be its point on a curve. */
export function offCurve(target: SelectionTarget): SelectionTarget {
  return target.kind === 'cards' ? { kind: 'cards', cards: target.cards } : target;
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
      const column = grid.stages.findIndex((id) => id === target.stage || map.stages[id]?.parent === target.stage);
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
      const column = grid.stages.indexOf(card.stage);
      if (target.curve !== undefined) {
        return { column, row: rowOf(target.curve), card: id, index: grid.touchpointsIn(card.stage).indexOf(id) };
      }
      const row = rowOf(card.lane);
      return { column, row, card: id, span: card.span ?? 1, index: grid.cardsIn(card.stage, card.lane).indexOf(id) };
    }
    case 'links': {
      const from = map.links[target.links[0] ?? '']?.from;
      return from === undefined ? null : placeOf(map, grid, { kind: 'cards', cards: [from] });
    }
  }
}

/** The first or the last card or cell of the map. */
function endOf(grid: Grid, end: 'mapStart' | 'mapEnd'): SelectionTarget | null {
  return end === 'mapStart'
    ? nearest(columnsFrom(grid, -1, 1), (at) => targetAt(grid, at, grid.lanes.findIndex(takesCards), 0))
    : nearest(grid.stages.map((_, at) => at).reverse(), (at) =>
        targetAt(grid, at, grid.lanes.findLastIndex(takesCards), LAST),
      );
}

/** As an index in a cell: its last card. */
const LAST = Number.POSITIVE_INFINITY;

function moved(grid: Grid, place: Place, move: Exclude<Move, 'mapStart' | 'mapEnd'>): SelectionTarget | null {
  const { column, row, index } = place;
  const lastColumn = grid.stages.length - 1;
  switch (move) {
    case 'up':
      if (column >= 0 && row >= 0 && index > 0 && !isCurve(grid, row)) return targetAt(grid, column, row, index - 1);
      return row < 0 ? null : nearest(rowsFrom(grid, row, -1), (at) => beside(grid, place, at, LAST));
    case 'down':
      if (!isCurve(grid, row) && index < countAt(grid, column, row) - 1) return targetAt(grid, column, row, index + 1);
      return nearest(rowsFrom(grid, row, 1), (at) => beside(grid, place, at, 0));
    case 'left':
      if (isCurve(grid, row)) return alongCurve(grid, place, -1) ?? targetAt(grid, -1, row, 0);
      return nearest(columnsFrom(grid, column, -1), (at) => targetAt(grid, at, row, index));
    case 'right':
      if (isCurve(grid, row)) return alongCurve(grid, place, 1);
      // A card that reaches over several stages is left past its end, as a wide cell of a spreadsheet.
      return nearest(columnsFrom(grid, column + (place.span ?? 1) - 1, 1), (at) => targetAt(grid, at, row, index));
    case 'rowStart':
      if (isCurve(grid, row)) return alongCurve(grid, { ...place, column: -1, index: 0 }, 1);
      return nearest(columnsFrom(grid, -1, 1), (at) => targetAt(grid, at, row, index));
    case 'rowEnd':
      if (isCurve(grid, row)) return alongCurve(grid, { ...place, column: lastColumn + 1, index: 0 }, -1);
      return nearest(columnsFrom(grid, lastColumn + 1, -1), (at) => targetAt(grid, at, row, index));
    case 'jumpUp':
    case 'jumpDown': {
      const rows = rowsFrom(grid, row, move === 'jumpUp' ? -1 : 1);
      const filled = rows.find((at) => countAt(grid, column, at) > 0);
      const end = rows.findLast((at) => targetAt(grid, column, at, 0) !== null);
      const to = filled ?? end;
      return to === undefined ? null : beside(grid, place, to, 0);
    }
    case 'jumpLeft':
    case 'jumpRight': {
      const columns = grid.stages.map((_, at) => at);
      const ahead = move === 'jumpLeft' ? columns.slice(0, Math.max(0, column)).reverse() : columns.slice(column + 1);
      const to = ahead.find((at) => countAt(grid, at, row) > 0) ?? ahead.at(-1);
      return to === undefined ? null : targetAt(grid, to, row, index);
    }
  }
}

/** The rows above or below one, nearest first, down to the stage headers. */
function rowsFrom(grid: Grid, row: number, step: 1 | -1): readonly number[] {
  const rows = grid.lanes.map((_, at) => at);
  return step < 0 ? [...rows.slice(0, Math.max(0, row)).reverse(), -1] : rows.slice(row + 1);
}

/** The columns left or right of one, nearest first, to the left down to the lane titles. */
function columnsFrom(grid: Grid, column: number, step: 1 | -1): readonly number[] {
  const columns = grid.stages.map((_, at) => at);
  if (step > 0) return columns.slice(column + 1);
  return column < 0 ? [] : [...columns.slice(0, column).reverse(), -1];
}

/** The stage above sub-stages has its own place over their headers; undefined where a move is one of the grid's. */
function headerAfter(map: JourneyMap, grid: Grid, id: string, move: Move): SelectionTarget | null | undefined {
  const parentOf = (column: string | undefined): string | undefined => map.stages[column ?? '']?.parent;
  const stage = (found: string | undefined): SelectionTarget | null =>
    found === undefined ? null : { kind: 'stage', stage: found };
  if (grid.stages.includes(id)) {
    const parent = parentOf(id);
    return move === 'up' && parent !== undefined ? stage(parent) : undefined;
  }
  const first = grid.stages.findIndex((column) => parentOf(column) === id);
  const last = grid.stages.findLastIndex((column) => parentOf(column) === id);
  if (first === -1) return undefined;
  const beside = (column: string | undefined) => stage(parentOf(column) ?? column);
  switch (move) {
    case 'down':
    case 'jumpDown':
      return stage(grid.stages[first]);
    case 'left':
    case 'jumpLeft':
      return beside(grid.stages[first - 1]) ?? { kind: 'persona' };
    case 'right':
    case 'jumpRight':
      return beside(grid.stages[last + 1]);
    case 'up':
    case 'jumpUp':
      return null;
    default:
      return undefined;
  }
}

/** What stands in the first of some rows, or columns, where anything does. */
function nearest(rows: readonly number[], targetIn: (row: number) => SelectionTarget | null): SelectionTarget | null {
  for (const row of rows) {
    const target = targetIn(row);
    if (target) return target;
  }
  return null;
}

/** What stands in another row of the same column: of a touchpoint, on a curve, its own point. */
function beside(grid: Grid, { column, card }: Place, row: number, index: number): SelectionTarget | null {
  const stage = grid.stages[column];
  const own = isCurve(grid, row) && stage !== undefined ? grid.touchpointsIn(stage).indexOf(card ?? '') : -1;
  return targetAt(grid, column, row, own === -1 ? index : own);
}

const isCurve = (grid: Grid, row: number): boolean => grid.lanes[row]?.kind === 'emotions';

/** The next touchpoint on a curve, which may be in a further stage; null past its end. */
function alongCurve(grid: Grid, { column, row, index }: Place, step: 1 | -1): SelectionTarget | null {
  const here = grid.stages[column];
  if (here !== undefined && grid.touchpointsIn(here)[index + step] !== undefined) {
    return targetAt(grid, column, row, index + step);
  }
  const columns = grid.stages.map((_, at) => at);
  const ahead = step < 0 ? columns.slice(0, Math.max(0, column)).reverse() : columns.slice(column + 1);
  const to = ahead.find((at) => countAt(grid, at, row) > 0);
  return to === undefined ? null : targetAt(grid, to, row, step < 0 ? LAST : 0);
}

/** What stands at a place: a header, the card nearest to the index, or the empty cell; null where nothing can. */
function targetAt(grid: Grid, column: number, row: number, index: number): SelectionTarget | null {
  if (column < 0 && row < 0) return { kind: 'persona' };
  const stage = grid.stages[column];
  const lane = grid.lanes[row];
  if (row < 0) return stage ? { kind: 'stage', stage } : null;
  if (!lane?.isShown) return null;
  if (column < 0) return { kind: 'lane', lane: lane.id };
  if (!stage || !lane.isOpen || !grid.openStages.has(stage)) return null;
  const cards = lane.kind === 'emotions' ? grid.touchpointsIn(stage) : grid.cardsIn(stage, lane.id);
  const card = cards[Math.min(index, cards.length - 1)];
  if (lane.kind === 'emotions') return card === undefined ? null : { kind: 'cards', cards: [card], curve: lane.id };
  if (!takesCards(lane)) return null;
  return card === undefined ? { kind: 'cell', stage, lane: lane.id } : { kind: 'cards', cards: [card] };
}

/** How many cards stand in a cell; in one of a curve, how many touchpoints, one beside the other. */
function countAt(grid: Grid, column: number, row: number): number {
  const [stage, lane] = [grid.stages[column], grid.lanes[row]];
  if (!stage || !lane?.isOpen || !grid.openStages.has(stage)) return 0;
  return lane.kind === 'emotions' ? grid.touchpointsIn(stage).length : grid.cardsIn(stage, lane.id).length;
}

/** The empty place of the first cell, where there is one. */
function firstCell(grid: Grid): SelectionTarget | null {
  const stage = grid.stages.find((id) => grid.openStages.has(id));
  const [lane] = cardLanes(grid);
  return stage !== undefined && lane !== undefined ? { kind: 'cell', stage, lane: lane.id } : null;
}

/** Where the keyboard enters a map of which nothing is selected. */
function firstTarget(grid: Grid): SelectionTarget {
  return endOf(grid, 'mapStart') ?? { kind: 'persona' };
}
