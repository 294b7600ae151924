/** How often what a document shares is used. */
import type { Card, JourneyDocument } from '#shared/document/model.ts';

/** How many cards of all maps have each of what `of` names. */
export function countUses(
  maps: JourneyDocument['maps'],
  of: (card: Card) => readonly string[],
): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const map of Object.values(maps)) {
    for (const card of Object.values(map.cards)) {
      for (const id of of(card)) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
  }
  return uses;
}
