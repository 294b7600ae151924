/**
 * Version 1 held personas, channels, tags, maps, stages, lanes and cards in arrays: each entry with its
 * own `id`, in reading order. Moving one card then changed every line between its old place and its new
 * one, and two people who added a card at one place changed the same line. A touchpoint's `score`,
 * `feeling` and `thought` stood among the fields of the card.
 *
 * Version 2 holds records keyed by id. An `order` key (fractional index) gives each entry its place; a
 * card's place is counted in its own cell (stage × lane). What a customer feels at a touchpoint is its
 * `emotion`: `{ score, feeling, thought }`.
 *
 * Nothing is dropped. What would have to be (two entries of one id, a field that already has a name
 * version 2 needs) is a fault. Whether the values fit is left to the schema of the current version.
 */
import { generateNKeysBetween } from 'fractional-indexing';

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;
type Path = readonly (string | number)[];

interface Fault {
  readonly path: Path;
  readonly code: 'missingField' | 'wrongType' | 'badId' | 'duplicateId' | 'forbiddenKey';
  readonly values: Readonly<Record<string, string>>;
}

type Result =
  | { readonly kind: 'migrated'; readonly document: JsonObject }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] };

/** The ids that version 2 takes as keys. */
const ID =
  /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z][A-Za-z0-9_-]{0,63}$/;

const EMOTION_FIELDS = ['score', 'feeling', 'thought'];

export const recordsWithOrderKeys = {
  name: 'records-with-order-keys',
  from: 1,
  to: 2,
  migrate(document: JsonObject): Result {
    const faults: Fault[] = [];
    const migrated = {
      ...document,
      version: 2,
      ...listsToRecords(document, ['personas', 'channels', 'tags'], [], faults),
      ...listToRecord(document, 'maps', [], migrateMap, orderInList, faults),
    };
    return faults.length === 0 ? { kind: 'migrated', document: migrated } : { kind: 'failed', faults };
  },
};

/** Changes one entry of a list, with its path for faults. */
type Change = (entry: JsonObject, path: Path, faults: Fault[]) => JsonObject;
/** Order keys for the entries of a list, one each. */
type GiveOrder = (entries: readonly JsonObject[]) => readonly string[];

const unchanged: Change = (entry) => entry;
const orderInList: GiveOrder = (entries) => generateNKeysBetween(null, null, entries.length);

/** Keys that count in each cell from the first: entries of different cells may have the same. */
const orderInCell: GiveOrder = (entries) => {
  const cellOf = (card: JsonObject): string => JSON.stringify([card.stage, card.lane]);
  const sizes = new Map<string, number>();
  for (const card of entries) sizes.set(cellOf(card), (sizes.get(cellOf(card)) ?? 0) + 1);
  const keys = new Map([...sizes].map(([cell, size]) => [cell, generateNKeysBetween(null, null, size).values()]));
  return entries.map((card) => keys.get(cellOf(card))?.next().value ?? '');
};

const migrateMap: Change = (map, path, faults) => ({
  ...map,
  ...listsToRecords(map, ['stages', 'lanes'], path, faults),
  ...listToRecord(map, 'cards', path, gatherEmotion, orderInCell, faults),
});

const gatherEmotion: Change = (card, path, faults) => {
  const found = Object.entries(card).filter(([field]) => EMOTION_FIELDS.includes(field));
  if (card.kind !== 'touchpoint' || found.length === 0) return card;
  if (Object.hasOwn(card, 'emotion')) faults.push(taken([...path, 'emotion'], 'emotion'));
  const rest = Object.entries(card).filter(([field]) => !EMOTION_FIELDS.includes(field));
  return Object.fromEntries([...rest, ['emotion', Object.fromEntries(found)]]);
};

function listsToRecords(owner: JsonObject, fields: readonly string[], path: Path, faults: Fault[]): JsonObject {
  return Object.assign({}, ...fields.map((field) => listToRecord(owner, field, path, unchanged, orderInList, faults)));
}

/** The owner's list `field` as `{ [field]: record }`, with what keeps it from becoming one in `faults`. */
function listToRecord(
  owner: JsonObject,
  field: string,
  path: Path,
  change: Change,
  giveOrder: GiveOrder,
  faults: Fault[],
): JsonObject {
  const list = Object.hasOwn(owner, field) ? owner[field] : undefined;
  const place = [...path, field];
  if (list === undefined) {
    faults.push({ path: place, code: 'missingField', values: {} });
    return {};
  }
  if (!Array.isArray(list)) {
    faults.push({ path: place, code: 'wrongType', values: { expected: 'array' } });
    return {};
  }
  const before = faults.length;
  const seen = new Set<string>();
  list.forEach((entry: Json, index) => {
    checkEntry(entry, [...place, index], seen, faults);
  });
  if (faults.length > before) return {};

  const orders = giveOrder(list);
  return {
    [field]: Object.fromEntries(
      list.map((entry: { readonly id: string } & JsonObject, index) => {
        const { id, ...rest } = entry;
        return [id, { order: orders[index], ...change(rest, [...place, index], faults) }];
      }),
    ),
  };
}

function checkEntry(entry: Json, path: Path, seen: Set<string>, faults: Fault[]): void {
  if (!isObject(entry)) {
    faults.push({ path, code: 'wrongType', values: { expected: 'object' } });
    return;
  }
  if (Object.hasOwn(entry, 'order')) faults.push(taken([...path, 'order'], 'order'));
  if (!Object.hasOwn(entry, 'id')) {
    faults.push({ path: [...path, 'id'], code: 'missingField', values: {} });
    return;
  }
  const id = entry.id;
  if (typeof id !== 'string') faults.push({ path: [...path, 'id'], code: 'wrongType', values: { expected: 'string' } });
  else if (!ID.test(id)) faults.push({ path: [...path, 'id'], code: 'badId', values: {} });
  else if (seen.has(id)) faults.push({ path: [...path, 'id'], code: 'duplicateId', values: { id } });
  else seen.add(id);
}

/** A field that version 1 did not know has a name that version 2 needs for something else. */
function taken(path: Path, key: string): Fault {
  return { path, code: 'forbiddenKey', values: { key } };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
