/** The commands that the main process runs itself, for the menu and for the palettes of windows. */
import { app } from 'electron';
import type { AppWindow } from '#electron/windows/app-window.ts';
import type { Closing } from '#electron/windows/closing.ts';
import type { Opening } from '#electron/windows/opening.ts';
import type { MainCommandId } from '#shared/commands/app-commands.ts';
import { inBackground } from './report.ts';

/** Each is told the window it was chosen in, if there is one. */
export type MainCommands = { readonly [Id in MainCommandId]: (from: AppWindow | null) => void };

export interface MainCommandPorts {
  readonly opening: Pick<Opening, 'showStart'>;
  readonly closing: Pick<Closing, 'closeWindow'>;
  /** Asks for a file and opens it. */
  readonly chooseAndOpen: (from: AppWindow | null) => Promise<void>;
}

export function createMainCommands({ opening, closing, chooseAndOpen }: MainCommandPorts): MainCommands {
  return {
    'file.new': (window) => opening.showStart(window),
    'file.open': (window) => inBackground(chooseAndOpen(window)),
    'file.close': (window) => window && inBackground(closing.closeWindow(window)),
    'file.quit': () => app.quit(),
    // The page hears of it by the browser's own events, whatever has the focus.
    'edit.cut': (window) => window?.browser.webContents.cut(),
    'edit.copy': (window) => window?.browser.webContents.copy(),
    'edit.paste': (window) => window?.browser.webContents.paste(),
  };
}
