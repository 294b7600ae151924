/**
 * Where arrows can run between cards: gutters (between columns) and levels (under the cards of each lane, and over
 * each card that spans columns). Only cards that span columns are in the way of a gutter. The level over such a card
 * leads out from under the one above, so that from everywhere there is a way: it goes down until a card spans the
 * gutter, over that one to its end, and on, to the strip under the lane, which no card reaches.
 */
import type { Point } from '../layout/monotone.ts';
import type { Box, MapLayout } from '../layout/types.ts';
import { createQueue } from './queue.ts';

/** A card among the columns it covers; gutter `n` is left of column `n`. */
export interface Placed {
  readonly box: Box;
  readonly first: number;
  readonly last: number;
}

export interface Track {
  readonly key: string;
  /** x of a gutter, y of a level. */
  readonly at: number;
  /** How far to each side it is free. */
  readonly free: number;
}

interface Level extends Track {
  /** The gutters between which it is free. */
  readonly first: number;
  readonly last: number;
}

export interface Maze {
  readonly gutters: readonly Track[];
  /** From the top. */
  readonly levels: readonly Level[];
  readonly tracks: ReadonlyMap<string, Track>;
  /** Whether no card spans a gutter between two heights. */
  isOpen(gutter: number, y: number, otherY: number): boolean;
}

/** As layouts leave free beside cards, under the cards of a lane and over its first one. */
const GUTTER_FREE = 9;
const OUTER_GUTTER = { inset: 6, free: 4 } as const;
const LEVEL = { most: 28, margin: 3 } as const;
const OVER_CARD = { gap: 4, free: 2 } as const;
const TOP = { gap: 6, free: 3 } as const;
/** From a spanning card. */
const CLEARANCE = 2;
/** What a turn costs, in px of a detour. */
const TURN = 24;

export function mazeOf({ stages, lanes }: Pick<MapLayout, 'stages' | 'lanes'>, cards: readonly Placed[]): Maze {
  const right = stages.at(-1)?.column;
  const gutters: Track[] = stages.map(({ column }, index) =>
    index === 0
      ? { key: 'g0', at: column.x + OUTER_GUTTER.inset, free: OUTER_GUTTER.free }
      : { key: `g${index}`, at: column.x, free: GUTTER_FREE },
  );
  gutters.push({ key: `g${stages.length}`, at: right ? right.x + right.width : 0, free: GUTTER_FREE });

  const spanning = cards.filter(({ first, last }) => last > first);
  const levels = [
    ...lanes.map(({ row }, index) => underLane(row, index, cards, stages.length)),
    ...lanes
      .slice(0, 1)
      .map(({ row }) => ({ key: 'top', at: row.y + TOP.gap, free: TOP.free, first: 0, last: stages.length })),
    ...spanning.map(({ box, first, last }, index) => ({
      key: `s${index}`,
      at: box.y - OVER_CARD.gap,
      free: OVER_CARD.free,
      first,
      last: last + 1,
    })),
  ].sort((a, b) => a.at - b.at);

  const inTheWay = gutters.map((_, gutter) =>
    spanning
      .filter(({ first, last }) => first < gutter && gutter <= last)
      .map(({ box }) => ({ top: box.y - CLEARANCE, bottom: box.y + box.height + CLEARANCE })),
  );
  return {
    gutters,
    levels,
    tracks: new Map([...gutters, ...levels].map((track) => [track.key, track])),
    isOpen: (gutter, y, otherY) => {
      const [from, to] = [Math.min(y, otherY), Math.max(y, otherY)];
      return (inTheWay[gutter] ?? []).every(({ top, bottom }) => bottom <= from || top >= to);
    },
  };
}

/** The strip between the cards of a lane and its lower edge. */
function underLane(row: Box, index: number, cards: readonly Placed[], last: number): Level {
  const bottom = row.y + row.height;
  let lowest = row.y;
  for (const { box } of cards) {
    if (box.y >= row.y && box.y < bottom) lowest = Math.max(lowest, box.y + box.height);
  }
  const free = Math.min(LEVEL.most, bottom - lowest);
  return { key: `l${index}`, at: bottom - free / 2, free: Math.max(0, free / 2 - LEVEL.margin), first: 0, last };
}

interface Route {
  readonly points: readonly Point[];
  readonly tracks: readonly (string | null)[];
}

/** A place of the maze: where a gutter and a level cross, reached along one of them. */
type Step = { readonly gutter: number; readonly level: number; readonly isDown: boolean };

/** The shortest way from the side of one card to the side of another, with as few turns as that allows. */
export function wayThrough(maze: Maze, from: Placed, to: Placed): Route {
  const { gutters, levels } = maze;
  const [fromY, toY] = [middleOf(from.box), middleOf(to.box)];
  const xOf = (gutter: number): number => gutters[gutter]?.at ?? 0;
  const yOf = (level: number): number => levels[level]?.at ?? 0;

  const direct = directWay(maze, from, to);
  const keyOf = ({ gutter, level, isDown }: Step): number => (gutter * levels.length + level) * 2 + (isDown ? 1 : 0);
  const costs = new Map<number, number>();
  const before = new Map<number, Step | number>();
  const queue = createQueue<Step>();
  const reach = (step: Step, cost: number, by: Step | number): void => {
    const key = keyOf(step);
    if (cost >= (costs.get(key) ?? Number.POSITIVE_INFINITY)) return;
    costs.set(key, cost);
    before.set(key, by);
    queue.add(step, cost);
  };
  for (const gutter of [from.first, from.last + 1]) {
    const stub = distanceTo(from.box, xOf(gutter));
    for (const level of nearestLevels(maze, gutter, fromY)) {
      reach({ gutter, level, isDown: true }, stub + TURN + Math.abs(yOf(level) - fromY), gutter);
    }
  }

  const ends = new Map<number, number>();
  for (const gutter of [to.first, to.last + 1]) {
    for (const level of nearestLevels(maze, gutter, toY)) {
      ends.set(gutter * levels.length + level, distanceTo(to.box, xOf(gutter)) + TURN + Math.abs(yOf(level) - toY));
    }
  }
  let best: { readonly cost: number; readonly step: Step | null } = direct
    ? { cost: direct.cost, step: null }
    : { cost: Number.POSITIVE_INFINITY, step: null };
  for (let next = queue.take(); next && next.cost < best.cost; next = queue.take()) {
    const { item: step, cost } = next;
    const { gutter, level, isDown } = step;
    if (cost > (costs.get(keyOf(step)) ?? 0)) continue;
    const rest = ends.get(gutter * levels.length + level);
    if (rest !== undefined) {
      const whole = cost + rest + (isDown ? 0 : TURN);
      if (whole < best.cost) best = { cost: whole, step };
    }
    for (const by of [-1, 1]) {
      const [other, beside] = [level + by, gutter + by];
      if (levels[other] && maze.isOpen(gutter, yOf(level), yOf(other))) {
        const length = Math.abs(yOf(other) - yOf(level)) + (isDown ? 0 : TURN);
        reach({ gutter, level: other, isDown: true }, cost + length, step);
      }
      const at = levels[level];
      if (at && gutters[beside] && Math.min(gutter, beside) >= at.first && Math.max(gutter, beside) <= at.last) {
        const length = Math.abs(xOf(beside) - xOf(gutter)) + (isDown ? TURN : 0);
        reach({ gutter: beside, level, isDown: false }, cost + length, step);
      }
    }
  }
  if (best.step === null) return direct?.route ?? aroundAll(maze, from, to);

  const steps: Step[] = [];
  let start = from.first;
  for (let step: Step | number | undefined = best.step; step !== undefined; ) {
    if (typeof step === 'number') {
      start = step;
      break;
    }
    steps.unshift(step);
    step = before.get(keyOf(step));
  }
  const corners: Point[] = [sideOf(from.box, xOf(start), fromY), { x: xOf(start), y: fromY }];
  const tracks: (string | null)[] = [null];
  for (const { gutter, level, isDown } of steps) {
    corners.push({ x: xOf(gutter), y: yOf(level) });
    tracks.push((isDown ? gutters[gutter] : levels[level])?.key ?? null);
  }
  const end = best.step.gutter;
  corners.push({ x: xOf(end), y: toY }, sideOf(to.box, xOf(end), toY));
  tracks.push(gutters[end]?.key ?? null, null);
  return withoutStops(corners, tracks);
}

/** Down or up one gutter that both cards stand at. */
function directWay(maze: Maze, from: Placed, to: Placed): { readonly cost: number; readonly route: Route } | null {
  const [fromY, toY] = [middleOf(from.box), middleOf(to.box)];
  let best: { cost: number; route: Route } | null = null;
  for (const gutter of [from.first, from.last + 1]) {
    const track = maze.gutters[gutter];
    if (!track || (gutter !== to.first && gutter !== to.last + 1) || !maze.isOpen(gutter, fromY, toY)) continue;
    const { at: x, key } = track;
    const cost = distanceTo(from.box, x) + Math.abs(toY - fromY) + distanceTo(to.box, x) + 2 * TURN;
    const points = [sideOf(from.box, x, fromY), { x, y: fromY }, { x, y: toY }, sideOf(to.box, x, toY)];
    if (!best || cost < best.cost) best = { cost, route: { points, tracks: [null, key, null] } };
  }
  return best;
}

/** The first level up and down from a height that the gutter leads to. */
function nearestLevels({ levels, isOpen }: Maze, gutter: number, y: number): number[] {
  const below = levels.findIndex(({ at }) => at >= y);
  const candidates = below < 0 ? [levels.length - 1] : [below - 1, below];
  return candidates.filter((level) => {
    const found = levels[level];
    return found !== undefined && isOpen(gutter, y, found.at);
  });
}

/** Where cards lie on each other, as nothing but a damaged layout makes them, there may be no way: a plain one then. */
function aroundAll({ gutters }: Maze, from: Placed, to: Placed): Route {
  const [fromY, toY] = [middleOf(from.box), middleOf(to.box)];
  const track = gutters[from.last + 1];
  const x = track?.at ?? from.box.x + from.box.width;
  return {
    points: [sideOf(from.box, x, fromY), { x, y: fromY }, { x, y: toY }, sideOf(to.box, x, toY)],
    tracks: [null, track?.key ?? null, null],
  };
}

/** Without the places where a way goes straight on. */
function withoutStops(corners: readonly Point[], tracks: readonly (string | null)[]): Route {
  const points = [corners[0] ?? { x: 0, y: 0 }];
  const kept: (string | null)[] = [];
  for (const [index, track] of tracks.entries()) {
    const end = corners[index + 1];
    if (!end) break;
    if (track !== null && track === kept.at(-1)) points[points.length - 1] = end;
    else {
      points.push(end);
      kept.push(track);
    }
  }
  return { points, tracks: kept };
}

const middleOf = ({ y, height }: Box): number => y + height / 2;

const distanceTo = ({ x, width }: Box, to: number): number => (to > x + width / 2 ? to - x - width : x - to);

/** Where a way to a gutter leaves a card. */
const sideOf = ({ x, width }: Box, to: number, y: number): Point => ({ x: to > x + width / 2 ? x + width : x, y });
