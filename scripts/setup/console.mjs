import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** One line about what is being done. On stderr, so that the output of a command stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends set-up with a sentence that says what to do. */
export class SetupError extends Error {}

/** Whether a program stands on the PATH. */
export function hasProgram(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, file)));
}

/**
 * Runs a program to its end, quiet unless it fails.
 * @returns whether it ended with 0; `output` is what it printed.
 */
export function runQuietly(program, args, options = {}) {
  const run = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
    ...options,
  });
  return { ok: run.status === 0, output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}` };
}
