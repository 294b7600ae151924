/** Several steps as one: typing, which is edits of the same fields shortly after each other, and gestures. */
import type { Patch } from 'immer';
import { isSame } from '../commands/json.ts';
import type { JourneyDocument } from '../document/model.ts';
import { type Step, undone } from './step.ts';
import { subjectOf } from './subject.ts';

/** Typing that rests longer than this, in milliseconds, begins a new step. */
export const MERGE_PAUSE = 800;

/** Whether the next step continues the last one. A clock that was set back never makes it so. */
export function continues(last: Step, next: Step): boolean {
  const pause = next.time - last.time;
  return last.mergeKey !== null && last.mergeKey === next.mergeKey && pause >= 0 && pause <= MERGE_PAUSE;
}

/**
 * Two steps as one, from before the first to after the second, with one patch a place however often it
 * changed. Null when nothing is left of them: what was typed was deleted again.
 * @param document the document after the second step.
 */
export function merged(first: Step, second: Step, document: JourneyDocument): Step | null {
  const patches: Patch[] = [];
  const inverse: Patch[] = [];
  const startsWith = valuesBefore(first, second, document);
  // Commands only set, add and remove fields of objects, never items of arrays: so the values at a path,
  // before and after, say everything about it, and the order of the patches says nothing.
  for (const path of topmost([...first.patches, ...second.patches].map((patch) => patch.path))) {
    const before = startsWith(path);
    const after = valueAt(document, path);
    if (isSame(before, after)) continue;
    patches.push(change(path, before, after));
    inverse.push(change(path, after, before));
  }
  if (patches.length === 0) return null;
  const { command, before, from, mergeKey } = first;
  const subject = subjectOf(command, patches, inverse, document);
  const sides = first.sides && { before: first.sides.before, after: document };
  return { ...second, command, subject, patches, inverse, before, from, mergeKey, sides };
}

type Path = Patch['path'];

/**
 * The values before both steps. When both changed the same one place, as while one types, it stands in the
 * first step, and no document need be made again to look it up.
 */
function valuesBefore(first: Step, second: Step, document: JourneyDocument): (path: Path) => unknown {
  const [only, ...others] = first.inverse;
  const isOnePlace =
    only !== undefined &&
    others.length === 0 &&
    [...first.patches, ...second.patches, ...second.inverse].every(({ path }) => isSame(path, only.path));
  if (isOnePlace) return () => (only.op === 'remove' ? undefined : only.value);
  const start = undone(undone(document, second), first);
  return (path) => valueAt(start, path);
}

function change(path: Path, before: unknown, after: unknown): Patch {
  if (after === undefined) return { op: 'remove', path };
  return { op: before === undefined ? 'add' : 'replace', path, value: after };
}

/** The paths without doubles and without those below another one, whose change that one shows. */
function topmost(paths: readonly Path[]): Path[] {
  const chosen: Path[] = [];
  for (const path of paths.toSorted((a, b) => a.length - b.length)) {
    const isCovered = chosen.some((above) => above.every((key, depth) => path[depth] === key));
    if (!isCovered) chosen.push(path);
  }
  return chosen;
}

function valueAt(document: JourneyDocument, path: Path): unknown {
  let value: unknown = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
