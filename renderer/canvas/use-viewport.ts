/** Follows the viewport without rendering: a pan is a few style changes, not a React update. */
import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Viewport } from './viewport.ts';

/** Calls `apply` now and whenever the viewport is another one. `apply` should keep its identity. */
export function useViewportListener(apply: (viewport: Viewport) => void): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let shown: readonly number[] | null = null;
    const follow = () => {
      const { transform } = store.getState();
      if (transform === shown) return;
      shown = transform;
      const [x, y, zoom] = transform;
      apply({ x, y, zoom });
    };
    follow();
    return store.subscribe(follow);
  }, [store, apply]);
}

/** In whole per cent, as it is shown. */
export const zoomOf = ({ transform }: ReactFlowState): number => Math.round(transform[2] * 100) / 100;

/** In ms; longer than between two steps of a wheel. */
const REST = 150;

/** The zoom where it has come to rest: for what would cost more than a step of the map, or would jump about. */
export function useZoomAtRest(): number {
  const store = useStoreApi();
  const [zoom, setZoom] = useState(() => zoomOf(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = zoomOf(store.getState());
    setZoom(last);
    const stop = store.subscribe((state) => {
      const next = zoomOf(state);
      if (next === last) return;
      last = next;
      clearTimeout(timer);
      timer = setTimeout(() => setZoom(next), REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return zoom;
}
