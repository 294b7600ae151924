/** A map that is another one at once, as after undo, is drawn in two frames: what the window shows, then what is around it. */
import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CardLayout } from '#shared/layout/types.ts';
import { afterFrame } from '../app/after-frame.ts';
import { useSessionStore } from '../state/use-session.tsx';
import { cardsShownFirst, windowArea } from './in-view.ts';
import { primaryCard } from './selecting.ts';

/**
 * The cards to draw now, of those to be drawn.
 * @param cards those around the window
 * @param all those of the map: while they are the same, only the view moves, and nothing waits
 */
export function useShownFirst(cards: readonly CardLayout[], all: readonly CardLayout[]): readonly CardLayout[] {
  const flow = useStoreApi();
  const session = useSessionStore();
  const drawn = useRef({ cards, all });
  const [finished, finish] = useState(all);
  const now = useMemo(() => {
    const { transform, width, height } = flow.getState();
    // Before React Flow has measured itself nobody knows what the window shows.
    if (all === finished || all === drawn.current.all || width === 0 || height === 0) return cards;
    const [x, y, zoom] = transform;
    const shown = windowArea({ x, y, zoom }, { width, height });
    return cardsShownFirst(cards, drawn.current.cards, shown, primaryCard(session.getState().selection.target));
  }, [cards, all, finished, flow, session]);
  useLayoutEffect(() => {
    drawn.current = { cards: now, all };
    if (now === cards) return;
    const later = afterFrame(() => finish(all));
    // A view that moves before that frame shows what is around now, as where the map is held at what is selected.
    const unsubscribe = flow.subscribe(({ transform }, before) => {
      if (transform !== before.transform) finish(all);
    });
    return () => {
      later();
      unsubscribe();
    };
  }, [now, cards, all, flow]);
  return now;
}
