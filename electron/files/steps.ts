/**
 * Reading and saving are written once, as generators that yield each operation on the file system.
 * The app runs them asynchronously, so that a slow disk never holds up its windows; the command line
 * runs them synchronously, because it must be done before Electron asks for a display; tests run them
 * on a file system that fails where they want it to.
 */

import type { ParseResult } from '#shared/file/results.ts';

/** What we need to know of a file. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** The permission bits, `0o000` … `0o777`. */
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
}

/** The operations a protocol is made of. Each throws an error with a system code, such as `ENOSPC`. */
export interface FileOperations {
  /** The absolute path without links, in the spelling the file system uses. */
  readonly resolve: (path: string) => string;
  readonly readLink: (path: string) => string;
  /** Follows links. */
  readonly status: (path: string) => FileStatus;
  /** Throws unless this process may write to the file. */
  readonly checkWritable: (path: string) => void;
  /** Names in a folder. */
  readonly list: (folder: string) => string[];
  /** Opens for reading. Also a folder, where the system allows it. */
  readonly open: (path: string) => number;
  /** Makes a file for writing; throws `EEXIST` if there is one. `mode` is subject to the umask. */
  readonly create: (path: string, mode: number) => number;
  /** Reads up to `buffer.length` bytes from the current position; 0 at the end. */
  readonly read: (file: number, buffer: Uint8Array) => number;
  /** Writes some or all of the bytes at the current position and tells how many. */
  readonly write: (file: number, bytes: Uint8Array) => number;
  readonly setMode: (file: number, mode: number) => void;
  readonly setOwner: (file: number, owner: number, group: number) => void;
  /** Returns when everything is on the disk itself. */
  readonly flush: (file: number) => void;
  readonly close: (file: number) => void;
  /** Gives a file a second name; throws `EEXIST` if that is taken. */
  readonly link: (path: string, second: string) => void;
  /** Replaces `to` if it exists. */
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly wait: (milliseconds: number) => void;
  /** Reads a document out of a file's bytes: no operation on the disk, but one that may be as slow. */
  readonly decode: (bytes: Uint8Array) => ParseResult;
}

type OperationName = keyof FileOperations;

/** The same operations for the asynchronous run. */
export type AsyncFileOperations = {
  readonly [Name in OperationName]: (
    ...args: Parameters<FileOperations[Name]>
  ) => Promise<ReturnType<FileOperations[Name]>>;
};

interface Request {
  readonly name: OperationName;
  readonly args: readonly unknown[];
}

/** A protocol that ends with a `T`. */
export type Steps<T> = Generator<Request, T, unknown>;

/** One operation, as a step of a protocol: `const file = yield* step('open', path)`. */
export function* step<Name extends OperationName>(
  name: Name,
  ...args: Parameters<FileOperations[Name]>
): Steps<ReturnType<FileOperations[Name]>> {
  return (yield { name, args }) as ReturnType<FileOperations[Name]>;
}

/** Runs a protocol to its end before returning. */
export function runSync<T>(steps: Steps<T>, operations: FileOperations): T {
  let next = steps.next();
  while (!next.done) {
    const operation = operations[next.value.name] as (...args: readonly unknown[]) => unknown;
    let answer: unknown;
    try {
      answer = operation(...next.value.args);
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(answer);
  }
  return next.value;
}

/** Runs a protocol without holding up the caller. */
export async function runAsync<T>(steps: Steps<T>, operations: AsyncFileOperations): Promise<T> {
  let next = steps.next();
  while (!next.done) {
    const operation = operations[next.value.name] as (...args: readonly unknown[]) => Promise<unknown>;
    let answer: unknown;
    try {
      answer = await operation(...next.value.args);
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(answer);
  }
  return next.value;
}
