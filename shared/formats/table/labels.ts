/** Names that tell entities apart in a table, where no id stands: stages, lanes, maps, channels, tags, personas. */
import { inOrder, type Ordered } from '../../document/order.ts';

interface Named extends Ordered {
  readonly name: string;
}

/** Between the names of a list in one cell. */
const SEPARATOR = ';';

export interface Labels {
  /** What stands in the table for the entity; for one that is not there, its id. */
  of(id: string): string;
  /** Several, in one cell. */
  listOf(ids: readonly string[]): string;
  /** The entity somebody means: by label or id; failing that by name, whatever the case and the spaces. */
  find(text: string): string | undefined;
  /** What stands between separators in one cell, empty parts left out. */
  split(text: string): string[];
}

/** Texts that people take for the same: Unicode form, case, spaces around and between words. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A name that stands for nothing else, or the id: names may be empty, or the same twice, or hold the separator. */
export function labelsOf(record: Readonly<Record<string, Named>>): Labels {
  const labels = new Map<string, string>();
  const ids = new Map<string, string>();
  const loose = new Map<string, string>(Object.keys(record).map((id) => [folded(id), id]));
  const owners = new Map(loose);
  for (const [id, { name }] of inOrder(record)) {
    const key = folded(name);
    const isOwn = key !== '' && (owners.get(key) ?? id) === id && !name.includes(SEPARATOR) && !name.includes('\n');
    const label = isOwn ? name : id;
    if (!owners.has(key)) owners.set(key, id);
    labels.set(id, label);
    ids.set(label, id);
    if (!loose.has(key)) loose.set(key, id);
  }
  const of = (id: string) => labels.get(id) ?? id;
  return {
    of,
    listOf: (list) => list.map(of).join(`${SEPARATOR} `),
    find: (text) => ids.get(text) ?? (Object.hasOwn(record, text) ? text : loose.get(folded(text))),
    split: (text) =>
      text
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
  };
}
