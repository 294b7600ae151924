/**
 * What was typed and stands in its field, but not yet in the document. A letter is painted first; what follows of it
 * (history, layout, names, panels) comes right after that frame, so that a large map does not hold it up. Whatever
 * asks for the document, or does something else to it, has it written before: `writeTyped`.
 */

import { afterFrame } from '../app/after-frame.ts';

interface Pending {
  readonly write: () => void;
  readonly cancel: () => void;
}

let pending: Pending | null = null;

/** Writes once the next frame is painted, in place of what was to be written by then. */
export function writeAfterFrame(write: () => void): void {
  pending?.cancel();
  pending = { write, cancel: afterFrame(writeTyped) };
}

/** Writes what was typed, if anything is left to be written. */
export function writeTyped(): void {
  const due = pending;
  pending = null;
  due?.cancel();
  due?.write();
}
