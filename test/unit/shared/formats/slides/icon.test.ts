import { describe, expect, it } from 'vitest';
import { iconShape, pathSteps } from '#shared/formats/slides/icon.ts';
import type { OutlineStep } from '#shared/formats/slides/types.ts';
import { CARD_SHAPES } from '#shared/scene/card-icons.ts';
import { ICON_SIZE } from '#shared/scene/icons.ts';

type Point = readonly [number, number];

/** Points along an outline, also in the middle of its curves. */
function along(steps: readonly OutlineStep[]): Point[] {
  let from: Point = [0, 0];
  return steps.flatMap((step): Point[] => {
    if (step.kind === 'close') return [];
    const before = from;
    from = step.to;
    if (step.kind !== 'curve') return [step.to];
    const [one, two] = step.control;
    const middle = (axis: 0 | 1): number => (before[axis] + 3 * one[axis] + 3 * two[axis] + step.to[axis]) / 8;
    return [[middle(0), middle(1)], step.to];
  });
}

const rounded = (points: readonly Point[]): number[][] =>
  points.map((point) => point.map((value) => Math.round(value * 100) / 100 + 0));

describe('steps of a path', () => {
  it('go on from where the pen is, or from the corner', () => {
    expect(rounded(along(pathSteps('m2 3h4v5L1 1l-1-1 2 2z')))).toEqual([
      [2, 3],
      [6, 3],
      [6, 8],
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  it('take a pair of numbers after a move for a line', () => {
    expect(pathSteps('M1 1 2 2').map(({ kind }) => kind)).toEqual(['move', 'line']);
  });

  it('follow arcs, also where their numbers stand close together', () => {
    for (const d of ['M0 5a5 5 0 0 1 10 0', 'M0 5a5 5 0 0110 0']) {
      const points = along(pathSteps(d));
      expect(points.every(([x, y]) => Math.abs(Math.hypot(x - 5, y - 5) - 5) < 0.02 && y <= 5)).toBe(true);
      expect(rounded(points).at(-1)).toEqual([10, 5]);
    }
    expect(rounded(along(pathSteps('M1 1a.5.5 0 0 0 .5.5')).slice(-1))).toEqual([[1.5, 1.5]]);
  });

  it('take the large way round an arc when they are told to', () => {
    const points = along(pathSteps('M5 0A5 5 0 1 1 0 5'));
    expect(points.every(([x, y]) => Math.abs(Math.hypot(x - 5, y - 5) - 5) < 0.02)).toBe(true);
    expect(Math.max(...points.map(([x]) => x))).toBeCloseTo(10, 1);
  });

  it('mirror handles where a curve goes on smoothly', () => {
    const [, , smooth] = pathSteps('M0 0C0 1 1 2 2 2S4 3 4 4');
    expect(smooth).toMatchObject({
      control: [
        [3, 2],
        [4, 3],
      ],
    });
    const quadratic = pathSteps('M0 0Q1 2 2 0T4 0');
    expect(rounded(along(quadratic))).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
      [3, -1],
      [4, 0],
    ]);
  });
});

describe.each(Object.entries(CARD_SHAPES))('the icon %s', (name, icon) => {
  it('is drawn inside its box, at its size', () => {
    const box = { x: 100, y: 50, width: 12, height: 12 };
    const { outline, line } = iconShape(name, icon, box, '#112233');
    const points = along(outline);
    expect(points.flat().every(Number.isFinite)).toBe(true);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(box.x);
    expect(Math.max(...xs)).toBeLessThanOrEqual(box.x + box.width);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(box.y);
    expect(Math.max(...ys)).toBeLessThanOrEqual(box.y + box.height);
    expect(Math.max(...xs) - Math.min(...xs) + (Math.max(...ys) - Math.min(...ys))).toBeGreaterThanOrEqual(box.width);
    expect(line).toEqual({ color: '#112233', width: (2 * 12) / ICON_SIZE });
  });
});
