/**
 * Version 3 came with pictures, arrows between cards, sub-stages, more kinds of lanes and more fields of
 * cards. What was in a file of version 2 means the same in version 3; only the two records that every
 * document and every map now has are added.
 *
 * A field of one of the new names that somebody's script wrote into a file of version 2 is left as it is:
 * where it fits the schema of today it is what it says, and where not, the schema tells its place.
 */
type JsonObject = Readonly<Record<string, unknown>>;

interface Result {
  readonly kind: 'migrated';
  readonly document: JsonObject;
}

export const picturesAndLinks = {
  name: 'pictures-and-links',
  from: 2,
  to: 3,
  migrate(document: JsonObject): Result {
    const withImages = { images: {}, ...document, version: 3 };
    const { maps } = document;
    // A document without maps is for the schema to complain about.
    if (!isObject(maps)) return { kind: 'migrated', document: withImages };
    const withLinks = Object.entries(maps).map(([id, map]) => [id, isObject(map) ? { links: {}, ...map } : map]);
    return { kind: 'migrated', document: { ...withImages, maps: Object.fromEntries(withLinks) } };
  },
};

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
