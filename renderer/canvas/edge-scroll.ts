/** Near an edge of the canvas, the map moves along with what is dragged there. */
import type { MapLayout } from '#shared/layout/types.ts';
import { edgePan, type Point } from './drop.ts';
import type { Viewport } from './viewport.ts';

export interface ScrollSurface {
  /** The canvas. */
  readonly element: HTMLElement;
  readonly layout: () => MapLayout;
  readonly viewport: () => Viewport;
  readonly panBy: (delta: Point) => void;
}

/**
 * Moves the map, frame by frame.
 * @param pointer where it is now, relative to the canvas
 * @param onScrolled called when the map moved under a pointer that rests
 * @param pans along which axes
 * @returns the function that ends it
 */
export function scrollAtEdges(
  surface: ScrollSurface,
  pointer: () => Point,
  onScrolled: () => void,
  pans: { readonly x: boolean; readonly y: boolean },
): () => void {
  const step = () => {
    const { width, height } = surface.element.getBoundingClientRect();
    const { x, y } = edgePan(pointer(), surface.viewport(), surface.layout(), { width, height });
    const by = { x: pans.x ? x : 0, y: pans.y ? y : 0 };
    if (by.x !== 0 || by.y !== 0) {
      surface.panBy(by);
      onScrolled();
    }
    frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
