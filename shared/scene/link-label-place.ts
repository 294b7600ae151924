/**
 * Where the labels of arrows stand: on their line, where they cover as little of cards and of each other as can be. On an
 * arrow that is too short for its label it would cover words; then it may stand beside the line, still touching it.
 */
import type { Point } from '../layout/monotone.ts';
import type { Box } from '../layout/types.ts';

type Size = Pick<Box, 'width' | 'height'>;

/** What labels keep clear of. */
export interface Obstacles {
  readonly cards: readonly Box[];
  /** Words and signs, on cards or elsewhere: covered, they can't be read. */
  readonly words: readonly Box[];
}

/** From one place that is tried to the next, along the line, in px. */
const STEP = 10;
/** A pixel of another label counts as much as so many of cards. */
const LABEL_WEIGHT = 4;
/** The same of words, beside what they count as a part of their card. */
const WORDS_WEIGHT = 6;
/** What it costs, in px² covered, to stand one px farther from the middle of the line. */
const DISTANCE_WEIGHT = 0.5;
/** How far beside its line a label may stand, between the two, in px. */
const BESIDE = 3;
/** Where along its own width and height a label that stands beside the line may touch it. */
const SHARES = [-0.5, -0.25, 0, 0.25, 0.5];

/** Places one label after the other. */
export function createLabelPlaces(obstacles: Obstacles): (points: readonly Point[], size: Size) => Box {
  const labels: Box[] = [];
  return (points, size) => {
    const area = reachOf(points, size);
    const isNear = (box: Box): boolean => coveredOf(box, area) > 0;
    const [cards, words, others] = [
      obstacles.cards.filter(isNear),
      obstacles.words.filter(isNear),
      labels.filter(isNear),
    ];
    const places = placesAlong(points);
    const middle = (places.at(-1)?.at ?? 0) / 2;
    let best = { box: { x: 0, y: 0, ...size }, cost: Number.POSITIVE_INFINITY };
    const attempt = ({ x, y }: Point, distance: number): void => {
      const box = { x: x - size.width / 2, y: y - size.height / 2, ...size };
      let cost = DISTANCE_WEIGHT * distance;
      for (const card of cards) cost += coveredOf(card, box);
      for (const word of words) cost += WORDS_WEIGHT * coveredOf(word, box);
      for (const other of others) cost += LABEL_WEIGHT * coveredOf(other, box);
      if (cost < best.cost) best = { box, cost };
    };
    for (const place of places) attempt(place, Math.abs(place.at - middle));
    const isClear = [...words, ...others].every((box) => coveredOf(box, best.box) === 0);
    if (!isClear) {
      for (const place of places) {
        for (const { x, y } of shiftsBeside(size)) {
          const distance = Math.abs(place.at - middle) + Math.abs(x) + Math.abs(y);
          attempt({ x: place.x + x, y: place.y + y }, distance);
        }
      }
    }
    labels.push(best.box);
    return best.box;
  };
}

/** How far the middle of a label may be from a point of its line, so that the two still touch. */
function shiftsBeside({ width, height }: Size): Point[] {
  const across = SHARES.map((share) => share * (width + 2 * BESIDE));
  const down = SHARES.map((share) => share * (height + 2 * BESIDE));
  return across.flatMap((x) => down.map((y) => ({ x, y })));
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

/** All that a label of this size may cover, on a line or beside it. */
export function reachOf(points: readonly Point[], { width, height }: Size): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - width - BESIDE, Math.min(...ys) - height - BESIDE];
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + width + BESIDE - left,
    height: Math.max(...ys) + height + BESIDE - top,
  };
}

/** How much of one box lies under the other, in px². */
export function coveredOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
