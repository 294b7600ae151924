/** When the program ends: asked to quit, or with its last window, and never before its own files are written. */
import { app } from 'electron';
import { inBackground } from './report.ts';

export interface LifecyclePorts {
  /** Asks about unsaved work, and calls `exit` if the program may end. */
  readonly quit: () => Promise<void>;
  /** Waits until settings and the like are on the disk. */
  readonly settled: () => Promise<void>;
  /** macOS: the program was clicked while it may have no window. */
  readonly activated: () => void;
}

export interface Lifecycle {
  /** Ends the program; nobody is asked any more. */
  readonly exit: () => void;
}

export function followLifecycle({ quit, settled, activated }: LifecyclePorts): Lifecycle {
  let mayQuit = false;
  let isSettled = false;
  const exit = (): void => {
    mayQuit = true;
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (mayQuit) return;
    event.preventDefault();
    inBackground(quit());
  });
  app.on('window-all-closed', () => {
    // On macOS a program stays when its last window is closed.
    if (process.platform !== 'darwin') exit();
  });
  app.on('will-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    inBackground(
      settled().then(() => {
        isSettled = true;
        app.quit();
      }),
    );
  });
  app.on('activate', activated);
  return { exit };
}
