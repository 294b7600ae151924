/** Records of entities by their ids. */

/** The entity of this id, or undefined; never something an object inherits, such as `constructor`. */
export function find<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
