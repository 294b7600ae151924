/** The line to a main process for a page that has none: it shows one document and keeps nothing. */

import type { JourneyDocument } from '#shared/document/model.ts';
import type { Settings, WindowContent } from '#shared/ipc/contract.ts';
import type { WindowBridge } from '../bridge/bridge.ts';

const SETTINGS: Settings = { language: 'en', theme: 'light', inspector: true, minimap: false, tourSeen: false };
const FILE = { name: 'bench', saved: true, readOnly: false };

export interface LoneBridge extends WindowBridge {
  /** Tells the window to show the document afresh. */
  readonly reopen: () => void;
}

export function loneBridge(document: JourneyDocument): LoneBridge {
  const content: WindowContent = { kind: 'document', document, file: FILE, migratedFrom: null, journal: 'bench' };
  const showListeners = new Set<(content: WindowContent) => void>();
  const nothing = async (): Promise<undefined> => undefined;
  return {
    platform: 'linux',
    windowContent: async () => content,
    newFile: nothing,
    openFile: nothing,
    openRecent: nothing,
    openDropped: nothing,
    save: async () => ({ kind: 'saved', file: FILE }),
    saveAs: async () => ({ kind: 'saved', file: FILE }),
    reload: nothing,
    appendToJournal: nothing,
    clearJournal: nothing,
    discardRestored: nothing,
    reportState: nothing,
    closeAnswer: nothing,
    exportFile: async () => ({ kind: 'cancelled' }),
    cancelExport: nothing,
    copyPicture: async () => ({ kind: 'copied' }),
    importFile: nothing,
    chooseSheet: async () => ({ kind: 'cancelled' }),
    choosePicture: async () => ({ kind: 'cancelled' }),
    openJourney: async () => ({ kind: 'cancelled' }),
    chooseJourney: async () => ({ kind: 'cancelled' }),
    runCommand: nothing,
    settings: async () => SETTINGS,
    changeSettings: async (change) => ({ ...SETTINGS, ...withoutUndefined(change) }),
    on: (event, listener) => {
      if (event !== 'window:show') return () => undefined;
      const show = listener as (content: WindowContent) => void;
      showListeners.add(show);
      return () => showListeners.delete(show);
    },
    reopen: () => {
      for (const show of showListeners) show(content);
    },
  };
}

function withoutUndefined(change: Partial<{ [K in keyof Settings]: Settings[K] | undefined }>): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
