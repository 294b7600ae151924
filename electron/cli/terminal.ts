/** Writing to the terminal, so that everything is out before the program ends. */
import fs from 'node:fs';

export interface Terminal {
  /** Results: one line, or several, on standard output. */
  readonly print: (text: string) => void;
  /** A result as it is: the bytes of a file. */
  readonly write: (bytes: Uint8Array) => void;
  /** What went wrong, on standard error. */
  readonly complain: (text: string) => void;
}

const OUT = 1;
const ERROR = 2;
const PAUSE_MS = 5;

export const processTerminal: Terminal = {
  print: (text) => writeAll(OUT, encode(`${text}\n`)),
  write: (bytes) => writeAll(OUT, bytes),
  complain: (text) => writeAll(ERROR, encode(`${text}\n`)),
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Writes synchronously also to pipes: the program may end in the next moment. */
function writeAll(file: number, bytes: Uint8Array): void {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(file, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader of a pipe is slower than we are.
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      // It has enough (`| head`), or there is no terminal: nobody to tell.
      else if (code === 'EPIPE' || code === 'EBADF' || code === 'EOF') return;
      else throw error;
    }
  }
}
