/** Which cards an edit changed where they stand. */
import type { Card, JourneyMap } from './model.ts';

export type EditedCard = readonly [id: string, card: Card];

interface Comparison {
  readonly before: JourneyMap;
  readonly after: JourneyMap;
  readonly edited: readonly EditedCard[] | null;
}

/** One alone: each version would keep the one before it, and that one all others. */
let last: Comparison | null = null;

/**
 * The cards that differ between two versions of a map, while all stages, lanes and cards stand where they stood; null
 * when anything else differs, or the kind of a card. Every card is looked at, unless who made the edit told of it.
 */
export function editedInPlace(before: JourneyMap, after: JourneyMap): readonly EditedCard[] | null {
  if (before === after) return [];
  if (last?.before !== before || last.after !== after) last = { before, after, edited: compare(before, after) };
  return last.edited;
}

/**
 * Tells of an edit just made, so that a key in a large map need not look at every card to find the one it changed.
 * @param ids the cards of the map that differ; nothing else does, and none came or went.
 */
export function tellEdited(before: JourneyMap, after: JourneyMap, ids: Iterable<string>): void {
  const edited = compareCards(before, after, ids);
  last = { before, after, edited };
}

function compare(before: JourneyMap, after: JourneyMap): readonly EditedCard[] | null {
  if (before.stages !== after.stages || before.lanes !== after.lanes) return null;
  if (before.cards === after.cards) return [];
  const ids = Object.keys(after.cards);
  return ids.length === Object.keys(before.cards).length ? compareCards(before, after, ids) : null;
}

function compareCards(before: JourneyMap, after: JourneyMap, ids: Iterable<string>): readonly EditedCard[] | null {
  const edited: EditedCard[] = [];
  for (const id of ids) {
    const [old, card] = [before.cards[id], after.cards[id]];
    if (old === card || card === undefined) continue;
    const isInPlace = old?.stage === card.stage && old.lane === card.lane && old.order === card.order;
    if (!isInPlace || old.kind !== card.kind) return null;
    edited.push([id, card]);
  }
  return edited;
}
