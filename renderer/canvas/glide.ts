/** How far what is drawn has come from where it was drawn before: lanes with all that stands on them, cards, arrows. */
import type { MapLayout } from '#shared/layout/types.ts';
import type { LinkLayout, Scene } from '#shared/scene/types.ts';

export interface Drawn {
  readonly layout: Pick<MapLayout, 'lanes' | 'cards' | 'height'>;
  readonly scene: Pick<Scene, 'links'>;
}

/** From where something comes, seen from where it is. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

export interface Glide {
  readonly lanes: ReadonlyMap<string, Shift>;
  readonly cards: ReadonlyMap<string, Shift>;
  /** By how much lanes have become higher, by their ids; and the whole grid, by `WHOLE_GRID`. */
  readonly growth: ReadonlyMap<string, number>;
  /** Arrows that come along as they are. */
  readonly links: ReadonlyMap<string, Shift>;
  /** Arrows of which only a part comes along: as they were, and as they are. */
  readonly ways: readonly (readonly [before: LinkLayout, after: LinkLayout])[];
}

/** What no lane is called. */
export const WHOLE_GRID = '';

export function glideOf(before: Drawn, after: Drawn): Glide {
  const links = new Map<string, Shift>();
  const ways: [LinkLayout, LinkLayout][] = [];
  const linksBefore = new Map(before.scene.links.map((link) => [link.id, link]));
  for (const link of after.scene.links) {
    const was = linksBefore.get(link.id);
    if (!was || was === link) continue;
    const shift = shiftOfAll(was, link);
    if (!shift) ways.push([was, link]);
    else if (isSome(shift)) links.set(link.id, shift);
  }
  return {
    lanes: shiftsOf(before.layout.lanes, after.layout.lanes, ({ row }) => row),
    cards: shiftsOf(before.layout.cards, after.layout.cards, ({ box }) => box),
    growth: growthOf(before.layout, after.layout),
    links,
    ways,
  };
}

function growthOf(before: Drawn['layout'], after: Drawn['layout']): Map<string, number> {
  if (before.lanes === after.lanes) return new Map();
  const heights = new Map(before.lanes.map(({ id, row }) => [id, row.height]));
  const lanes = after.lanes.map(({ id, row }) => [id, row.height - (heights.get(id) ?? row.height)] as const);
  const all = [...lanes, [WHOLE_GRID, after.height - before.height] as const];
  return new Map(all.filter(([, by]) => by !== 0));
}

function shiftsOf<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  placeOf: (item: Item) => Shift,
): Map<string, Shift> {
  const shifts = new Map<string, Shift>();
  if (before === after) return shifts;
  let known: Map<string, Item> | undefined;
  const lookUp = (id: string): Item | undefined => {
    known ??= new Map(before.map((item) => [item.id, item]));
    return known.get(id);
  };
  for (const [index, item] of after.entries()) {
    const there = before[index];
    // During a drag the order stays: in a large map there is nothing to look up.
    const was = there?.id === item.id ? there : lookUp(item.id);
    if (!was || was === item) continue;
    const shift = between(placeOf(was), placeOf(item));
    if (isSome(shift)) shifts.set(item.id, shift);
  }
  return shifts;
}

/** How far all points of an arrow have come, or null where they have not come together. */
function shiftOfAll(before: LinkLayout, after: LinkLayout): Shift | null {
  const shifts = after.points.map((point, index) => between(before.points[index] ?? point, point));
  const [first] = shifts;
  const isOne = before.points.length === shifts.length && shifts.every(({ x, y }) => x === first?.x && y === first.y);
  return isOne && first ? first : null;
}

const between = (was: Shift, is: Shift): Shift => ({ x: was.x - is.x, y: was.y - is.y });
const isSome = ({ x, y }: Shift): boolean => x !== 0 || y !== 0;
