/** The menu of this app: what it shows is that of the window in front, what it runs is ours or that window's. */
import { app } from 'electron';
import { type AppMenu, createAppMenu } from '#electron/menu/app-menu.ts';
import type { RecentFiles } from '#electron/settings/recent-files.ts';
import type { AppWindow } from '#electron/windows/app-window.ts';
import type { Opening } from '#electron/windows/opening.ts';
import type { WindowList } from '#electron/windows/window-list.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { MainCommands } from './main-commands.ts';
import { inBackground } from './report.ts';

export interface MenuPorts {
  readonly texts: () => Translate;
  readonly windows: Pick<WindowList, 'current'>;
  readonly recent: RecentFiles;
  readonly opening: Opening;
  readonly commands: MainCommands;
}

export function createMenu({ texts, windows, recent, opening, commands }: MenuPorts): AppMenu {
  /** The commands that the main process runs itself; all others are the window's. */
  const own: Readonly<Partial<Record<AppCommandId, (window: AppWindow | null) => void>>> = commands;

  return createAppMenu(
    () => {
      const window = windows.current;
      return {
        platform: process.platform,
        texts: texts(),
        recent: recent.list(),
        hasWindow: window !== null,
        enabled: new Set(window?.state.enabled),
        checked: new Set(window?.state.checked),
        labels: window?.state.labels ?? {},
        development: !app.isPackaged,
      };
    },
    {
      run(command) {
        const window = windows.current;
        const run = own[command];
        if (run) run(window);
        else window?.run(command);
      },
      openRecent(key) {
        const path = recent.pathOf(key);
        if (path !== null) inBackground(opening.openFile(path, windows.current));
      },
      clearRecent() {
        recent.clear();
        app.clearRecentDocuments();
      },
    },
  );
}
