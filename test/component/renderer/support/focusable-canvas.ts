import { vi } from 'vitest';
import { attachCanvas } from '#renderer/canvas/controls.ts';

/** A canvas that only hears when the keyboard is given to it. */
export function attachFocus() {
  const focus = vi.fn();
  const nothing = () => {};
  const rest = {
    fit: nothing,
    zoomIn: nothing,
    zoomOut: nothing,
    zoom100: nothing,
    zoomOn: nothing,
    reveal: nothing,
    rename: nothing,
    pickAt: nothing,
    previewPictures: nothing,
    endPictures: nothing,
    dropPictures: () => ({ kind: 'selected' }) as const,
    selectionPlace: () => null,
  };
  return { focus, detach: attachCanvas({ ...rest, focus }) };
}
