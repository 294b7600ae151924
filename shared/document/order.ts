/**
 * Order keys: fractional indices, so that a move changes one entity and not its neighbours. Keys compare
 * by UTF-16 code unit. Two people may give two entities the same key; such ties are read by id, and are
 * only dissolved when something has to go between them (`keysForInsertion`).
 */
import { generateNKeysBetween } from 'fractional-indexing';

/** Longest order key; halving one gap 200 times over and over gets nowhere near it in practice. */
export const ORDER_KEY_LIMIT = 200;

/**
 * A fractional index in base 62, as the `fractional-indexing` library reads it: a head letter that tells
 * how many digits the integer part has (`a` and `Z` one … `z` and `A` twenty-six), those digits, then a
 * fraction that does not end in `0`. The smallest integer has nothing before it and is no key.
 */
export const ORDER_KEY_PATTERN = new RegExp(
  `^(?!A0{26}$)(?:${Array.from({ length: 26 }, (_, index) => {
    const heads = String.fromCharCode('a'.charCodeAt(0) + index, 'Z'.charCodeAt(0) - index);
    return `[${heads}][0-9A-Za-z]{${index + 1}}`;
  }).join('|')})(?:[0-9A-Za-z]*[1-9A-Za-z])?$`,
);

/** Whether a string is a fractional index that new keys can be made beside. */
export function isOrderKey(value: string): boolean {
  return value.length <= ORDER_KEY_LIMIT && ORDER_KEY_PATTERN.test(value);
}

/** What has a place among its siblings. */
export interface Ordered {
  readonly order: string;
}

/** Sorts entries of a record into reading order: by order key, ties (two people's additions) by id. */
export function compareOrder([idA, a]: readonly [string, Ordered], [idB, b]: readonly [string, Ordered]): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

/** Entries of a record in reading order: by order key, ties (two people's additions) by id. */
export function inOrder<T extends Ordered>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(compareOrder);
}

/** Keys for what is added at a place, and new keys for siblings that had to make room. */
export interface InsertionKeys {
  /** One per added entity, ascending. */
  readonly keys: readonly string[];
  /** New keys by sibling id; empty unless neighbours had equal keys or no room between them. */
  readonly rekeyed: Readonly<Record<string, string>>;
}

/**
 * Order keys for `count` entities that go in at `index` among their siblings. Where both neighbours have
 * the same key (two people added there), nothing fits between them: then the smallest number of siblings
 * next to the gap, those after it first, get new keys too, and everyone's reading order stays as it was.
 *
 * @param siblings entries in reading order (`inOrder`), without the entities that are being moved.
 * @param index place in reading order, 0 … `siblings.length`; values beyond are taken as the nearest end.
 */
export function keysForInsertion(
  siblings: readonly (readonly [string, Ordered])[],
  index: number,
  count: number,
): InsertionKeys {
  const gap = Math.min(Math.max(index, 0), siblings.length);
  for (let room = 0; room <= siblings.length; room += 1) {
    const leftmost = Math.max(0, gap - room);
    for (let from = Math.min(gap, siblings.length - room); from >= leftmost; from -= 1) {
      const moved = siblings.slice(from, from + room);
      const keys = keysBetween(siblings[from - 1]?.[1].order, siblings[from + room]?.[1].order, count + room);
      if (keys === null) continue;
      const before = gap - from;
      return {
        keys: keys.slice(before, before + count),
        rekeyed: Object.fromEntries(
          [...keys.slice(0, before), ...keys.slice(before + count)].map((key, at) => [moved[at]?.[0] ?? '', key]),
        ),
      };
    }
  }
  throw new RangeError(`No order keys for ${count} more among ${siblings.length}`);
}

/** `count` ascending keys strictly between two keys (undefined: no bound), or null where none fit. */
function keysBetween(after: string | undefined, before: string | undefined, count: number): string[] | null {
  if (after !== undefined && before !== undefined && after >= before) return null;
  try {
    const keys = generateNKeysBetween(after ?? null, before ?? null, count);
    return keys.every(isOrderKey) ? keys : null;
  } catch {
    // The library throws at the far ends of its range, where wider bounds still give keys.
    return null;
  }
}
