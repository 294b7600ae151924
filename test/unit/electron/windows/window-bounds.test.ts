import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_SIZE, placeWindow, type Rectangle } from '#electron/windows/window-bounds.ts';

const LAPTOP: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const PROJECTOR: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 };

const inside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('a window', () => {
  it('stands in the middle of the primary display at the first start', () => {
    expect(placeWindow(null, [PROJECTOR, LAPTOP], [])).toEqual({ x: 1680, y: 90, width: 1440, height: 900 });
  });

  it('stands where it was left', () => {
    const left = { x: 1500, y: 40, width: 1200, height: 800 };
    expect(placeWindow(left, [LAPTOP, PROJECTOR], [])).toEqual(left);
  });

  it('comes back to a display that is there when the other is gone', () => {
    const place = placeWindow({ x: 2000, y: 40, width: 1200, height: 800 }, [LAPTOP], []);
    expect(inside(place, LAPTOP)).toBe(true);
    expect(place).toMatchObject({ width: 1200, height: 800 });
  });

  it('shrinks to a smaller display', () => {
    expect(placeWindow({ x: 0, y: 0, width: 3000, height: 2000 }, [LAPTOP], [])).toEqual(LAPTOP);
  });

  it('stands beside one that is there', () => {
    const left = { x: 100, y: 100, width: 1000, height: 700 };
    expect(placeWindow(left, [LAPTOP], [left])).toMatchObject({ x: 128, y: 128 });
    expect(placeWindow(left, [LAPTOP], [left, { ...left, x: 128, y: 128 }])).toMatchObject({ x: 156, y: 156 });
  });

  it('covers another only where there is no room left', () => {
    expect(placeWindow(LAPTOP, [LAPTOP], [LAPTOP])).toEqual(LAPTOP);
  });

  it('always stands wholly on a display, and as large as it must be where that is possible', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -5_000, max: 5_000 }),
      y: fc.integer({ min: -5_000, max: 5_000 }),
      width: fc.integer({ min: 1, max: 6_000 }),
      height: fc.integer({ min: 1, max: 6_000 }),
    });
    fc.assert(
      fc.property(
        fc.option(rectangle),
        fc.array(rectangle, { minLength: 1, maxLength: 3 }),
        fc.array(rectangle),
        (left, [first, ...rest], taken) => {
          if (!first) return;
          const areas: [Rectangle, ...Rectangle[]] = [first, ...rest];
          const place = placeWindow(left, areas, taken);
          const area = areas.find((each) => inside(place, each));
          expect(area).toBeDefined();
          if (area && left) {
            expect(place.width).toBeGreaterThanOrEqual(Math.min(MIN_SIZE.width, area.width));
            expect(place.height).toBeGreaterThanOrEqual(Math.min(MIN_SIZE.height, area.height));
          }
        },
      ),
    );
  });
});
