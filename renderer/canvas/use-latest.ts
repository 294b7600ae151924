import { useLayoutEffect, useRef } from 'react';

/** A value that event handlers read when they run, so that they need not be made anew with it. */
export interface Latest<T> {
  readonly current: T;
}

/** The newest value that was rendered. */
export function useLatest<T>(value: T): Latest<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
