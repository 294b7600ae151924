/** What menus, keys and the palette may ask of the canvas. There is one canvas in a window. */
import type { SelectionTarget } from '#shared/document/selection.ts';
import type { Box, MapLayout } from '#shared/layout/types.ts';
import type { Point } from './drop.ts';
import type { PictureSpot } from './picture-drag.ts';
import type { FirstView, Viewport } from './viewport.ts';

export interface CanvasControls {
  /** Shows the whole map. */
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoom100(): void;
  /** Shows a target as large as it fits beside the headers; the whole map, for what stands in no place of it. */
  zoomOn(target: SelectionTarget): void;
  /** Brings what is selected into view, by as little movement as it takes. */
  reveal(target: SelectionTarget): void;
  /** Edits the name of a stage or lane in place. Nothing happens for other targets. */
  rename(target: SelectionTarget): void;
  /** Gives the keyboard to what is selected. */
  focus(): void;
  /** Selects what stands at a point of the window, unless it is among what is selected. */
  pickAt(point: Point): void;
  /** Shows where so many pictures, dragged over a point of the window from another program, would go. */
  previewPictures(point: Point, count: number): void;
  /** They have gone again, or were dropped. */
  endPictures(): void;
  /** Where so many pictures go that are dropped at a point of the window. Selects that. */
  dropPictures(point: Point, count: number): PictureSpot;
  /** Where what is selected is drawn, in px of the window; null while no map is shown. */
  selectionPlace(): Box | null;
}

/** What of the map a canvas shows, for measurements of it. */
export interface CanvasSight {
  viewport(): Viewport;
  /** Shows a part of the map at once. */
  show(viewport: Viewport): void;
  layout(): MapLayout;
}

let attached: CanvasControls | null = null;
let sight: CanvasSight | null = null;
/** Who had the keyboard when it was given to a canvas that was not there yet: it waits for its fonts, or its code. */
let focusAwaitedFrom: Element | null = null;
/** What was asked for before there was a canvas: it begins with it. */
let firstView: FirstView = 'zoom100';

/** Called by the canvas when it is shown; answers the function that takes it back. */
export function attachCanvas(controls: CanvasControls, shown: CanvasSight | null = null): () => void {
  attached = controls;
  sight = shown;
  // Whoever asked for something else meanwhile, as for the search, works there.
  const isFree = document.activeElement === focusAwaitedFrom || document.activeElement === document.body;
  if (focusAwaitedFrom && isFree) controls.focus();
  focusAwaitedFrom = null;
  return () => {
    if (attached !== controls) return;
    attached = null;
    sight = null;
  };
}

/** What the canvas shows, once there is one. */
export const canvasSight = (): CanvasSight | null => sight;

/** How the canvas that is about to be shown begins. Asked once. */
export function takeFirstView(): FirstView {
  const view = firstView;
  firstView = 'zoom100';
  return view;
}

/** The canvas that is shown. While none is, the next one begins with the view and the focus asked for. */
export const canvasControls: CanvasControls = {
  fit: () => (attached ? attached.fit() : awaitView('fit')),
  zoomIn: () => attached?.zoomIn(),
  zoomOut: () => attached?.zoomOut(),
  zoom100: () => (attached ? attached.zoom100() : awaitView('zoom100')),
  zoomOn: (target) => attached?.zoomOn(target),
  reveal: (target) => attached?.reveal(target),
  rename: (target) => attached?.rename(target),
  focus: () => {
    if (attached) attached.focus();
    else focusAwaitedFrom = document.activeElement ?? document.body;
  },
  pickAt: (point) => attached?.pickAt(point),
  previewPictures: (point, count) => attached?.previewPictures(point, count),
  endPictures: () => attached?.endPictures(),
  dropPictures: (point, count) => attached?.dropPictures(point, count) ?? { kind: 'selected' },
  selectionPlace: () => attached?.selectionPlace() ?? null,
};

function awaitView(view: FirstView): void {
  firstView = view;
}
