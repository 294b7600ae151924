/** Where cards go that are moved together: those of one cell stay together, the cells keep their places to each other. */
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { gridOf } from './grid.ts';

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
