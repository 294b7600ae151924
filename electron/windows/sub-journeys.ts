/** Journeys of cards that are told in other files: going there, and choosing one. */
import { basename, dirname } from 'node:path';
import { readJourney } from '#electron/files/read.ts';
import type { AsyncFileOperations } from '#electron/files/steps.ts';
import { runAsync } from '#electron/files/steps.ts';
import { type DocumentStore, nameOf } from '#electron/files/store.ts';
import { locateJourney, nameJourney } from '#electron/files/sub-journey.ts';
import { inOrder } from '#shared/document/order.ts';
import type { ChooseJourneyResult, OpenJourneyResult } from '#shared/ipc/journeys.ts';
import type { AppWindow } from './app-window.ts';
import type { Dialogs } from './dialogs.ts';
import type { Opening } from './opening.ts';

export interface SubJourneyPorts {
  readonly store: Pick<DocumentStore, 'pathOf'>;
  readonly dialogs: Pick<Dialogs, 'askToOpenJourney' | 'chooseFileToOpen'>;
  readonly opening: Pick<Opening, 'openFile'>;
  readonly operations: AsyncFileOperations;
}

export interface SubJourneys {
  /**
   * Opens the file that a card of the window's document names, at a map of it if one is named. The name is the
   * document's word, which may be anybody's: what lies outside of the document's folder is only opened after asking.
   */
  readonly open: (window: AppWindow, file: string, map: string | undefined) => Promise<OpenJourneyResult>;
  /** Asks for a file, and says by what name a card of the window's document can keep it. */
  readonly choose: (window: AppWindow) => Promise<ChooseJourneyResult>;
}

export function createSubJourneys({ store, dialogs, opening, operations }: SubJourneyPorts): SubJourneys {
  /** Files outside of a document's folder that a person chose or agreed to, until the program ends. */
  const agreed = new Set<string>();

  return {
    async open(window, file, map) {
      const document = store.pathOf(window.holder);
      if (document === null) return { kind: 'refused', why: 'notSaved' };
      const located = await runAsync(locateJourney(document, file), operations);
      if (located.kind === 'bad') return { kind: 'refused', why: located.why };
      if (located.kind === 'unreadable') {
        return { kind: 'refused', why: located.code === 'isFolder' ? 'other' : located.code };
      }
      const { path } = located;
      if (located.kind === 'outside' && !agreed.has(path)) {
        if (!(await dialogs.askToOpenJourney(window.browser, path))) return { kind: 'cancelled' };
        agreed.add(path);
      }
      await opening.openFile(path, window, map);
      return { kind: 'opened' };
    },

    async choose(window) {
      const document = store.pathOf(window.holder);
      if (document === null) return { kind: 'refused', why: 'notSaved', name: '' };
      const chosen = await dialogs.chooseFileToOpen(window.browser, dirname(document), 'journey');
      if (chosen === null) return { kind: 'cancelled' };
      const read = await runAsync(readJourney(chosen), operations);
      if (read.kind === 'problem') return { kind: 'refused', why: 'notRead', name: basename(chosen) };
      // Saved under another name meanwhile, the document may have another folder.
      const name = await runAsync(nameJourney(store.pathOf(window.holder) ?? document, chosen), operations);
      if (name === null) return { kind: 'refused', why: 'noWay', name: nameOf(chosen) };
      agreed.add(read.path);
      const maps = inOrder(read.document.maps).map(([id, map]) => ({ id, name: map.name }));
      return { kind: 'chosen', file: name, maps };
    },
  };
}
