/** The canvas as a part of the window that keys go to. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { useSessionStore } from '#renderer/state/use-session.tsx';
import type { Platform } from '#shared/commands/accelerator.ts';
import styles from './CanvasRegion.module.css';
import { pressOnCanvas } from './canvas-keyboard.ts';
import type { Handlers } from './handlers.ts';
import { regionProps } from './regions.ts';

interface CanvasRegionProps {
  readonly handlers: Handlers;
  readonly platform: Platform;
  readonly children: ReactNode;
}

export function CanvasRegion({ handlers, platform, children }: CanvasRegionProps) {
  const t = useTexts();
  const session = useSessionStore();
  const entrance = useRef<HTMLButtonElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || hasOwnKeys(event)) return;
    if (pressOnCanvas(event.nativeEvent, session, handlers, platform)) {
      event.preventDefault();
      return;
    }
    // On its way out backwards, the focus passes the entrance, which would lead it in again.
    if (event.key === 'Tab' && event.shiftKey) stepAside(entrance.current);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the canvas inside has the roles; this only hears its keys.
    <div className={styles.region} onKeyDown={onKeyDown} {...regionProps('canvas')}>
      {/* Nothing on the canvas is in the order of Tab, which goes from cell to cell there: this leads in. */}
      <button ref={entrance} type="button" className={styles.entrance} onFocus={() => canvasControls.focus()}>
        {t('app:canvas.enter')}
      </button>
      {children}
    </div>
  );
}

/** Whether the element under the key uses it itself: a text field all keys, a button those that press it. */
function hasOwnKeys(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input, textarea, select')) return true;
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
