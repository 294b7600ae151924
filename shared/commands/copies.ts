/** Copies of entities. A copy has everything of its original, fields this version does not know included. */
import { current, type Draft, isDraft } from 'immer';
import type { Card } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import type { CommandContext } from './command.ts';
import { newId } from './entities.ts';
import { withFreshKeys } from './places.ts';

/** A copy with some fields changed. */
export function copyOf<T extends object>(entity: T, changes: Partial<T>): T {
  return { ...snapshot(entity), ...changes };
}

/**
 * Copies cards that go to cells where nothing stands yet. Their order within each cell is kept; equal
 * order keys, whose order depends on the ids, become different ones.
 * @param cellOf the cell of a card's copy.
 * @returns the copy of each card.
 */
export function copyCards(
  from: Readonly<Record<string, Draft<Card>>>,
  to: Record<string, Draft<Card>>,
  cellOf: (card: Draft<Card>) => { readonly stage: string; readonly lane: string },
  context: CommandContext,
): Map<string, string> {
  const copies = new Map<string, string>();
  for (const [order, [original, card]] of withFreshKeys(inOrder(from))) {
    const copy = newId(to, 'card', context);
    to[copy] = copyOf(card, { order, ...cellOf(card) });
    copies.set(original, copy);
  }
  return copies;
}

/** What a draft holds now, free of the draft: what stands in two places must not change in both. */
function snapshot<T extends object>(entity: T): T {
  return isDraft(entity) ? current(entity as Draft<T>) : entity;
}
