/** Writes the files of one export, so that either all of them are there or the folder is as it was. */
import path from 'node:path';
import { readBytes } from '#electron/files/bytes.ts';
import { systemCode } from '#electron/files/errors.ts';
import { type Steps, step } from '#electron/files/steps.ts';
import { removeQuietly } from '#electron/files/temporary.ts';
import { writeFile } from '#electron/files/write.ts';
import type { SaveFailure } from '#shared/ipc/contract.ts';

export interface NewFile {
  readonly place: string;
  readonly content: Uint8Array;
}

export type FilesWritten =
  /** Absolute, in the order of the files. */
  | { readonly kind: 'written'; readonly paths: readonly string[] }
  /** `detail` is for a log or a terminal. */
  | { readonly kind: 'failed'; readonly reason: SaveFailure; readonly detail: string };

/** A written file, and what was there before it. */
interface Replaced {
  readonly path: string;
  readonly former: Uint8Array | null;
}

/** Replaces what is there. Where one file cannot be written, those before it become again what they were. */
export function* writeFiles(files: readonly NewFile[]): Steps<FilesWritten> {
  const replaced: Replaced[] = [];
  for (const { place, content } of files) {
    // What is there is only held for files after it that may fail.
    const former = files.length > 1 ? yield* formerOf(place) : null;
    const request = { path: place, bytes: content, replace: 'anything', keepFormerAs: null } as const;
    const result = yield* writeFile(request);
    if (result.kind !== 'written') {
      for (const before of replaced.toReversed()) yield* putBack(before);
      return result.kind === 'failed'
        ? { kind: 'failed', reason: result.reason, detail: result.detail }
        : { kind: 'failed', reason: 'other', detail: result.kind };
    }
    replaced.push({ path: result.path, former });
  }
  return { kind: 'written', paths: replaced.map((file) => path.resolve(file.path)) };
}

/** Null where there is no file, or none that can be read. */
function* formerOf(place: string): Steps<Uint8Array | null> {
  try {
    const { kind, size } = yield* step('status', place);
    return kind === 'file' ? yield* readBytes(place, size, size) : null;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

function* putBack({ path: place, former }: Replaced): Steps<void> {
  if (former === null) yield* removeQuietly(place);
  else yield* writeFile({ path: place, bytes: former, replace: 'anything', keepFormerAs: null });
}
