/**
 * Tells the main process of unsaved changes while they are made, so that a crash does not lose them. A keystroke costs
 * nothing here: what changed is found out in one go a moment later, however much it was.
 */
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { changesBetween } from '#shared/journal/changes.ts';
import type { SessionStore } from './use-session.tsx';
import type { WindowStore } from './window.ts';

/** How long after a change the main process knows of it, in ms: what a crash can still lose. */
export const JOURNAL_PAUSE = 250;

export interface JournalKeeper {
  /** Tells at once what was not told yet. */
  flush(): void;
}

/** What the main process knows of the document in the window. */
interface Kept {
  readonly journal: string;
  readonly session: SessionStore;
  told: JourneyDocument;
  /** Whether the main process was told of nothing yet that is unsaved. */
  isEmpty: boolean;
}

export function keepJournal(
  bridge: Pick<WindowBridge, 'appendToJournal' | 'clearJournal'>,
  window: WindowStore,
): JournalKeeper {
  let kept: Kept | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};

  // A window that is being closed is no longer listened to.
  const unheard = (): void => undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!kept) return;
    const { document, unsaved } = kept.session.getState();
    const { journal } = kept;
    if (!unsaved) {
      if (!kept.isEmpty) bridge.clearJournal(journal).catch(unheard);
      kept.isEmpty = true;
    } else {
      const changes = changesBetween(kept.told, document);
      if (changes.length > 0 || kept.isEmpty) {
        bridge.appendToJournal({ journal, changes }).catch(unheard);
        kept.isEmpty = false;
      }
    }
    kept.told = document;
  };

  const watch = (): void => {
    stop();
    clearTimeout(timer);
    timer = undefined;
    const { content } = window.getState();
    if (content.kind !== 'document') {
      kept = null;
      stop = () => {};
      return;
    }
    const { journal, session } = content;
    const { document, unsaved } = session.getState();
    kept = { journal, session, told: document, isEmpty: true };
    // One that was imported is to come back also if nothing is changed in it.
    if (unsaved) timer = setTimeout(flush, JOURNAL_PAUSE);
    stop = session.subscribe((now, before) => {
      // A step back to what is saved is told at once: nothing need come back after a crash then.
      if (before.unsaved && !now.unsaved) flush();
      else if (now.document !== before.document) timer ??= setTimeout(flush, JOURNAL_PAUSE);
    });
  };

  window.subscribe((state, before) => {
    if (state.content !== before.content) watch();
  });
  watch();
  return { flush };
}
