/** Arrows between cards: what they most likely say. */
import type { CardKind, LinkKind } from './model.ts';

/** Kinds of cards that back what they point to. */
const BACKING: readonly CardKind[] = ['evidence', 'metric', 'quote'];

/** What an arrow between cards of these kinds says, as far as their kinds tell. */
export function linkKindBetween(from: CardKind, to: CardKind): LinkKind {
  if ((from === 'opportunity' || from === 'idea') && to === 'painPoint') return 'answers';
  if (BACKING.includes(from) && !BACKING.includes(to)) return 'supports';
  return from !== 'painPoint' && to === 'painPoint' ? 'causes' : 'flow';
}
