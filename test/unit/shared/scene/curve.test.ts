import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseAt, monotoneSlopes, type Point } from '#shared/layout/monotone.ts';
import { curveThrough, lineAround } from '#shared/scene/curve.ts';

const run = fc
  .array(
    fc.record({
      gap: fc.double({ min: 1, max: 400, noNaN: true }),
      y: fc.double({ min: -100, max: 400, noNaN: true }),
    }),
    {
      minLength: 2,
      maxLength: 20,
    },
  )
  .map((steps): Point[] => {
    let x = 0;
    return steps.map(({ gap, y }) => {
      x += gap;
      return { x, y };
    });
  });

/** The numbers of `M x y C x1 y1 x2 y2 x y …`, by stretch. */
function stretchesOf(line: string): { from: Point; handles: [Point, Point]; to: Point }[] {
  const numbers = (line.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const points: Point[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    points.push({ x: numbers[index] ?? Number.NaN, y: numbers[index + 1] ?? Number.NaN });
  }
  const stretches = [];
  for (let index = 0; index + 3 < points.length; index += 3) {
    const [from, first, second, to] = points.slice(index, index + 4);
    if (from && first && second && to) stretches.push({ from, handles: [first, second] as [Point, Point], to });
  }
  return stretches;
}

const isBetween = (value: number, a: number, b: number): boolean =>
  value >= Math.min(a, b) - 1e-9 && value <= Math.max(a, b) + 1e-9;

describe('the curve', () => {
  it('never leaves the span of the two values it joins', () => {
    fc.assert(
      fc.property(run, fc.double({ min: 0, max: 1, noNaN: true }), (points, part) => {
        const slopes = monotoneSlopes(points);
        for (const [index, to] of points.slice(1).entries()) {
          const from = points[index] ?? to;
          const x = from.x + part * (to.x - from.x);
          const y = courseAt(x, from, slopes[index] ?? 0, to, slopes[index + 1] ?? 0);
          expect(isBetween(y, from.y, to.y)).toBe(true);
        }
      }),
    );
  });

  it('keeps the handles of the drawn path between its points, and so the path', () => {
    fc.assert(
      fc.property(run, (points) => {
        const line = curveThrough(points, 0)?.line ?? '';
        const stretches = stretchesOf(line);
        expect(stretches).toHaveLength(points.length - 1);
        for (const { from, handles, to } of stretches) {
          for (const handle of handles) {
            expect(isBetween(handle.y, from.y, to.y)).toBe(true);
            expect(isBetween(handle.x, from.x, to.x)).toBe(true);
          }
        }
      }),
    );
  });

  it('rises or falls all the way between two points', () => {
    fc.assert(
      fc.property(run, (points) => {
        const slopes = monotoneSlopes(points);
        for (const [index, to] of points.slice(1).entries()) {
          const from = points[index] ?? to;
          const ys = Array.from({ length: 21 }, (_, step) =>
            courseAt(from.x + ((to.x - from.x) * step) / 20, from, slopes[index] ?? 0, to, slopes[index + 1] ?? 0),
          );
          const direction = Math.sign(to.y - from.y);
          for (const [step, y] of ys.slice(1).entries()) {
            expect((y - (ys[step] ?? y)) * direction).toBeGreaterThanOrEqual(-1e-9);
          }
        }
      }),
    );
  });

  it('goes through every point', () => {
    const points = [
      { x: 0, y: 10 },
      { x: 50, y: 90 },
      { x: 120, y: 40 },
    ];
    const stretches = stretchesOf(curveThrough(points, 50)?.line ?? '');
    expect([stretches[0]?.from, ...stretches.map(({ to }) => to)]).toEqual(points);
  });

  it('is level at a peak and at a low, and beside a level stretch', () => {
    const ys = [0, 3, 1, 1, 2];
    const slopes = monotoneSlopes(ys.map((y, x) => ({ x, y })));
    expect(slopes.slice(1, 4)).toEqual([0, 0, 0]);
  });

  it('is a straight line through points on one', () => {
    expect(monotoneSlopes([0, 1, 2].map((x) => ({ x, y: 2 * x })))).toEqual([2, 2, 2]);
  });

  it('is not steeper than the circle of Fritsch and Carlson allows', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 100 },
    ];
    const [start = 0, middle = 0] = monotoneSlopes(points);
    expect(Math.hypot(start, middle)).toBeLessThanOrEqual(3 + 1e-9);
  });

  it('closes its area down to the zero line', () => {
    const run = curveThrough(
      [
        { x: 10, y: 5 },
        { x: 40, y: 20.126 },
      ],
      89,
    );
    expect(run?.area).toBe(`${run?.line}L40 89L10 89Z`);
    expect(run?.line).toMatch(/^M10 5C/);
    expect(run?.line).toMatch(/40 20\.13$/);
  });

  it('does not exist for a single point', () => {
    expect(curveThrough([], 0)).toBeNull();
    expect(curveThrough([{ x: 1, y: 1 }], 0)).toBeNull();
  });
});

describe('a level line', () => {
  const row = { x: 10, y: 0, width: 100, height: 50 };
  const box = (x: number, width: number, y = 20) => ({ x, y, width, height: 10 });

  it('has gaps where something stands on it, and none elsewhere', () => {
    expect(lineAround(row, 25, [])).toBe('M10 25H110');
    expect(lineAround(row, 25, [box(60, 14), box(30, 5), box(80, 5, 26)])).toBe('M10 25H26M39 25H56M78 25H110');
  });

  it('keeps clear of what stands on it, and has no piece so short that it would be a minus', () => {
    expect(lineAround(row, 25, [box(20, 20), box(60, 20)])).toBe('M84 25H110');
  });

  it('ends where something reaches over its end, or over something else', () => {
    expect(lineAround(row, 25, [box(0, 20), box(60, 30), box(70, 5), box(100, 30)])).toBe('M24 25H56');
    expect(lineAround(row, 25, [box(0, 200)])).toBe('');
  });
});
