/** The canvas as a part of the window that keys go to, with the menu of what is selected on it. */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { CommandMenu, type MenuPlace } from '#renderer/panels/menu/CommandMenu.tsx';
import { useSessionStore } from '#renderer/state/use-session.tsx';
import type { Platform } from '#shared/commands/accelerator.ts';
import styles from './CanvasRegion.module.css';
import { pressOnCanvas } from './canvas-keyboard.ts';
import type { Handlers, WindowCommandId } from './handlers.ts';
import { isComposed, TEXT_FIELDS } from './input-method.ts';
import { toggleMark } from './marks.ts';
import { type MenuGroup, menuOf } from './menus.ts';
import { PlatformContext } from './platform.ts';
import { regionProps } from './regions.ts';
import { useStrayKeys } from './stray-keys.ts';

interface CanvasRegionProps {
  readonly handlers: Handlers;
  readonly platform: Platform;
  readonly children: ReactNode;
}

interface OpenMenu {
  readonly place: MenuPlace;
  readonly groups: readonly MenuGroup[];
}

export function CanvasRegion({ handlers, platform, children }: CanvasRegionProps) {
  const t = useTexts();
  const session = useSessionStore();
  const entrance = useRef<HTMLButtonElement>(null);
  // Space marks a card when it goes up, unless meanwhile it was held to pan the map.
  const isSpaceDown = useRef(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);

  const openMenu = (place: MenuPlace | null): void => {
    const groups = menuOf(session.getState(), handlers);
    if (place !== null && groups.length > 0) setMenu({ place, groups });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isComposed(event.nativeEvent) || !isInside(event) || hasOwnKeys(event)) return;
    if (isMenuKey(event)) {
      // Else the browser would send a right click at the middle of what has the focus.
      event.preventDefault();
      openMenu(canvasControls.selectionPlace());
      return;
    }
    if (isPlainSpace(event)) {
      isSpaceDown.current = true;
      event.preventDefault();
      return;
    }
    if (pressOnCanvas(event.nativeEvent, session, handlers, platform)) {
      event.preventDefault();
      return;
    }
    // On its way out backwards, the focus passes the entrance, which would lead it in again.
    if (event.key === 'Tab' && event.shiftKey) stepAside(entrance.current);
  };

  useStrayKeys((event) => pressOnCanvas(event, session, handlers, platform));

  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !isSpaceDown.current) return;
    isSpaceDown.current = false;
    toggleMark(session);
  };

  /** Arrows lie over what has a place on the grid. */
  const pickArrow = (link: string): void => {
    const { selection, select } = session.getState();
    const isSelected = selection.target.kind === 'links' && selection.target.links.includes(link);
    if (!isSelected) select({ kind: 'links', links: [link] });
  };

  const onContextMenu = (event: MouseEvent): void => {
    // A text field has the system's own menu.
    if (!isInside(event) || hasText(event.target)) return;
    event.preventDefault();
    const arrow =
      event.target instanceof Element ? event.target.closest('[data-arrow]')?.getAttribute('data-arrow') : null;
    if (arrow) pickArrow(arrow);
    else canvasControls.pickAt({ x: event.clientX, y: event.clientY });
    openMenu({ x: event.clientX, y: event.clientY, width: 0, height: 0 });
  };

  const onChoose = (command: WindowCommandId): void => {
    setMenu(null);
    // Once the menu is gone, so that it does not take back the focus from what the command shows.
    requestAnimationFrame(() => {
      canvasControls.focus();
      if (handlers[command].isEnabled()) handlers[command].run();
    });
  };

  return (
    <PlatformContext value={platform}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the canvas inside has the roles; this only hears its keys. */}
      <div
        className={styles.region}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        onPointerDownCapture={() => {
          isSpaceDown.current = false;
        }}
        onContextMenu={onContextMenu}
        {...regionProps('canvas')}
      >
        {/* Nothing on the canvas is in the order of Tab, which goes from cell to cell there: this leads in. */}
        <button ref={entrance} type="button" className={styles.entrance} onFocus={() => canvasControls.focus()}>
          {t('app:canvas.enter')}
        </button>
        {children}
        {menu ? (
          <CommandMenu
            {...menu}
            label={t('canvas:menu')}
            handlers={handlers}
            onChoose={onChoose}
            onClose={() => setMenu(null)}
          />
        ) : null}
      </div>
    </PlatformContext>
  );
}

/** Whether it happened here and not in a menu: React hands on what happens in those, wherever they stand. */
function isInside({ target, currentTarget }: KeyboardEvent | MouseEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}

function isMenuKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && (key === 'ContextMenu' || (key === 'F10' && shiftKey));
}

const isPlainSpace = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key === ' ' && !shiftKey && !ctrlKey && !altKey && !metaKey;

const hasText = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(TEXT_FIELDS) !== null);

/** Whether the element under the key uses it itself: a text field all keys, a button those that press it. */
function hasOwnKeys(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (hasText(target)) return true;
  return target.closest('button') !== null && (key === 'Enter' || key === ' ' || key === 'Tab');
}

/** Takes the entrance out of the order of Tab for the key that is being handled. */
function stepAside(entrance: HTMLElement | null): void {
  if (!entrance) return;
  entrance.tabIndex = -1;
  setTimeout(() => {
    entrance.tabIndex = 0;
  });
}
