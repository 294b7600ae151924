/** A folder of its own for a test, and file systems that fail where the test wants it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { diskSync } from '#electron/files/disk.ts';
import type { AsyncFileOperations, FileOperations } from '#electron/files/steps.ts';

/** Permission bits and the flushing of folders are there to be tested on these systems only. */
export const POSIX = process.platform !== 'win32';

const folders: string[] = [];
const sharedFolders: string[] = [];

function removeAll(list: string[]): void {
  for (const folder of list.splice(0)) {
    fs.chmodSync(folder, 0o700);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

afterEach(() => removeAll(folders));
afterAll(() => removeAll(sharedFolders));

const newFolder = (): string => fs.realpathSync.native(fs.mkdtempSync(path.join(os.tmpdir(), 'stagecoach-test-')));

/** A new empty folder, without links in its path, removed after the test. */
export function makeFolder(): string {
  const folder = newFolder();
  folders.push(folder);
  return folder;
}

/** The same for all tests of one file. */
export function makeSharedFolder(): string {
  const folder = newFolder();
  sharedFolders.push(folder);
  return folder;
}

/**
 * Runs something without the superuser's rights, which would pass every permission; for anybody else it
 * just runs it. The folder and what is in it belong to the user it runs as.
 */
export function asOrdinaryUser(folder: string, run: () => void): void {
  if (process.geteuid?.() !== 0) {
    run();
    return;
  }
  const nobody = 65_534;
  for (const entry of ['.', ...fs.readdirSync(folder)]) fs.chownSync(path.join(folder, entry), nobody, nobody);
  process.seteuid?.(nobody);
  try {
    run();
  } finally {
    process.seteuid?.(0);
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An error as the system gives it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

/** A function that throws the system's error. */
export const failsWith = (code: string) => (): never => {
  throw systemError(code);
};

/** The real file system with some operations replaced. */
export const diskWith = (replaced: Partial<FileOperations>): FileOperations => ({ ...diskSync, ...replaced });

type Operation = (...args: readonly unknown[]) => unknown;

/** Each operation, wrapped. */
function mapOperations(
  operations: FileOperations,
  wrap: (name: keyof FileOperations, operation: Operation) => Operation,
) {
  const names = Object.keys(operations) as (keyof FileOperations)[];
  return Object.fromEntries(names.map((name) => [name, wrap(name, operations[name] as Operation)]));
}

/** Calls `before` ahead of every operation; what it throws is what the operation throws. */
export function watched(operations: FileOperations, before: (name: keyof FileOperations) => void): FileOperations {
  const wrapped = mapOperations(operations, (name, operation) => (...args) => {
    before(name);
    return operation(...args);
  });
  return wrapped as unknown as FileOperations;
}

/** Synchronous operations in the asynchronous form. */
export function inTurn(operations: FileOperations): AsyncFileOperations {
  const wrapped = mapOperations(
    operations,
    (_, operation) =>
      async (...args) =>
        operation(...args),
  );
  return wrapped as unknown as AsyncFileOperations;
}
