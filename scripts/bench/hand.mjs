// A hand on mouse and keys: real input events, sent to the browser on a clock.
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * ms between two events: slower than frames, so that each has a frame of its own, and by the golden ratio, so that they
 * come at all times of a frame alike. At one and a half frames they came at two of them, and how long an event waits
 * for its frame was drawn by lot once a run.
 */
const PACE = (1000 / 60) * 1.618;

/** @param cdp a session of the DevTools protocol with the page */
export function handOn(cdp) {
  const mouse = (type, place, more = {}) =>
    cdp.send('Input.dispatchMouseEvent', { type, x: place.x, y: place.y, ...more });

  /** Does something once a beat; a late answer does not hold up the next beat. */
  async function onBeat(count, act, pace = PACE) {
    const start = performance.now();
    const answers = [];
    for (let step = 0; step < count; step++) {
      await wait(start + step * pace - performance.now());
      answers.push(act(step));
    }
    await Promise.all(answers);
  }

  return {
    wait,
    onBeat,
    wheel: (place, count, delta, modifiers = 0) =>
      onBeat(count, (step) => {
        const [deltaX, deltaY] = delta(step);
        return mouse('mouseWheel', place, { deltaX, deltaY, modifiers });
      }),
    press: (place) => mouse('mousePressed', place, { button: 'left', buttons: 1, clickCount: 1 }),
    release: (place) => mouse('mouseReleased', place, { button: 'left', clickCount: 1 }),
    drag: (from, count, delta) =>
      onBeat(count, (step) =>
        mouse('mouseMoved', { x: from.x + delta * (step + 1), y: from.y }, { button: 'left', buttons: 1 }),
      ),
    async doubleClick(place) {
      await mouse('mouseMoved', place);
      for (const clickCount of [1, 2]) {
        await mouse('mousePressed', place, { button: 'left', buttons: 1, clickCount });
        await mouse('mouseReleased', place, { button: 'left', clickCount });
      }
    },
    /** @param text what the key types, if anything */
    async key(key, text, modifiers = 0) {
      const isLetter = /^[a-z]$/.test(key);
      const common = {
        key,
        modifiers,
        code: isLetter ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : key,
        windowsVirtualKeyCode: key === 'Escape' ? 27 : key.toUpperCase().charCodeAt(0),
      };
      const down = text === undefined ? { type: 'rawKeyDown' } : { type: 'keyDown', text };
      await cdp.send('Input.dispatchKeyEvent', { ...common, ...down });
      await cdp.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
    },
  };
}
