/** Whole files in and out, as steps. */
import { type Steps, step } from './steps.ts';

/** Room for files whose size is not told truly (it grows while we read). */
const SPARE = 1;

/**
 * Reads a regular file from its beginning, at most `limit` bytes and one more: an answer longer than
 * `limit` means that the file is too large. `size` is what its status told, in bytes.
 */
export function* readBytes(path: string, size: number, limit: number): Steps<Uint8Array> {
  const file = yield* step('open', path);
  try {
    let buffer = new Uint8Array(Math.min(size, limit) + SPARE);
    let length = 0;
    while (true) {
      if (length === buffer.length) {
        if (length > limit) return buffer;
        const larger = new Uint8Array(Math.min(length * 2, limit + SPARE));
        larger.set(buffer);
        buffer = larger;
      }
      const count = yield* step('read', file, buffer.subarray(length));
      if (count === 0) return buffer.subarray(0, length);
      length += count;
    }
  } finally {
    yield* step('close', file);
  }
}

/** Writes every byte: the system may take only a part at a time, without calling that an error. */
export function* writeBytes(file: number, bytes: Uint8Array): Steps<void> {
  let written = 0;
  while (written < bytes.length) {
    const count = yield* step('write', file, bytes.subarray(written));
    if (count === 0) throw new StalledWriteError();
    written += count;
  }
}

/** The system took no byte and gave no reason; counted with the full disks, where that was seen. */
class StalledWriteError extends Error {
  readonly code = 'ENOSPC';
  constructor() {
    super('The file system takes no more bytes.');
  }
}

/** Whether two files' contents are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
