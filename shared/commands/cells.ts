/** Cards as they stand in a cell (stage × lane), and some of a map's in reading order. */
import { current, isDraft, original } from 'immer';
import { cellsOf, NO_CARDS, sortCells } from '../document/cells.ts';
import type { Card, JourneyMap } from '../document/model.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';
import { existing, find } from './entities.ts';

interface Cell {
  readonly stage: string;
  readonly lane: string;
}

/**
 * The cards of a cell, top to bottom. A command that asks for several cells does so before it changes any card: of cards
 * as they were found, the cells are known.
 */
export function cardsIn(map: Pick<JourneyMap, 'cards'>, { stage, lane }: Cell): [string, Card][] {
  const { cards } = map;
  // Of a draft that was not changed, this is the record itself.
  const plain = isDraft(cards) ? current(cards) : cards;
  const cells = isDraft(cards) && plain !== original(cards) ? sortCells(plain) : cellsOf(plain);
  const entries = cells.get(stage)?.get(lane) ?? NO_CARDS;
  return entries.map(([id]): [string, Card] => [id, existing(cards, id)]);
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
