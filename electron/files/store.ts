/**
 * The files that windows show: which window holds which file, what was last read from it or written to
 * it, and one writer at a time per file. Windows are known by a number that the caller gives them.
 */
import path from 'node:path';
import type { JourneyDocument } from '#shared/document/model.ts';
import { decodeJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import type { FileInfo, OpenProblem, SaveResult } from '#shared/ipc/contract.ts';
import { disk } from './disk.ts';
import { saveFailureOf, systemCode, unreadableCodeOf } from './errors.ts';
import { createQueue } from './queue.ts';
import { lookAt, readJourney } from './read.ts';
import type { Revision } from './revision.ts';
import { type AsyncFileOperations, runAsync, step } from './steps.ts';
import { resolveTarget } from './target.ts';
import { type WriteRequest, type WriteResult, writeFile } from './write.ts';

/** Which window; `BrowserWindow.id` serves. */
export type Holder = number;

export type OpenAnswer =
  | {
      readonly kind: 'opened';
      /** Absolute, links resolved. */
      readonly path: string;
      readonly document: JourneyDocument;
      readonly file: FileInfo;
      /** The version the file has, when the document was migrated on reading; the file is untouched. */
      readonly migratedFrom: number | null;
    }
  /** Another window holds the file: bring that one to the front. */
  | { readonly kind: 'alreadyOpen'; readonly holder: Holder }
  | { readonly kind: 'problem'; readonly problem: OpenProblem };

export interface DocumentStore {
  /**
   * Reads a file for a window. On success the window holds this file instead of what it held before;
   * otherwise nothing has changed.
   */
  readonly open: (path: string, holder: Holder) => Promise<OpenAnswer>;
  /** Reads the window's file again, throwing away what was known of it. The window must hold a file. */
  readonly reload: (holder: Holder) => Promise<OpenAnswer>;
  /** The window that holds the file of this path, whatever links lead to it; null if none does. */
  readonly holderOf: (path: string) => Promise<Holder | null>;
  /**
   * Makes a window the holder of a file that is not read: of one whose unsaved changes were brought back. Saving
   * compares the file with what is given here. Null when another window holds it.
   */
  readonly adopt: (holder: Holder, known: KnownFile) => Promise<AdoptedFile | null>;
  /** What is known of the window's file; null for a document that was never saved. */
  readonly knownFileOf: (holder: Holder) => KnownFile | null;
  /** The path of the window's file, links resolved; null for a document that was never saved. */
  readonly pathOf: (holder: Holder) => string | null;
  /** What the window may know of its file; null for a document that was never saved. */
  readonly fileOf: (holder: Holder) => FileInfo | null;
  /**
   * Saves to the window's file, which it must hold (`pathOf` is not null; else `saveAs`).
   * `overwrite`: also if somebody else changed the file meanwhile.
   */
  readonly save: (holder: Holder, document: JourneyDocument, overwrite: boolean) => Promise<SaveResult>;
  /** Saves to a path that came from a dialog, which has asked about replacing; from then on the window holds it. */
  readonly saveAs: (holder: Holder, document: JourneyDocument, path: string) => Promise<SaveResult>;
  /** The window is closed or shows something else: it holds no file any more. Waits for what the window still does. */
  readonly release: (holder: Holder) => Promise<void>;
}

/** A file as it was when it was last read or written. */
export interface KnownFile {
  readonly path: string;
  readonly revision: Revision;
  /** The version in the file on the disk, while it is older than what we would write. */
  readonly olderVersion: number | null;
}

export interface AdoptedFile {
  readonly path: string;
  readonly file: FileInfo;
  /** Whether the file now holds something else. One that is gone has not changed. */
  readonly changed: boolean;
}

/** What is known of a window's file. */
interface HeldFile extends KnownFile {
  readonly readOnly: boolean;
}

/** The same for two spellings of one name: systems differ in how they compose accents. */
const keyOf = (resolved: string): string => resolved.normalize('NFC');

/** @param operations the file system; tests give one of their own. */
export function createDocumentStore(operations: AsyncFileOperations = disk): DocumentStore {
  const held = new Map<Holder, HeldFile>();
  /** Who holds a file, by its key; also while it is still being read or saved for the first time. */
  const holders = new Map<string, Holder>();
  /** A window does one thing at a time; as a file has one window, it also has one writer. */
  const queue = createQueue<Holder>();

  const otherHolderOf = (key: string, holder: Holder): Holder | null => {
    const current = holders.get(key);
    return current === undefined || current === holder ? null : current;
  };

  /** Makes `holder` the holder of `file` and of nothing else. */
  function hold(holder: Holder, file: HeldFile): void {
    letGo(holder);
    held.set(holder, file);
    holders.set(keyOf(file.path), holder);
  }

  function letGo(holder: Holder): void {
    const file = held.get(holder);
    if (file) holders.delete(keyOf(file.path));
    held.delete(holder);
  }

  function heldBy(holder: Holder): HeldFile {
    const file = held.get(holder);
    if (!file) throw new Error(`Window ${holder} holds no file.`);
    return file;
  }

  /** Claims a file for the time of a first read or save. Answers the function that gives it back. */
  function claim(key: string, holder: Holder): () => void {
    const wasHeld = holders.has(key);
    holders.set(key, holder);
    return () => {
      if (!wasHeld) holders.delete(key);
    };
  }

  const resolveExisting = (given: string): Promise<string> =>
    runAsync(step('resolve', path.resolve(given)), operations);

  async function open(given: string, holder: Holder): Promise<OpenAnswer> {
    let resolved: string;
    try {
      resolved = await resolveExisting(given);
    } catch (error) {
      return problemWith(given, { kind: 'unreadable', code: unreadableCodeOf(error) });
    }
    const key = keyOf(resolved);
    const other = otherHolderOf(key, holder);
    if (other !== null) return { kind: 'alreadyOpen', holder: other };
    const giveBack = claim(key, holder);
    const result = await runAsync(readJourney(resolved), operations);
    if (result.kind === 'problem') {
      giveBack();
      return problemWith(given, result.problem);
    }
    const { revision, readOnly, migratedFrom, document } = result;
    hold(holder, { path: resolved, revision, readOnly, olderVersion: migratedFrom });
    const file: FileInfo = { name: nameOf(resolved), saved: true, readOnly };
    return { kind: 'opened', path: resolved, document, file, migratedFrom };
  }

  async function adopt(holder: Holder, known: KnownFile): Promise<AdoptedFile | null> {
    const now = await runAsync(lookAt(known.path), operations);
    if (otherHolderOf(keyOf(now.path), holder) !== null) return null;
    const { path: resolved, readOnly } = now;
    hold(holder, { ...known, path: resolved, readOnly });
    const changed = now.revision !== null && now.revision !== known.revision;
    return { path: resolved, file: { name: nameOf(resolved), saved: true, readOnly }, changed };
  }

  async function save(holder: Holder, document: JourneyDocument, overwrite: boolean): Promise<SaveResult> {
    const { path: target, revision, olderVersion } = heldBy(holder);
    const result = await write(document, {
      path: target,
      replace: overwrite ? 'anything' : revision,
      keepFormerAs: olderVersion === null ? null : `v${olderVersion}`,
    });
    if (result.kind === 'failed' && result.inPlace !== null) {
      // It failed after the new document got its name: the next try has to find its own revision there.
      hold(holder, { ...heldBy(holder), revision: result.inPlace, olderVersion: null });
    }
    return answer(holder, result);
  }

  async function saveAs(holder: Holder, document: JourneyDocument, given: string): Promise<SaveResult> {
    let target: string;
    try {
      target = await runAsync(resolveTarget(given), operations);
    } catch (error) {
      return { kind: 'failed', reason: saveFailureOf(error) };
    }
    const key = keyOf(target);
    const other = otherHolderOf(key, holder);
    if (other !== null) return { kind: 'failed', reason: 'openElsewhere' };
    const current = held.get(holder);
    if (current && keyOf(current.path) === key) return await save(holder, document, true);
    const giveBack = claim(key, holder);
    const result = await write(document, { path: target, replace: 'anything', keepFormerAs: null });
    if (result.kind !== 'written') giveBack();
    return answer(holder, result);
  }

  /** Serializes and writes, if the bytes are such that this program would read them again. */
  async function write(document: JourneyDocument, request: Omit<WriteRequest, 'bytes'>): Promise<WriteResult> {
    const bytes = new TextEncoder().encode(serializeJourney(document));
    const check = decodeJourney(bytes);
    if (check.kind !== 'ok') {
      return { kind: 'failed', reason: 'invalidDocument', detail: JSON.stringify(check), inPlace: null };
    }
    return await runAsync(writeFile({ ...request, bytes }), operations);
  }

  function answer(holder: Holder, result: WriteResult): SaveResult {
    switch (result.kind) {
      case 'written':
        hold(holder, { path: result.path, revision: result.revision, readOnly: false, olderVersion: null });
        return { kind: 'saved', file: { name: nameOf(result.path), saved: true, readOnly: false } };
      case 'failed':
        return { kind: 'failed', reason: result.reason };
      default:
        return { kind: 'conflict' };
    }
  }

  return {
    open: (given, holder) => queue.run(holder, () => open(given, holder)),
    reload: (holder) => queue.run(holder, () => open(heldBy(holder).path, holder)),
    save: (holder, document, overwrite) => queue.run(holder, () => save(holder, document, overwrite)),
    saveAs: (holder, document, given) => queue.run(holder, () => saveAs(holder, document, given)),
    adopt: (holder, known) => queue.run(holder, () => adopt(holder, known)),
    release: (holder) => queue.run(holder, async () => letGo(holder)),
    holderOf: async (given) => {
      try {
        return holders.get(keyOf(await resolveExisting(given))) ?? null;
      } catch (error) {
        if (systemCode(error) === null) throw error;
        return null;
      }
    },
    knownFileOf: (holder) => {
      const file = held.get(holder);
      return file ? { path: file.path, revision: file.revision, olderVersion: file.olderVersion } : null;
    },
    pathOf: (holder) => held.get(holder)?.path ?? null,
    fileOf: (holder) => {
      const file = held.get(holder);
      return file ? { name: nameOf(file.path), saved: true, readOnly: file.readOnly } : null;
    },
  };
}

/** What a person calls a file: without folder and extension. */
export const nameOf = (file: string): string => path.parse(file).name;

const problemWith = (file: string, problem: OpenProblem['problem']): OpenAnswer => ({
  kind: 'problem',
  problem: { name: nameOf(file), problem },
});
