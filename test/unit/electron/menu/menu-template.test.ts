import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuActions, type MenuSituation, menuTemplate } from '#electron/menu/menu-template.ts';
import { APP_COMMANDS } from '#shared/commands/app-commands.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';

const english = createTranslator('en').getFixedT('en', NAMESPACES);

const situation = (given: Partial<MenuSituation> = {}): MenuSituation => ({
  platform: 'linux',
  texts: english,
  recent: [],
  hasWindow: true,
  enabled: new Set(),
  checked: new Set(),
  labels: {},
  development: false,
  ...given,
});

function draw(given: Partial<MenuSituation> = {}) {
  const chosen: string[] = [];
  const actions: MenuActions = {
    run: (command) => chosen.push(command),
    openRecent: (key) => chosen.push(`recent ${key}`),
    clearRecent: () => chosen.push('clear'),
  };
  const menus = menuTemplate(situation(given), actions);
  const all = menus.flatMap(itemsIn);
  return { menus, all, chosen, item: (id: string) => all.find((item) => item.id === id) };
}

function itemsIn(menu: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  const items = Array.isArray(menu.submenu) ? menu.submenu : [];
  return items.flatMap((item) => [item, ...itemsIn(item)]);
}

const press = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe('the menu', () => {
  it('has every command once, in the menu the list names', () => {
    const { all } = draw();
    const ids = all.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual(APP_COMMANDS.map(({ id }) => id).toSorted());
  });

  it('runs a command by its id', () => {
    const { item, chosen } = draw();
    press(item('file.save'));
    press(item('file.new'));
    expect(chosen).toEqual(['file.save', 'file.new']);
  });

  it('separates groups, and begins and ends with a command', () => {
    for (const menu of draw().menus) {
      const items = Array.isArray(menu.submenu) ? menu.submenu : [];
      expect(items.at(0)?.type).not.toBe('separator');
      expect(items.at(-1)?.type).not.toBe('separator');
      items.forEach((item, index) => {
        if (item.type === 'separator') expect(items[index + 1]?.type).not.toBe('separator');
      });
    }
  });

  it('enables what the window can do, and always what needs no window', () => {
    const { item } = draw({ hasWindow: false, enabled: new Set(['file.save']) });
    expect(item('file.save')?.enabled).toBe(true);
    expect(item('file.saveAs')?.enabled).toBe(false);
    expect(item('file.open')?.enabled).toBe(true);
    expect(item('file.close')?.enabled).toBe(false);
    expect(draw().item('file.close')?.enabled).toBe(true);
  });

  it('checks what the window has checked', () => {
    const { item } = draw({ checked: new Set(['view.theme.dark']) });
    expect(item('view.theme.dark')).toMatchObject({ type: 'checkbox', checked: true });
    expect(item('view.theme.light')).toMatchObject({ type: 'checkbox', checked: false });
  });

  it('says what Undo undoes', () => {
    expect(draw({ labels: { 'edit.undo': 'Undo Add card' } }).item('edit.undo')?.label).toBe('Undo Add card');
  });

  it('shows the keys that only the canvas listens to, without taking them', () => {
    expect(draw().item('edit.delete')).toMatchObject({ accelerator: 'Delete', registerAccelerator: false });
    expect(draw().item('file.save')).not.toHaveProperty('registerAccelerator');
  });

  it('leaves out those keys on macOS, where a shown key is a taken one', () => {
    expect(draw({ platform: 'darwin' }).item('edit.delete')).not.toHaveProperty('accelerator');
    expect(draw({ platform: 'darwin' }).item('file.save')).toMatchObject({ accelerator: 'CmdOrCtrl+S' });
  });

  it('has cut, copy and paste for whatever has the focus', () => {
    expect(draw().all.map(({ role }) => role)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste']));
  });

  it('puts the program’s own menu first on macOS, and Quit in it', () => {
    const { menus, item } = draw({ platform: 'darwin' });
    expect(menus.map(({ role, label }) => role ?? label)).toEqual([
      'appMenu',
      'File',
      'Edit',
      'Insert',
      'View',
      'windowMenu',
      'help',
    ]);
    expect(item('file.quit')).toBeUndefined();
  });

  it('offers developer tools in development only', () => {
    const roles = (development: boolean) => draw({ development }).all.map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });

  it.each(UI_LANGUAGES)('has a text for everything: %s', (language) => {
    const texts = createTranslator(language).getFixedT(language, NAMESPACES);
    for (const item of draw({ texts }).all) {
      if (item.type === 'separator') continue;
      expect(item.label).toBeTruthy();
      expect(item.label).not.toBe(item.id);
    }
  });

  it.each(UI_LANGUAGES)('gives no two menus the same underlined letter: %s', (language) => {
    const texts = createTranslator(language).getFixedT(language, NAMESPACES);
    const letters = draw({ texts }).menus.map(({ label }) => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase());
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe('the recent files', () => {
  const recent = [
    { key: 'k1', name: 'Tour & Co', folder: 'Fjord' },
    { key: 'k2', name: 'Plan', folder: 'Oslo' },
    { key: 'k3', name: 'Plan', folder: 'Bergen' },
  ];
  const labels = (given: Partial<MenuSituation>) => {
    const { all } = draw(given);
    const submenu = all.find(({ label }) => label === 'Open recent')?.submenu;
    return Array.isArray(submenu) ? submenu : [];
  };

  it('stand under their names, with the folder where names are the same', () => {
    expect(labels({ recent }).map(({ label }) => label)).toEqual([
      'Tour && Co',
      'Plan — Oslo',
      'Plan — Bergen',
      undefined,
      'Clear list',
    ]);
  });

  it('are opened by their key, and cleared', () => {
    const { all, chosen } = draw({ recent });
    press(all.find(({ label }) => label === 'Plan — Oslo'));
    press(all.find(({ label }) => label === 'Clear list'));
    expect(chosen).toEqual(['recent k2', 'clear']);
  });

  it('say so when there are none', () => {
    expect(labels({}).map(({ label, enabled }) => [label, enabled])).toEqual([['No recent files', false]]);
  });

  it('stand right behind Open', () => {
    const file = draw().menus[0]?.submenu;
    const items = Array.isArray(file) ? file : [];
    expect(items[items.findIndex(({ id }) => id === 'file.open') + 1]?.label).toBe('Open recent');
  });
});
