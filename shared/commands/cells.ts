/** Cards as they stand in a cell (stage × lane), and some of a map's in reading order. */
import type { Card, JourneyMap } from '../document/model.ts';
import { compareOrder } from '../document/order.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';

interface Cell {
  readonly stage: string;
  readonly lane: string;
}

/** The cards of a cell, top to bottom. */
export function cardsIn(map: Pick<JourneyMap, 'cards'>, { stage, lane }: Cell): [string, Card][] {
  return Object.entries(map.cards)
    .filter(([, card]) => card.stage === stage && card.lane === lane)
    .sort(compareOrder);
}

/** These cards lane by lane, stage by stage, top to bottom. */
export function inReadingOrder(map: JourneyMap, ids: readonly string[]): [string, Card][] {
  const chosen = new Set(ids);
  const cards = Object.fromEntries(Object.entries(map.cards).filter(([id]) => chosen.has(id)));
  return cardsInReadingOrder({ stages: map.stages, lanes: map.lanes, cards });
}
