/**
 * The cards of a map by the cells they stand in. Keys, commands and the layout ask for them all the time, so they are
 * sorted once, and a version that differs in a few cards has those of the version before it but for these.
 */
import type { Card, JourneyMap } from './model.ts';
import { compareOrder } from './order.ts';
import { find } from './records.ts';

type Cards = JourneyMap['cards'];

export type CardEntry = readonly [id: string, card: Card];

/** The cards of a stage by their lanes, top to bottom. A cell without cards is not there. */
export type StageCells = ReadonlyMap<string, readonly CardEntry[]>;

/** By their stages, of which each has a card. */
export type Cells = ReadonlyMap<string, StageCells>;

export const NO_CARDS: readonly CardEntry[] = [];
export const NO_CELLS: StageCells = new Map();

/** Of records of cards, which are immutable: a version that nobody has any more is forgotten. */
const known = new WeakMap<Cards, Cells>();

/** The cells of a record of cards, which is no draft: the same objects at each call, and as far as can be as before. */
export function cellsOf(cards: Cards): Cells {
  let cells = known.get(cards);
  if (!cells) {
    cells = sortCells(cards);
    known.set(cards, cells);
  }
  return cells;
}

/**
 * Makes the cells of a new version of the cards out of those of the one before, if these are known: cells in which nothing
 * changed are the same objects.
 * @param ids the cards that came, went or were changed, at least
 */
export function carryCells(before: Cards, after: Cards, ids: Iterable<string>): void {
  const cells = known.get(before);
  if (cells && !known.has(after)) known.set(after, withChanges(cells, changesBetween(before, after, ids)));
}

/** The cells of a record of cards that only the caller has. */
export function sortCells(cards: Cards): Cells {
  const cells = new Map<string, Map<string, CardEntry[]>>();
  for (const entry of Object.entries(cards)) {
    const [, { stage, lane }] = entry;
    at(at(cells, stage, newMap<CardEntry[]>), lane, newList).push(entry);
  }
  for (const lanes of cells.values()) for (const cell of lanes.values()) cell.sort(compareOrder);
  return cells;
}

const newMap = <V>(): Map<string, V> => new Map();
const newList = (): CardEntry[] => [];

function at<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** What changes in a cell: which cards stand there no more as they did, and which do now. */
interface CellChange {
  readonly gone: Set<string>;
  readonly come: CardEntry[];
}

type Changes = ReadonlyMap<string, ReadonlyMap<string, CellChange>>;

function changesBetween(before: Cards, after: Cards, ids: Iterable<string>): Changes {
  const changes = new Map<string, Map<string, CellChange>>();
  const changeIn = ({ stage, lane }: Card): CellChange =>
    at(at(changes, stage, newMap<CellChange>), lane, () => ({ gone: new Set(), come: [] }));
  for (const id of new Set(ids)) {
    const [old, card] = [find(before, id), find(after, id)];
    if (old === card) continue;
    if (old) changeIn(old).gone.add(id);
    if (card) changeIn(card).come.push([id, card]);
  }
  return changes;
}

function withChanges(before: Cells, changes: Changes): Cells {
  const cells = new Map(before);
  for (const [stage, lanes] of changes) {
    const inStage = new Map(cells.get(stage));
    for (const [lane, { gone, come }] of lanes) {
      const cell = [...(inStage.get(lane) ?? NO_CARDS).filter(([id]) => !gone.has(id)), ...come].sort(compareOrder);
      if (cell.length > 0) inStage.set(lane, cell);
      else inStage.delete(lane);
    }
    if (inStage.size > 0) cells.set(stage, inStage);
    else cells.delete(stage);
  }
  return cells;
}
