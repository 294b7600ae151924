/** What several cards have in common. */

/** They differ. */
export const MIXED = Symbol('mixed');

/** The value that all of them have, undefined when none has one; else that they differ. */
export function commonValue<T, V>(items: readonly T[], of: (item: T) => V | undefined): V | undefined | typeof MIXED {
  const [first, ...others] = items.map(of);
  return others.every((value) => value === first) ? first : MIXED;
}
