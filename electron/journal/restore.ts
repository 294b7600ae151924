/** The document that a journal of unsaved changes leads to. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { applyChanges } from '#shared/journal/changes.ts';
import { type Origin, readEntries } from './entries.ts';

export type Restored =
  | {
      readonly kind: 'restored';
      readonly origin: Origin;
      readonly document: JourneyDocument;
    }
  /** No valid document comes of it. The name is known when its first line could be read. */
  | { readonly kind: 'broken'; readonly name: string | null };

/** Larger than any journal we write, in bytes: the largest document, and what a journal grows by before it is made anew. */
const SIZE_LIMIT = 256 * 1024 * 1024;

/** Never throws, whatever the bytes are. A last line that was written in part is left out. */
export function restore(bytes: Uint8Array): Restored {
  const entries = bytes.length > SIZE_LIMIT ? null : readEntries(bytes);
  if (entries === null) return { kind: 'broken', name: null };
  let { origin } = entries;
  const { document, further } = entries;
  for (const entry of further) {
    if ('origin' in entry) origin = entry.origin;
    else if (!applyChanges(document, entry.changes)) return { kind: 'broken', name: origin.name };
  }
  // As text, so that nothing is trusted more than a file would be, and older versions are migrated.
  const result = parseJourney(JSON.stringify(document));
  if (result.kind !== 'ok') return { kind: 'broken', name: origin.name };
  // A journal of an older program tells that its file is of an older version too.
  const file = origin.file && { ...origin.file, olderVersion: origin.file.olderVersion ?? result.migratedFrom };
  return { kind: 'restored', origin: { ...origin, file }, document: result.document };
}
