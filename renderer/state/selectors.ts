/** Parts of the session that components subscribe to. Each answers the same object while it is unchanged. */
import { ownerKey } from '#shared/analysis/places.ts';
import type { Card, JourneyMap, Persona } from '#shared/document/model.ts';
import type { Session } from './session.ts';

/** The map in view. The session keeps its selection on a map that is there. */
export function mapInView({ document, selection }: Session): JourneyMap {
  const map = document.maps[selection.map];
  if (!map) throw new Error(`The selection names map ${selection.map}, which is not in the document.`);
  return map;
}

/** The persona whose journey is in view. A document is only opened when its references hold. */
export function personaInView(session: Session): Persona {
  const { persona } = mapInView(session);
  const found = session.document.personas[persona];
  if (!found) throw new Error(`Map ${session.selection.map} names persona ${persona}, which is not in the document.`);
  return found;
}

/** Ids of the selected cards; none when something else is selected. */
export function selectedCards({ selection }: Session): readonly string[] {
  return selection.target.kind === 'cards' ? selection.target.cards : NO_CARDS;
}

/** The one selected card, with its id, or null when there is none or more than one. */
export function selectedCardId(session: Session): string | null {
  const cards = selectedCards(session);
  return cards.length === 1 ? (cards[0] ?? null) : null;
}

/** A card of the map in view. */
export function cardOf(session: Session, id: string): Card | undefined {
  return mapInView(session).cards[id];
}

/** What of the map in view may be marked as found; the persona is the map's own. */
export type Findable =
  | { readonly kind: 'persona' }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'lane'; readonly lane: string }
  | { readonly kind: 'card'; readonly card: string };

/** Whether a text of something in the map in view was searched for and found. */
export function isFound(session: Session, item: Findable): boolean {
  const { found, selection } = session;
  // Asked for everything that is drawn, at every change.
  if (found.size === 0) return false;
  const { map } = selection;
  return found.has(
    ownerKey(item.kind === 'persona' ? { ...item, persona: mapInView(session).persona } : { ...item, map }),
  );
}

/** The stage that what is selected stands in; null for what stands in none, or in several. */
export function stageIdOfSelection(session: Session): string | null {
  const { stages, cards } = mapInView(session);
  const { target } = session.selection;
  if (target.kind === 'stage' || target.kind === 'cell')
    return Object.hasOwn(stages, target.stage) ? target.stage : null;
  if (target.kind !== 'cards') return null;
  const inStages = new Set(target.cards.map((card) => cards[card]?.stage));
  const [only] = inStages;
  return inStages.size === 1 && only !== undefined ? only : null;
}

const NO_CARDS: readonly string[] = [];
