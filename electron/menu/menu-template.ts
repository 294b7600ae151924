/** The menu as plain data: drawn from the list of app commands, so that a new command appears by itself. */
import type { MenuItemConstructorOptions } from 'electron';
import {
  APP_COMMANDS,
  type AppCommand,
  type AppCommandId,
  type MenuName,
  shortcutOn,
} from '#shared/commands/app-commands.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { RecentFile } from '#shared/ipc/contract.ts';

/** What the menu shows besides the commands themselves. */
export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly texts: Translate;
  readonly recent: readonly RecentFile[];
  /** Whether there is a window that a window's command could go to. */
  readonly hasWindow: boolean;
  /** Ids of the window's commands that can be run now, and of those with a check mark. */
  readonly enabled: ReadonlySet<string>;
  readonly checked: ReadonlySet<string>;
  /** Texts that tell more than the command's own, by id: what Undo undoes. */
  readonly labels: Readonly<Record<string, string>>;
  /** Adds what only developers need. */
  readonly development: boolean;
}

export interface MenuActions {
  readonly run: (command: AppCommandId) => void;
  readonly openRecent: (key: string) => void;
  readonly clearRecent: () => void;
}

const MENUS: readonly MenuName[] = ['file', 'edit', 'insert', 'view', 'help'];
const COMMANDS: readonly (AppCommand & { readonly id: AppCommandId })[] = APP_COMMANDS;

export function menuTemplate(situation: MenuSituation, actions: MenuActions): MenuItemConstructorOptions[] {
  const { platform, texts: t, development } = situation;
  const mac = platform === 'darwin';
  const menus = MENUS.map((menu): MenuItemConstructorOptions => {
    const items = itemsOf(menu, situation, actions);
    if (menu === 'file') items.splice(afterCommand(items, 'file.open'), 0, recentMenu(situation, actions));
    if (menu === 'edit') {
      // On macOS keys reach a text field by way of the menu; the canvas takes this one for itself before that.
      if (mac) items.push({ role: 'selectAll', visible: false, acceleratorWorksWhenHidden: true });
    }
    if (menu === 'help') {
      if (development)
        items.push({ type: 'separator' }, { role: 'toggleDevTools', label: t('main:menu.developerTools') });
      if (!mac) items.push({ type: 'separator' }, { role: 'about', label: t('main:menu.about') });
    }
    const role = menu === 'help' ? { role: 'help' as const } : {};
    return { ...role, label: menuLabel(t(`main:menu.${menu}`), mac), submenu: items };
  });
  if (!mac) return menus;
  const help = menus.pop();
  // macOS puts the program's own menu first and its windows before Help; their texts are the system's.
  return [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }, ...(help ? [help] : [])];
}

/** The commands of one menu, a separator where the group changes. */
function itemsOf(menu: MenuName, situation: MenuSituation, actions: MenuActions): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  let group: string | null = null;
  for (const command of COMMANDS) {
    // On macOS the program's own menu holds Quit.
    if (command.menu !== menu || (command.id === 'file.quit' && situation.platform === 'darwin')) continue;
    if (group !== null && group !== command.group) items.push({ type: 'separator' });
    group = command.group;
    items.push(commandItem(command, situation, actions));
  }
  return items;
}

function commandItem(
  command: AppCommand & { readonly id: AppCommandId },
  situation: MenuSituation,
  { run }: MenuActions,
): MenuItemConstructorOptions {
  const { id, native, checkbox, role } = command;
  const shortcut = shortcutOn(situation.platform, command);
  // The system's own item has the system's keys, and works in text fields of its dialogs too.
  if (role !== undefined) return { id, role, label: situation.texts(`command:${id}`) };
  return {
    id,
    label: situation.labels[id] ?? situation.texts(`command:${id}`),
    enabled: isEnabled(command, situation),
    click: () => run(id),
    ...(checkbox ? { type: 'checkbox', checked: situation.checked.has(id) } : {}),
    ...(shortcut === undefined ? {} : accelerator(shortcut, native !== false, situation.platform)),
  };
}

/** Whether a command can be chosen now. The window decides for its own; the others need a window at most. */
export function isEnabled(
  { id, runs }: Pick<AppCommand, 'id' | 'runs'>,
  { hasWindow, enabled }: Pick<MenuSituation, 'hasWindow' | 'enabled'>,
): boolean {
  if (runs === 'window') return enabled.has(id);
  return id === 'file.close' ? hasWindow : true;
}

/**
 * Keys that only the canvas listens to are shown, where the system can show keys that it does not take. On macOS a
 * shown key is a taken one, and Delete would then never reach a text field.
 */
function accelerator(shortcut: string, taken: boolean, platform: NodeJS.Platform): Partial<MenuItemConstructorOptions> {
  if (taken) return { accelerator: shortcut };
  return platform === 'darwin' ? {} : { accelerator: shortcut, registerAccelerator: false };
}

function recentMenu({ recent, texts: t }: MenuSituation, actions: MenuActions): MenuItemConstructorOptions {
  const names = new Map<string, number>();
  for (const { name } of recent) names.set(name, (names.get(name) ?? 0) + 1);
  const files = recent.map(({ key, name, folder }): MenuItemConstructorOptions => {
    const label = (names.get(name) ?? 0) > 1 ? `${name} — ${folder}` : name;
    return { label: withoutMnemonic(label), click: () => actions.openRecent(key) };
  });
  const clear = { label: t('main:menu.clearRecent'), click: actions.clearRecent };
  const empty = { label: t('main:menu.noRecent'), enabled: false };
  return {
    label: t('main:menu.openRecent'),
    submenu: files.length > 0 ? [...files, { type: 'separator' }, clear] : [empty],
  };
}

/** Index behind a command's item. */
function afterCommand(items: readonly MenuItemConstructorOptions[], id: AppCommandId): number {
  return items.findIndex((item) => item.id === id) + 1;
}

/** In native menus `&` underlines the letter behind it; in a file's name it is only a character. */
function withoutMnemonic(label: string): string {
  return label.replaceAll('&', '&&');
}

/** macOS has no underlined letters in its menu bar. */
function menuLabel(text: string, mac: boolean): string {
  return mac ? text.replaceAll('&', '') : text;
}
