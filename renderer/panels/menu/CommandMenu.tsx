/** A menu of commands at a place of the window: what a right click or the menu key opens. */
import { Check } from 'lucide-react';
import { Fragment, type RefObject, useRef } from 'react';
import { Keyboard, Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import type { Handlers, WindowCommandId } from '#renderer/input/handlers.ts';
import type { MenuEntry, MenuGroup } from '#renderer/input/menus.ts';
import { useShortcuts } from '#renderer/input/platform.ts';
import choiceStyles from '../controls/Choice.module.css';
import { cls } from '../controls/cls.ts';
import styles from './CommandMenu.module.css';

/** Of the window, in px. A menu opens below it, or above it where there is no room. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface CommandMenuProps {
  /** What it is a menu of. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly place: MenuPlace;
  readonly handlers: Handlers;
  readonly onChoose: (command: WindowCommandId) => void;
  readonly onClose: () => void;
}

export function CommandMenu({ label, groups, place, handlers, onChoose, onClose }: CommandMenuProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const { x, y, width, height } = place;
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: x, top: y, width, height }} />
      <Popover
        aria-label={label}
        triggerRef={anchor as RefObject<Element | null>}
        isOpen
        onOpenChange={(isOpen) => isOpen || onClose()}
        placement="bottom start"
        offset={2}
        className={cls(choiceStyles.popover, styles.popover)}
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          className={cls(choiceStyles.list)}
          onAction={(key) => onChoose(key as WindowCommandId)}
          onClose={onClose}
        >
          {groups.map((group, index) => (
            <Fragment key={keyOf(group[0])}>
              {index > 0 ? <Separator className={cls(styles.separator)} /> : null}
              {group.map((entry) =>
                entry.kind === 'command' ? (
                  <CommandItem key={entry.command} command={entry.command} handlers={handlers} />
                ) : (
                  <Submenu key={entry.name} entry={entry} handlers={handlers} onChoose={onChoose} />
                ),
              )}
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

const keyOf = (entry: MenuEntry | undefined): string =>
  entry?.kind === 'command' ? entry.command : (entry?.name ?? '');

interface ItemProps {
  readonly command: WindowCommandId;
  readonly handlers: Handlers;
}

function CommandItem({ command, handlers }: ItemProps) {
  const t = useTexts();
  const keys = useShortcuts()(command);
  const text = t(`command:${command}`);
  const isChecked = handlers[command].isChecked?.() ?? false;
  return (
    <MenuItem id={command} textValue={text} className={cls(choiceStyles.option)}>
      <span className={styles.text}>{text}</span>
      {isChecked ? <Check aria-label={t('canvas:menu.checked')} className={styles.check} size={14} /> : null}
      {keys === null ? null : <Keyboard className={cls(styles.keys)}>{keys}</Keyboard>}
    </MenuItem>
  );
}

interface SubmenuProps {
  readonly entry: Extract<MenuEntry, { kind: 'submenu' }>;
  readonly handlers: Handlers;
  readonly onChoose: (command: WindowCommandId) => void;
}

function Submenu({ entry, handlers, onChoose }: SubmenuProps) {
  const t = useTexts();
  const text = t(`canvas:menu.${entry.name}`);
  return (
    <SubmenuTrigger>
      <MenuItem textValue={text} className={cls(choiceStyles.option)}>
        <span className={styles.text}>{text}</span>
        <span aria-hidden className={styles.more}>
          ›
        </span>
      </MenuItem>
      <Popover aria-label={text} className={cls(choiceStyles.popover, styles.popover)}>
        <Menu aria-label={text} className={cls(choiceStyles.list)} onAction={(key) => onChoose(key as WindowCommandId)}>
          {entry.commands.map((command) => (
            <CommandItem key={command} command={command} handlers={handlers} />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
