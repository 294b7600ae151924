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
    line += stretch(from, to, slopes[index] ?? 0, slopes[index + 1] ?? 0);
  }
  return { line, area: `${line}L${number(last.x)} ${number(zeroY)}L${number(first.x)} ${number(zeroY)}Z` };
}

/** Stretches drawn last, by the points they begin at: a key changes one point of hundreds. */
const drawn = new WeakMap<Point, { readonly to: Point; readonly slopes: readonly [number, number]; path: string }>();

function stretch(from: Point, to: Point, fromSlope: number, toSlope: number): string {
  const last = drawn.get(from);
  if (last?.to === to && last.slopes[0] === fromSlope && last.slopes[1] === toSlope) return last.path;
  const third = (to.x - from.x) / 3;
  const handles = [from.x + third, from.y + third * fromSlope, to.x - third, to.y - third * toSlope];
  const path = `C${[...handles, to.x, to.y].map(number).join(' ')}`;
  drawn.set(from, { to, slopes: [fromSlope, toSlope], path });
  return path;
}

/** Left free of a line beside what stands on it, in px: a score that a line runs up to would be read as a negative one. */
const CLEARANCE = 4;
/** A piece of a line that is no longer than this, in px, is taken for a dash. */
const DASH = 14;

/** A level line over a row, with gaps where something stands on it. */
export function lineAround(row: Box, y: number, standing: readonly Box[]): string {
  const end = row.x + row.width;
  const gaps = standing.filter((box) => box.y < y && y < box.y + box.height).sort((a, b) => a.x - b.x);
  let path = '';
  let x = row.x;
  for (const gap of gaps) {
    path += piece(x, gap.x - CLEARANCE, y);
    x = Math.max(x, gap.x + gap.width + CLEARANCE);
  }
  return path + piece(x, end, y);
}

const piece = (from: number, to: number, y: number): string =>
  to - from > DASH ? `M${number(from)} ${number(y)}H${number(to)}` : '';

/** Hundredths of a pixel; rounding keeps the order of values, so nothing over-shoots by it. */
function number(value: number): string {
  // Adding zero turns −0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}
