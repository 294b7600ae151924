/** The emotion curve as SVG paths. */
import { monotoneSlopes, type Point } from '../layout/monotone.ts';
import type { Box } from '../layout/types.ts';
import type { CurveRun } from './types.ts';

/**
 * The smooth line through a run of points and the area between it and the zero line. The Bézier handles
 * of a stretch end between its two points, so the line stays there too. Null for fewer than two points:
 * a single point has no line.
 */
export function curveThrough(points: readonly Point[], zeroY: number): CurveRun | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;

  const slopes = monotoneSlopes(points);
  let line = `M${number(first.x)} ${number(first.y)}`;
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (!to) break;
    const third = (to.x - from.x) / 3;
    const fromY = from.y + third * (slopes[index] ?? 0);
    const toY = to.y - third * (slopes[index + 1] ?? 0);
    line += `C${[from.x + third, fromY, to.x - third, toY, to.x, to.y].map(number).join(' ')}`;
  }
  return { line, area: `${line}L${number(last.x)} ${number(zeroY)}L${number(first.x)} ${number(zeroY)}Z` };
}

/** A level line over a row, with gaps where something stands on it. */
export function lineAround(row: Box, y: number, standing: readonly Box[]): string {
  const end = row.x + row.width;
  const gaps = standing.filter((box) => box.y < y && y < box.y + box.height).sort((a, b) => a.x - b.x);
  let path = '';
  let x = row.x;
  for (const gap of gaps) {
    if (gap.x > x) path += `M${number(x)} ${number(y)}H${number(gap.x)}`;
    x = Math.max(x, gap.x + gap.width);
  }
  return x < end ? `${path}M${number(x)} ${number(y)}H${number(end)}` : path;
}

/** Hundredths of a pixel; rounding keeps the order of values, so nothing over-shoots by it. */
function number(value: number): string {
  // Adding zero turns −0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}
