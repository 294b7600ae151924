import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { type InView, inView } from './in-view.ts';
import type { Size, Viewport } from './viewport.ts';

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
    const follow = () => {
      const state = store.getState();
      const { transform, width, height } = state;
      const isMoved = transform !== last?.transform || width !== last.width || height !== last.height;
      last = state;
      // Before React Flow has measured itself there is nothing to follow.
      if (!isMoved || width === 0 || height === 0) return;
      const [x, y, zoom] = transform;
      setSeen((before) => inView({ x, y, zoom }, { width, height }, before ?? first));
    };
    follow();
    return store.subscribe(follow);
  }, [store, first]);
  return seen ?? first;
}
