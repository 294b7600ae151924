/** Every way a document comes into a window: from a file, from a starter, by a name from outside. */
import { basename, extname } from 'node:path';
import type { DocumentStore, Holder, OpenAnswer } from '#electron/files/store.ts';
import type { ImportAnswer } from '#electron/import/import-file.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { FileInfo, Starter } from '#shared/ipc/contract.ts';
import type { AppWindow, Subject } from './app-window.ts';

export interface OpeningPorts {
  readonly store: Pick<DocumentStore, 'open' | 'reload' | 'release' | 'pathOf' | 'holderOf'>;
  readonly windows: {
    readonly byHolder: (holder: Holder) => AppWindow | null;
    readonly nextHolder: () => Holder;
    readonly open: (subject: Subject, holder?: Holder) => AppWindow;
  };
  /** Shows something else in a window that is there. */
  readonly show: (window: AppWindow, subject: Subject) => void;
  /** A document made from a template or a sample. */
  readonly startDocument: (starter: Starter) => JourneyDocument;
  /** The file is to be found again under the recent ones. */
  readonly remember: (path: string) => void;
  /** Makes a document of a file of another format; null for a file that is to be opened as one of ours. */
  readonly importFile: (path: string) => Promise<ImportAnswer | null>;
  /** Opens unsaved changes to the file of this path that wait for it. Says whether there were any. */
  readonly openLeft: (path: string) => Promise<boolean>;
  readonly tellNotReloaded: (window: AppWindow, name: string) => Promise<void>;
}

export interface Opening {
  /**
   * Opens a file: in the window that asks if that shows the start screen, else in a new one. A file that is open
   * already comes to the front. One that cannot be read is not touched; the window says what is wrong with it.
   * @param map the map to show, if the file has it
   */
  readonly openFile: (path: string, from: AppWindow | null, map?: string) => Promise<void>;
  /** Opens a new document in the window that asks if that shows the start screen, else in a new one. */
  readonly startNew: (starter: Starter, from: AppWindow | null) => Promise<void>;
  /** Goes to a start screen: the one there is, or one in a new window. */
  readonly showStart: (from: AppWindow | null) => void;
  /** Reads the window's file again and shows that, or leaves the window as it is and says why. */
  readonly reload: (window: AppWindow) => Promise<void>;
}

export function createOpening(ports: OpeningPorts): Opening {
  const { store, windows, show } = ports;
  /** One after the other: two requests may be for one file, or for one free window. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn(task: () => Promise<void>): Promise<void> {
    const done = queue.then(task);
    queue = done.catch(() => undefined);
    return done;
  }

  /** The window that may show something else without taking anything away. */
  const free = (window: AppWindow | null): AppWindow | null =>
    window !== null && !window.browser.isDestroyed() && window.subject.kind === 'start' ? window : null;

  function place(subject: Subject, target: AppWindow | null, holder?: Holder): void {
    if (target === null) {
      windows.open(subject, holder);
      return;
    }
    const wasWaiting = target.isWaiting;
    show(target, subject);
    // One that waited is shown, with the focus, when its page has something to see.
    if (!wasWaiting) target.focus();
  }

  /** Shows what was made of a file of another format. It has no file of its own until it is saved. */
  function placeImported(answer: ImportAnswer, from: AppWindow | null): void {
    if (from?.browser.isDestroyed()) return;
    if (answer.kind === 'problem') {
      place({ kind: 'start', problem: answer.problem }, free(from));
      return;
    }
    const { name, notices, document } = answer;
    const file: FileInfo = { name, saved: false, readOnly: false };
    place(
      { kind: 'document', document, file, path: null, migratedFrom: null, imported: { name, notices } },
      free(from),
    );
  }

  /** Shows a map in the window of a holder, which comes to the front. */
  function focus(holder: Holder, map: string | undefined): void {
    const window = windows.byHolder(holder);
    window?.focus();
    if (map !== undefined) window?.showMap(map);
  }

  async function openFile(path: string, from: AppWindow | null, map?: string): Promise<void> {
    const imported = await ports.importFile(path);
    if (imported !== null) {
      placeImported(imported, from);
      return;
    }
    if (await ports.openLeft(path)) {
      const holder = await store.holderOf(path);
      if (holder !== null && map !== undefined) focus(holder, map);
      return;
    }
    const target = free(from);
    const holder = target?.holder ?? windows.nextHolder();
    const answer = await store.open(path, holder);
    if (answer.kind === 'alreadyOpen') {
      focus(answer.holder, map);
      return;
    }
    if (target?.browser.isDestroyed()) {
      // Closed while the file was read: nobody wants to see it any more.
      await store.release(holder);
      return;
    }
    if (answer.kind === 'problem') {
      place({ kind: 'start', problem: answer.problem }, target, holder);
      return;
    }
    ports.remember(answer.path);
    place(map === undefined ? subjectOf(answer) : { ...subjectOf(answer), map }, target, holder);
  }

  return {
    openFile: (path, from, map) => inTurn(() => openFile(path, from, map)),

    startNew: (starter, from) =>
      inTurn(async () => {
        const document = ports.startDocument(starter);
        const file: FileInfo = { name: document.title, saved: false, readOnly: false };
        place({ kind: 'document', document, file, path: null, migratedFrom: null }, free(from));
      }),

    showStart(from) {
      const there = free(from);
      if (there && !there.isWaiting) there.focus();
      else place({ kind: 'start', problem: null }, there);
    },

    reload: (window) =>
      inTurn(async () => {
        const path = store.pathOf(window.holder);
        if (path === null) return;
        const answer = await store.reload(window.holder);
        if (window.browser.isDestroyed()) return;
        if (answer.kind === 'opened') show(window, subjectOf(answer));
        else await ports.tellNotReloaded(window, basename(path, extname(path)));
      }),
  };
}

function subjectOf({
  document,
  file,
  path,
  migratedFrom,
}: Extract<OpenAnswer, { kind: 'opened' }>): Extract<Subject, { kind: 'document' }> {
  return { kind: 'document', document, file, path, migratedFrom };
}
