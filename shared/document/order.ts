/** Order keys: fractional indices, so that a move changes one entity and not its neighbours. */
import { generateKeyBetween } from 'fractional-indexing';

/** Whether a string is a fractional index that new keys can be made beside. */
export function isOrderKey(value: string): boolean {
  try {
    generateKeyBetween(value, null);
    return value.length <= 200;
  } catch {
    return false;
  }
}

/** Entries of a record in reading order: by order key, ties (two people's additions) by id. */
export function inOrder<T extends { order: string }>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([idA, a], [idB, b]) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : idA < idB ? -1 : idA > idB ? 1 : 0,
  );
}
