/** Keeps the native menu true to the language, the recent files and the window in front. */
import { Menu } from 'electron';
import { APP_COMMANDS } from '#shared/commands/app-commands.ts';
import { isEnabled, type MenuActions, type MenuSituation, menuTemplate } from './menu-template.ts';

export interface AppMenu {
  /** Brings the menu up to date. Cheap when nothing but enabled and checked commands changed. */
  readonly refresh: () => void;
}

export function createAppMenu(situation: () => MenuSituation, actions: MenuActions): AppMenu {
  /** What the texts of the menu that stands were made of. */
  let built = '';

  return {
    refresh() {
      const now = situation();
      const texts = JSON.stringify([now.texts('main:menu.file'), now.recent, now.labels]);
      const menu = texts === built ? Menu.getApplicationMenu() : null;
      if (menu === null) {
        // Texts of items cannot be changed, so the menu is made anew; that closes one that is open.
        built = texts;
        Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(now, actions)));
        return;
      }
      for (const command of APP_COMMANDS) {
        const item = menu.getMenuItemById(command.id);
        if (item === null) continue;
        item.enabled = isEnabled(command, now);
        if (item.type === 'checkbox') item.checked = now.checked.has(command.id);
      }
    },
  };
}
