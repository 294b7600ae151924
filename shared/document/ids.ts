/**
 * Ids name the entities of a document. They are keys of JSON objects, so they must keep their place
 * there (no integer-like keys) and never meet a name every object inherits (`constructor`).
 */

/** What an id may begin with; the prefix tells a reader of the file what the id names. */
export type IdPrefix = 'doc' | 'persona' | 'map' | 'stage' | 'lane' | 'card' | 'link' | 'channel' | 'tag' | 'image';

/** Makes a new id for an entity of the given kind. Injected, so that commands stay pure. */
export type CreateId = (prefix: IdPrefix) => string;

/**
 * A letter, then up to 63 letters, digits, `_` or `-`, and none of the names every object inherits (those
 * that begin with `_` are out already). In one pattern, so that the JSON Schema can say the same.
 */
export const ID_PATTERN =
  /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Whether a string may be used as an id: a letter, then up to 63 letters, digits, `_` or `-`. */
export function isId(value: string): boolean {
  return ID_PATTERN.test(value);
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 10;

/**
 * Ids of ten random base-62 characters (59 bits: a million entities collide with probability 1e-6).
 * @param randomBytes fills the given array with uniformly random bytes, as `crypto.getRandomValues`.
 */
export function createIdWith(randomBytes: (into: Uint8Array) => Uint8Array): CreateId {
  return (prefix) => {
    let id = `${prefix}_`;
    while (id.length < prefix.length + 1 + RANDOM_LENGTH) {
      for (const byte of randomBytes(new Uint8Array(RANDOM_LENGTH))) {
        // Rejecting the last 8 of 256 values keeps all 62 characters equally likely.
        if (byte < 248 && id.length < prefix.length + 1 + RANDOM_LENGTH) id += ALPHABET[byte % 62];
      }
    }
    return id;
  };
}
