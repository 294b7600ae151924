/** The maps of the document as tabs. Around them: a new map, and a menu of what can be done to the one in view. */
import { Ellipsis, Plus } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button, MenuTrigger, Popover, Tab, TabList, Tabs } from 'react-aria-components';
import { useServices, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import type { WindowCommandId } from '#renderer/input/handlers.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { useSession, useSessionPart, useSessionStore } from '#renderer/state/use-session.tsx';
import { inOrder } from '#shared/document/order.ts';
import { IconButton } from '../controls/Button.tsx';
import choiceStyles from '../controls/Choice.module.css';
import { cls } from '../controls/cls.ts';
import { ChannelFilter } from './ChannelFilter.tsx';
import { MapMenu } from './MapMenu.tsx';
import { MapNameField } from './MapNameField.tsx';
import styles from './MapTabs.module.css';
import { mapOfTab, tabOf, useTabDrag } from './tab-drag.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/**
 * A row of the editor's grid with the tabs, and the cell below it that shows the map in view.
 * @param children the map in view.
 */
export function MapTabs({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const { run } = useServices();
  const store = useSessionStore();
  const bar = useRef<HTMLElement>(null);
  const shown = useSession(({ selection }) => selection.map);
  const maps = useSessionPart(({ document: { maps, personas } }) =>
    inOrder(maps).map(([id, map]) => ({
      id,
      name: [personas[map.persona]?.name, map.name].filter(Boolean).join(' · '),
    })),
  );
  const isMapDrawn = useWindow(({ view }) => view === 'map');
  const [isMenuOpen, setMenuOpen] = useState(false);
  // Where the menu was asked for by a right click or the menu key; null where its button was pressed.
  const [menuPlace, setMenuPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const menuAnchor = useRef<HTMLDivElement>(null);
  // Tabs and panel name each other by ids that begin with that of the list.
  const [tabs, setTabs] = useState('');
  const list = useCallback((element: HTMLElement | null) => {
    if (element) setTabs(element.id);
  }, []);

  const [renamed, setRenamed] = useState<string | null>(null);
  const drag = useTabDrag(bar, (map, index) => store.getState().run('map.move', { map, index }));
  const keepFocus = useFocusOnTab(bar, maps);

  /** Commands act on what is selected, so the map itself is selected for them. */
  const runOnMap = (command: WindowCommandId): boolean => {
    store.getState().select({ kind: 'map' });
    return run(command);
  };
  const rename = (): void => setRenamed(store.getState().selection.map);
  const endRenaming = (isByKey: boolean): void => {
    setRenamed(null);
    if (isByKey && bar.current && renamed) tabOf(bar.current, renamed)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = event.target instanceof HTMLElement && event.target.role === 'tab' ? tabAction(event) : null;
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'rename') rename();
    else {
      keepFocus();
      runOnMap(action);
    }
  };
  const tabAt = (event: MouseEvent): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
  const onContextMenu = (event: MouseEvent): void => {
    const tab = tabAt(event);
    const map = tab && mapOfTab(tab);
    if (!map) return;
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
          ref={bar}
          aria-label={t('app:maps')}
          className={styles.bar}
          onKeyDownCapture={onKeyDown}
          onDoubleClick={(event) => tabAt(event) && rename()}
          onPointerDownCapture={drag.onPointerDown}
          onContextMenu={onContextMenu}
          {...regionProps('maps')}
        >
          <TabList ref={list} aria-label={t('app:maps')} className={cls(styles.list)}>
            {maps.map(({ id, name }) => (
              <Tab
                key={id}
                id={id}
                data-dragged={drag.map === id}
                data-renamed={renamed === id}
                className={cls(styles.tab)}
              >
                {name || t('app:unnamed')}
              </Tab>
            ))}
          </TabList>
          {drag.line === null ? null : <div className={styles.drop} style={{ insetInlineStart: drag.line }} />}
          {renamed === null ? null : <MapNameField key={renamed} map={renamed} bar={bar} onEnd={endRenaming} />}
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
              <MapMenu runOnMap={runOnMap} onRename={rename} close={() => onMenu(false)} />
            </Popover>
          </MenuTrigger>
          <IconButton label={t('command:insert.map')} onPress={() => run('insert.map')}>
            <Plus aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
          <div className={styles.end}>
            {isMapDrawn ? <ChannelFilter /> : null}
            <ViewSwitch />
          </div>
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

type TabAction = 'rename' | 'edit.delete' | 'edit.moveLeft' | 'edit.moveRight' | 'edit.duplicate';

function tabAction({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): TabAction | null {
  if (key === 'F2') return 'rename';
  if (key === 'Delete' || key === 'Backspace') return 'edit.delete';
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'd') return 'edit.duplicate';
  if (altKey && key === 'ArrowLeft') return 'edit.moveLeft';
  return altKey && key === 'ArrowRight' ? 'edit.moveRight' : null;
}

/**
 * Keeps the focus on the tab in view when keys move or delete a map: the browser takes it from an element that
 * is moved. Answers what to call before such a key does its work.
 */
function useFocusOnTab(bar: { readonly current: HTMLElement | null }, maps: unknown): () => void {
  const isWanted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is for each new row of tabs.
  useLayoutEffect(() => {
    if (isWanted.current) bar.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    isWanted.current = false;
  }, [bar, maps]);
  return () => {
    isWanted.current = true;
  };
}
