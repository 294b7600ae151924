/** Reading a journey file from a path. */
import path from 'node:path';
import type { JourneyDocument } from '#shared/document/model.ts';
import { SIZE_LIMIT } from '#shared/file/parse.ts';
import type { OpenProblem } from '#shared/ipc/contract.ts';
import { readBytes } from './bytes.ts';
import { systemCode, unreadableCodeOf } from './errors.ts';
import { type Revision, revisionOf } from './revision.ts';
import { type FileStatus, type Steps, step } from './steps.ts';

export type ReadResult =
  | {
      readonly kind: 'read';
      /** Absolute, links resolved. */
      readonly path: string;
      readonly revision: Revision;
      readonly document: JourneyDocument;
      /** The version in the file, when it is an older one. */
      readonly migratedFrom: number | null;
      readonly readOnly: boolean;
    }
  | { readonly kind: 'problem'; readonly problem: OpenProblem['problem'] };

/** Reads and checks a file. Never throws for anything the file system or the file's content does. */
export function* readJourney(given: string): Steps<ReadResult> {
  try {
    const resolved = yield* step('resolve', path.resolve(given));
    const status = yield* step('status', resolved);
    // Looked at before it is opened: opening a pipe waits for its writer, a device may never end.
    if (status.kind === 'folder') return { kind: 'problem', problem: { kind: 'unreadable', code: 'isFolder' } };
    if (status.kind === 'other') return { kind: 'problem', problem: { kind: 'unreadable', code: 'other' } };
    if (status.size > SIZE_LIMIT) {
      return { kind: 'problem', problem: { kind: 'tooLarge', size: status.size, limit: SIZE_LIMIT } };
    }
    const bytes = yield* readBytes(resolved, status.size, SIZE_LIMIT);
    const answer = yield* step('decode', bytes);
    if (answer.kind !== 'ok') return { kind: 'problem', problem: answer };
    return {
      kind: 'read',
      path: resolved,
      revision: revisionOf(bytes),
      document: answer.document,
      migratedFrom: answer.migratedFrom,
      readOnly: yield* isReadOnly(resolved, status),
    };
  } catch (error) {
    return { kind: 'problem', problem: { kind: 'unreadable', code: unreadableCodeOf(error) } };
  }
}

export interface FileLook {
  /** Absolute, links resolved as far as there is a file. */
  readonly path: string;
  /** Null when there is no file, or none that can be read. */
  readonly revision: Revision | null;
  readonly readOnly: boolean;
}

/** What a file holds now, without reading a document out of it. Never throws for anything the file system does. */
export function* lookAt(given: string): Steps<FileLook> {
  const missing = { path: path.resolve(given), revision: null, readOnly: false };
  try {
    const resolved = yield* step('resolve', missing.path);
    const status = yield* step('status', resolved);
    if (status.kind !== 'file') return missing;
    const bytes = yield* readBytes(resolved, status.size, SIZE_LIMIT);
    return { path: resolved, revision: revisionOf(bytes), readOnly: yield* isReadOnly(resolved, status) };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return missing;
  }
}

/** Whether saving to the file would be refused. The permission bits count also for the superuser. */
export function* isReadOnly(file: string, status: FileStatus): Steps<boolean> {
  if ((status.mode & 0o222) === 0) return true;
  try {
    yield* step('checkWritable', file);
    return false;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return true;
  }
}
