/**
 * Unsaved changes are kept while they are made, and brought back after a crash: of the program at its next start, of a
 * page when it is loaded again. Nothing is written to the document's own file by that.
 */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { revisionOf } from '#electron/files/revision.ts';
import type { DocumentStore, Holder } from '#electron/files/store.ts';
import type { Origin } from '#electron/journal/entries.ts';
import type { Journals, Left } from '#electron/journal/journals.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import type { AppWindow, Subject } from './app-window.ts';
import type { Dialogs } from './dialogs.ts';

type Changes = ChannelInput<'journal:append'>['changes'];
type DocumentSubject = Extract<Subject, { kind: 'document' }>;

export interface RecoveryPorts {
  readonly journals: Journals;
  readonly store: Pick<DocumentStore, 'adopt' | 'knownFileOf' | 'release'>;
  readonly windows: {
    readonly nextHolder: () => Holder;
    readonly open: (subject: Subject, holder?: Holder) => AppWindow;
  };
  readonly dialogs: Pick<Dialogs, 'askToDiscardRestored' | 'tellNotRestored'>;
  /** Shows something else in a window that is there. */
  readonly show: (window: AppWindow, subject: Subject) => void;
  /** Reads the window's file again and shows that. */
  readonly readAgain: (window: AppWindow) => Promise<void>;
  /** Shows a person where a file is. */
  readonly showFile: (path: string) => void;
}

export interface Recovery {
  /** Keeps changes that the window's page has told. Those of a document that it no longer shows are not kept. */
  readonly append: (window: AppWindow, journal: string, changes: Changes) => void;
  /** The window's document is again what its file holds. */
  readonly clear: (window: AppWindow, journal: string) => Promise<void>;
  /** The window's document was saved; changes made meanwhile are unsaved still, and now belong to that file. */
  readonly saved: (window: AppWindow) => void;
  /** Nobody wants the window's unsaved changes any more. */
  readonly forget: (window: AppWindow) => Promise<void>;
  readonly isKept: (window: AppWindow) => boolean;
  /** Loads a window whose page has crashed, with its unsaved changes. */
  readonly reload: (window: AppWindow) => Promise<void>;
  /** The window goes, and its unsaved changes wait for its document to be opened again. */
  readonly leave: (window: AppWindow) => void;
  /** Opens what was left of the document of this path. Says whether there was anything. */
  readonly openLeft: (path: string) => Promise<boolean>;
  /** Opens everything that a program which was killed left behind. Says whether there was anything to open. */
  readonly openLeftBehind: () => Promise<boolean>;
  /** Asks whether the changes brought back shall be thrown away, and does so. */
  readonly discardRestored: (window: AppWindow) => Promise<void>;
}

export function createRecovery(ports: RecoveryPorts): Recovery {
  const { journals, store, windows, dialogs } = ports;
  /** Journals of windows that went while their changes were unsaved, by the path of their document's file. */
  const waiting = new Map<string, string>();

  function originOf(window: AppWindow, subject: DocumentSubject): Origin {
    const file = store.knownFileOf(window.holder);
    return { name: file ? subject.file.name : window.name, file };
  }

  /** What a window is to show of a journal; null when nothing in it is unsaved after all. */
  async function subjectOf(left: Extract<Left, { kind: 'restored' }>, holder: Holder): Promise<DocumentSubject | null> {
    const { id, origin, document } = left;
    if (origin.file !== null && isSaved(document, origin.file.revision)) return null;
    // A file that another window holds is left to it: these changes then come as a document of their own.
    const adopted = origin.file && (await store.adopt(holder, origin.file));
    return {
      kind: 'document',
      document,
      file: adopted?.file ?? { name: origin.name, saved: false, readOnly: false },
      path: adopted?.path ?? null,
      migratedFrom: adopted && (origin.file?.olderVersion ?? null),
      restored: { journal: id, fileChanged: adopted?.changed ?? false },
    };
  }

  async function tellBroken({ name, path }: Extract<Left, { kind: 'broken' }>): Promise<void> {
    if ((await dialogs.tellNotRestored(name, path)) === 'show') ports.showFile(path);
  }

  /** Opens a window for what was left. Says whether it did. */
  async function open(left: Left): Promise<boolean> {
    if (left.kind === 'broken') {
      // The start does not wait for an answer.
      void tellBroken(left);
      return false;
    }
    const holder = windows.nextHolder();
    const subject = await subjectOf(left, holder);
    if (subject === null) {
      await journals.remove(left.id);
      return false;
    }
    windows.open(subject, holder);
    return true;
  }

  return {
    append(window, journal, changes) {
      const { subject } = window;
      if (subject.kind !== 'document' || journal !== window.journal) return;
      journals.append(journal, changes, () => ({ origin: originOf(window, subject), document: subject.document }));
    },

    async clear(window, journal) {
      if (journal === window.journal) await journals.remove(journal);
    },

    saved(window) {
      if (window.subject.kind === 'document') journals.saved(window.journal, originOf(window, window.subject));
    },

    forget: (window) => journals.remove(window.journal),

    isKept: (window) => journals.isKept(window.journal),

    async reload(window) {
      const left = await journals.restore(window.journal);
      if (left?.kind === 'broken') await tellBroken(left);
      const subject = left?.kind === 'restored' ? await subjectOf(left, window.holder) : null;
      if (window.browser.isDestroyed()) return;
      window.load(subject);
    },

    leave(window) {
      const file = store.knownFileOf(window.holder);
      if (file !== null && journals.isKept(window.journal)) waiting.set(file.path, window.journal);
    },

    async openLeft(path) {
      if (waiting.size === 0) return false;
      // Links lead to the file that the store knows.
      const resolved = await realpath(path).catch(() => resolve(path));
      const journal = waiting.get(resolved);
      if (journal === undefined) return false;
      waiting.delete(resolved);
      const left = await journals.restore(journal);
      return left !== null && (await open(left));
    },

    async openLeftBehind() {
      let isAny = false;
      for (const left of await journals.leftBehind()) isAny = (await open(left)) || isAny;
      return isAny;
    },

    async discardRestored(window) {
      const { subject } = window;
      if (subject.kind !== 'document' || subject.restored === undefined) return;
      if (!(await dialogs.askToDiscardRestored(window.browser, window.name))) return;
      if (window.browser.isDestroyed() || window.subject !== subject) return;
      if (subject.path !== null) await ports.readAgain(window);
      else ports.show(window, { kind: 'start', problem: null });
    },
  };
}

/** Whether a file with this revision holds the document: it was saved in the moment the program ended. */
function isSaved(document: JourneyDocument, revision: string): boolean {
  return revisionOf(new TextEncoder().encode(serializeJourney(document))) === revision;
}
