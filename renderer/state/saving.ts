/**
 * Saving, as the window sees it. The document stays in the window whatever happens: a failure is told and
 * leaves the work marked as unsaved, a conflict is asked about, and nothing is overwritten unasked.
 */
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { PdfOptions, SaveResult } from '#shared/ipc/contract.ts';
import { sessionOf, type WindowStore } from './window.ts';

export interface Saving {
  /** Saves where the file is, or asks where for the first time. Says whether it was saved. */
  save(): Promise<boolean>;
  saveAs(): Promise<boolean>;
  /** After a conflict: replaces what somebody else wrote. */
  overwrite(): Promise<boolean>;
  /** After a conflict: throws this window's changes away and shows the file as it is now. */
  reload(): Promise<void>;
  exportPdf(options: PdfOptions): Promise<void>;
}

type SavingBridge = Pick<WindowBridge, 'save' | 'saveAs' | 'reload' | 'exportPdf'>;

export function createSaving(bridge: SavingBridge, window: WindowStore): Saving {
  /** The save that is being written: the next one waits for it, so that they cannot overtake each other. */
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = (
    write: (session: SessionStore, document: JourneyDocument) => Promise<SaveResult>,
  ): Promise<boolean> => {
    const turn = last.then(async () => {
      const session = sessionOf(window);
      if (!session) return false;
      session.getState().stopEditing();
      window.setState({ saving: true });
      const { document } = session.getState();
      const result = await write(session, document).catch((): SaveResult => ({ kind: 'failed', reason: 'other' }));
      window.setState({ saving: false });
      return settle(window, session, document, result);
    });
    last = turn;
    return turn;
  };

  return {
    save: () => inTurn((document) => bridge.save({ document, overwrite: false })),
    saveAs: () => inTurn((document) => bridge.saveAs({ document })),
    overwrite: () => inTurn((document) => bridge.save({ document, overwrite: true })),
    reload: async () => {
      await bridge.reload();
    },

    async exportPdf(options) {
      const session = sessionOf(window);
      if (!session) return;
      const { document } = session.getState();
      const { tell } = window.getState();
      const result = await bridge
        .exportPdf({ document, options })
        .catch(() => ({ kind: 'failed', reason: 'other' }) as const);
      if (result.kind === 'exported') tell({ kind: 'exported', name: result.name });
      if (result.kind === 'failed') tell({ kind: 'exportFailed', reason: result.reason });
    },
  };
}

function tellOutcome(window: WindowStore, result: SaveResult): void {
  const { openDialog, tell, withdraw } = window.getState();
  switch (result.kind) {
    case 'saved':
      withdraw('saveFailed');
      return tell({ kind: 'saved', name: result.file.name });
    case 'cancelled':
      return;
    case 'conflict':
      return openDialog({ kind: 'conflict' });
    case 'failed':
      return tell({ kind: 'saveFailed', reason: result.reason });
  }
}
