/** What every line of the outline is given: its texts, and what keys and presses do. */
import { createContext, type KeyboardEvent, useContext } from 'react';
import type { CellPlace } from '#renderer/state/session.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { OutlineSection } from './sections.ts';

export interface OutlineActions {
  /** Does what a key means while a card's text is edited. Says whether it did anything. */
  editKey(event: KeyboardEvent, card: string): boolean;
  toggle(section: OutlineSection): void;
  newCard(place: CellPlace): void;
  /** Ends the edit of a section's name. */
  endRenaming(): void;
}

export interface OutlineContextValue {
  readonly t: Translate;
  /** Of the window, in which figures are written too. */
  readonly language: string;
  readonly actions: OutlineActions;
  /** Names that cards are told with: when one changes, lines are drawn anew. */
  readonly names: Pick<JourneyDocument, 'channels' | 'tags'>;
}

export const OutlineContext = createContext<OutlineContextValue | null>(null);

export function useOutline(): OutlineContextValue {
  const outline = useContext(OutlineContext);
  if (!outline) throw new Error('A part of the outline is shown outside of it.');
  return outline;
}
