/** The files that were opened or saved last, newest first. Windows know them by keys, never by their paths. */
import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '#shared/ipc/contract.ts';
import { openJsonFile } from './json-file.ts';

/** How many files the list holds: as many as a menu can show without becoming one to search in. */
export const RECENT_LIMIT = 10;

const StoredRecent = z.object({ paths: z.array(z.string().min(1).max(32_768)).max(1_000) });

export interface RecentFiles {
  readonly list: () => readonly RecentFile[];
  /** The path a key stands for; null when the list no longer has it. */
  readonly pathOf: (key: string) => string | null;
  /** The path of the file opened or saved last; null when the list is empty. */
  readonly newestPath: () => string | null;
  readonly add: (path: string) => void;
  readonly clear: () => void;
  /** Calls the listener after every change. */
  readonly onChange: (listener: () => void) => void;
  /** Waits until the file has everything. */
  readonly settled: () => Promise<void>;
}

export interface RecentFilesOptions {
  /** Absolute path of `recent.json`. */
  readonly path: string;
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly report: (problem: string) => void;
}

export function openRecentFiles(options: RecentFilesOptions): RecentFiles {
  const file = openJsonFile({ ...options, schema: StoredRecent, fallback: { paths: [] } });
  const listeners: (() => void)[] = [];
  const replace = (paths: readonly string[]): void => {
    void file.write({ paths: paths.slice(0, RECENT_LIMIT) });
    for (const listener of listeners) listener();
  };
  return {
    list: () => file.value.paths.slice(0, RECENT_LIMIT).map(toRecentFile),
    pathOf: (key) => file.value.paths.find((path) => keyOf(path) === key) ?? null,
    newestPath: () => file.value.paths[0] ?? null,
    add: (path) => replace([path, ...file.value.paths.filter((other) => other !== path)]),
    clear: () => replace([]),
    onChange(listener) {
      listeners.push(listener);
    },
    settled: file.settled,
  };
}

function toRecentFile(path: string): RecentFile {
  return { key: keyOf(path), name: basename(path, extname(path)), folder: basename(dirname(path)) };
}

function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}
