/** Finding entities by id, safely: ids come from the session and may name what is gone. */
import type { IdPrefix } from '../document/ids.ts';
import { find } from '../document/records.ts';
import type { CommandContext } from './command.ts';

export { find };

/**
 * The entity of this id, in `apply`, where `isEnabled` has seen that it is there.
 * @throws when it is not, which is a mistake in the program and not of the user.
 */
export function existing<T>(record: Readonly<Record<string, T>>, id: string): T {
  const entity = find(record, id);
  if (entity === undefined) throw new Error(`A command was applied to ${id}, which does not exist.`);
  return entity;
}

/** Whether every id is in the record and none is named twice: what a list of references must be. */
export function areReferences(record: Readonly<Record<string, unknown>>, ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => Object.hasOwn(record, id));
}

/** A new id that the record does not have, so that an addition can never replace what is there. */
export function newId(
  record: Readonly<Record<string, unknown>>,
  prefix: IdPrefix,
  { createId }: CommandContext,
): string {
  let id = createId(prefix);
  while (Object.hasOwn(record, id)) id = createId(prefix);
  return id;
}
