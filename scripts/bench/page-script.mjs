// What the measurement adds to every page before its own scripts run.

/** Runs in the page: keeps `window.__measured`. */
export function recorder() {
  const measured = { loaded: null, keys: [], moves: [] };
  window.__measured = measured;
  // A message posted from a frame arrives when that frame has been painted.
  const channel = new MessageChannel();
  const painted = [];
  channel.port1.onmessage = () => {
    for (const tell of painted.splice(0)) tell(performance.now());
  };
  const afterPaint = (tell) =>
    requestAnimationFrame(() => {
      painted.push(tell);
      channel.port2.postMessage(0);
    });

  const awaitReady = () => {
    if (window.__bench?.ready()) afterPaint((now) => (measured.loaded = now));
    else requestAnimationFrame(awaitReady);
  };
  requestAnimationFrame(awaitReady);

  addEventListener(
    'keydown',
    (event) => {
      if (event.key.length === 1) afterPaint((now) => measured.keys.push(now - event.timeStamp));
    },
    true,
  );

  /** Counts the frames of the screen between `begin` and `end`, and those of them that the page let go by. */
  const FRAME = 1000 / 60;
  let counting = null;
  window.__frames = {
    begin() {
      const count = { shown: 0, dropped: 0, last: null };
      counting = count;
      const look = (now) => {
        if (counting !== count) return;
        if (count.last !== null) {
          count.shown += 1;
          count.dropped += Math.max(0, Math.round((now - count.last) / FRAME) - 1);
        }
        count.last = now;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    end() {
      const { shown, dropped } = counting;
      counting = null;
      return { shown, dropped };
    },
  };

  /** Watches a card that is about to be dragged: each move, and when the card was painted there. */
  window.__watchDrag = (index, pressX) => {
    const grip = window.__bench.paintedX(index) - pressX;
    let open = [];
    addEventListener('pointermove', (event) => open.push({ time: event.timeStamp, x: event.clientX }), true);
    const look = () => {
      if (open.length > 0) {
        afterPaint((now) => {
          const x = window.__bench.paintedX(index) - grip;
          // The drag goes to the right: whatever lies left of the card now has been painted.
          const there = open.filter((move) => move.x <= x + 1);
          for (const { time } of there) measured.moves.push(now - time);
          open = open.slice(there.length);
        });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
}
