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
/** What it costs to cover any of these at all, be it a corner. */
const UNCLEAR = 300;
/** What it costs, in px² covered, to stand one px farther from the middle of the line. */
const DISTANCE_WEIGHT = 0.5;
/** How far beside its line a label may stand, between the two, in px. */
const BESIDE = 3;
/** The same of one so narrow, a number or an icon, that has no clear place nearer: it is small enough to be found there. */
const FARTHER = [10, 20, 30] as const;
const NARROW = 48;
/** Where along its own width and height a label that stands beside the line may touch it. */
const SHARES = [-0.5, -0.25, 0, 0.25, 0.5];

/** Where a label stands. */
export interface LabelPlace {
  readonly box: Box;
  /** Whether it covers no words and no other label. */
  readonly isClear: boolean;
  /** Which of the sizes it has. */
  readonly at: number;
}

/** Finds a place for a label on or beside a line. @param sizes that it may have, the best first */
export type PlaceLabel = (points: readonly Point[], sizes: readonly Size[]) => LabelPlace;

/** Places one label after the other. */
export function createLabelPlaces(obstacles: Obstacles): PlaceLabel {
  const labels: Box[] = [];
  return (points, sizes) => {
    const found = sizes.map((size, at) => ({ ...placeOn(points, size, obstacles, labels), at }));
    const place =
      found.find(({ isClear }) => isClear) ?? found.reduce((best, each) => (each.cost < best.cost ? each : best));
    labels.push(place.box);
    return { box: place.box, isClear: place.isClear, at: place.at };
  };
}

interface Found {
  readonly box: Box;
  readonly cost: number;
  readonly isClear: boolean;
}

function placeOn(points: readonly Point[], size: Size, obstacles: Obstacles, labels: readonly Box[]): Found {
  const area = reachOf(points, size);
  const isNear = (box: Box): boolean => coveredOf(box, area) > 0;
  const [cards, words, others] = [
    obstacles.cards.filter(isNear),
    obstacles.words.filter(isNear),
    labels.filter(isNear),
  ];
  const places = placesAlong(points);
  const middle = (places.at(-1)?.at ?? 0) / 2;
  let best: Found = { box: { x: 0, y: 0, ...size }, cost: Number.POSITIVE_INFINITY, isClear: false };
  const attempt = ({ x, y }: Point, distance: number): void => {
    const box = { x: x - size.width / 2, y: y - size.height / 2, ...size };
    let covered = 0;
    for (const word of words) covered += WORDS_WEIGHT * coveredOf(word, box);
    for (const other of others) covered += LABEL_WEIGHT * coveredOf(other, box);
    let cost = DISTANCE_WEIGHT * distance + covered + (covered > 0 ? UNCLEAR : 0);
    if (cost >= best.cost) return;
    for (const card of cards) cost += coveredOf(card, box);
    if (cost < best.cost) best = { box, cost, isClear: covered === 0 };
  };
  for (const place of places) attempt(place, Math.abs(place.at - middle));
  for (const apart of size.width > NARROW ? [BESIDE] : [BESIDE, ...FARTHER]) {
    if (best.isClear) break;
    for (const place of places) {
      for (const { x, y } of shiftsBeside(size, apart)) {
        const distance = Math.abs(place.at - middle) + Math.abs(x) + Math.abs(y);
        attempt({ x: place.x + x, y: place.y + y }, distance);
      }
    }
  }
  return best;
}

/** How far the middle of a label may be from a point of its line, so that no more than this is between the two. */
function shiftsBeside({ width, height }: Size, apart: number): Point[] {
  const across = SHARES.map((share) => share * (width + 2 * apart));
  const down = SHARES.map((share) => share * (height + 2 * apart));
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
  const apart = Math.max(BESIDE, ...FARTHER);
  const [left, top] = [Math.min(...xs) - width - apart, Math.min(...ys) - height - apart];
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + width + apart - left,
    height: Math.max(...ys) + height + apart - top,
  };
}

/** How much of one box lies under the other, in px². */
export function coveredOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
