/**
 * Copy, cut and paste on the map. The browser's own events carry them, whether they come from keys, from the
 * menu or from the palette; in a text field they are the field's.
 */
import { useEffect } from 'react';
import { copyCards, pasteOf, selectedCards } from '#renderer/input/clipboard.ts';
import { isPicture } from '#renderer/input/images.ts';
import { TEXT_FIELDS } from '#renderer/input/input-method.ts';
import { problemOfPaste } from '#renderer/input/pasted-text.ts';
import type { StepWords } from '#renderer/input/steps.ts';
import type { AddingPictures } from '#renderer/state/adding-pictures.ts';
import type { Session } from '#renderer/state/session.ts';
import { sessionOf, type WindowStore } from '#renderer/state/window.ts';
import { CLIPBOARD_TYPE } from '#shared/clipboard/content.ts';
import { hasForbidden } from '#shared/document/text.ts';

/** Whether the next paste puts all rows into one lane. */
export interface PasteMode {
  inOneLane: boolean;
}

interface ClipboardServices {
  readonly window: WindowStore;
  readonly words: StepWords;
  readonly pasteMode: PasteMode;
  readonly pictures: AddingPictures;
}

export function useClipboard({ window, words, pasteMode: mode, pictures }: ClipboardServices): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): Session | null => {
      const session = sessionFor(event, window);
      if (!session || !event.clipboardData || !copyCards(session, event.clipboardData)) return null;
      event.preventDefault();
      return session;
    };
    const onCut = (event: ClipboardEvent): void => {
      const session = copy(event);
      if (session) session.run('card.delete', { map: session.selection.map, cards: [...selectedCards(session)] });
    };
    const onPaste = (event: ClipboardEvent): void => {
      const { inOneLane } = mode;
      mode.inOneLane = false;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const field = event.target instanceof Element ? event.target.closest(TEXT_FIELDS) : null;
      const problem = field && problemOfPaste(field, text);
      if (problem?.kind === 'fieldFull') {
        event.preventDefault();
        window.getState().tell({ kind: 'notPasted', why: problem });
        return;
      }
      if (problem) window.getState().tell({ kind: 'pasteCleaned' });
      const session = sessionFor(event, window);
      if (!session || !event.clipboardData) return;
      event.preventDefault();
      const images = picturesOnly(event.clipboardData);
      if (images.length > 0) {
        void pictures.add(images);
        return;
      }
      const paste = pasteOf(session, event.clipboardData, words, { inOneLane });
      const { tell } = window.getState();
      if (paste.kind !== 'paste') tell({ kind: 'notPasted', why: paste });
      else if (!session.run('content.paste', paste.args)) tell({ kind: 'notPasted', why: { kind: 'refused' } });
      else if (hasForbidden(text)) tell({ kind: 'pasteCleaned' });
      else if (paste.lostJourneys > 0) tell({ kind: 'journeysLost', count: paste.lostJourneys });
    };
    // Without these, Chromium thinks that outside of text nothing can be cut or pasted.
    const allow = (event: Event): void => {
      if (sessionFor(event, window)) event.preventDefault();
    };
    const listeners = { copy, cut: onCut, paste: onPaste, beforecut: allow, beforepaste: allow };
    for (const [type, listener] of Object.entries(listeners)) {
      document.addEventListener(type, listener as EventListener);
    }
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        document.removeEventListener(type, listener as EventListener);
      }
    };
  }, [window, words, mode, pictures]);
}

/** Pictures of a clipboard that holds nothing else: a spreadsheet puts a picture of its cells beside their text. */
function picturesOnly(data: DataTransfer): readonly File[] {
  const isText = data.getData('text/plain') !== '' || data.getData(CLIPBOARD_TYPE) !== '';
  return isText ? [] : [...data.files].filter(isPicture);
}

/** The session when the event is meant for the map: not in a text field, a panel or a dialog, and not handled. */
function sessionFor(event: Event, window: WindowStore): Session | null {
  const { activeElement } = document;
  const { dialog } = window.getState();
  if (event.defaultPrevented || dialog) return null;
  if (activeElement?.closest(TEXT_FIELDS)) return null;
  const isOnMap =
    activeElement === null || activeElement === document.body || activeElement.closest('[data-region="canvas"]');
  // A marked text, such as a sentence of a notice, is what one wants to copy.
  if (!isOnMap || (event.type === 'copy' && document.getSelection()?.type === 'Range')) return null;
  return sessionOf(window)?.getState() ?? null;
}
