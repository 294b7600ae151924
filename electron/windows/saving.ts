/** Saving what a window shows: asks for a place where one is needed, then lets the store do it. */
import { extname, join } from 'node:path';
import type { DocumentStore } from '#electron/files/store.ts';
import { checkIntegrity } from '#shared/document/integrity.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { fileNameFor } from '#shared/formats/export-names.ts';
import type { SaveResult } from '#shared/ipc/contract.ts';
import type { AppWindow } from './app-window.ts';
import type { Dialogs } from './dialogs.ts';

export interface SavingPorts {
  readonly store: Pick<DocumentStore, 'save' | 'saveAs' | 'pathOf'>;
  readonly dialogs: Pick<Dialogs, 'choosePlace'>;
  /** Absolute path of the folder where a person's documents go when nothing else is known. */
  readonly documentsFolder: () => string;
  readonly remember: (path: string) => void;
  /** The window was told that its document is in its file. */
  readonly noted: (window: AppWindow) => void;
  /** A name for a file whose document has no title. */
  readonly untitled: () => string;
}

export interface Saving {
  /** Saves to the window's file; the first time it asks for a place. */
  readonly save: (window: AppWindow, document: JourneyDocument, overwrite: boolean) => Promise<SaveResult>;
  /** Asks for a place and saves there; from then on that is the window's file. */
  readonly saveAs: (window: AppWindow, document: JourneyDocument) => Promise<SaveResult>;
}

export function createSaving(ports: SavingPorts): Saving {
  const { store, dialogs } = ports;

  /** Where the window's file is, or would most likely go, without extension. */
  const suggestion = (window: AppWindow, document: JourneyDocument): string => {
    const path = store.pathOf(window.holder);
    if (path !== null) return path.slice(0, path.length - extname(path).length);
    return join(ports.documentsFolder(), fileNameFor(document.title, ports.untitled()));
  };

  /** Tells the window about its file, and the list of recent files too. */
  const noted = (window: AppWindow, document: JourneyDocument, result: SaveResult): SaveResult => {
    const path = store.pathOf(window.holder);
    if (result.kind === 'saved' && path !== null) {
      ports.remember(path);
      if (!window.browser.isDestroyed()) {
        window.saved(document, result.file, path);
        ports.noted(window);
      }
    }
    return result;
  };

  async function saveAs(window: AppWindow, document: JourneyDocument): Promise<SaveResult> {
    if (checkIntegrity(document).length > 0) return { kind: 'failed', reason: 'invalidDocument' };
    const path = await dialogs.choosePlace(window.browser, 'journey', `${suggestion(window, document)}.journey`);
    if (path === null) return { kind: 'cancelled' };
    return noted(window, document, await store.saveAs(window.holder, document, path));
  }

  return {
    saveAs,

    async save(window, document, overwrite) {
      if (store.pathOf(window.holder) === null) return saveAs(window, document);
      if (checkIntegrity(document).length > 0) return { kind: 'failed', reason: 'invalidDocument' };
      return noted(window, document, await store.save(window.holder, document, overwrite));
    },
  };
}
