import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clearingViewport,
  enlargingViewport,
  firstViewport,
  fittingViewport,
  flushViewport,
  middleInView,
  OVERVIEW_ZOOM,
  pinnedOrigin,
  revealingViewport,
  stripSizes,
  ZOOM_MAX,
  ZOOM_MIN,
  zoomedViewport,
} from '#renderer/canvas/viewport.ts';

const WINDOW = { width: 1000, height: 600 };
const STRIPS = { headerHeight: 70, titleWidth: 150 };

const box = fc.record({
  x: fc.integer({ min: 0, max: 20_000 }),
  y: fc.integer({ min: 0, max: 20_000 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 150 }),
});
const viewport = fc.record({
  x: fc.integer({ min: -10_000, max: 10_000 }),
  y: fc.integer({ min: -10_000, max: 10_000 }),
  zoom: fc.double({ min: ZOOM_MIN, max: 1.5, noNaN: true }),
});

describe('enlarging', () => {
  it('shows the whole box in the middle, beside the strips', () => {
    fc.assert(
      fc.property(box, (wanted) => {
        const { x, y, zoom } = enlargingViewport(wanted, WINDOW, STRIPS);
        const strips = stripSizes(STRIPS, zoom);
        const left = wanted.x * zoom + x - strips.width;
        const right = WINDOW.width - (wanted.x + wanted.width) * zoom - x;
        const top = wanted.y * zoom + y - strips.height;
        const bottom = WINDOW.height - (wanted.y + wanted.height) * zoom - y;
        for (const room of [left, right, top, bottom]) expect(room).toBeGreaterThan(0);
        expect(left).toBeCloseTo(right, 6);
        expect(top).toBeCloseTo(bottom, 6);
        expect(zoom).toBeLessThanOrEqual(1.5);
      }),
    );
  });

  it('makes what is larger than the window as small as it must be', () => {
    const { zoom } = enlargingViewport({ x: 0, y: 0, width: 5_000, height: 100 }, WINDOW, STRIPS);
    expect(stripSizes(STRIPS, zoom).width + 5_000 * zoom).toBeCloseTo(WINDOW.width - 32, 6);
  });
});

describe('fitting', () => {
  const grid = { ...STRIPS, width: 2_000, height: 800 };

  it('shows the whole map with its titles and headers at the window’s edges, near and far out', () => {
    const side = fc.integer({ min: 1, max: 13_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const { x, y, zoom } = fittingViewport({ ...STRIPS, width, height }, WINDOW);
        expect({ width: x, height: y }).toEqual(stripSizes(STRIPS, zoom));
        expect(x + width * zoom).toBeLessThanOrEqual(WINDOW.width);
        expect(y + height * zoom).toBeLessThanOrEqual(WINDOW.height);
      }),
    );
  });

  it('goes from near to far out without a leap', () => {
    const zoomOf = (width: number) => fittingViewport({ ...STRIPS, width, height: 100 }, WINDOW).zoom;
    const width = (WINDOW.width - 16) / OVERVIEW_ZOOM - 150 - 50;
    expect(zoomOf(width)).toBeCloseTo(OVERVIEW_ZOOM, 9);
    expect(zoomOf(width - 1) - zoomOf(width + 1)).toBeLessThan(0.001);
  });

  it('does not blow a small map up without limit', () => {
    expect(fittingViewport({ ...STRIPS, width: 50, height: 30 }, WINDOW).zoom).toBe(1.5);
  });

  it('keeps to the zooms one can reach by hand, for a map of any size', () => {
    expect(fittingViewport({ ...STRIPS, width: 1e6, height: 1e6 }, WINDOW).zoom).toBe(ZOOM_MIN);
  });

  it('begins in natural size, where letters can be read, even if that shows only a part', () => {
    expect(firstViewport(grid, WINDOW)).toEqual({ x: 150, y: 70, zoom: 1 });
    expect(firstViewport({ ...STRIPS, width: 150, height: 130 }, WINDOW).zoom).toBe(1);
    expect(firstViewport(grid, WINDOW, 'fit')).toEqual(fittingViewport(grid, WINDOW));
  });
});

describe('zooming', () => {
  it('keeps what lies under the point there', () => {
    const before = { x: 40, y: -300, zoom: 0.8 };
    const about = { x: 320, y: 210 };
    const after = zoomedViewport(before, 1.7, about);
    expect((about.x - after.x) / after.zoom).toBeCloseTo((about.x - before.x) / before.zoom);
    expect((about.y - after.y) / after.zoom).toBeCloseTo((about.y - before.y) / before.zoom);
  });

  it('is about what is selected, or about the middle of the window when that is out of view', () => {
    const box = { x: 100, y: 50, width: 200, height: 100 };
    const all = { ...STRIPS, width: 20_000, height: 5_000 };
    expect(middleInView(box, all, { x: 10, y: 20, zoom: 0.5 }, WINDOW)).toEqual({ x: 110, y: 70 });
    expect(middleInView(box, all, { x: -5000, y: -20, zoom: 0.5 }, WINDOW)).toEqual({ x: 500, y: 300 });
    expect(middleInView(null, all, { x: 10, y: 20, zoom: 0.5 }, WINDOW)).toEqual({ x: 500, y: 300 });
  });

  it('of a map that does not fill the window is about what is seen of it, and so stays on it', () => {
    const all = { ...STRIPS, width: 1_000, height: 2_000 };
    const fitted = fittingViewport(all, WINDOW);
    const { x, y } = middleInView(null, all, fitted, WINDOW);
    expect(x).toBeCloseTo((fitted.x + all.width * fitted.zoom) / 2);
    expect(y).toBeCloseTo((fitted.y + all.height * fitted.zoom) / 2);
    // Pushed out of the window, there is nothing to go about.
    expect(middleInView(null, all, { x: -9_000, y: 0, zoom: 1 }, WINDOW).x).toBe(500);
  });

  it('leaves a map that has become smaller than the window at its edges, and not in a corner', () => {
    const all = { ...STRIPS, width: 3_850, height: 1_930 };
    const out = zoomedViewport({ x: -2_900, y: -1_400, zoom: 1 }, 0.2, { x: 950, y: 550 });
    expect(flushViewport(out, all, WINDOW)).toEqual({ x: 75, y: 35, zoom: 0.2 });
    const inside = { x: -300, y: -100, zoom: 0.26 };
    expect(flushViewport(inside, all, WINDOW)).toEqual({ ...inside, y: 35 });
  });

  it('stops at 10% and 400%', () => {
    const from = { x: 0, y: 0, zoom: 1 };
    expect(zoomedViewport(from, 0.001, { x: 0, y: 0 }).zoom).toBe(ZOOM_MIN);
    expect(zoomedViewport(from, 99, { x: 0, y: 0 }).zoom).toBe(ZOOM_MAX);
  });
});

describe('the pinned strips', () => {
  it('stop at the window’s edges when the grid is pushed out', () => {
    expect(pinnedOrigin({ x: -500, y: -900, zoom: 2 }, STRIPS)).toEqual({ x: 300, y: 140 });
  });

  it('are no smaller than where far out begins, so that names on them can be read', () => {
    expect(stripSizes(STRIPS, 2)).toEqual({ width: 300, height: 140 });
    for (const zoom of [0.5, 0.3, ZOOM_MIN]) expect(stripSizes(STRIPS, zoom)).toEqual({ width: 75, height: 35 });
    expect(pinnedOrigin({ x: -500, y: 60, zoom: 0.1 }, STRIPS)).toEqual({ x: 75, y: 60 });
  });

  it('go with the grid while it leaves them room', () => {
    expect(pinnedOrigin({ x: 400, y: 200, zoom: 1 }, STRIPS)).toEqual({ x: 400, y: 200 });
  });
});

describe('revealing', () => {
  it('moves nothing while the box is in view', () => {
    const before = { x: 150, y: 70, zoom: 1 };
    expect(revealingViewport(before, { x: 100, y: 100, width: 200, height: 80 }, WINDOW, STRIPS)).toBe(before);
  });

  it('brings any box that fits between the strips and the edges', () => {
    fc.assert(
      fc.property(viewport, box, (before, wanted) => {
        const after = revealingViewport(before, wanted, WINDOW, STRIPS);
        const left = wanted.x * after.zoom + after.x;
        const top = wanted.y * after.zoom + after.y;
        expect(after.zoom).toBe(before.zoom);
        const strips = stripSizes(STRIPS, after.zoom);
        expect(left).toBeGreaterThanOrEqual(strips.width - 1e-9);
        expect(top).toBeGreaterThanOrEqual(strips.height - 1e-9);
        expect(left + wanted.width * after.zoom).toBeLessThanOrEqual(WINDOW.width);
        expect(top + wanted.height * after.zoom).toBeLessThanOrEqual(WINDOW.height);
        expect(revealingViewport(after, wanted, WINDOW, STRIPS)).toEqual(after);
      }),
    );
  });

  it('leaves nothing in the way of it where it can be helped, and moves no further than that takes', () => {
    const minimap = { x: WINDOW.width - 212, y: WINDOW.height - 180, width: 200, height: 128 };
    const bar = { x: WINDOW.width - 172, y: WINDOW.height - 44, width: 160, height: 32 };
    const inCorner = { x: 0, y: 0, width: 100, height: 60 };
    const covered = { x: WINDOW.width - 116, y: WINDOW.height - 76, zoom: 1 };
    expect(clearingViewport(covered, inCorner, STRIPS, [minimap, bar])).toEqual({ ...covered, y: minimap.y - 8 - 60 });
    const beside = { x: minimap.x - 90, y: minimap.y + 40, zoom: 1 };
    expect(clearingViewport(beside, inCorner, STRIPS, [minimap, bar])).toEqual({ ...beside, x: minimap.x - 8 - 100 });
    const free = { x: 300, y: 200, zoom: 1 };
    expect(clearingViewport(free, inCorner, STRIPS, [minimap, bar])).toBe(free);
    const high = { x: WINDOW.width - 116, y: 130, zoom: 1 };
    const tall = { ...inCorner, width: WINDOW.width, height: WINDOW.height };
    expect(clearingViewport(high, tall, STRIPS, [minimap, bar])).toBe(high);
  });

  it('shows the beginning of a box larger than the view', () => {
    const { y } = revealingViewport(
      { x: 150, y: 5000, zoom: 1 },
      { x: 0, y: 0, width: 100, height: 3000 },
      WINDOW,
      STRIPS,
    );
    expect(y).toBe(STRIPS.headerHeight);
  });

  it('keeps the strips at the window’s edges when the box stands at the beginning of the grid', () => {
    const first = { x: 12, y: 12, width: 200, height: 80 };
    const { x, y } = revealingViewport({ x: -900, y: -900, zoom: 1 }, first, WINDOW, STRIPS);
    expect({ x, y }).toEqual({ x: STRIPS.titleWidth, y: STRIPS.headerHeight });
  });

  it('leaves the axis alone that does not matter', () => {
    const before = { x: -5000, y: -400, zoom: 1 };
    const column = { x: 0, y: 0, width: 200, height: 900 };
    expect(revealingViewport(before, column, WINDOW, STRIPS, { x: true, y: false }).y).toBe(-400);
  });
});
