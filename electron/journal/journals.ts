/**
 * The unsaved changes of all documents, each in a journal of its own in the user's data, from the first change after a
 * save to the next save. What a program that was killed left there is found at the next start.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '#electron/files/errors.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Change } from '#shared/journal/changes.ts';
import { furtherLine, type Origin, startLine } from './entries.ts';
import { GROWTH_LIMIT, type JournalFile, journalFile } from './journal-file.ts';
import { type Restored, restore } from './restore.ts';

const EXTENSION = '.changes';
/** Where journals go that no document could be made of: nothing is ever thrown away for being damaged. */
const ASIDE = 'not-restored';
const ID_PATTERN = /^[0-9a-f]{32}$/;

/** A document as it is without the changes. */
export interface Base {
  readonly origin: Origin;
  readonly document: JourneyDocument;
}

export type Left =
  | ({ readonly id: string } & Extract<Restored, { kind: 'restored' }>)
  /** It was put aside, to this absolute path. */
  | { readonly id: string; readonly kind: 'broken'; readonly name: string | null; readonly path: string };

export interface Journals {
  /** The id of a journal, in which nothing is yet. */
  readonly newId: () => string;
  /** Adds changes. `base` is asked for when they are the first ones. */
  readonly append: (id: string, changes: readonly Change[], base: () => Base) => void;
  /** The document was saved, perhaps to another file; changes made while it was written are still unsaved. */
  readonly saved: (id: string, origin: Origin) => void;
  /** Nothing is unsaved any more, or nobody wants it. Done when the file is gone. */
  readonly remove: (id: string) => Promise<void>;
  /** Whether unsaved changes of this journal would come back after a crash now. */
  readonly isKept: (id: string) => boolean;
  /** What a journal leads to, with everything that was appended; null when it is empty. */
  readonly restore: (id: string) => Promise<Left | null>;
  /** Whether there may be such journals. Looks at the folder at once: a start has to know before it opens a window. */
  readonly areAnyLeft: () => boolean;
  /** Journals that a program that ended left behind, and which were not asked for yet. */
  readonly leftBehind: () => Promise<readonly Left[]>;
  /** Waits until everything is on the disk. */
  readonly settled: () => Promise<void>;
}

export interface JournalsOptions {
  /** Absolute path of a folder of our own, which need not exist. */
  readonly folder: string;
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly report: (problem: string) => void;
}

/** There may be no other process with the same folder. */
export function createJournals({ folder, writeWhole, report }: JournalsOptions): Journals {
  const files = new Map<string, JournalFile>();
  const pathOf = (id: string): string => join(folder, `${id}${EXTENSION}`);

  function fileOf(id: string, isThere: boolean): JournalFile {
    const known = files.get(id);
    if (known) return known;
    const file = journalFile(pathOf(id), isThere, {
      writeWhole: async (path, bytes) => {
        await mkdir(folder, { recursive: true });
        await writeWhole(path, bytes);
      },
      report,
      growthLimit: GROWTH_LIMIT,
      now: Date.now,
    });
    files.set(id, file);
    return file;
  }

  async function restoreFile(id: string): Promise<Left> {
    const path = pathOf(id);
    const restored = restore(await readFile(path));
    if (restored.kind === 'restored') {
      fileOf(id, true);
      // A torn end is cut off: the next change goes on from a whole journal.
      await writeWhole(path, new TextEncoder().encode(startLine(restored.origin, restored.document)));
      return { id, ...restored };
    }
    const aside = join(folder, ASIDE, `${id}${EXTENSION}`);
    await mkdir(join(folder, ASIDE), { recursive: true });
    await rename(path, aside);
    files.delete(id);
    return { id, ...restored, path: aside };
  }

  return {
    newId: () => randomBytes(16).toString('hex'),

    append(id, changes, base) {
      const file = fileOf(id, false);
      const start = () => {
        const { origin, document } = base();
        return startLine(origin, document);
      };
      file.append(`${file.isEmpty ? start() : ''}${furtherLine({ changes: [...changes] })}`);
    },

    saved(id, origin) {
      const file = files.get(id);
      if (file && !file.isEmpty) file.append(furtherLine({ origin }));
    },

    async remove(id) {
      const file = files.get(id);
      if (!file) return;
      file.remove();
      await file.settled();
      if (file.isEmpty) files.delete(id);
    },

    isKept(id) {
      const file = files.get(id);
      return file !== undefined && !file.isEmpty && file.isKept;
    },

    async restore(id) {
      const file = files.get(id);
      if (!file || file.isEmpty) return null;
      await file.settled();
      return restoreFile(id);
    },

    areAnyLeft() {
      try {
        return readdirSync(folder).some((name) => idOf(name) !== null);
      } catch {
        return false;
      }
    },

    async leftBehind() {
      const found: Left[] = [];
      for (const name of await namesIn(folder)) {
        const id = idOf(name);
        if (id === null || files.has(id)) continue;
        try {
          found.push(await restoreFile(id));
        } catch (error) {
          // It stays where it is, for a start at which the disk answers.
          report(`${pathOf(id)} could not be read: ${String(error)}`);
        }
      }
      return found;
    },

    async settled() {
      await Promise.all([...files.values()].map((file) => file.settled()));
    },
  };
}

/** The id of the journal in a file of this name; null for a file that is none. */
function idOf(name: string): string | null {
  const id = name.endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : '';
  return ID_PATTERN.test(id) ? id : null;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return [];
  }
}
