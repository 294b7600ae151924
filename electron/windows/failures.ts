/** A page that crashed or hangs: a person is told, and never left with a blank window. */
import type { AppWindow } from './app-window.ts';
import type { Dialogs, UnsavedWork } from './dialogs.ts';

export interface FailurePorts {
  readonly dialogs: Pick<Dialogs, 'tellCrashed' | 'tellUnresponsive'>;
  /** Takes the window away without a further question. Its unsaved changes stay where they are kept. */
  readonly remove: (window: AppWindow) => Promise<void>;
  /** Whether the window's unsaved changes would come back. */
  readonly isKept: (window: AppWindow) => boolean;
  /** Loads the page again, with the unsaved changes that are kept. */
  readonly reload: (window: AppWindow) => Promise<void>;
  readonly report: (problem: string) => void;
}

export function watchForFailures(window: AppWindow, { dialogs, remove, isKept, reload, report }: FailurePorts): void {
  const { browser } = window;
  const workIn = (of: AppWindow): UnsavedWork => (isKept(of) ? 'kept' : of.unsaved ? 'lost' : 'none');

  browser.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    // A page that ended because its window closed has not failed.
    if (reason === 'clean-exit' || browser.isDestroyed()) return;
    report(`the page of a window is gone: ${reason}, exit code ${exitCode}`);
    const answer = await dialogs.tellCrashed(browser, window.name, workIn(window));
    if (browser.isDestroyed()) return;
    if (answer === 'reload') await reload(window);
    else await remove(window);
  });

  let asking = false;
  browser.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    try {
      const answer = await dialogs.tellUnresponsive(browser, window.name, workIn(window));
      if (answer === 'close' && !browser.isDestroyed()) await remove(window);
    } finally {
      asking = false;
    }
  });
}
