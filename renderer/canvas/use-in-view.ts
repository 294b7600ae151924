import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { type InView, inView } from './in-view.ts';
import { OVERVIEW_ZOOM, type Size, type Viewport } from './viewport.ts';

/** In ms; longer than between two steps of a wheel. */
const REST = 90;
/** A change of the zoom by this factor at once is no step of a hand but a jump to another view. */
const JUMP = 1.3;

/** How the canvas begins: its viewport in a window of a size. */
export interface Beginning {
  readonly viewport: Viewport;
  readonly window: Size;
}

/** What is in view, rendering only when it is something else. Null before it is known how the canvas begins. */
export function useInView(begin: Beginning | null): InView | null {
  const store = useStoreApi();
  const first = useMemo(() => begin && inView(begin.viewport, begin.window, null), [begin]);
  const [seen, setSeen] = useState<InView | null>(null);
  useEffect(() => {
    if (first === null) return;
    let last: ReturnType<typeof store.getState> | null = null;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let isFarNow = first.isFar;
    const follow = () => {
      const state = store.getState();
      const { transform, width, height } = state;
      const isMoved = transform !== last?.transform || width !== last.width || height !== last.height;
      const closer = last ? transform[2] / last.transform[2] : 1;
      last = state;
      // Before React Flow has measured itself there is nothing to follow.
      if (!isMoved || width === 0 || height === 0) return;
      const [x, y, zoom] = transform;
      const viewport = { x, y, zoom };
      const look = () => setSeen((before) => inView(viewport, { width, height }, before ?? first));
      clearTimeout(rest);
      // On the way in, the overview stays until the zoom rests: only then are cards drawn, once, for that view.
      const isWayIn = isFarNow && zoom >= OVERVIEW_ZOOM && closer < JUMP;
      if (isWayIn) {
        rest = setTimeout(() => {
          isFarNow = false;
          look();
        }, REST);
      } else {
        isFarNow = zoom < OVERVIEW_ZOOM;
        look();
      }
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(rest);
      unsubscribe();
    };
  }, [store, first]);
  return seen ?? first;
}
