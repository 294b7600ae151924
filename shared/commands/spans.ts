/**
 * Cards that reach over several columns, while the columns change. A span is kept as a count, so it has to be
 * counted anew whenever columns come, go or change places; what it means is the columns it lies over.
 */
import type { Card, JourneyMap } from '../document/model.ts';
import { SPAN_LIMIT } from '../document/model.ts';
import { columnStages } from '../document/stages.ts';

/** The columns that each card of more than one lies over, left to right. */
export type Spans = ReadonlyMap<string, readonly string[]>;

type Columns = Pick<JourneyMap, 'stages' | 'cards'>;

/** How many columns there are from a stage to the right end of the map, itself included; 0 when it is no column. */
export function columnsFrom(stages: JourneyMap['stages'], stage: string): number {
  const columns = columnStages(stages);
  const place = columns.findIndex(([id]) => id === stage);
  return place === -1 ? 0 : columns.length - place;
}

/** What is to be put back with `keepSpans` once the columns have changed. */
export function spansOf({ stages, cards }: Columns): Spans {
  const columns = columnStages(stages).map(([id]) => id);
  const spans = new Map<string, readonly string[]>();
  for (const [id, { stage, span = 1 }] of Object.entries(cards)) {
    const first = span > 1 ? columns.indexOf(stage) : -1;
    if (first !== -1) spans.set(id, columns.slice(first, first + span));
  }
  return spans;
}

/**
 * Lets every card lie over the columns it lay over, as far as they are left, and over what came between them.
 * When its first column is gone, the card begins at the next one. A card of which nothing is left stays as it was.
 * @param became the columns that have taken the place of a column; without it, each is what it was.
 */
export function keepSpans(
  map: Columns,
  before: Spans,
  became: (column: string, card: string) => readonly string[] = (column) => [column],
): void {
  if (before.size === 0) return;
  const places = columnPlaces(map.stages);
  for (const [id, covered] of before) {
    const now = covered.flatMap((column) => became(column, id)).filter((column) => places.has(column));
    reachOver(map.cards[id], now, covered.length, places);
  }
}

/**
 * The same after columns were moved. A card whose columns no longer stand together goes with its first column
 * if that one was moved, and else leaves to the moved ones to go without it.
 */
export function keepSpansOfMoved(
  map: Columns,
  before: Spans,
  moved: ReadonlySet<string>,
  became?: (column: string) => readonly string[],
): void {
  if (before.size === 0) return;
  const places = columnPlaces(map.stages);
  const columns = [...places.keys()];
  keepSpans(map, before, (column, id) => {
    const covered = (before.get(id) ?? [])
      .flatMap((each) => became?.(each) ?? [each])
      .filter((each) => places.has(each));
    const here = covered.map((each) => places.get(each) ?? 0);
    const now = became?.(column) ?? [column];
    if (Math.max(...here) - Math.min(...here) + 1 === covered.length) return now;
    const isMoved = (each: string) => moved.has(each);
    if (!covered.some(isMoved) || covered.every(isMoved)) return now;
    const [first = ''] = covered;
    if (!isMoved(first)) return now.filter((each) => !isMoved(each));
    const run = runAround(columns, places.get(first) ?? 0, new Set(covered));
    return now.filter((each) => run.has(each));
  });
}

function columnPlaces(stages: JourneyMap['stages']): Map<string, number> {
  return new Map(columnStages(stages).map(([id], place) => [id, place]));
}

/** The wanted columns that stand next to each other around a place. */
function runAround(columns: readonly string[], place: number, wanted: ReadonlySet<string>): Set<string> {
  const isWanted = (at: number) => wanted.has(columns[at] ?? '');
  let from = place;
  let to = place;
  while (isWanted(from - 1)) from -= 1;
  while (isWanted(to + 1)) to += 1;
  return new Set(columns.slice(from, to + 1));
}

/** @param length over how many columns it reached before: a count that stays is not written again. */
function reachOver(
  card: Card | undefined,
  columns: readonly string[],
  length: number,
  places: ReadonlyMap<string, number>,
): void {
  const place = (column: string) => places.get(column) ?? 0;
  const inOrder = columns.toSorted((a, b) => place(a) - place(b));
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  if (card === undefined || first === undefined || last === undefined) return;
  if (card.stage !== first) card.stage = first;
  const now = place(last) - place(first) + 1;
  if (now !== length) setSpan(card, now);
}

/** A card over one column has no span. */
export function setSpan(card: Card, span: number): void {
  if (span > 1) card.span = Math.min(span, SPAN_LIMIT);
  else delete card.span;
}
