/**
 * Temporary files: where a document is written in full before it takes the place of the old one.
 * The name tells which process on which machine made it, so that what a killed process left behind can
 * be told from what another one is just writing.
 */
import path from 'node:path';
import { readBytes, sameBytes, writeBytes } from './bytes.ts';
import { systemCode } from './errors.ts';
import type { Machine } from './machine.ts';
import { type FileStatus, type Steps, step } from './steps.ts';

const PATTERN = /^\.stagecoach-([0-9a-f]{6})-(\d+)-[0-9a-z]+\.tmp$/;

/** Mode of a new document, before the umask. */
const NEW_FILE_MODE = 0o666;
/** Until it is whole, nobody else need read it. */
const PRIVATE_MODE = 0o600;

/**
 * Writes bytes to a new temporary file, flushes them to the disk and reads them back. What fails leaves
 * no file behind.
 * @param model the file whose mode and, where possible, owner it takes; null for a new document
 * @returns its path, or null if other bytes were read back than were written
 */
export function* writeTemporary(
  folder: string,
  bytes: Uint8Array,
  model: FileStatus | null,
  machine: Machine,
): Steps<string | null> {
  const temporary = path.join(folder, `.stagecoach-${machine.host}-${machine.pid}-${machine.uniqueName()}.tmp`);
  const file = yield* step('create', temporary, model === null ? NEW_FILE_MODE : PRIVATE_MODE);
  try {
    try {
      yield* writeBytes(file, bytes);
      if (model !== null) yield* takeOwnerAndMode(file, model, machine);
      // A failed flush is final: the system may have dropped the pages, and would call the next one good.
      yield* step('flush', file);
    } finally {
      yield* step('close', file);
    }
    const readBack = yield* readBytes(temporary, bytes.length, bytes.length);
    if (sameBytes(readBack, bytes)) return temporary;
  } catch (error) {
    yield* removeQuietly(temporary);
    throw error;
  }
  yield* removeQuietly(temporary);
  return null;
}

/** The mode after the owner: a change of owner may take bits of the mode away. */
function* takeOwnerAndMode(file: number, model: FileStatus, machine: Machine): Steps<void> {
  if (machine.platform !== 'win32') {
    try {
      yield* step('setOwner', file, model.owner, model.group);
    } catch (error) {
      // Only the superuser can give a file away; the new file then belongs to who saved it.
      if (systemCode(error) === null) throw error;
    }
  }
  try {
    yield* step('setMode', file, model.mode);
  } catch (error) {
    // Network drives without modes.
    if (systemCode(error) === null) throw error;
  }
}

/** Removes a temporary file; one that stays is swept later. */
export function* removeQuietly(temporary: string): Steps<void> {
  try {
    yield* step('remove', temporary);
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

/** Removes the temporary files in a folder that dead processes of this machine left there. */
export function* sweep(folder: string, machine: Machine): Steps<void> {
  let names: string[];
  try {
    names = yield* step('list', folder);
  } catch (error) {
    // A folder may be writable and not readable.
    if (systemCode(error) === null) throw error;
    return;
  }
  for (const name of names) {
    const [, host, pid] = PATTERN.exec(name) ?? [];
    if (host !== machine.host || machine.isAlive(Number(pid))) continue;
    yield* removeQuietly(path.join(folder, name));
  }
}
