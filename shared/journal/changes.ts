/**
 * What differs between two states of a document, as the journal of unsaved changes keeps it. States share what did
 * not change, so finding it costs what changed and one look at each sibling of it, whatever led from one to the other:
 * a command, an undo, a hundred keystrokes.
 */
import { z } from 'zod';

/** Deeper than any document: what is read back is checked as a whole. */
const DEPTH_LIMIT = 64;

/** One place and what stands there now; without a value there is nothing any more. Lists are replaced as a whole. */
export const Change = z.object({
  path: z.array(z.string()).min(1).max(DEPTH_LIMIT),
  value: z.unknown().optional(),
});
export type Change = z.infer<typeof Change>;

type Fields = Record<string, unknown>;

/** The changes that lead from one state to another; none when they are the same. */
export function changesBetween(before: object, after: object): Change[] {
  const changes: Change[] = [];
  collect(before as Fields, after as Fields, [], changes);
  return changes;
}

function collect(before: Fields, after: Fields, path: readonly string[], changes: Change[]): void {
  const keys = Object.keys(after);
  let added = 0;
  for (const key of keys) {
    const now = after[key];
    // Nearly always: no name that objects inherit has a value that is JSON.
    if (before[key] === now) continue;
    const isOld = Object.hasOwn(before, key);
    const old = isOld ? before[key] : undefined;
    if (!isOld) added += 1;
    const place = [...path, key];
    if (isFields(old) && isFields(now)) collect(old, now, place, changes);
    else changes.push(now === undefined ? { path: place } : { path: place, value: now });
  }
  const formerKeys = Object.keys(before);
  if (formerKeys.length + added === keys.length) return;
  for (const key of formerKeys) {
    if (!Object.hasOwn(after, key) && before[key] !== undefined) changes.push({ path: [...path, key] });
  }
}

/**
 * Makes the changes in a value of one's own. Making them twice comes to the same.
 * @returns false where a change has no place to go: nothing is to be trusted then.
 */
export function applyChanges(value: object, changes: readonly Change[]): boolean {
  return changes.every((change) => apply(value as Fields, change));
}

function apply(value: Fields, { path, value: content }: Change): boolean {
  const [last, ...above] = path.toReversed();
  // The one name that would not become a field.
  if (last === undefined || path.includes('__proto__')) return false;
  let place = value;
  for (const key of above.reverse()) {
    const next = Object.hasOwn(place, key) ? place[key] : undefined;
    if (!isFields(next)) return false;
    place = next;
  }
  if (content === undefined) delete place[last];
  else place[last] = content;
  return true;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
