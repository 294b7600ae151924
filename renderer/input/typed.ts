/**
 * What was typed and stands in its field, but not yet in the document. A letter is painted first; what follows of it
 * (history, layout, names, panels) comes right after that frame, so that a large map does not hold it up. Whatever
 * asks for the document, or does something else to it, has it written before: `writeTyped`.
 */

/** ms after which it is written without a frame: a window that is not seen paints none. */
const LONGEST = 100;

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

/** Calls back when a frame has been painted. Answers the function that calls it off. */
function afterFrame(call: () => void): () => void {
  let isOff = false;
  const tell = () => {
    if (!isOff) call();
  };
  const timer = setTimeout(tell, LONGEST);
  // What is posted from within a frame arrives when it is painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = tell;
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    isOff = true;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    port1.close();
  };
}
