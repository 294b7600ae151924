/** One journal file, written in the background: lines are collected while a write is running, and then go together. */
import { type FileHandle, open, readFile, unlink } from 'node:fs/promises';
import { systemCode } from '#electron/files/errors.ts';
import { startLine } from './entries.ts';
import { restore } from './restore.ts';

/** A journal that has grown by this many bytes is written anew, shorter. */
export const GROWTH_LIMIT = 16 * 1024 * 1024;

/** How long a write that failed is not tried again, in milliseconds. */
const RETRY_PAUSE = 5_000;

export interface JournalFilePorts {
  /** Replaces a file as a whole or not at all. */
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly report: (problem: string) => void;
  readonly growthLimit: number;
  /** The time in milliseconds. */
  readonly now: () => number;
}

export interface JournalFile {
  /** Writes lines in the order they come; the first ones of an empty journal begin with its start. */
  readonly append: (lines: string) => void;
  /** Forgets what was written so far, also what is still waiting to be. */
  readonly remove: () => void;
  /** Whether nothing is to be in it: the next line has to be its start. */
  readonly isEmpty: boolean;
  /** Whether all that was appended until the last write is in the file. False after a write that failed. */
  readonly isKept: boolean;
  /** Waits until everything is written, flushed and closed. More can be appended afterwards. */
  readonly settled: () => Promise<void>;
}

/** @param path where the file is, or will be. @param isThere whether it exists and holds a whole journal. */
export function journalFile(path: string, isThere: boolean, ports: JournalFilePorts): JournalFile {
  let waiting: string[] = [];
  let isRemoved = false;
  let isEmpty = !isThere;
  /** Whether a file stands at the path that may be appended to. */
  let exists = isThere;
  /** Whether its end may be half a line, after which nothing can be appended. */
  let isTorn = false;
  let handle: FileHandle | null = null;
  let grown = 0;
  let running: Promise<void> | null = null;
  let pausedUntil = 0;

  async function close(): Promise<void> {
    const open = handle;
    handle = null;
    await open?.close();
  }

  async function removeFile(): Promise<void> {
    await close();
    exists = false;
    isTorn = false;
    grown = 0;
    await unlink(path).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
  }

  /** Brings the journal to one line with the document as it is now; also heals a torn end. */
  async function rewrite(): Promise<void> {
    await close();
    const restored = restore(await readFile(path));
    if (restored.kind === 'broken') throw new Error('the journal does not lead to a document');
    await ports.writeWhole(path, new TextEncoder().encode(startLine(restored.origin, restored.document)));
    isTorn = false;
    grown = 0;
  }

  async function write(text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    if (!exists) {
      await ports.writeWhole(path, bytes);
      exists = true;
      return;
    }
    if (isTorn || grown > ports.growthLimit) await rewrite();
    handle ??= await open(path, 'a');
    isTorn = true;
    await handle.appendFile(bytes);
    isTorn = false;
    grown += bytes.length;
    // The window does not wait for it; a power cut may.
    await handle.datasync();
  }

  async function drain(): Promise<void> {
    while (isRemoved || waiting.length > 0) {
      if (isRemoved) {
        isRemoved = false;
        await removeFile();
        continue;
      }
      const lines = waiting;
      waiting = [];
      try {
        await write(lines.join(''));
      } catch (error) {
        // They are tried again with the next ones: making a change twice comes to the same.
        if (!isRemoved) waiting = [...lines, ...waiting];
        throw error;
      }
    }
  }

  function run(): void {
    // A full disk is not asked again for every key that is pressed.
    if (running || ports.now() < pausedUntil) return;
    running = drain()
      .then(
        () => true,
        (error: unknown) => {
          ports.report(`${path} could not be written: ${String(error)}`);
          pausedUntil = ports.now() + RETRY_PAUSE;
          return false;
        },
      )
      .then((isDone) => {
        running = null;
        // Something may have come after the last look.
        if (isDone && (isRemoved || waiting.length > 0)) run();
      });
  }

  return {
    append(lines) {
      isEmpty = false;
      waiting.push(lines);
      run();
    },
    remove() {
      if (isEmpty) return;
      isEmpty = true;
      waiting = [];
      isRemoved = true;
      run();
    },
    get isEmpty() {
      return isEmpty;
    },
    get isKept() {
      return running !== null || waiting.length === 0;
    },
    async settled() {
      while (running) await running;
      await close();
    },
  };
}
