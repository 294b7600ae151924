/** Makes a view that is no canvas (the table, the outline) the one that keys, jumps and commands mean. */
import type { Services } from '#renderer/app/services.ts';
import { attachCanvas, type CanvasControls } from '#renderer/canvas/controls.ts';

type ViewControls = Pick<CanvasControls, 'reveal' | 'focus'> & Partial<Pick<CanvasControls, 'rename'>>;

const nothing = (): void => {};

/** @returns the function that takes it back. */
export function attachView(
  { window, settings }: Pick<Services, 'window' | 'settings'>,
  view: ViewControls,
): () => void {
  return attachCanvas({
    fit: nothing,
    zoomIn: nothing,
    zoomOut: nothing,
    zoom100: nothing,
    zoomOn: nothing,
    pickAt: nothing,
    previewPictures: nothing,
    endPictures: nothing,
    dropPictures: () => ({ kind: 'selected' }) as const,
    selectionPlace: () => null,
    // What has no name to edit in place here is named in the inspector.
    rename: () => {
      if (!settings.getState().inspector) settings.getState().change({ inspector: true });
      window.getState().requestField('name');
    },
    ...view,
  });
}
