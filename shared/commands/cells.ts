/** Cards as they stand: in cells (stage × lane), and over a map in reading order. */
import type { Card } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import type { Siblings } from './places.ts';

interface Cell {
  readonly stage: string;
  readonly lane: string;
}

/** The part of a map that says where cards stand. */
interface Grid {
  readonly stages: Readonly<Record<string, { order: string }>>;
  readonly lanes: Readonly<Record<string, { order: string }>>;
  readonly cards: Readonly<Record<string, Card>>;
}

/** The cards of a cell, top to bottom. */
export function cardsIn(map: Grid, { stage, lane }: Cell): [string, Card][] {
  const cards = Object.entries(map.cards).filter(([, card]) => card.stage === stage && card.lane === lane);
  return inOrder(Object.fromEntries(cards));
}

/** These cards lane by lane, stage by stage, top to bottom. */
export function inReadingOrder(map: Grid, ids: readonly string[]): [string, Card][] {
  const laneIndex = indexOf(inOrder(map.lanes));
  const stageIndex = indexOf(inOrder(map.stages));
  const chosen = new Set(ids);
  const cards = inOrder(Object.fromEntries(Object.entries(map.cards).filter(([id]) => chosen.has(id))));
  const by = (index: Map<string, number>, a: string, b: string) => (index.get(a) ?? 0) - (index.get(b) ?? 0);
  // The sort is stable: within a cell the cards stay in order.
  return cards.sort(([, a], [, b]) => by(laneIndex, a.lane, b.lane) || by(stageIndex, a.stage, b.stage));
}

function indexOf(siblings: Siblings<unknown>): Map<string, number> {
  return new Map(siblings.map(([id], index) => [id, index]));
}
