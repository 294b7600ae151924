/** Every key there is, in groups: those of the commands come out of the one list of commands. */
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
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
import { Dialog } from './Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

interface Entry {
  readonly keys: readonly string[];
  readonly text: string;
}

const COMMANDS: readonly (AppCommand & { readonly id: AppCommandId })[] = APP_COMMANDS;
const MENUS: readonly MenuName[] = ['file', 'edit', 'insert', 'view', 'help'];

export function ShortcutsDialog() {
  const t = useTexts();
  const { bridge, window } = useServices();
  const close = window.getState().closeDialog;
  const groups = [
    { title: t('app:shortcuts.canvas'), entries: canvasEntries(bridge.platform, t) },
    ...MENUS.map((menu) => ({ title: t(`app:shortcuts.${menu}`), entries: menuEntries(menu, bridge.platform, t) })),
  ];
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noAutofocus: a dialog takes the focus, and here it is for reading. */}
      <div className={styles.groups} tabIndex={0} autoFocus>
        {groups.map(({ title, entries }) => (
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

function menuEntries(menu: MenuName, platform: Platform, t: Translate): Entry[] {
  return COMMANDS.flatMap((command) => {
    const shortcut = command.menu === menu ? shortcutOn(platform, command) : undefined;
    return shortcut === undefined
      ? []
      : [{ keys: [displayShortcut(shortcut, platform)], text: t(`command:${command.id}`) }];
  });
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
    { keys: [`${alt('1')} … ${alt('5')}`], text: t('app:keys.score') },
    { keys: [alt('0')], text: t('app:keys.noScore') },
    { keys: ['Escape'], text: t('app:keys.stepOut') },
    { keys: ['F6', displayShortcut('Shift+F6', platform)], text: t('app:keys.regions') },
  ];
}
