import type { AppWindow, Subject } from '#electron/windows/app-window.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { FileInfo } from '#shared/ipc/contract.ts';

/** What of a window the flows look at, without Electron. */
export interface FakeWindow {
  readonly holder: number;
  name: string;
  unsaved: boolean;
  subject: Subject;
  isWaiting: boolean;
  readonly browser: { destroyed: boolean; isDestroyed: () => boolean };
  /** What was asked of the window, in order. */
  readonly heard: string[];
  /** How the page answers when it is asked to save. */
  requestSave: () => Promise<boolean>;
  focus: () => void;
  showMap: (map: string) => void;
  saved: (document: JourneyDocument, file: FileInfo, path: string) => void;
}

export function fakeWindow(
  holder: number,
  given: Partial<Pick<FakeWindow, 'unsaved' | 'subject' | 'requestSave'>> = {},
): FakeWindow {
  const heard: string[] = [];
  const browser = { destroyed: false, isDestroyed: () => browser.destroyed };
  return {
    holder,
    name: `window ${holder}`,
    unsaved: false,
    subject: { kind: 'start', problem: null },
    isWaiting: false,
    browser,
    heard,
    requestSave: async () => true,
    focus: () => heard.push('focus'),
    showMap: (map) => heard.push(`map ${map}`),
    saved: (_document, file, path) => heard.push(`saved ${file.name} at ${path}`),
    ...given,
  };
}

/** The fake where a window is wanted. */
export function asWindow(window: FakeWindow): AppWindow {
  return window as unknown as AppWindow;
}
