/** Keys that nobody has the focus for. */
import { useEffect } from 'react';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { useLatest } from '#renderer/canvas/use-latest.ts';

const DIALOG = '[role=dialog], [role=alertdialog]';

/**
 * Gives the focus back to the map, and to it the key, when one is pressed while nothing has the focus: as in the moment
 * after a dialog has closed. Who types on shall not lose a letter to it.
 * @param press does what the key asks for on the map; says whether it asked for anything.
 */
export function useStrayKeys(press: (event: KeyboardEvent) => boolean): void {
  const latest = useLatest(press);
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target !== document.body || document.querySelector(DIALOG)) return;
      canvasControls.focus();
      if (latest.current(event)) event.preventDefault();
    };
    window.addEventListener('keydown', take);
    return () => window.removeEventListener('keydown', take);
  }, [latest]);
}
