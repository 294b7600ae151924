/**
 * Saving, as the window sees it. The document stays in the window whatever happens: a failure is told and
 * leaves the work marked as unsaved, a conflict is asked about, and nothing is overwritten unasked.
 */
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { SaveResult } from '#shared/ipc/contract.ts';
import type { JournalKeeper } from './journal.ts';
import { sessionOf, type WindowStore } from './window.ts';

export interface Saving {
  /** Saves where the file is, or asks where for the first time. Says whether it was saved. */
  save(): Promise<boolean>;
  saveAs(): Promise<boolean>;
  /** After a conflict: replaces what somebody else wrote. */
  overwrite(): Promise<boolean>;
  /** After a conflict: throws this window's changes away and shows the file as it is now. */
  reload(): Promise<void>;
}

type SavingBridge = Pick<WindowBridge, 'save' | 'saveAs' | 'reload'>;

/** @param journal is told before each save: what it knows has to reach the main process before the document does. */
export function createSaving(
  bridge: SavingBridge,
  window: WindowStore,
  journal: Pick<JournalKeeper, 'flush'> = { flush: () => undefined },
): Saving {
  /** The save that is being written: the next one waits for it, so that they cannot overtake each other. */
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = (write: (document: JourneyDocument) => Promise<SaveResult>): Promise<boolean> => {
    const turn = last.then(async () => {
      const session = sessionOf(window);
      if (!session) return false;
      window.setState({ saving: true });
      journal.flush();
      const { document, revision } = session.getState();
      const result = await write(document).catch((): SaveResult => ({ kind: 'failed', reason: 'other' }));
      window.setState({ saving: false });
      if (result.kind === 'saved') session.getState().saved(revision, result.file);
      // While it was being written, another document may have come into the window.
      if (sessionOf(window) === session) tellOutcome(window, result);
      return result.kind === 'saved';
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
  };
}

function tellOutcome(window: WindowStore, result: SaveResult): void {
  const { openDialog, tell, withdraw } = window.getState();
  switch (result.kind) {
    case 'saved':
      withdraw('saveFailed');
      withdraw('restored');
      tell({ kind: 'saved', name: result.file.name });
      break;
    case 'cancelled':
      break;
    case 'conflict':
      openDialog({ kind: 'conflict' });
      break;
    case 'failed':
      tell({ kind: 'saveFailed', reason: result.reason });
      break;
  }
}
