/** Where the labels of arrows stand: on their line, where they cover as little of cards and of each other as can be. */
import type { Point } from '../layout/monotone.ts';
import type { Box } from '../layout/types.ts';

type Size = Pick<Box, 'width' | 'height'>;

/** From one place that is tried to the next, along the line, in px. */
const STEP = 10;
/** A pixel of another label counts as much as so many of cards. */
const LABEL_WEIGHT = 4;
/** What it costs, in px² covered, to stand one px farther from the middle of the line. */
const DISTANCE_WEIGHT = 0.5;

/** Places one label after the other. */
export function createLabelPlaces(cards: readonly Box[]): (points: readonly Point[], size: Size) => Box {
  const labels: Box[] = [];
  return (points, size) => {
    const area = around(points, size);
    const near = cards.filter((card) => coveredOf(card, area) > 0);
    const nearLabels = labels.filter((label) => coveredOf(label, area) > 0);
    const places = placesAlong(points);
    const middle = (places.at(-1)?.at ?? 0) / 2;
    let best: { box: Box; cost: number } | null = null;
    for (const { x, y, at } of places) {
      const box = { x: x - size.width / 2, y: y - size.height / 2, ...size };
      let cost = DISTANCE_WEIGHT * Math.abs(at - middle);
      for (const card of near) cost += coveredOf(card, box);
      for (const label of nearLabels) cost += LABEL_WEIGHT * coveredOf(label, box);
      if (!best || cost < best.cost) best = { box, cost };
    }
    const box = best?.box ?? { x: 0, y: 0, ...size };
    labels.push(box);
    return box;
  };
}

/** Points along a line, with how far they are from its beginning; the middle of each part is among them. */
function placesAlong(points: readonly Point[]): (Point & { readonly at: number })[] {
  const places: (Point & { at: number })[] = [];
  let before = 0;
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (!to) break;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const count = Math.max(2, 2 * Math.ceil(length / STEP / 2));
    for (let step = 0; step <= count; step++) {
      const share = step / count;
      places.push({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
        at: before + length * share,
      });
    }
    before += length;
  }
  return places;
}

function around(points: readonly Point[], { width, height }: Size): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - width / 2, Math.min(...ys) - height / 2];
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + width / 2 - left,
    height: Math.max(...ys) + height / 2 - top,
  };
}

/** How much of one box lies under the other, in px². */
function coveredOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
