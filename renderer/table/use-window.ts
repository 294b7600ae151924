/** Which rows are in sight: only they are drawn. */
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Rows that are drawn above and below those in sight, so that scrolling does not show gaps. */
const MARGIN = 8;
/** Rows in sight change in steps, so that not every pixel of scrolling draws anew. */
const STEP = 4;
/** Where nothing is laid out, as in tests. */
const USUAL_HEIGHT = 800;

interface Window {
  /** Indices of the first row and of the one after the last. */
  readonly first: number;
  readonly end: number;
  /** How many rows fit. */
  readonly page: number;
}

export function useRowsInSight(scroller: RefObject<HTMLElement | null>, rowHeight: number, headHeight: number): Window {
  const [window, setWindow] = useState<Window>({
    first: 0,
    end: Math.ceil(USUAL_HEIGHT / rowHeight) + MARGIN,
    page: 10,
  });
  const look = useCallback(() => {
    const { current } = scroller;
    if (!current) return;
    const height = current.clientHeight || USUAL_HEIGHT;
    const top = Math.floor(current.scrollTop / rowHeight / STEP) * STEP;
    const rows = Math.ceil(height / rowHeight / STEP) * STEP;
    const first = Math.max(0, top - MARGIN);
    const end = top + rows + STEP + MARGIN;
    const page = Math.max(1, Math.floor((height - headHeight) / rowHeight) - 1);
    setWindow((before) =>
      before.first === first && before.end === end && before.page === page ? before : { first, end, page },
    );
  }, [scroller, rowHeight, headHeight]);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    look();
    current.addEventListener('scroll', look, { passive: true });
    // jsdom has no layout to observe.
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    observer?.observe(current);
    return () => {
      current.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [scroller, look]);
  return window;
}
