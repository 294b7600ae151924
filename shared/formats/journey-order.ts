/** A journey as its customer lives it: stage by stage, in each the touchpoints from top to bottom. */
import type { CardOf, JourneyDocument, JourneyMap } from '../document/model.ts';
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

/** The names of the channels that touchpoints go over, each once, in the order they are met. */
export function channelsOf(touchpoints: readonly CardOf<'touchpoint'>[], { channels }: JourneyDocument): string[] {
  const ids = new Set(touchpoints.flatMap((card) => card.channels));
  return [...ids].map((id) => channels[id]?.name ?? '');
}
