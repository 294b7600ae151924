/** Who answers for things, as a document names them. */
import type { JourneyDocument } from '#shared/document/model.ts';

/** The people and teams that a document names, in the order of the alphabet. */
export function ownersOf({ maps }: JourneyDocument): string[] {
  const owners = new Set<string>();
  for (const { cards } of Object.values(maps)) {
    for (const card of Object.values(cards)) {
      if (card.owner) owners.add(card.owner);
      if (card.kind === 'owner' && card.text) owners.add(card.text);
    }
  }
  return [...owners].filter((name) => !name.includes('\n')).sort((a, b) => a.localeCompare(b));
}
