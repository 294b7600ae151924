/**
 * The way of each arrow: along the gutters between columns and the free strips between lanes, around all cards.
 * Where two cards face each other with nothing between them, it is a straight line.
 */
import { isSameBox } from '../layout/boxes.ts';
import type { Point } from '../layout/monotone.ts';
import type { LinkText, MapLayout } from '../layout/types.ts';
import { coveredOf, createLabelPlaces, reachOf } from './link-label-place.ts';
import { linkLayout } from './link-path.ts';
import { mazeOf, type Placed, wayThrough } from './maze.ts';
import { spreadWays } from './spread-ways.ts';
import type { LinkLayout } from './types.ts';
import { type WordyLayout, wordsOn } from './words.ts';

export type LinkedLayout = WordyLayout & Pick<MapLayout, 'links'>;

/** A way with its corners, and on which lines of the maze its parts run. */
export interface Way {
  readonly link: LinkText;
  readonly points: readonly Point[];
  /** For each part between two corners: the gutter or level it runs along; null where it begins and ends. */
  readonly tracks: readonly (string | null)[];
}

/** Two cards that face each other over at least this much, in px, are joined by a straight line. */
const FACING = 16;

/** What arrows were drawn from, to know whether they still hold. */
interface Drawn {
  readonly layout: LinkedLayout;
  readonly ways: readonly Way[];
}
const drawnFrom = new WeakMap<readonly LinkLayout[], Drawn>();

/**
 * The arrows whose two cards are drawn.
 * @param before the arrows drawn last: themselves again, while nothing that they go around has moved, and nothing is
 *   written where a label stands
 */
export function linkLayouts(layout: LinkedLayout, before?: readonly LinkLayout[]): readonly LinkLayout[] {
  const last = before && drawnFrom.get(before);
  const holds = last !== undefined && holdsIn(last.layout, layout);
  const ways = holds ? last.ways : findWays(layout);
  const links = before && holds && areLabelsClear(before, last.layout, layout) ? before : withLabels(ways, layout);
  drawnFrom.set(links, { layout, ways });
  return links;
}

function findWays(layout: LinkedLayout): readonly Way[] {
  if (layout.links.length === 0) return [];
  const placed = placesOf(layout);
  const maze = mazeOf(layout, [...placed.values()]);
  const joined = new Set<string>();
  const ways = layout.links.flatMap((link): Way[] => {
    const [from, to] = [placed.get(link.from), placed.get(link.to)];
    if (!from || !to || from === to) return [];
    // A second arrow between the same two would lie on the first.
    const pair = [link.from, link.to].sort().join(' ');
    const straight = joined.has(pair) ? null : straightWay(from, to, placed);
    joined.add(pair);
    return [straight ? { link, points: straight, tracks: [null] } : { link, ...wayThrough(maze, from, to) }];
  });
  return spreadWays(ways, maze, placed);
}

function withLabels(ways: readonly Way[], layout: LinkedLayout): readonly LinkLayout[] {
  if (ways.length === 0) return [];
  const place = createLabelPlaces({ cards: layout.cards.map(({ box }) => box), words: wordsOn(layout) });
  // What can only stand on its arrow comes before words, which could be told elsewhere.
  const order = [...ways.entries()].sort(([, a], [, b]) => (a.link.label?.width ?? 0) - (b.link.label?.width ?? 0));
  const links = new Map(order.map(([index, way]) => [index, linkLayout(way, place)]));
  return ways.flatMap((_, index) => links.get(index) ?? []);
}

/** Whether no card, of the same cards in the same places, and no curve has other words now where a label might stand. */
function areLabelsClear(links: readonly LinkLayout[], before: LinkedLayout, after: LinkedLayout): boolean {
  const labelled = links.filter(({ label }) => label !== null);
  if (labelled.length === 0) return true;
  const rewritten = [
    ...after.cards.flatMap(({ box, content }, index) => (content === before.cards[index]?.content ? [] : box)),
    ...after.emotions.flatMap((curve, index) => (curve === before.emotions[index] ? [] : curve.row)),
  ];
  return !labelled.some(
    ({ label, points }) => label && rewritten.some((box) => coveredOf(box, reachOf(points, label.box)) > 0),
  );
}

/** Whether everything that decides on the ways is as it was. */
function holdsIn(before: LinkedLayout, after: LinkedLayout): boolean {
  if (before.links !== after.links) return false;
  if (before.links.length === 0) return true;
  if (before.stages !== after.stages || before.lanes !== after.lanes) return false;
  if (before.cards === after.cards) return true;
  return (
    before.cards.length === after.cards.length &&
    before.cards.every((card, index) => {
      const other = after.cards[index];
      return card === other || (card.id === other?.id && isSameBox(card.box, other.box));
    })
  );
}

function placesOf({ stages, cards }: LinkedLayout): Map<string, Placed> {
  const columns = new Map(stages.map(({ id }, index) => [id, index]));
  return new Map(
    cards.map(({ id, stage, box }) => {
      const first = columns.get(stage) ?? 0;
      let last = first;
      for (let next = stages[last + 1]; next && next.column.x < box.x + box.width; next = stages[last + 1]) last++;
      return [id, { box, first, last }];
    }),
  );
}

/** A line from edge to edge of two cards that face each other, across or down; null where there is none. */
function straightWay(from: Placed, to: Placed, cards: ReadonlyMap<string, Placed>): Point[] | null {
  const [a, b] = [from.box, to.box];
  const isAcross = from.last + 1 === to.first || to.last + 1 === from.first;
  const y = middleOfBoth(a.y, a.height, b.y, b.height);
  if (isAcross && y !== null) {
    const isRight = from.first < to.first;
    return [
      { x: isRight ? a.x + a.width : a.x, y },
      { x: isRight ? b.x : b.x + b.width, y },
    ];
  }
  const x = middleOfBoth(a.x, a.width, b.x, b.width);
  if (x === null) return null;
  const isDown = a.y < b.y;
  const start = isDown ? a.y + a.height : a.y;
  const end = isDown ? b.y : b.y + b.height;
  const [top, bottom] = [Math.min(start, end), Math.max(start, end)];
  for (const other of cards.values()) {
    if (other === from || other === to) continue;
    const { box } = other;
    if (box.x <= x && box.x + box.width >= x && box.y < bottom && box.y + box.height > top) return null;
  }
  return [
    { x, y: start },
    { x, y: end },
  ];
}

/** The middle of what two stretches have in common; null where that is too little. */
function middleOfBoth(start: number, length: number, otherStart: number, otherLength: number): number | null {
  const from = Math.max(start, otherStart);
  const to = Math.min(start + length, otherStart + otherLength);
  return to - from >= FACING ? (from + to) / 2 : null;
}
