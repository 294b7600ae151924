/**
 * Edits of an entity's fields. A change is a partial: absent or `undefined` leaves a field, `null` removes
 * an optional one. An optional field with nothing in it (empty text or list, `false`) is removed and never
 * stored empty, so that the file says only what someone said. The model's schemas tell which are optional.
 */
import { z } from 'zod';
import { isObject, isSame } from './json.ts';

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type Fields = Readonly<Record<string, unknown>>;

/** Whether the change would leave the entity different from what it is. */
export function changesFields(shape: Shape, entity: Fields, change: Fields): boolean {
  return changedFields(shape, entity, change).length > 0;
}

/** Applies the change to the entity, in place, touching only what differs. Unknown fields stay. */
export function applyFields(shape: Shape, entity: Record<string, unknown>, change: Fields): void {
  for (const [key, value] of changedFields(shape, entity, change)) {
    if (value === undefined) delete entity[key];
    else entity[key] = value;
  }
}

/**
 * The merge key of an edit that is typing: all its fields are among those that are typed into. Other
 * edits (a colour, a flag) answer null, so that each is a step of its own.
 * @param entity what is edited, such as the ids of a map and a card.
 * @param typed fields, with a point before one inside (`picture.alternative`); a field stands for all inside it.
 */
export function typingKey(
  command: string,
  entity: readonly string[],
  change: Fields,
  typed: readonly string[],
): string | null {
  const paths = Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]) => (isObject(value) ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key]));
  const isTyped = (path: string) => typed.includes(path) || typed.includes(path.split('.', 1)[0] ?? path);
  const isTyping = paths.length > 0 && paths.every(isTyped);
  return isTyping ? JSON.stringify([command, ...entity, ...paths.toSorted()]) : null;
}

/** The fields that differ after the change, with their new values; `undefined` removes. */
function changedFields(shape: Shape, entity: Fields, change: Fields): [string, unknown][] {
  return Object.entries(change).flatMap(([key, value]): [string, unknown][] => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (value === undefined || schema === undefined) return [];
    const before = entity[key];
    const after = changed(schema, before, value);
    return isSame(withoutNothing(schema, before), after) ? [] : [[key, after]];
  });
}

function changed(schema: z.core.$ZodType, before: unknown, change: unknown): unknown {
  if (schema instanceof z.ZodOptional) {
    return change === null ? undefined : withoutNothing(schema, changed(schema.unwrap(), before, change));
  }
  if (schema instanceof z.ZodObject && isObject(change)) {
    const after = isObject(before) ? { ...before } : {};
    applyFields(schema.shape, after, change);
    return after;
  }
  // Negative zero is written to the file as 0: the document in memory must not know better.
  return Object.is(change, -0) ? 0 : change;
}

function withoutNothing(schema: z.core.$ZodType, value: unknown): unknown {
  return schema instanceof z.ZodOptional && isNothing(value) ? undefined : value;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === '' || value === false) return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
