/** The theme that is shown: the one set, or the system's. */
import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Theme } from '#shared/ipc/contract.ts';

const DARK = '(prefers-color-scheme: dark)';

function onSystemThemeChange(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Sets `data-theme` on the root, which the design tokens follow. */
export function useTheme(theme: Theme): void {
  const isSystemDark = useSyncExternalStore(onSystemThemeChange, () => window.matchMedia(DARK).matches);
  const shown = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
}
