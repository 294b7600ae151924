/**
 * Keeps the identity of what did not change between two results of a pure computation, so that views
 * memoised on it do not render again.
 */

/**
 * `after`, with every part that equals its counterpart in `before` replaced by that counterpart; `before`
 * itself if all is equal. Items of a list are counterparts by their `id`, or by position if they have none.
 * For plain data (objects, arrays, primitives) without cycles.
 */
export function reuse<T>(before: T | null | undefined, after: T): T {
  return reuseValue(before, after) as T;
}

/** Whether two lists have the same items, which are not looked into. */
export function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && after.every((item, at) => item === before[at]);
}

function reuseValue(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return after;
  if (Array.isArray(after)) return Array.isArray(before) ? reuseList(before, after) : after;
  return Array.isArray(before) ? after : reuseRecord(before as Plain, after as Plain);
}

type Plain = Readonly<Record<string, unknown>>;

function reuseRecord(before: Plain, after: Plain): Plain {
  let isSame = true;
  let parts: Record<string, unknown> | null = null;
  let more = 0;
  // Runs for everything that is drawn: no list of keys is made, and nothing copied unless a part is replaced.
  for (const key in after) {
    const part = reuseValue(before[key], after[key]);
    isSame &&= Object.is(part, before[key]) && Object.hasOwn(before, key);
    more++;
    if (!Object.is(part, after[key])) {
      parts ??= { ...after };
      parts[key] = part;
    }
  }
  for (const _ in before) more--;
  return isSame && more === 0 ? before : (parts ?? after);
}

function reuseList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const counterpart = counterpartsIn(before);
  let isSame = before.length === after.length;
  const items = after.map((item, index) => {
    // What the computation itself kept needs no search.
    const kept = Object.is(before[index], item) ? item : reuseValue(counterpart(item, index), item);
    isSame &&= Object.is(kept, before[index]);
    return kept;
  });
  return isSame ? before : items;
}

function counterpartsIn(before: readonly unknown[]): (item: unknown, index: number) => unknown {
  let byId: Map<string, unknown> | null = null;
  return (item, index) => {
    const id = idOf(item);
    if (id === null) return before[index];
    // In most lists nothing has moved: then no index is needed.
    if (idOf(before[index]) === id) return before[index];
    byId ??= new Map(before.map((earlier) => [idOf(earlier) ?? '', earlier]));
    return byId.get(id);
  };
}

function idOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id : null;
}
