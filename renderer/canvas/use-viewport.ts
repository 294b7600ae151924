/** Follows the viewport without rendering: a pan is a few style changes, not a React update. */
import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect } from 'react';
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
