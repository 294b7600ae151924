/** Cards as they stand in a cell (stage × lane), and some of a map's in reading order. */
import { isDraft } from 'immer';
import type { Card, JourneyMap } from '../document/model.ts';
import { compareOrder } from '../document/order.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';
import { existing, find } from './entities.ts';

interface Cell {
  readonly stage: string;
  readonly lane: string;
}

/** The cards of a cell, top to bottom. */
export function cardsIn(map: Pick<JourneyMap, 'cards'>, { stage, lane }: Cell): [string, Card][] {
  const { cards } = map;
  return idsOf(cards, (card) => card.stage === stage && card.lane === lane)
    .map((id): [string, Card] => [id, existing(cards, id)])
    .sort(compareOrder);
}

/** These cards lane by lane, stage by stage, top to bottom. */
export function inReadingOrder(map: JourneyMap, ids: readonly string[]): [string, Card][] {
  const cards = Object.fromEntries(
    ids.flatMap((id): [string, Card][] => {
      const card = find(map.cards, id);
      return card ? [[id, card]] : [];
    }),
  );
  return cardsInReadingOrder({ stages: map.stages, lanes: map.lanes, cards });
}

/**
 * The ids of those cards. Of a draft, immer would make a draft of each card that is merely looked at, which in a large
 * map costs more than all else that a command does; what a property holds can be seen without.
 */
function idsOf(cards: JourneyMap['cards'], isMeant: (card: Card) => boolean): string[] {
  if (!isDraft(cards)) return Object.entries(cards).flatMap(([id, card]) => (isMeant(card) ? [id] : []));
  return Reflect.ownKeys(cards).filter((id): id is string => {
    const card: Card | undefined = Object.getOwnPropertyDescriptor(cards, id)?.value;
    return typeof id === 'string' && card !== undefined && isMeant(card);
  });
}
