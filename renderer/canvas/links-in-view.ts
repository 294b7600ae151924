/** Which arrows of a map are worth being in the page, and where they are held. */
import type { Box } from '#shared/layout/types.ts';
import type { LinkLayout } from '#shared/scene/types.ts';
import type { Point } from './drop.ts';
import { type InView, touches } from './in-view.ts';

/** The arrows of which some part may lie in the area that is drawn. */
export function linksInView(links: readonly LinkLayout[], { area }: InView): readonly LinkLayout[] {
  return links.filter(({ points }) => touches(boxOf(points), area));
}

/** The box around the corners of an arrow. */
function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Where an arrow without a label is held: the middle of its longest part. */
export function middleOf(points: readonly Point[]): Point {
  let longest = -1;
  let middle: Point = points[0] ?? { x: 0, y: 0 };
  points.slice(1).forEach((point, index) => {
    const before = points[index];
    if (!before) return;
    const length = Math.hypot(point.x - before.x, point.y - before.y);
    if (length <= longest) return;
    longest = length;
    middle = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2 };
  });
  return middle;
}
