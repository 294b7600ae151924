/** An arrow that is being drawn: the handle it is drawn from, its preview, and what the keys do meanwhile. */
import { ViewportPortal } from '@xyflow/react';
import { useEffect, useId } from 'react';
import { useStore } from 'zustand';
import type { Box, CardLayout, MapLayout } from '#shared/layout/types.ts';
import { isolated, useTexts } from '../app/texts.ts';
import { linkingStore } from '../input/linking.ts';
import { cardOf } from '../state/selectors.ts';
import { useSession } from '../state/use-session.tsx';
import { boxCss } from '../views/style.ts';
import { useCanvasActions } from './actions.ts';
import { useCanvasState } from './canvas-state.tsx';
import styles from './Linking.module.css';
import { linkPath, pathToPoint } from './link-paths.ts';
import type { ViewControl } from './use-view.ts';

interface LinkHandleProps {
  /** Those that are drawn: beside one that is too small to be, it could not be hit. */
  readonly cards: readonly CardLayout[];
}

/** Follows the pointer from card to card; an arrow is dragged out of it. */
export function LinkHandle({ cards }: LinkHandleProps) {
  const t = useTexts();
  const actions = useCanvasActions();
  const hovered = useCanvasState((state) => state.hovered);
  const isBusy = useCanvasState(({ drag, gesture, pictures }) => (drag ?? gesture ?? pictures) !== null);
  const isEditing = useSession(({ editing }) => editing !== null && editing.card === hovered);
  const card = hovered === null || isBusy || isEditing ? undefined : cards.find(({ id }) => id === hovered);
  if (!card) return null;
  const { x, y, width, height } = card.box;
  return (
    <div
      title={t('canvas:link.handle')}
      data-link-handle={card.id}
      className={`nopan ${styles.handle}`}
      style={{ left: x + width, top: y + height / 2 }}
      onPointerDown={(event) => actions.pressLinkHandle(card.id, event)}
    />
  );
}

interface LinkingPreviewProps {
  readonly layout: MapLayout;
  readonly view: ViewControl;
}

export function LinkingPreview({ layout, view }: LinkingPreviewProps) {
  const head = useId();
  const linking = useStore(linkingStore, (state) => state.linking);
  const other = linking?.other ?? null;
  const isByKeys = linking !== null && linking.at === null;
  useEffect(() => {
    if (isByKeys && other !== null) view.reveal({ kind: 'cards', cards: [other] }, 'smooth');
  }, [isByKeys, other, view]);
  useEffect(() => () => linkingStore.setState({ linking: null }), []);
  if (!linking) return null;
  const boxOf = (id: string | null): Box | undefined => layout.cards.find((card) => card.id === id)?.box;
  const fixed = boxOf(linking.fixed);
  const target = boxOf(linking.other);
  if (!fixed) return null;
  const way = preview(fixed, target, linking.at, linking.fixedEnd === 'from');
  return (
    <ViewportPortal>
      <svg aria-hidden className={styles.preview} width="1" height="1">
        <defs>
          <marker id={head} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="5" markerHeight="5" orient="auto">
            <path className={styles.head} d="M0 0.5L10 5L0 9.5Z" />
          </marker>
        </defs>
        {way ? <path className={styles.way} d={way} markerEnd={`url(#${head})`} /> : null}
      </svg>
      <div className={styles.end} style={boxCss(fixed)} />
      {target ? <div className={styles.end} style={boxCss(target)} /> : null}
    </ViewportPortal>
  );
}

function preview(
  fixed: Box,
  target: Box | undefined,
  at: { readonly x: number; readonly y: number } | null,
  isFromFixed: boolean,
): string | null {
  if (target) return isFromFixed ? linkPath(fixed, target) : linkPath(target, fixed);
  if (!at) return null;
  return isFromFixed ? pathToPoint(fixed, at) : linkPath({ ...at, width: 0, height: 0 }, fixed);
}

/** Says what the keys do, and to screen readers which card is chosen. */
export function LinkingHint() {
  const t = useTexts();
  const linking = useStore(linkingStore, (state) => state.linking);
  const name = useSession((session) => cardOf(session, linking?.other ?? '')?.text.trim() ?? null);
  if (!linking || linking.at !== null) return null;
  const words = name === null ? t('canvas:linking.begin') : t('canvas:linking.to', { name: isolated(name || '…') });
  return (
    <p role="status" className={styles.hint}>
      {words} <kbd>{t('canvas:key.enter')}</kbd> {t('canvas:linking.draw')} <kbd>Esc</kbd> {t('canvas:linking.leave')}
    </p>
  );
}
