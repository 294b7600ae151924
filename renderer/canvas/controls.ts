/** What menus, keys and the palette may ask of the canvas. There is one canvas in a window. */
import type { SelectionTarget } from '#shared/document/selection.ts';

export interface CanvasControls {
  /** Shows the whole map. */
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoom100(): void;
  /** Brings what is selected into view, by as little movement as it takes. */
  reveal(target: SelectionTarget): void;
  /** Edits the name of a stage or lane in place. Nothing happens for other targets. */
  rename(target: SelectionTarget): void;
  /** Gives the keyboard to what is selected. */
  focus(): void;
}

let attached: CanvasControls | null = null;
/** The keyboard was given to the canvas before there was one: it waits for its fonts. */
let isFocusAwaited = false;

/** Called by the canvas when it is shown; answers the function that takes it back. */
export function attachCanvas(controls: CanvasControls): () => void {
  attached = controls;
  if (isFocusAwaited) controls.focus();
  isFocusAwaited = false;
  return () => {
    if (attached === controls) attached = null;
  };
}

/** The canvas that is shown. While none is, nothing happens but that the next one gets the focus. */
export const canvasControls: CanvasControls = {
  fit: () => attached?.fit(),
  zoomIn: () => attached?.zoomIn(),
  zoomOut: () => attached?.zoomOut(),
  zoom100: () => attached?.zoom100(),
  reveal: (target) => attached?.reveal(target),
  rename: (target) => attached?.rename(target),
  focus: () => {
    if (attached) attached.focus();
    else isFocusAwaited = true;
  },
};
