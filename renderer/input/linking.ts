/**
 * Drawing an arrow between two cards: from which, to which, and whether it is a new one. State of the window's map,
 * set by the pointer and by keys alike; nothing of the document changes before it is confirmed.
 */
import { createStore } from 'zustand';
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import { linkKindBetween } from '#shared/document/links.ts';
import { nextCard } from './marks.ts';
import type { Move } from './navigation.ts';
import { type Step, step } from './steps.ts';

export interface Linking {
  /** The end that stays. */
  readonly fixed: string;
  /** Which end that is. */
  readonly fixedEnd: 'from' | 'to';
  /** The card at the other end; null as long as none is chosen. */
  readonly other: string | null;
  /** The arrow whose end is moved; null for a new one. */
  readonly link: string | null;
  /** Where the pointer is, on the grid; null while keys choose. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** There is one map in a window. */
export const linkingStore = createStore<{ readonly linking: Linking | null }>(() => ({ linking: null }));

export const setLinking = (linking: Linking | null): void => linkingStore.setState({ linking });

/** Begins with what is selected: a new arrow from a card, or another end for an arrow. Null where neither is. */
export function linkingFrom(session: Session): Linking | null {
  const { target } = session.selection;
  if (target.kind === 'cards') {
    const fixed = target.cards.at(-1);
    return fixed === undefined ? null : { fixed, fixedEnd: 'from', other: null, link: null, at: null };
  }
  if (target.kind !== 'links') return null;
  const [id] = target.links;
  const link = id === undefined ? undefined : mapInView(session).links[id];
  return id === undefined || !link ? null : { fixed: link.from, fixedEnd: 'from', other: link.to, link: id, at: null };
}

/** The two cards in the order of the arrow; null as long as an end is missing. */
export function endsOf({ fixed, fixedEnd, other }: Linking): { readonly from: string; readonly to: string } | null {
  if (other === null) return null;
  return fixedEnd === 'from' ? { from: fixed, to: other } : { from: other, to: fixed };
}

/** The step that draws the arrow; null as long as it has no two different ends. */
export function linkStep(session: Session, linking: Linking): Step | null {
  const ends = endsOf(linking);
  const { map } = session.selection;
  const { cards } = mapInView(session);
  const [from, to] = [cards[ends?.from ?? ''], cards[ends?.to ?? '']];
  if (ends === null || !from || !to || ends.from === ends.to) return null;
  if (linking.link !== null) return step('link.edit', { map, link: linking.link, fields: ends });
  return step('link.add', { map, ...ends, kind: linkKindBetween(from.kind, to.kind) });
}

/** The other end one move on, over empty places. */
export function moveLinking(session: Session, linking: Linking, move: Move): Linking {
  const next = nextCard(session, { kind: 'cards', cards: [linking.other ?? linking.fixed] }, move);
  return next === null || next === linking.fixed
    ? skipFixed(session, linking, move, next)
    : { ...linking, other: next };
}

/** An arrow does not lead to its own card: the move goes on past it. */
function skipFixed(session: Session, linking: Linking, move: Move, at: string | null): Linking {
  if (at === null) return linking;
  const beyond = nextCard(session, { kind: 'cards', cards: [at] }, move);
  return beyond === null || beyond === at ? linking : { ...linking, other: beyond };
}

/** Draws the arrow, as one step, which selects it. Says whether it did. */
export function confirmLinking(session: Session, linking: Linking): boolean {
  setLinking(null);
  return linkStep(session, linking)?.run(session) ?? false;
}
