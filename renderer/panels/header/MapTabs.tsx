/** The maps of the document as tabs. Around them: a new map, and a menu of what can be done to the one in view. */
import { Ellipsis, Plus } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useCallback, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, Tab, TabList, Tabs } from 'react-aria-components';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import type { WindowCommandId } from '#renderer/input/handlers.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { futureOf } from '#renderer/input/steps.ts';
import { useSession, useSessionPart, useSessionStore } from '#renderer/state/use-session.tsx';
import { inOrder } from '#shared/document/order.ts';
import { IconButton } from '../controls/Button.tsx';
import choiceStyles from '../controls/Choice.module.css';
import { cls } from '../controls/cls.ts';
import styles from './MapTabs.module.css';

/**
 * A row of the editor's grid with the tabs, and the cell below it that shows the map in view.
 * @param children the map in view.
 */
export function MapTabs({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const { run } = useServices();
  const store = useSessionStore();
  const shown = useSession(({ selection }) => selection.map);
  const maps = useSessionPart(({ document: { maps, personas } }) =>
    inOrder(maps).map(([id, map]) => ({
      id,
      name: [personas[map.persona]?.name, map.name].filter(Boolean).join(' · '),
    })),
  );
  const [isMenuOpen, setMenuOpen] = useState(false);
  // Where the menu was asked for by a right click or the menu key; null where its button was pressed.
  const [menuPlace, setMenuPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const menuAnchor = useRef<HTMLDivElement>(null);
  // Tabs and panel name each other by ids that begin with that of the list.
  const [tabs, setTabs] = useState('');
  const list = useCallback((element: HTMLElement | null) => {
    if (element) setTabs(element.id);
  }, []);

  /** Commands act on what is selected, so the map itself is selected for them. */
  const runOnMap = (command: WindowCommandId): boolean => {
    store.getState().select({ kind: 'map' });
    return run(command);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = event.target instanceof HTMLElement && event.target.role === 'tab' ? tabCommand(event) : null;
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    runOnMap(command);
  };
  const tabAt = (event: MouseEvent): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
  const onContextMenu = (event: MouseEvent): void => {
    const tab = tabAt(event);
    const map = tab?.getAttribute('data-key');
    if (!tab || !map) return;
    event.preventDefault();
    if (map !== shown) store.getState().showMap(map);
    setMenuPlace({ left: event.clientX, top: event.clientY });
    setMenuOpen(true);
  };
  const onMenu = (isOpen: boolean): void => {
    setMenuOpen(isOpen);
    if (!isOpen) setMenuPlace(null);
  };

  return (
    <>
      <Tabs
        className={cls(styles.tabs)}
        selectedKey={shown}
        onSelectionChange={(key) => store.getState().showMap(String(key))}
      >
        <nav
          aria-label={t('app:maps')}
          className={styles.bar}
          onKeyDownCapture={onKeyDown}
          onDoubleClick={(event) => tabAt(event) && runOnMap('edit.editText')}
          onContextMenu={onContextMenu}
          {...regionProps('maps')}
        >
          <TabList ref={list} aria-label={t('app:maps')} className={cls(styles.list)}>
            {maps.map(({ id, name }) => (
              <Tab key={id} id={id} className={cls(styles.tab)}>
                {name || t('app:unnamed')}
              </Tab>
            ))}
          </TabList>
          <MenuTrigger isOpen={isMenuOpen} onOpenChange={onMenu}>
            <Button className={cls(styles.more)} aria-label={t('app:maps.menu')}>
              <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
            </Button>
            {menuPlace ? <div ref={menuAnchor} className={styles.menuAnchor} style={menuPlace} /> : null}
            <Popover
              className={cls(choiceStyles.popover)}
              offset={4}
              placement="bottom start"
              {...(menuPlace ? { triggerRef: menuAnchor } : {})}
            >
              <MapMenu runOnMap={runOnMap} />
            </Popover>
          </MenuTrigger>
          <IconButton label={t('command:insert.map')} onPress={() => run('insert.map')}>
            <Plus aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        </nav>
      </Tabs>
      <main className={styles.main}>
        {/*
         * Not React Aria's panel: it would look through all of the map for something to focus, at each change in it,
         * and the tabs would draw what is inside of them a second time, unseen. There is always something to focus.
         */}
        <div
          role="tabpanel"
          id={`${tabs}-tabpanel-${shown}`}
          aria-labelledby={`${tabs}-tab-${shown}`}
          className={styles.panel}
        >
          {children}
        </div>
      </main>
    </>
  );
}

function tabCommand(event: KeyboardEvent): WindowCommandId | null {
  if (event.key === 'F2') return 'edit.editText';
  if (event.key === 'Delete') return 'edit.delete';
  if (event.altKey && event.key === 'ArrowLeft') return 'edit.moveLeft';
  return event.altKey && event.key === 'ArrowRight' ? 'edit.moveRight' : null;
}

function MapMenu({ runOnMap }: { readonly runOnMap: (command: WindowCommandId) => boolean }) {
  const t = useTexts();
  const store = useSessionStore();
  const order = useSessionPart(({ document }) => inOrder(document.maps).map(([id]) => id));
  const shown = useSession(({ selection }) => selection.map);
  const place = order.indexOf(shown);
  const item = (label: string, onAction: () => void, isDisabled = false) => (
    <MenuItem className={cls(choiceStyles.option)} onAction={onAction} isDisabled={isDisabled}>
      {label}
    </MenuItem>
  );
  return (
    <Menu aria-label={t('app:maps.menu')} className={cls(choiceStyles.list)}>
      {item(t('app:maps.rename'), () => runOnMap('edit.editText'))}
      {item(t('command:edit.duplicate'), () => runOnMap('edit.duplicate'))}
      {item(t('app:maps.duplicateAsFuture'), () =>
        futureOf(store.getState(), t('app:maps.future')).run(store.getState()),
      )}
      <Separator className={cls(styles.separator)} />
      {item(t('command:edit.moveLeft'), () => runOnMap('edit.moveLeft'), place === 0)}
      {item(t('command:edit.moveRight'), () => runOnMap('edit.moveRight'), place === order.length - 1)}
      <Separator className={cls(styles.separator)} />
      {item(t('command:edit.delete'), () => runOnMap('edit.delete'), order.length === 1)}
    </Menu>
  );
}
