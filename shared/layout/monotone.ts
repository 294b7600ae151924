/**
 * Monotone cubic interpolation: a smooth course through points that never rises above or falls below the
 * two points it lies between, so that the emotion curve shows no feeling that nobody had.
 *
 * F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical
 * Analysis 17 (1980), 238–246.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Slope of the course at each point. The points' x must increase. */
export function monotoneSlopes(points: readonly Point[]): number[] {
  const secants: number[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const [from, to] = [points[index], points[index + 1]];
    if (from && to) secants.push((to.y - from.y) / (to.x - from.x));
  }

  const slopes = points.map((_, index) => {
    const before = secants[index - 1];
    const after = secants[index];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    // At a peak, a low and beside a level stretch the course must be level.
    return before * after <= 0 ? 0 : (before + after) / 2;
  });

  // The slopes at the ends of a stretch, divided by its secant, must lie in the circle of radius 3 (the
  // paper's region S2); what lies outside is drawn in. On a level stretch both become 0.
  for (const [index, secant] of secants.entries()) {
    const [before, after] = [slopes[index] ?? 0, slopes[index + 1] ?? 0];
    const steepness = Math.sqrt(before * before + after * after);
    const most = 3 * Math.abs(secant);
    if (steepness <= most) continue;
    slopes[index] = (before * most) / steepness;
    slopes[index + 1] = (after * most) / steepness;
  }
  return slopes;
}

/** y of the course between two neighbouring points at an x between theirs (cubic Hermite spline). */
export function courseAt(x: number, from: Point, fromSlope: number, to: Point, toSlope: number): number {
  const width = to.x - from.x;
  const t = (x - from.x) / width;
  const rest = 1 - t;
  return (
    rest * rest * (1 + 2 * t) * from.y +
    t * rest * rest * width * fromSlope +
    t * t * (3 - 2 * t) * to.y -
    t * t * rest * width * toSlope
  );
}
