/** Reading a file of another program, to be imported. */
import path from 'node:path';
import type { UnreadableCode } from '#shared/ipc/contract.ts';
import { readBytes } from './bytes.ts';
import { unreadableCodeOf } from './errors.ts';
import { type Steps, step } from './steps.ts';

/** In bytes. No spreadsheet or text with a map comes near; a PDF with pictures on A0 may. */
export const SOURCE_SIZE_LIMIT = 64 * 1024 * 1024;

export type SourceResult =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'problem';
      readonly problem:
        | { readonly kind: 'unreadable'; readonly code: UnreadableCode }
        | { readonly kind: 'tooLarge'; readonly size: number; readonly limit: number };
    };

/** Reads the whole file, within the limit. Never throws for anything the file system does. */
export function* readSource(given: string): Steps<SourceResult> {
  try {
    const resolved = yield* step('resolve', path.resolve(given));
    const status = yield* step('status', resolved);
    // Looked at before it is opened: opening a pipe waits for its writer, a device may never end.
    if (status.kind === 'folder') return { kind: 'problem', problem: { kind: 'unreadable', code: 'isFolder' } };
    if (status.kind === 'other') return { kind: 'problem', problem: { kind: 'unreadable', code: 'other' } };
    const tooLarge = (size: number): SourceResult => ({
      kind: 'problem',
      problem: { kind: 'tooLarge', size, limit: SOURCE_SIZE_LIMIT },
    });
    if (status.size > SOURCE_SIZE_LIMIT) return tooLarge(status.size);
    const bytes = yield* readBytes(resolved, status.size, SOURCE_SIZE_LIMIT);
    return bytes.length > SOURCE_SIZE_LIMIT ? tooLarge(bytes.length) : { kind: 'read', bytes };
  } catch (error) {
    return { kind: 'problem', problem: { kind: 'unreadable', code: unreadableCodeOf(error) } };
  }
}
