/** Cards that reach from one page to the next: each page shows them where it begins. */
import type { Card, JourneyMap } from '../document/model.ts';
import { compareOrder, inOrder, keysForInsertion } from '../document/order.ts';
import { columnStages } from '../document/stages.ts';
import type { Continued } from '../layout/columns.ts';

interface PartBeginning {
  /** The first column of the part. */
  readonly first: string;
  /** Cards of that column that stand in earlier parts, where it takes several. */
  readonly before: ReadonlySet<string>;
}

interface ContinuedCards {
  readonly cards: JourneyMap['cards'];
  readonly continued: Continued;
}

interface Reaching {
  readonly id: string;
  readonly card: Card;
  /** The columns it covers, by their places: from its own to before the end. */
  readonly from: number;
  readonly end: number;
}

/**
 * The cards of a map for a part of it: those that reach into it from before are moved to its first column, above
 * what begins there, in the order in which they stand where they begin. All others are as they were.
 */
export function cardsIn(map: JourneyMap, { first, before }: PartBeginning): ContinuedCards {
  const columns = columnStages(map.stages).map(([id]) => id);
  const at = columns.indexOf(first);
  const reaching = Object.entries(map.cards).flatMap(([id, card]): Reaching[] => {
    const from = columns.indexOf(card.stage);
    // Beyond the last column it reaches nowhere.
    const end = Math.min(from + (card.span ?? 1), columns.length);
    const beginsBefore = from < at || (from === at && end - from > 1 && before.has(id));
    return beginsBefore && end > at ? [{ id, card, from, end }] : [];
  });
  reaching.sort((a, b) => a.from - b.from || compareOrder([a.id, a.card], [b.id, b.card]));
  const continued = new Set(reaching.map(({ id }) => id));
  const cards = { ...map.cards };
  for (const lane of new Set(reaching.map(({ card }) => card.lane))) {
    const moved = reaching.filter(({ card }) => card.lane === lane);
    const there = inOrder(map.cards).filter(
      ([id, card]) => card.lane === lane && card.stage === first && !continued.has(id),
    );
    const { keys, rekeyed } = keysForInsertion(there, 0, moved.length);
    for (const [index, { id, card, end }] of moved.entries()) {
      const { span: _, ...rest } = card;
      const span = end - at > 1 ? { span: end - at } : {};
      cards[id] = { ...rest, ...span, stage: first, order: keys[index] ?? card.order };
    }
    for (const [id, order] of Object.entries(rekeyed)) {
      const card = cards[id];
      if (card) cards[id] = { ...card, order };
    }
  }
  return { cards, continued };
}
