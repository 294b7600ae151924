/** The place of a fault in words a person finds it by. */

const SEPARATOR = ' ▸ ';
/** Longest name that is quoted, in UTF-16 code units. */
const NAME_LENGTH = 40;
/** Which field of an entity tells it from its siblings, by the collection it is in. */
const NAME_FIELDS: ReadonlyMap<unknown, string> = new Map([
  ...['personas', 'channels', 'tags', 'maps', 'stages', 'lanes'].map((collection) => [collection, 'name'] as const),
  ['cards', 'text'],
]);
/** A path of more steps than this loses its middle; only hostile nesting is that deep. */
const MOST_STEPS = 10;

/**
 * A path as readable text, with the names of the entities it passes where they have one:
 * `maps ▸ "Current state" ▸ cards ▸ "Card declined" ▸ lane`. Entries of lists count from 1: `#3`.
 * @param document whatever was read from the file; it need not be a valid document.
 */
export function describePlace(path: readonly (string | number)[], document: unknown): string {
  let at = document;
  const steps = path.map((key, index) => {
    at = entryOf(at, key);
    const name = nameOf(at, path[index - 1]);
    return name ?? (typeof key === 'number' ? `#${key + 1}` : printable(key));
  });
  const half = MOST_STEPS / 2;
  return (steps.length > MOST_STEPS ? [...steps.slice(0, half), '…', ...steps.slice(-half)] : steps).join(SEPARATOR);
}

/**
 * Text out of a file, safe to show in a dialog or a terminal and not too long for it: no control or format
 * characters (which could steer a terminal or turn the text's direction), at most `NAME_LENGTH` units.
 */
export function printable(text: string): string {
  const clean = text
    .slice(0, NAME_LENGTH * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return clean.length <= NAME_LENGTH ? clean : `${clean.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}

function entryOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** What an entity is called, given the field of the document that holds it; null for what is no entity. */
function nameOf(value: unknown, collection: string | number | undefined): string | null {
  const field = NAME_FIELDS.get(collection);
  const name = field === undefined ? undefined : entryOf(value, field);
  return typeof name === 'string' && printable(name) !== '' ? `"${printable(name)}"` : null;
}
