/**
 * The geometry of the minimap: the grid without its headers and titles, small enough for a corner of the canvas, with
 * a frame around what is seen of it. What the pinned strips cover is not seen.
 */
import { clamp } from '#shared/layout/clamp.ts';
import type { Box } from '#shared/layout/types.ts';
import type { Point } from './drop.ts';
import { pinnedOrigin, type Size, type Strips, stripSizes, type Viewport, zoomedViewport } from './viewport.ts';

/** What of a layout the minimap goes by. */
export type MinimapGrid = Size & Strips;

export interface MinimapShape extends Size {
  /** How many px of the minimap a px of the grid is. */
  readonly scale: number;
}

/** The most it takes of the canvas, in px. */
const LARGEST: Size = { width: 208, height: 128 };

/** Between the end of the map and the edge of the window, in px. */
const PADDING = 16;

/** As large as it may be, in the proportions of the grid. */
export function minimapShape({ width, height }: Size): MinimapShape {
  const scale = Math.min(LARGEST.width / Math.max(width, 1), LARGEST.height / Math.max(height, 1));
  return { width: width * scale, height: height * scale, scale };
}

/** The part of the grid that is seen between the pinned strips and the window's edges; empty beyond the grid. */
export function partInView(viewport: Viewport, window: Size, grid: MinimapGrid): Box {
  const { zoom } = viewport;
  const pinned = pinnedOrigin(viewport, grid);
  const x = Math.min((pinned.x - viewport.x) / zoom, grid.width);
  const y = Math.min((pinned.y - viewport.y) / zoom, grid.height);
  const right = clamp((window.width - viewport.x) / zoom, x, grid.width);
  const bottom = clamp((window.height - viewport.y) / zoom, y, grid.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether there is nothing to be found by a minimap: less than a px of the grid is out of view. */
export const isAllInView = (part: Box, grid: Size): boolean =>
  part.width > grid.width - 1 && part.height > grid.height - 1;

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The viewport with a point of the grid in the middle of what is seen, as far as the map reaches. */
export function viewportAround(point: Point, zoom: number, window: Size, grid: MinimapGrid): Viewport {
  const strips = stripSizes(grid, zoom);
  const along = (at: number, length: number, begin: number, end: number): number => {
    const last = end - PADDING - length * zoom;
    return last >= begin ? begin : clamp((begin + end) / 2 - at * zoom, last, begin);
  };
  return {
    x: along(point.x, grid.width, strips.width, window.width),
    y: along(point.y, grid.height, strips.height, window.height),
    zoom,
  };
}

/** The same view by a factor closer, about the middle of what is seen. */
export function closerViewport(viewport: Viewport, factor: number, window: Size, grid: MinimapGrid): Viewport {
  const middle = middleOf(partInView(viewport, window, grid));
  const about = { x: viewport.x + middle.x * viewport.zoom, y: viewport.y + middle.y * viewport.zoom };
  return zoomedViewport(viewport, viewport.zoom * factor, about);
}
