/** ms after which it is called without a frame: a window that is not seen paints none. */
const LONGEST = 100;

/** Calls back when a frame has been painted. Answers the function that calls it off. */
export function afterFrame(call: () => void): () => void {
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
