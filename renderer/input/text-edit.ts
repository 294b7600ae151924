/** Editing a card's text in place: what the keys mean while one types, and how an edit goes on. */

import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import { cleanText } from '#shared/document/text.ts';
import { scoreKey } from './keys.ts';
import { cellAfter, placeForNewCard } from './navigation.ts';
import { scoring, scoringBy } from './scores.ts';

/** How an edit ends: stay on the card, a new card below it, or on to the next or previous cell. */
export type AfterEdit = 'stay' | 'newCard' | 'nextCell' | 'previousCell';

/** The part of a keyboard event that decides; React's and the DOM's events both have it. */
export interface EditKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** What a key does to the edit, or null when it belongs to the text (Shift+Enter is a line break). */
export function afterEditKey(event: EditKey): AfterEdit | null {
  // Enter and Tab choose a candidate while an input method composes.
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Enter') return event.shiftKey ? null : 'newCard';
  if (event.key === 'Tab') return event.shiftKey ? 'previousCell' : 'nextCell';
  return event.key === 'Escape' || event.key === 'F2' ? 'stay' : null;
}

/** Whether a key does nothing else than to write or delete a letter. */
export function isTypingKey({ key, ctrlKey, altKey, metaKey, isComposing }: EditKey): boolean {
  if (isComposing) return true;
  // AltGr writes letters, and is told as both of them.
  const isShortcut = metaKey || ctrlKey !== altKey;
  return !isShortcut && (Array.from(key).length === 1 || key === 'Backspace' || key === 'Delete');
}

/** Scores the touchpoint whose text is being written, by the same keys with Alt as on the map. Says whether it did. */
export function scoreWhileTyping(session: Session, event: KeyboardEvent): boolean {
  const key = scoreKey(event);
  if (key === null) return false;
  const scored = key.kind === 'score' ? scoring(session, key.score) : scoringBy(session, key.by);
  // On a card of another kind the key stays with the text.
  return scored !== null && (scored.run(session) || true);
}

/** Writes what the editor shows into the card. Says whether the document took it (not when it is too long). */
export function typeText(session: Session, card: string, text: string): boolean {
  const { map } = session.selection;
  const cleaned = cleanText(text);
  if (session.document.maps[map]?.cards[card]?.text === cleaned) return true;
  return session.run('card.edit', { map, card, fields: { text: cleaned } });
}

/**
 * Ends the edit and goes on. Enter on a card that is still empty only ends it, so that pressing Enter
 * twice is how one stops.
 */
export function finishEditing(store: SessionStore, then: AfterEdit): void {
  const { editing, selection } = store.getState();
  if (!editing) return;
  const map = mapInView(store.getState());
  const isEmpty = map.cards[editing.card]?.text.trim() === '';
  const card = { kind: 'cards', cards: [editing.card] } as const;
  const next =
    then === 'nextCell' ? cellAfter(map, card, 1) : then === 'previousCell' ? cellAfter(map, card, -1) : null;
  store.getState().stopEditing();
  const session = store.getState();
  if (session.selection.map !== selection.map) return;
  if (next) session.select(next);
  if (then !== 'newCard' || isEmpty) return;
  const place = placeForNewCard(mapInView(session), card);
  if (place) session.startNewCard(place);
}
