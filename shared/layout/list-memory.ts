/** Memory for what is made of the items of a list, one by one, where few of them change from one time to the next. */

/** For a place in a list, the place in the list before from which something may be the same; −1 if there is none. */
export type PlaceBefore = (at: number) => number;

/** Places count from the beginning as far as both lists begin alike, after that from the end; in equally long ones they are the same. */
export function placesBefore<T>(before: readonly T[], after: readonly T[]): PlaceBefore {
  if (before.length === after.length) return (at) => at;
  const shorter = Math.min(before.length, after.length);
  let alike = 0;
  while (alike < shorter && before[alike] === after[alike]) alike++;
  const farther = before.length - after.length;
  return (at) => (at < alike ? at : Math.max(-1, at + farther));
}

/** What was made of the items of a list, and of what else: of the items of another list, or of one thing for all. */
interface Made<T, R> {
  readonly items: readonly T[];
  readonly made: readonly R[];
}

/**
 * Makes something of each item. Where the item is the same as before, and so is all else that it takes, it is what was made
 * before.
 */
export function renewed<T, R>(
  items: readonly T[],
  before: Made<T, R> | null,
  old: PlaceBefore,
  make: (item: T, at: number) => R,
  isSame: (before: number, at: number) => boolean = () => true,
): readonly R[] {
  return items.map((item, at) => {
    const place = before ? old(at) : -1;
    const known = before?.made[place];
    return known !== undefined && before?.items[place] === item && isSame(place, at) ? known : make(item, at);
  });
}
