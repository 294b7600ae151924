/** The frame of a panel beside the map: its heading, what it holds, and the way back to the map. */
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useServices, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { IconButton } from '../controls/Button.tsx';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly title: string;
  /** Escape gives the keys to the map; a panel that marks things on it also closes, and takes its marks along. */
  readonly closesOnEscape?: boolean;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  /** Stays above what scrolls. */
  readonly top?: ReactNode;
  readonly children: ReactNode;
}

export function SidePanel({ title, closesOnEscape = false, actions, top, children }: SidePanelProps) {
  const t = useTexts();
  const { window } = useServices();
  const panel = useRef<HTMLElement>(null);
  const request = useWindow(({ side }) => side?.id);
  // Who asks for a panel means to go on in it; a part of it that is there to begin with has the keys already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the keys again.
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, [request]);
  const close = (): void => {
    window.getState().closeSide();
    canvasControls.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An Escape that something in here has used (a menu that closed) has done its work.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (closesOnEscape) close();
    else canvasControls.focus();
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={title}
      onKeyDown={onKeyDown}
      {...regionProps('side')}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {actions}
        <IconButton label={t('app:close')} onPress={close}>
          <X aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      {top ? <div className={styles.top}>{top}</div> : null}
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
