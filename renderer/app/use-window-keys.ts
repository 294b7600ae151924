/** Keys that hold wherever one is in the window: the shortcuts of its commands, and F6 from part to part. */
import { useEffect } from 'react';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { focusNextRegion } from '#renderer/input/regions.ts';
import { windowCommand } from '#renderer/input/shortcuts.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import type { Services } from './services.ts';

const HISTORY: ReadonlySet<AppCommandId> = new Set<AppCommandId>(['edit.undo', 'edit.redo']);

export function useWindowKeys({ bridge, run, window: shown }: Pick<Services, 'bridge' | 'run' | 'window'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || shown.getState().dialog) return;
      if (event.key === 'F6') {
        event.preventDefault();
        focusNextRegion(document, event.shiftKey ? -1 : 1, canvasControls.focus);
        return;
      }
      const command = windowCommand(event, bridge.platform);
      // What is typed into these fields is not in the document yet: they take it back themselves.
      const hasOwnUndo = event.target instanceof Element && event.target.closest('[data-own-undo]') !== null;
      if (command === null || (hasOwnUndo && HISTORY.has(command))) return;
      // Handled here, the key does not reach the menu, which would run the command again.
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bridge, run, shown]);
}
