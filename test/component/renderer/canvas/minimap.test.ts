import { describe, expect, it } from 'vitest';
import { closerViewport, isAllInView, minimapShape, partInView, viewportAround } from '#renderer/canvas/minimap.ts';

const GRID = { width: 2000, height: 1000, titleWidth: 150, headerHeight: 50 };
const WINDOW = { width: 950, height: 550 };

describe('the shape of the minimap', () => {
  it('keeps the proportions of the map, in the room there is', () => {
    expect(minimapShape(GRID)).toEqual({ width: 208, height: 104, scale: 0.104 });
    expect(minimapShape({ width: 100, height: 12_800 })).toEqual({ width: 1, height: 128, scale: 0.01 });
  });
});

describe('what is seen', () => {
  it('is what lies between the pinned strips and the edges of the window', () => {
    expect(partInView({ x: 150, y: 50, zoom: 1 }, WINDOW, GRID)).toEqual({ x: 0, y: 0, width: 800, height: 500 });
    expect(partInView({ x: -850, y: -450, zoom: 1 }, WINDOW, GRID)).toEqual({
      x: 1000,
      y: 500,
      width: 800,
      height: 500,
    });
  });

  it('ends where the map ends', () => {
    expect(partInView({ x: -1850, y: 50, zoom: 1 }, WINDOW, GRID)).toMatchObject({ x: 2000, width: 0 });
    expect(partInView({ x: 75, y: 25, zoom: 0.5 }, WINDOW, GRID)).toEqual({ x: 0, y: 0, width: 1750, height: 1000 });
  });

  it('can be all of the map', () => {
    const zoom = 0.4;
    const viewport = { x: GRID.titleWidth / 2, y: GRID.headerHeight / 2, zoom };
    expect(isAllInView(partInView(viewport, WINDOW, GRID), GRID)).toBe(true);
    expect(isAllInView(partInView({ ...viewport, x: 0 }, WINDOW, GRID), GRID)).toBe(false);
  });
});

describe('going to a place', () => {
  it('brings it into the middle of what is seen', () => {
    const part = partInView(viewportAround({ x: 1000, y: 500 }, 1, WINDOW, GRID), WINDOW, GRID);
    expect({ x: part.x + part.width / 2, y: part.y + part.height / 2 }).toEqual({ x: 1000, y: 500 });
  });

  it('stops at the ends of the map', () => {
    expect(viewportAround({ x: 0, y: 0 }, 1, WINDOW, GRID)).toEqual({ x: 150, y: 50, zoom: 1 });
    const end = partInView(viewportAround({ x: 2000, y: 1000 }, 1, WINDOW, GRID), WINDOW, GRID);
    expect([end.x + end.width, end.y + end.height]).toEqual([2000, 1000]);
  });

  it('begins at the beginning of a map that is smaller than the window', () => {
    expect(viewportAround({ x: 1999, y: 999 }, 0.25, WINDOW, GRID)).toEqual({ x: 75, y: 25, zoom: 0.25 });
  });
});

describe('coming closer', () => {
  it('keeps the middle of what is seen where it is', () => {
    const viewport = viewportAround({ x: 1000, y: 500 }, 1, WINDOW, GRID);
    const closer = closerViewport(viewport, 2, WINDOW, GRID);
    const middle = { x: viewport.x + 1000, y: viewport.y + 500 };
    expect(closer).toEqual({ x: middle.x - 2000, y: middle.y - 1000, zoom: 2 });
  });
});
