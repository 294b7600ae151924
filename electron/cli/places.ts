/** Where a command writes to. */
import fs from 'node:fs';
import path from 'node:path';
import { type Context, UsageError } from './command.ts';

/** In place of a path: standard output. */
export const STANDARD_OUTPUT = '-';

/** Nothing is made for a file whose folder is not there. */
export function checkFolder(file: string, t: Context['t']): void {
  if (file === STANDARD_OUTPUT) return;
  const folder = path.dirname(file);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(t('cli:noFolder', { folder }));
  }
}
