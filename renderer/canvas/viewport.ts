/**
 * How the map lies in the window. A viewport places the grid's origin at (x, y) on the screen, in px, and
 * draws it `zoom` times as large. Stage headers and lane titles are pinned: they stay where the grid would
 * push them while that is in view, and stop at the window's top and left edge otherwise.
 */
import { clamp } from '#shared/layout/clamp.ts';
import type { Box } from '#shared/layout/types.ts';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes of the pinned strips at zoom 1. */
export interface Strips {
  readonly headerHeight: number;
  readonly titleWidth: number;
}

/** How a map is shown at first: its beginning in natural size, or all of it. */
export type FirstView = 'zoom100' | 'fit';

/** So small that a map of 5,000 cards fits in a window. */
export const ZOOM_MIN = 0.04;
export const ZOOM_MAX = 4;

/** Below this zoom letters are too small to be read: a light overview stands in for the cards. */
export const OVERVIEW_ZOOM = 0.5;

/** How far the whole drawing may be pushed out of the window, in px at zoom 1. */
export const PAN_MARGIN = 1000;

/** A map smaller than the window is not blown up further than this when it is fitted. */
const FIT_MAX = 1.5;
const FIT_PADDING = 16;
/** What stands behind the last stage to add another, in px at zoom 1. */
const ADD_STAGE_ROOM = 50;
const REVEAL_PADDING = 16;
/** Between what is brought into view and what floats over the map, in px. */
const CLEARANCE = 8;

/**
 * How large the pinned strips are drawn: like the map, but far out no smaller than where far out begins, so that the names
 * on them can still be read.
 */
export const stripZoom = (zoom: number): number => Math.max(zoom, OVERVIEW_ZOOM);

/** How much of the window the pinned strips take, in px. */
export function stripSizes({ titleWidth, headerHeight }: Strips, zoom: number): Size {
  const scale = stripZoom(zoom);
  return { width: titleWidth * scale, height: headerHeight * scale };
}

/** The viewport that shows the whole map, its headers and titles flush with the window's edges. */
export function fittingViewport(grid: Size & Strips, window: Size, maxZoom = FIT_MAX): Viewport {
  const zoom = clamp(
    Math.min(
      zoomFor(ADD_STAGE_ROOM + grid.width, grid.titleWidth, window.width - FIT_PADDING),
      zoomFor(grid.height, grid.headerHeight, window.height - FIT_PADDING),
    ),
    ZOOM_MIN,
    maxZoom,
  );
  return flush(grid, zoom);
}

/** The largest zoom at which so much of the grid has room in a window beside a strip. */
function zoomFor(length: number, strip: number, room: number): number {
  const zoom = room / Math.max(strip + length, 1);
  return zoom >= OVERVIEW_ZOOM ? zoom : (room - strip * OVERVIEW_ZOOM) / Math.max(length, 1);
}

/** The viewport with the pinned strips at the window's edges and the grid's beginning beside them. */
function flush(strips: Strips, zoom: number): Viewport {
  const { width, height } = stripSizes(strips, zoom);
  return { x: width, y: height, zoom };
}

/** The viewport that shows a box of the grid as large as it fits, in the middle between strips and the window's edges. */
export function enlargingViewport(box: Box, window: Size, strips: Strips, maxZoom = FIT_MAX): Viewport {
  // The strips grow with the zoom, and take their share of the window.
  const zoom = clamp(
    Math.min(
      zoomFor(box.width, strips.titleWidth, window.width - 2 * REVEAL_PADDING),
      zoomFor(box.height, strips.headerHeight, window.height - 2 * REVEAL_PADDING),
    ),
    ZOOM_MIN,
    maxZoom,
  );
  const { width, height } = stripSizes(strips, zoom);
  const along = (start: number, length: number, strip: number, whole: number): number =>
    strip + (whole - strip - length * zoom) / 2 - start * zoom;
  return {
    x: along(box.x, box.width, width, window.width),
    y: along(box.y, box.height, height, window.height),
    zoom,
  };
}

/**
 * How a map is shown at first: its beginning, unless all of it was asked for. Not smaller than it is, because
 * then the smallest of its text could not be read from where one sits.
 */
export function firstViewport(grid: Size & Strips, window: Size, view: FirstView = 'zoom100'): Viewport {
  return view === 'fit' ? fittingViewport(grid, window) : flush(grid, 1);
}

/** The same view, zoomed about a point of the window that stays where it is. */
export function zoomedViewport(viewport: Viewport, zoom: number, about: { x: number; y: number }): Viewport {
  const next = clamp(zoom, ZOOM_MIN, ZOOM_MAX);
  const factor = next / viewport.zoom;
  return { x: about.x - (about.x - viewport.x) * factor, y: about.y - (about.y - viewport.y) * factor, zoom: next };
}

/**
 * The same view with a map that is smaller than the window at the window's edges, as when it is fitted: zoomed out
 * about what stands at its end, it would go off into a corner.
 */
export function flushViewport({ x, y, zoom }: Viewport, grid: Size & Strips, window: Size): Viewport {
  const at = flush(grid, zoom);
  return {
    x: at.x + grid.width * zoom <= window.width ? at.x : x,
    y: at.y + grid.height * zoom <= window.height ? at.y : y,
    zoom,
  };
}

/**
 * What a zoom by keys goes about: the middle of a box of the grid on the screen, where that is in view; else that of
 * what is seen of the map, so that a zoom does not lead into the empty space beside it.
 */
export function middleInView(
  box: Box | null,
  grid: Size & Strips,
  { x, y, zoom }: Viewport,
  window: Size,
): { x: number; y: number } {
  if (box) {
    const middle = { x: x + (box.x + box.width / 2) * zoom, y: y + (box.y + box.height / 2) * zoom };
    const isInView = middle.x >= 0 && middle.y >= 0 && middle.x <= window.width && middle.y <= window.height;
    if (isInView) return middle;
  }
  const strips = stripSizes(grid, zoom);
  return {
    x: middleOfShared(x - strips.width, x + grid.width * zoom, window.width),
    y: middleOfShared(y - strips.height, y + grid.height * zoom, window.height),
  };
}

/** The middle of what lies both between two ends and in 0 … length; half the length where nothing does. */
function middleOfShared(from: number, to: number, length: number): number {
  const [start, end] = [Math.max(from, 0), Math.min(to, length)];
  return start < end ? (start + end) / 2 : length / 2;
}

/** Where the grid's origin stands for the pinned strips: never so far out that they would leave the window. */
export function pinnedOrigin(viewport: Viewport, strips: Strips): { readonly x: number; readonly y: number } {
  const { width, height } = stripSizes(strips, viewport.zoom);
  return { x: Math.max(viewport.x, width), y: Math.max(viewport.y, height) };
}

/**
 * The nearest viewport that shows a box of the grid between the pinned strips and the window's edges; the
 * same viewport when it is in view. Of a box larger than the view its beginning is shown.
 * @param axes the axes the box matters on: a stage header is pinned, so only its column is brought into view.
 */
export function revealingViewport(
  viewport: Viewport,
  box: Box,
  window: Size,
  strips: Strips,
  axes: { readonly x: boolean; readonly y: boolean } = { x: true, y: true },
): Viewport {
  const { zoom } = viewport;
  const along = (offset: number, start: number, length: number, from: number, to: number): number => {
    // At the beginning of the grid there is less than the padding: the strips shall not leave the window's edge for it.
    const low = from + Math.min(REVEAL_PADDING, Math.max(0, start * zoom)) - start * zoom;
    const high = to - REVEAL_PADDING - (start + length) * zoom;
    // `low` is the least offset that shows the beginning, `high` the greatest that shows the end.
    return low > high ? (offset < low && offset > high ? offset : low) : clamp(offset, low, high);
  };
  const { width, height } = stripSizes(strips, zoom);
  const x = axes.x ? along(viewport.x, box.x, box.width, width, window.width) : viewport.x;
  const y = axes.y ? along(viewport.y, box.y, box.height, height, window.height) : viewport.y;
  return x === viewport.x && y === viewport.y ? viewport : { x, y, zoom };
}

/**
 * The same view moved up or to the left, by as little as it takes for a box of the grid to be clear of what floats over
 * the map at the window's lower right: the minimap, the bar with the zoom. Where the box then would be under the pinned
 * strips, the view stays as it is.
 * @param floating boxes of the window, in px
 */
export function clearingViewport(viewport: Viewport, box: Box, strips: Strips, floating: readonly Box[]): Viewport {
  const { zoom } = viewport;
  const { width, height } = stripSizes(strips, zoom);
  const least = { x: width + CLEARANCE - box.x * zoom, y: height + CLEARANCE - box.y * zoom };
  const covering = (at: Viewport): Box | undefined =>
    floating.find(
      (over) =>
        at.x + box.x * zoom < over.x + over.width &&
        at.y + box.y * zoom < over.y + over.height &&
        at.x + (box.x + box.width) * zoom > over.x &&
        at.y + (box.y + box.height) * zoom > over.y,
    );
  const clear = (at: Viewport, depth: number): Viewport[] => {
    const over = covering(at);
    if (!over) return [at];
    if (depth === 0) return [];
    const up = { ...at, y: over.y - CLEARANCE - (box.y + box.height) * zoom };
    const left = { ...at, x: over.x - CLEARANCE - (box.x + box.width) * zoom };
    return [up, left]
      .filter(({ x, y }) => x >= Math.min(at.x, least.x) && y >= Math.min(at.y, least.y))
      .flatMap((next) => clear(next, depth - 1));
  };
  const way = ({ x, y }: Viewport): number => Math.abs(x - viewport.x) + Math.abs(y - viewport.y);
  // Clear of one, it may lie under another; after as many moves as there are boxes it is clear or cannot be.
  return clear(viewport, floating.length).toSorted((a, b) => way(a) - way(b))[0] ?? viewport;
}
