/**
 * Cards that were marked with Space: they stay selected while the arrows go on, so that cards that do not lie side by
 * side can be selected by keyboard. A mark holds as long as its card is among the selected ones.
 */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { type Move, targetAfter } from './navigation.ts';

const marks = new WeakMap<SessionStore, readonly string[]>();

function marksIn(store: SessionStore): readonly string[] {
  const { target } = store.getState().selection;
  const marked = marks.get(store) ?? [];
  return target.kind === 'cards' && marked.every((card) => target.cards.includes(card)) ? marked : [];
}

/** Marks the card that keys act from, or takes its mark away. Says whether there is one. */
export function toggleMark(store: SessionStore): boolean {
  const { target } = store.getState().selection;
  const card = target.kind === 'cards' ? target.cards.at(-1) : undefined;
  if (target.kind !== 'cards' || card === undefined) return false;
  const marked = marksIn(store);
  // Of several selected ones (by a range, say) all are marked, and this one is not any more.
  const before = marked.length > 0 ? marked : target.cards.slice(0, -1);
  marks.set(store, before.includes(card) ? before.filter((id) => id !== card) : [...before, card]);
  return true;
}

/**
 * Where a move leads while cards are marked: to the next card, which is selected beside the marked ones. Null when
 * none is marked.
 */
export function moveBesideMarks(store: SessionStore, move: Move): SelectionTarget | null {
  const marked = marksIn(store);
  if (marked.length === 0) return null;
  const session = store.getState();
  const next = nextCard(session, session.selection.target, move);
  return next === null
    ? session.selection.target
    : { kind: 'cards', cards: [...marked.filter((id) => id !== next), next] };
}

/** The card that a move leads to, over empty places; null where there is none in that direction. */
export function nextCard(session: Session, from: SelectionTarget, move: Move): string | null {
  const map = mapInView(session);
  let at = from;
  // As many steps as there can be places in a row or column; a header ends the way.
  for (;;) {
    const next = targetAfter(map, at, move);
    if (next === at) return null;
    if (next.kind === 'cards') return next.cards[0] ?? null;
    if (next.kind !== 'cell') return null;
    if (at.kind === 'cell' && next.stage === at.stage && next.lane === at.lane) return null;
    at = next;
  }
}
