/**
 * The panel of the tabs of maps. React Aria's own would look through everything in it for something to focus, at each
 * change in it, and force the browser to bring its styles up to date for that: with each card of a pan, with each key.
 * In this one there is always something to focus, because the map has buttons.
 */
import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { TabListStateContext } from 'react-aria-components';
import styles from './MapTabs.module.css';

export function MapPanel({ children }: { readonly children: ReactNode }) {
  const state = useContext(TabListStateContext);
  const panel = useRef<HTMLDivElement>(null);
  // The ids that say which tab is for which panel are made by the list of tabs, and are only to be read from them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they tell when the list of tabs may be another one.
  useLayoutEffect(() => {
    const tab = document.querySelector(`.${styles.list} [role=tab][aria-selected=true]`);
    for (const [attribute, value] of [
      ['id', tab?.getAttribute('aria-controls')],
      ['aria-labelledby', tab?.id],
    ] as const) {
      if (value) panel.current?.setAttribute(attribute, value);
    }
  }, [state?.collection, state?.selectedKey]);
  return (
    <div ref={panel} role="tabpanel" className={styles.panel}>
      {children}
    </div>
  );
}
