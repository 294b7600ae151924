/** Moves ways that run along one gutter or level, or leave a card at one side, a little apart. */
import type { Point } from '../layout/monotone.ts';
import type { Way } from './links.ts';
import type { Maze, Placed } from './maze.ts';

/** From line to line, in px, where there is room. */
const STEP = 6;
/** From port to port, and from the corners of a card. */
const PORT = { step: 10, margin: 8 } as const;

/** A part of a way along a track. */
interface Stretch {
  readonly way: number;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** The same ways, with the parts on one track beside each other where they would lie on each other. */
export function spreadWays(ways: readonly Way[], maze: Maze, cards: ReadonlyMap<string, Placed>): Way[] {
  const ported = withPorts(ways, cards);
  const byTrack = new Map<string, Stretch[]>();
  for (const [way, { points, tracks }] of ported.entries()) {
    for (const [part, track] of tracks.entries()) {
      const [a, b] = [points[part], points[part + 1]];
      if (track === null || !a || !b) continue;
      const ends = track.startsWith('g') ? [a.y, b.y] : [a.x, b.x];
      const stretch = { way, part, from: Math.min(...ends), to: Math.max(...ends) };
      const others = byTrack.get(track);
      if (others) others.push(stretch);
      else byTrack.set(track, [stretch]);
    }
  }
  const moves = ported.map(({ tracks }) => tracks.map(() => 0));
  for (const [track, stretches] of byTrack) {
    const free = maze.tracks.get(track)?.free ?? 0;
    for (const { stretch, slot, slots } of slotsOf(stretches)) {
      const step = slots > 1 ? Math.min(STEP, (2 * free) / (slots - 1)) : 0;
      const own = moves[stretch.way];
      if (own) own[stretch.part] = (slot - (slots - 1) / 2) * step;
    }
  }
  return ported.map((way, index) => ({ ...way, points: moved(way, moves[index] ?? []) }));
}

/** A slot for each stretch, so that those in one slot do not touch; with how many slots its neighbourhood has. */
function slotsOf(stretches: readonly Stretch[]): { stretch: Stretch; slot: number; slots: number }[] {
  const sorted = [...stretches].sort((a, b) => a.from - b.from || a.to - b.to || a.way - b.way);
  const placed: { stretch: Stretch; slot: number; slots: number }[] = [];
  let cluster: { stretch: Stretch; slot: number; slots: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const each of cluster) each.slots = ends.length;
    cluster = [];
    ends = [];
  };
  for (const stretch of sorted) {
    if (ends.every((end) => end < stretch.from)) close();
    const found = ends.findIndex((end) => end < stretch.from);
    const slot = found < 0 ? ends.length : found;
    ends[slot] = stretch.to;
    const entry = { stretch, slot, slots: 1 };
    cluster.push(entry);
    placed.push(entry);
  }
  close();
  return placed;
}

/** The corners, each part moved across its own direction. */
function moved({ points, tracks }: Way, moves: readonly number[]): Point[] {
  return points.map((point, index) => {
    let { x, y } = point;
    for (const part of [index - 1, index]) {
      const track = tracks[part];
      const by = moves[part] ?? 0;
      if (track?.startsWith('g')) x += by;
      else if (track) y += by;
    }
    return { x, y };
  });
}

interface End {
  readonly way: number;
  readonly isStart: boolean;
  /** Where the way goes on to. */
  readonly towards: number;
  readonly isFixed: boolean;
}

/** Ways that leave a card at one side begin beside each other, in the order of where they go. */
function withPorts(ways: readonly Way[], cards: ReadonlyMap<string, Placed>): Way[] {
  const sides = new Map<string, { readonly placed: Placed; readonly ends: End[] }>();
  for (const [way, { link, points, tracks }] of ways.entries()) {
    for (const isStart of [true, false]) {
      const placed = cards.get(isStart ? link.from : link.to);
      const [port, next, beyond] = isStart ? points : [...points].reverse();
      if (!placed || !port || !next || port.y !== next.y) continue;
      const side = `${isStart ? link.from : link.to} ${port.x > placed.box.x ? 'right' : 'left'}`;
      const end = { way, isStart, towards: beyond?.y ?? next.y, isFixed: tracks.length === 1 };
      const known = sides.get(side);
      if (known) known.ends.push(end);
      else sides.set(side, { placed, ends: [end] });
    }
  }
  const points = ways.map((way) => [...way.points]);
  for (const { placed, ends } of sides.values()) {
    const { y, height } = placed.box;
    const count = ends.length;
    if (count === 1) continue;
    const step = Math.min(PORT.step, Math.max(0, height - 2 * PORT.margin) / (count - 1));
    const sorted = [...ends].sort((a, b) => a.towards - b.towards || a.way - b.way);
    for (const [place, { way, isStart, isFixed }] of sorted.entries()) {
      const own = points[way];
      if (!own || isFixed) continue;
      const at = y + height / 2 + (place - (count - 1) / 2) * step;
      for (const index of isStart ? [0, 1] : [own.length - 2, own.length - 1]) {
        const point = own[index];
        if (point) own[index] = { ...point, y: at };
      }
    }
  }
  return ways.map((way, index) => ({ ...way, points: points[index] ?? way.points }));
}
