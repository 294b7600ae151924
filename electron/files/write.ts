/**
 * Saving. The file of this path is at every moment, also after a power cut, the whole old document or
 * the whole new one: the new one is written in full beside it, flushed, read back, and only then takes
 * its name. Every failure before that moment leaves the old file as it was.
 */
import path from 'node:path';
import type { SaveFailure } from '#shared/ipc/contract.ts';
import { readBytes, sameBytes } from './bytes.ts';
import { saveFailureOf, systemCode } from './errors.ts';
import { type Machine, thisMachine } from './machine.ts';
import { type Revision, revisionOf } from './revision.ts';
import { type FileStatus, type Steps, step } from './steps.ts';
import { resolveTarget } from './target.ts';
import { removeQuietly, sweep, writeTemporary } from './temporary.ts';

export interface WriteRequest {
  /** Relative or absolute; links in it are followed and stay links. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /**
   * What may be replaced: this revision only, anything, or nothing. A file that was deleted meanwhile
   * is no conflict: nothing of anybody's is lost.
   */
  readonly replace: Revision | 'anything' | 'nothing';
  /**
   * Set where the file is of an older format: a copy of it is kept beside it under this label, `v1` for
   * `name.v1.journey`. Null keeps none.
   */
  readonly keepFormerAs: string | null;
}

export type WriteResult =
  | {
      readonly kind: 'written';
      /** Absolute, links resolved. */
      readonly path: string;
      readonly revision: Revision;
      /** Where the former version is kept, if it was to be. */
      readonly former: string | null;
    }
  /** The file is not of the expected revision. Nothing was written. */
  | { readonly kind: 'conflict' }
  /** There is a file, and nothing was to be replaced. */
  | { readonly kind: 'exists' }
  | {
      readonly kind: 'failed';
      readonly reason: SaveFailure;
      /** For a log or a terminal: the system's words. */
      readonly detail: string;
      /** Set where the new document got its name, but it is not sure that a power cut would leave it that. */
      readonly inPlace: Revision | null;
    };

/** What a rename on Windows waits for: virus scanners and indexers hold files for moments. In milliseconds. */
const RENAME_PAUSES = [20, 50, 100, 200, 400, 800, 1_600, 2_000] as const;
const HELD_ON_WINDOWS: ReadonlySet<string | null> = new Set(['EPERM', 'EACCES', 'EBUSY']);

const FORMER_NAME_LIMIT = 1_000;

/** In bytes. No document is larger; a file that is, is not the one we know, and need not be read to the end. */
const COMPARED_LIMIT = 64 * 1024 * 1024;

/** A stop on the way that the protocol itself decides. */
class Refusal extends Error {
  readonly result: WriteResult;
  constructor(result: WriteResult) {
    super(result.kind);
    this.result = result;
  }
}

const failure = (reason: SaveFailure, detail: string): WriteResult => ({
  kind: 'failed',
  reason,
  detail,
  inPlace: null,
});

/** Saves bytes to a file. Never throws for anything the file system does. */
export function* writeFile(request: WriteRequest, machine: Machine = thisMachine): Steps<WriteResult> {
  let target: string;
  let former: string | null;
  try {
    target = yield* resolveTarget(request.path);
    former = yield* replaceSafely(target, request, machine);
  } catch (error) {
    if (error instanceof Refusal) return error.result;
    return failure(saveFailureOf(error), String(error));
  }
  const revision = revisionOf(request.bytes);
  try {
    yield* flushFolder(path.dirname(target), machine);
  } catch (error) {
    return { kind: 'failed', reason: saveFailureOf(error), detail: String(error), inPlace: revision };
  }
  return { kind: 'written', path: target, revision, former };
}

/** Everything up to the moment when the new document has its name. Answers where the former version is kept. */
function* replaceSafely(target: string, request: WriteRequest, machine: Machine): Steps<string | null> {
  const folder = path.dirname(target);
  const status = yield* currentStatus(target);
  if (status !== null) yield* checkReplaceable(target, status, request);
  const current =
    status === null || !needsCurrent(request)
      ? null
      : yield* readBytes(target, status.size, Math.min(status.size, COMPARED_LIMIT));
  checkRevision(current, request);

  yield* sweep(folder, machine);
  const temporary = yield* writeTemporary(folder, request.bytes, status, machine);
  if (temporary === null) throw new Refusal(failure('verifyFailed', 'Other bytes were read back than were written.'));
  try {
    const keep = request.keepFormerAs;
    const former =
      keep === null || current === null || status === null
        ? null
        : yield* keepFormer(target, keep, current, status, machine);
    yield* publish(temporary, target, request, current, machine);
    return former;
  } catch (error) {
    yield* removeQuietly(temporary);
    throw error;
  }
}

function* currentStatus(target: string): Steps<FileStatus | null> {
  try {
    return yield* step('status', target);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Refuses early what must not or cannot be replaced, before anything is written. */
function* checkReplaceable(target: string, status: FileStatus, request: WriteRequest): Steps<void> {
  if (request.replace === 'nothing') throw new Refusal({ kind: 'exists' });
  if (status.kind !== 'file') throw new Refusal(failure('other', `Not a regular file: ${target}`));
  // A rename needs no permission to write to the file it replaces; a write-protected file means it.
  if ((status.mode & 0o222) === 0) throw new Refusal(failure('readOnly', `Write-protected: ${target}`));
  yield* step('checkWritable', target);
}

const needsCurrent = (request: WriteRequest): boolean =>
  request.replace !== 'anything' || request.keepFormerAs !== null;

function checkRevision(current: Uint8Array | null, request: WriteRequest): void {
  if (current === null || request.replace === 'anything' || request.replace === 'nothing') return;
  if (revisionOf(current) !== request.replace) throw new Refusal({ kind: 'conflict' });
}

/** Gives the temporary file its final name. */
function* publish(
  temporary: string,
  target: string,
  request: WriteRequest,
  current: Uint8Array | null,
  machine: Machine,
): Steps<void> {
  if (request.replace === 'nothing') {
    if (!(yield* publishNew(temporary, target))) throw new Refusal({ kind: 'exists' });
    return;
  }
  // Writing took its time; somebody else may have saved in it.
  if (request.replace !== 'anything') yield* checkUnchanged(target, current);
  yield* renameOver(temporary, target, machine);
}

function* checkUnchanged(target: string, current: Uint8Array | null): Steps<void> {
  const status = yield* currentStatus(target);
  if (status === null) return;
  const now = current === null ? null : yield* readBytes(target, status.size, Math.min(status.size, COMPARED_LIMIT));
  if (current === null || now === null || !sameBytes(now, current)) throw new Refusal({ kind: 'conflict' });
}

/**
 * Keeps a copy of the current file as `name.v1.journey`, or `name.v1-2.journey` and so on where that
 * name is taken by something else.
 */
function* keepFormer(
  target: string,
  label: string,
  current: Uint8Array,
  status: FileStatus,
  machine: Machine,
): Steps<string> {
  const { dir: folder, name, ext } = path.parse(target);
  const temporary = yield* writeTemporary(folder, current, status, machine);
  if (temporary === null) throw new Refusal(failure('verifyFailed', 'Other bytes were read back than were written.'));
  try {
    for (let number = 1; number <= FORMER_NAME_LIMIT; number += 1) {
      const kept = path.join(folder, `${name}.${label}${number === 1 ? '' : `-${number}`}${ext}`);
      if (yield* publishNew(temporary, kept)) {
        yield* flushFolder(folder, machine);
        return kept;
      }
      if (yield* holds(kept, current)) {
        yield* removeQuietly(temporary);
        return kept;
      }
    }
  } catch (error) {
    yield* removeQuietly(temporary);
    throw error;
  }
  yield* removeQuietly(temporary);
  throw new Refusal(failure('other', `No free name for the former version of ${target}`));
}

/** Whether a file holds exactly these bytes: an earlier try may have kept them already. */
function* holds(file: string, bytes: Uint8Array): Steps<boolean> {
  try {
    const status = yield* step('status', file);
    if (status.kind !== 'file' || status.size !== bytes.length) return false;
    return sameBytes(yield* readBytes(file, status.size, bytes.length), bytes);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}

/** Gives a temporary file a name that nothing has. Answers false, and changes nothing, if something has it. */
function* publishNew(temporary: string, name: string): Steps<boolean> {
  try {
    yield* step('link', temporary, name);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (systemCode(error) === null) throw error;
    return yield* claimAndRename(temporary, name);
  }
  yield* removeQuietly(temporary);
  return true;
}

/** For file systems without hard links: an empty file takes the name, the whole one its place. */
function* claimAndRename(temporary: string, name: string): Steps<boolean> {
  try {
    const claim = yield* step('create', name, 0o600);
    yield* step('close', claim);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    yield* step('rename', temporary, name);
  } catch (error) {
    yield* removeQuietly(name);
    throw error;
  }
  return true;
}

function* renameOver(temporary: string, target: string, machine: Machine): Steps<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      yield* step('rename', temporary, target);
      return;
    } catch (error) {
      if (machine.platform !== 'win32' || !HELD_ON_WINDOWS.has(systemCode(error))) throw error;
      const pause = RENAME_PAUSES[attempt];
      if (pause === undefined) throw new Refusal(failure('busy', String(error)));
      yield* step('wait', pause);
    }
  }
}

/** A name is on the disk when its folder is. Windows has no such call, and writes names through. */
function* flushFolder(folder: string, machine: Machine): Steps<void> {
  if (machine.platform === 'win32') return;
  try {
    const handle = yield* step('open', folder);
    try {
      yield* step('flush', handle);
    } finally {
      yield* step('close', handle);
    }
  } catch (error) {
    // Some network file systems know no flush of folders; a folder may be writable and not readable.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM', 'EISDIR', 'EBADF'].includes(systemCode(error) ?? ''))
      throw error;
  }
}
