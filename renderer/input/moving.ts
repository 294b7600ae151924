/** Where cards go that are moved together: those of one cell stay together, the cells keep their places to each other. */
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { cardLanes, gridOf } from './grid.ts';

/** Cards on their way to one place of a cell. */
export type CardMove = DocumentCommandArgs<'cards.move'>['moves'][number];

/** Cards of one cell. */
interface Group {
  readonly stage: string;
  readonly lane: string;
  readonly cards: readonly string[];
}

/** The cards by the cell that each has, or is to have. The group of the last one, which keys act from, is the last. */
function groupsOf(
  map: JourneyMap,
  cards: readonly string[],
  cellOf: (card: { readonly stage: string; readonly lane: string }) => { stage: string; lane: string } = (card) => card,
): readonly Group[] {
  const groups = new Map<string, Group & { readonly cards: string[] }>();
  for (const id of cards) {
    const card = map.cards[id];
    if (!card) continue;
    const { stage, lane } = cellOf(card);
    const key = `${stage} ${lane}`;
    const group = groups.get(key) ?? { stage, lane, cards: [] };
    groups.delete(key);
    groups.set(key, group);
    group.cards.push(id);
  }
  return [...groups.values()];
}

/** All of the moves, or null when one of them cannot be made: what is selected together stays together. */
function allOf(moves: readonly (CardMove | null)[]): readonly CardMove[] | null {
  const possible = moves.filter((move) => move !== null);
  return possible.length === moves.length ? possible : null;
}

/** Each to the stage beside its own, in its lane. A collapsed stage is passed over: there it would be out of sight. */
export function movesToNextStage(map: JourneyMap, cards: readonly string[], by: 1 | -1): readonly CardMove[] | null {
  const { stages, openStages, cardsIn } = gridOf(map);
  const moved = new Set(cards);
  const next = (stage: string): string | undefined => {
    const at = stages.indexOf(stage);
    const beyond = by < 0 ? stages.slice(0, at).toReversed() : stages.slice(at + 1);
    return beyond.find((id) => openStages.has(id));
  };
  return allOf(
    groupsOf(map, cards).map(({ lane, ...group }) => {
      const stage = next(group.stage);
      if (stage === undefined) return null;
      const place = cardsIn(group.stage, lane).findIndex((id) => moved.has(id));
      const others = cardsIn(stage, lane).filter((id) => !moved.has(id));
      return { cards: group.cards, stage, lane, index: Math.min(place, others.length) };
    }),
  );
}

/**
 * Each up or down in its cell; only where none of them can go further there, on into the next lane of their kind
 * whose cards are shown.
 */
export function movesWithinLanes(map: JourneyMap, cards: readonly string[], by: 1 | -1): readonly CardMove[] | null {
  const { lanes, cardsIn } = gridOf(map);
  const moved = new Set(cards);
  const groups = groupsOf(map, cards);
  const inCells = groups.flatMap((group): CardMove[] => {
    const inCell = cardsIn(group.stage, group.lane);
    const others = inCell.filter((id) => !moved.has(id));
    const index = inCell.findIndex((id) => moved.has(id)) + by;
    return index >= 0 && index <= others.length ? [{ ...group, index }] : [];
  });
  if (inCells.length > 0) return inCells;
  return allOf(
    groups.map(({ stage, ...group }) => {
      const row = lanes.findIndex(({ id }) => id === group.lane);
      const beyond = by < 0 ? lanes.slice(0, row).toReversed() : lanes.slice(row + 1);
      const lane = beyond.find(({ kind, isOpen }) => isOpen && kind === lanes[row]?.kind)?.id;
      if (lane === undefined) return null;
      const index = by < 0 ? cardsIn(stage, lane).filter((id) => !moved.has(id)).length : 0;
      return { cards: group.cards, stage, lane, index };
    }),
  );
}

/**
 * The stage nearest to a wanted one that a held card can be dragged to with the cards that are dragged along: all of
 * them keep their columns to each other, so the first that comes to an end of the map stops them all.
 */
export function stageInReach(map: JourneyMap, cards: readonly string[], held: string, wanted: string): string {
  const columns = openColumns(map);
  const at = (card: string): number => columns.indexOf(map.cards[card]?.stage ?? '');
  const others = cards.filter((id) => id !== held);
  // How far over the map's right end a card reaches that would have to become narrower.
  const last = (card: string): number => at(card) + (map.cards[card]?.span ?? 1) - 1;
  const leftmost = Math.min(at(held), ...others.map(at));
  const rightmost = Math.max(at(held), ...others.map((id) => Math.min(columns.length - 1, last(id))));
  const by = columns.indexOf(wanted) - at(held);
  return columns[at(held) + Math.min(columns.length - 1 - rightmost, Math.max(-leftmost, by))] ?? wanted;
}

/**
 * Each with the place to a held card that it has now, while that goes to a place of a cell: as many columns on, and
 * as many lanes on where that is a lane of its own kind; else it stays in its lane, where it keeps what its kind has.
 * What stood in the held card's lane goes to the lane that it goes to. A card that stays in its cell is in no move.
 */
export function movesAlong(
  map: JourneyMap,
  cards: readonly string[],
  held: string,
  to: { readonly stage: string; readonly lane: string; readonly index: number },
): readonly CardMove[] {
  const grid = gridOf(map);
  const columns = openColumns(map);
  const rows = cardLanes(grid);
  const from = map.cards[held];
  if (!from) return [];
  const right = columns.indexOf(to.stage) - columns.indexOf(from.stage);
  const row = (lane: string): number => rows.findIndex(({ id }) => id === lane);
  const down = row(to.lane) - row(from.lane);
  const laneFor = (lane: string): string => {
    if (lane === from.lane) return to.lane;
    const beyond = rows[row(lane) + down];
    return beyond && beyond.kind === rows[row(lane)]?.kind ? beyond.id : lane;
  };
  const groups = groupsOf(map, cards, ({ stage, lane }) => ({
    stage: columns[columns.indexOf(stage) + right] ?? stage,
    lane: laneFor(lane),
  }));
  const staysIn =
    ({ stage, lane }: Group) =>
    (id: string): boolean =>
      map.cards[id]?.stage === stage && map.cards[id]?.lane === lane;
  const isWithHeld = ({ stage, lane }: Group): boolean => stage === to.stage && lane === to.lane;
  const going = groups.filter((group) => isWithHeld(group) || !group.cards.every(staysIn(group)));
  const moved = new Set(going.flatMap((group) => group.cards));
  return going.map((group) => {
    if (isWithHeld(group)) return { ...group, index: to.index };
    const others = grid.cardsIn(group.stage, group.lane).filter((id) => !moved.has(id));
    const first = map.cards[group.cards.find(staysIn(group)) ?? group.cards[0] ?? ''];
    const place = first ? grid.cardsIn(first.stage, first.lane).findIndex((id) => moved.has(id)) : 0;
    return { ...group, index: Math.min(place, others.length) };
  });
}

function openColumns(map: JourneyMap): readonly string[] {
  const { stages, openStages } = gridOf(map);
  return stages.filter((id) => openStages.has(id));
}

/** Each to a stage, within its lane, or to a lane, within its stage: to the end of its new cell. */
export function movesTo(
  map: JourneyMap,
  cards: readonly string[],
  to: { readonly stage?: string; readonly lane?: string },
): readonly CardMove[] {
  const { cardsIn } = gridOf(map);
  const moved = cards.filter((id) => {
    const card = map.cards[id];
    return card !== undefined && ((to.stage ?? card.stage) !== card.stage || (to.lane ?? card.lane) !== card.lane);
  });
  const isMoved = new Set(moved);
  return groupsOf(map, moved, (card) => ({ stage: to.stage ?? card.stage, lane: to.lane ?? card.lane })).map(
    ({ stage, lane, cards: group }) => ({
      cards: group,
      stage,
      lane,
      index: cardsIn(stage, lane).filter((id) => !isMoved.has(id)).length,
    }),
  );
}
