import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
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

/**
 * What is in view, rendering only when it is something else. A store and not a state of the component, because React
 * draws what a store tells it before the browser's next frame: what comes into view is there with the step that
 * brings it, and the step is one frame and not two.
 */
export function useInView(begin: Beginning): InView {
  const flow = useStoreApi();
  const [view] = useState(() => createStore(() => ({ seen: inView(begin.viewport, begin.window, null) })));
  useEffect(() => {
    let last: ReturnType<typeof flow.getState> | null = null;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let isFarNow = view.getState().seen.isFar;
    const follow = () => {
      const state = flow.getState();
      const { transform, width, height } = state;
      const isMoved = transform !== last?.transform || width !== last.width || height !== last.height;
      const closer = last ? transform[2] / last.transform[2] : 1;
      last = state;
      // Before React Flow has measured itself there is nothing to follow.
      if (!isMoved || width === 0 || height === 0) return;
      const [x, y, zoom] = transform;
      const look = () => {
        const { seen: before } = view.getState();
        const seen = inView({ x, y, zoom }, { width, height }, before);
        if (seen !== before) view.setState({ seen });
      };
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
    const unsubscribe = flow.subscribe(follow);
    return () => {
      clearTimeout(rest);
      unsubscribe();
    };
  }, [flow, view]);
  return useStore(view, ({ seen }) => seen);
}
