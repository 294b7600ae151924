/** Every key there is, in groups, and a field to search them: those of the commands come out of the one list of commands. */
import { useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useServices } from '#renderer/app/services.ts';
import { languageTag, useTexts } from '#renderer/app/texts.ts';
import { fold } from '#shared/analysis/fold.ts';
import { displayShortcut, type Platform } from '#shared/commands/accelerator.ts';
import {
  APP_COMMANDS,
  type AppCommand,
  type AppCommandId,
  type MenuName,
  shortcutOn,
} from '#shared/commands/app-commands.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { Button } from '../controls/Button.tsx';
import { cls } from '../controls/cls.ts';
import fieldStyles from '../controls/field.module.css';
import { Dialog } from './Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

interface Entry {
  readonly keys: readonly string[];
  readonly text: string;
}

interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const COMMANDS: readonly (AppCommand & { readonly id: AppCommandId })[] = APP_COMMANDS;
const MENUS: readonly MenuName[] = ['file', 'edit', 'insert', 'view', 'help'];

export function ShortcutsDialog() {
  const t = useTexts();
  const { bridge, window } = useServices();
  const language = languageTag(useTranslation().i18n);
  const [query, setQuery] = useState('');
  const close = window.getState().closeDialog;
  const groups = useMemo(() => shortcutGroups(bridge.platform, t), [bridge.platform, t]);
  const found = filterGroups(groups, query, language);
  return (
    <Dialog
      size="wide"
      title={t('command:help.shortcuts')}
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          {t('app:close')}
        </Button>
      }
    >
      <SearchField
        className={cls(styles.search)}
        aria-label={t('app:shortcuts.search')}
        value={query}
        onChange={setQuery}
        autoFocus
      >
        <Input
          className={cls(fieldStyles.input, styles.input)}
          placeholder={t('app:shortcuts.search')}
          spellCheck={false}
        />
      </SearchField>
      <p className={styles.nothing} role="status">
        {found.length === 0 ? t('app:shortcuts.nothing', { query }) : ''}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className={styles.groups} tabIndex={0}>
        {found.map(({ title, entries }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.list}>
              {entries.map(({ keys, text }) => (
                <div key={text} className={styles.entry}>
                  <dt>{text}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function shortcutGroups(platform: Platform, t: Translate): Group[] {
  return [
    { title: t('app:shortcuts.canvas'), entries: canvasEntries(platform, t) },
    { title: t('views:keys.table'), entries: tableEntries(platform, t) },
    { title: t('views:keys.outline'), entries: outlineEntries(platform, t) },
    { title: t('app:shortcuts.tabs'), entries: tabEntries(platform, t) },
    { title: t('app:shortcuts.panels'), entries: panelEntries(platform, t) },
    ...MENUS.map((menu) => ({ title: t(`app:shortcuts.${menu}`), entries: menuEntries(menu, platform, t) })),
  ];
}

/** The entries whose text or keys hold what was typed, case and diacritics aside. */
function filterGroups(groups: readonly Group[], query: string, language: string): readonly Group[] {
  const plain = (text: string): string => fold(text, { language, matchCase: false, matchDiacritics: false }).text;
  const wanted = plain(query.trim());
  if (wanted === '') return groups;
  return groups
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter(({ keys, text }) => [text, ...keys].some((each) => plain(each).includes(wanted))),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function menuEntries(menu: MenuName, platform: Platform, t: Translate): Entry[] {
  return COMMANDS.filter((command) => command.menu === menu).flatMap((command) => {
    const keys = [shortcutOn(platform, command), ...(command.alternates ?? [])].flatMap((shortcut) =>
      shortcut === undefined ? [] : [displayShortcut(shortcut, platform)],
    );
    return keys.length === 0 ? [] : [{ keys: [...new Set(keys)], text: t(`command:${command.id}`) }];
  });
}

function tableEntries(platform: Platform, t: Translate): Entry[] {
  const shown = (keys: string): string => displayShortcut(keys, platform);
  return [
    { keys: [shown('Enter'), 'F2', 'A…Z'], text: t('views:keys.edit') },
    { keys: [shown('Enter'), shown('Tab')], text: t('views:keys.next') },
    { keys: [shown('CmdOrCtrl+Enter')], text: t('views:keys.newRow') },
    { keys: [shown('Delete')], text: t('views:keys.clear') },
    { keys: [shown('Shift+Up'), shown('Shift+Down')], text: t('views:keys.range') },
    { keys: [shown('Space')], text: t('views:keys.pick') },
    { keys: [shown('CmdOrCtrl+Up'), shown('CmdOrCtrl+Down')], text: t('views:keys.ends') },
    { keys: [shown('Enter')], text: t('views:keys.sort') },
  ];
}

function outlineEntries(platform: Platform, t: Translate): Entry[] {
  const shown = (keys: string): string => displayShortcut(keys, platform);
  return [
    { keys: [shown('Enter')], text: t('views:keys.newLine') },
    { keys: [shown('Tab'), shown('Shift+Tab')], text: t('views:keys.laneNext') },
    { keys: [shown('Alt+Up'), shown('Alt+Down')], text: t('views:keys.shift') },
    { keys: ['→', '←'], text: t('views:keys.openClose') },
    { keys: ['PageUp', 'PageDown'], text: t('views:keys.section') },
  ];
}

function tabEntries(platform: Platform, t: Translate): Entry[] {
  const shown = (keys: string): string => displayShortcut(keys, platform);
  return [
    { keys: ['F2'], text: t('app:keys.tabRename') },
    { keys: [shown('Alt+Left'), shown('Alt+Right')], text: t('app:keys.tabMove') },
    { keys: [shown('CmdOrCtrl+D')], text: t('command:map.duplicate') },
    { keys: [shown('Delete')], text: t('command:map.delete') },
  ];
}

function panelEntries(platform: Platform, t: Translate): Entry[] {
  const shown = (keys: string): string => displayShortcut(keys, platform);
  return [
    { keys: [shown('Enter'), shown('Shift+Enter')], text: t('app:keys.findNext') },
    { keys: ['↑ ↓', shown('Enter')], text: t('app:keys.choose') },
    { keys: [shown('Escape')], text: t('app:keys.leavePanel') },
  ];
}

/** Keys that are no command, because they only mean something where one is on the map. */
function canvasEntries(platform: Platform, t: Translate): Entry[] {
  const alt = (key: string): string => displayShortcut(`Alt+${key}`, platform);
  const primary = (key: string): string => displayShortcut(`CmdOrCtrl+${key}`, platform);
  return [
    { keys: ['↑ ↓ ← →'], text: t('app:keys.move') },
    { keys: ['Home', 'End'], text: t('app:keys.row') },
    { keys: [primary('Home'), primary('End')], text: t('app:keys.map') },
    {
      keys: [displayShortcut('Shift+Up', platform), displayShortcut('Shift+Down', platform)],
      text: t('app:keys.extend'),
    },
    { keys: [displayShortcut('Space', platform)], text: t('app:keys.mark') },
    { keys: [displayShortcut('Shift+F10', platform)], text: t('app:keys.menu') },
    { keys: ['A…Z'], text: t('app:keys.type') },
    { keys: [displayShortcut('Shift+Enter', platform)], text: t('app:keys.lineBreak') },
    { keys: [displayShortcut('Shift+Tab', platform)], text: t('app:keys.previousCell') },
    {
      keys: [`${primary('Up')} ${primary('Down')}`, `${primary('Left')} ${primary('Right')}`],
      text: t('app:keys.jump'),
    },
    { keys: [`${alt('1')} … ${alt('5')}`, alt('0'), alt('-'), alt('Plus')], text: t('app:keys.score') },
    { keys: ['1 … 5', '0', '−', '+'], text: t('app:keys.scoreOnCurve') },
    { keys: ['Escape'], text: t('app:keys.stepOut') },
    { keys: ['F6', displayShortcut('Shift+F6', platform)], text: t('app:keys.regions') },
  ];
}
