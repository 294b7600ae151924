/** Closing a window and quitting, without ever losing work that nobody agreed to lose. */
import type { AppWindow } from './app-window.ts';
import type { Dialogs } from './dialogs.ts';

export interface ClosingPorts {
  readonly dialogs: Pick<Dialogs, 'askToSave'>;
  readonly windows: () => readonly AppWindow[];
  /** Takes the window away for good, when nothing is being written for it any more. */
  readonly remove: (window: AppWindow) => Promise<void>;
  /** All windows are gone and the program shall end. */
  readonly exit: () => void;
}

export interface Closing {
  /** Asks about unsaved work and closes the window, unless the answer is no. Says whether it closed. */
  readonly closeWindow: (window: AppWindow) => Promise<boolean>;
  /** Asks about the unsaved work of all windows; the first Cancel ends it, and then every window stays. */
  readonly quit: () => Promise<void>;
}

export function createClosing({ dialogs, windows, remove, exit }: ClosingPorts): Closing {
  /** Windows whose question stands open: a second press of the close button asks nothing new. */
  const asked = new Set<AppWindow>();
  let quitting = false;

  /** Whether the window may go: nothing is unsaved, or it was saved now, or may be thrown away. */
  async function mayGo(window: AppWindow): Promise<boolean> {
    if (asked.has(window)) return false;
    if (!window.unsaved) return true;
    asked.add(window);
    try {
      window.focus();
      const answer = await dialogs.askToSave(window.browser, window.name);
      return answer === 'discard' || (answer === 'save' && (await window.requestSave()));
    } finally {
      asked.delete(window);
    }
  }

  return {
    async closeWindow(window) {
      if (!(await mayGo(window))) return false;
      await remove(window);
      return true;
    },

    async quit() {
      if (quitting) return;
      quitting = true;
      try {
        const agreed = new Set<AppWindow>();
        // Looked up anew each time: windows may come and go while one of them is asking.
        const next = () => windows().find((window) => !agreed.has(window));
        for (let window = next(); window; window = next()) {
          if (!(await mayGo(window))) return;
          agreed.add(window);
        }
        await Promise.all(windows().map(remove));
        exit();
      } finally {
        quitting = false;
      }
    },
  };
}
