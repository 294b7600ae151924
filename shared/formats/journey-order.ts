/** A journey as its customer lives it: stage by stage, in each the touchpoints from top to bottom. */
import type { CardOf, JourneyMap } from '../document/model.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';

/** The touchpoints of each stage that has any, by the stage's id; with several lanes of them lane by lane. */
export function touchpointsByStage(map: JourneyMap): ReadonlyMap<string, readonly CardOf<'touchpoint'>[]> {
  const found = new Map<string, CardOf<'touchpoint'>[]>();
  for (const [, card] of cardsInReadingOrder(map)) {
    if (card.kind !== 'touchpoint') continue;
    const cards = found.get(card.stage);
    if (cards === undefined) found.set(card.stage, [card]);
    else cards.push(card);
  }
  return found;
}
