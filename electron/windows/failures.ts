/** A page that crashed or hangs: a person is told, and never left with a blank window. */
import type { AppWindow } from './app-window.ts';
import type { Dialogs } from './dialogs.ts';

export interface FailurePorts {
  readonly dialogs: Pick<Dialogs, 'tellCrashed' | 'tellUnresponsive'>;
  /** Takes the window away without a further question. */
  readonly remove: (window: AppWindow) => Promise<void>;
  readonly report: (problem: string) => void;
}

export function watchForFailures(window: AppWindow, { dialogs, remove, report }: FailurePorts): void {
  const { browser } = window;

  browser.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    // A page that ended because its window closed has not failed.
    if (reason === 'clean-exit' || browser.isDestroyed()) return;
    report(`the page of a window is gone: ${reason}, exit code ${exitCode}`);
    const answer = await dialogs.tellCrashed(browser, window.name, window.unsaved);
    if (browser.isDestroyed()) return;
    if (answer === 'reload') window.load();
    else await remove(window);
  });

  let asking = false;
  browser.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    try {
      const answer = await dialogs.tellUnresponsive(browser, window.name, window.unsaved);
      if (answer === 'close' && !browser.isDestroyed()) await remove(window);
    } finally {
      asking = false;
    }
  });
}
