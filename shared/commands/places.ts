/**
 * Places among siblings. A place is an index in reading order, 0 … n, counted without what is being moved,
 * so that it is also where the newcomer stands afterwards.
 */
import { generateKeyBetween } from 'fractional-indexing';
import { inOrder, keysForInsertion, type Ordered } from '../document/order.ts';
import { existing, find } from './entities.ts';

/** An entity that can be given another place. */
interface Place {
  order: string;
}

/** Siblings in reading order. */
export type Siblings<T> = readonly (readonly [id: string, entity: T])[];

/** Whether something new can stand at this index beside `count` others. */
export function isPlace(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= count;
}

/** Whether something new can stand at this index in the record. */
export function hasPlace(record: Readonly<Record<string, unknown>>, index: number): boolean {
  return isPlace(index, Object.keys(record).length);
}

/** Whether moving the entity to this index is possible and would change the reading order. */
export function canMove(record: Readonly<Record<string, Ordered>>, id: string, index: number): boolean {
  if (find(record, id) === undefined) return false;
  const ids = inOrder(record).map(([sibling]) => sibling);
  return isPlace(index, ids.length - 1) && ids.indexOf(id) !== index;
}

/** Moves the entity to this index, in place. */
export function moveTo(record: Readonly<Record<string, Place>>, id: string, index: number): void {
  const others = inOrder(record).filter(([sibling]) => sibling !== id);
  existing(record, id).order = makeRoomForOne(others, index);
}

/** The index just after an entity, where its copy goes. */
export function placeAfter(record: Readonly<Record<string, Ordered>>, id: string): number {
  return inOrder(record).findIndex(([sibling]) => sibling === id) + 1;
}

/** The sibling that stands nearest once the entity is gone: the next one, else the one before. */
export function neighbourOf(siblings: Siblings<unknown>, id: string): string | undefined {
  const index = siblings.findIndex(([sibling]) => sibling === id);
  return siblings[index + 1]?.[0] ?? siblings[index - 1]?.[0];
}

/** The order key for one newcomer; see `makeRoom`. */
export function makeRoomForOne(siblings: Siblings<Place>, index: number): string {
  const [key] = makeRoom(siblings, index, 1);
  if (key === undefined) throw new Error('No order key was made.');
  return key;
}

/**
 * Order keys for `count` newcomers that shall stand at `index` among their siblings. Siblings that have to
 * make room, because two of them have the same key, get their new keys in place.
 */
export function makeRoom(siblings: Siblings<Place>, index: number, count: number): readonly string[] {
  const { keys, rekeyed } = keysForInsertion(siblings, index, count);
  for (const [id, sibling] of siblings) sibling.order = find(rekeyed, id) ?? sibling.order;
  return keys;
}

/** Gives each item an order key, for a row of entities that starts anew. */
export function withFreshKeys<T>(items: readonly T[]): [order: string, item: T][] {
  let order: string | null = null;
  return items.map((item) => {
    order = generateKeyBetween(order, null);
    return [order, item];
  });
}
