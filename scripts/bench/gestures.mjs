// What is done to each page, and what it costs.
import { handOn } from './hand.mjs';
import { recorder } from './page-script.mjs';
import { median } from './statistics.mjs';

export const WINDOW = { width: 1440, height: 900 };

const CTRL = 2;
const STEPS = 60;
/** Wheel steps between 100% and 40%: a step of 30 zooms by 2^0.06 in React Flow. */
const ZOOM_STEPS = 22;

/** Opens a page of its own, waits until it shows all it should, does something with it, closes it. */
async function onPage(browser, address, act) {
  const context = await browser.newContext({ viewport: WINDOW });
  try {
    const page = await context.newPage();
    await page.addInitScript(recorder);
    const cdp = await context.newCDPSession(page);
    // Time on the processor, not on the clock: other programs' share of it does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address);
    await page.waitForFunction(() => window.__measured?.loaded);
    return await act(page, cdp, handOn(cdp));
  } finally {
    await context.close();
  }
}

/** ms of the page's main thread that something takes. */
async function mainThread(cdp, act) {
  const taken = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const before = await taken();
  await act();
  const after = await taken();
  const parts = {};
  for (const [name, as] of [
    ['TaskDuration', 'task'],
    ['ScriptDuration', 'script'],
    ['RecalcStyleDuration', 'style'],
    ['LayoutDuration', 'layout'],
  ]) {
    parts[as] = after[name] - before[name];
  }
  return parts;
}

const perStep = ({ task, script, style, layout }, steps, name) => ({
  [name]: task / steps,
  [`${name}.parts`]: { script: script / steps, style: style / steps, layout: layout / steps },
});

/** A place in the window where the map is on every page, clear of headers and panels. */
const MIDDLE = { x: 600, y: 520 };

/** The figures of a page with all its cards in view. */
export const wholeMap = (browser, address) =>
  onPage(browser, address, async (page, cdp, hand) => {
    const load = await page.evaluate(() => window.__measured.loaded);
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await hand.wheel(MIDDLE, 4, () => [0, 1]);
    await hand.wait(300);
    const pan = await mainThread(cdp, () =>
      hand.wheel(MIDDLE, STEPS, (step) => (step % 20 < 10 ? [4, 6] : [-4, -6])).then(() => hand.wait(150)),
    );
    return { loadFit: load, heap: usedSize / 1e6, ...perStep(pan, STEPS, 'panFit') };
  });

/** The figures of a page at 100%, its first cards in view. */
export const closeUp = (browser, address) =>
  onPage(browser, address, async (page, cdp, hand) => {
    const figures = { load100: await page.evaluate(() => window.__measured.loaded) };
    await hand.wait(300);

    const rect = await page.evaluate(() => window.__bench.cardRect(0));
    const grip = { x: Math.round(rect.x + rect.width / 2), y: Math.round(rect.y + 12) };
    await hand.doubleClick(grip);
    await hand.wait(400);
    const typing = await mainThread(cdp, () =>
      hand.onBeat(STEPS, (step) => hand.key('abcdefg h'[step % 9], 'abcdefg h'[step % 9]), 45),
    );
    await hand.key('Escape');
    await hand.wait(200);
    const { keys } = await page.evaluate(() => window.__measured);
    const text = await page.evaluate(() => window.__bench.cardText(0));
    if (!text.includes('abcdefg h')) throw new Error(`${address}: what was typed is not in the card.`);
    Object.assign(figures, perStep(typing, STEPS, 'typingTask'), { typing: median(keys) });

    await hand.wait(500);
    const before = await page.evaluate(() => window.__bench.cardRect(0));
    const from = { x: Math.round(before.x + before.width / 2), y: Math.round(before.y + 12) };
    await page.evaluate(([x]) => window.__watchDrag(0, x), [from.x]);
    await hand.press(from);
    await hand.wait(100);
    const drag = await mainThread(cdp, () => hand.drag(from, STEPS, 4));
    await hand.release({ x: from.x + 4 * STEPS, y: from.y });
    const { moves } = await page.evaluate(() => window.__measured);
    if (moves.length < STEPS / 10)
      throw new Error(`${address}: the card did not follow the pointer (${moves.length}).`);
    Object.assign(figures, perStep(drag, STEPS, 'dragTask'), { drag: median(moves) });
    await hand.wait(500);

    const pan = await mainThread(cdp, () =>
      hand.wheel(MIDDLE, STEPS, (step) => (step < STEPS / 2 ? [0, 60] : [60, 0])).then(() => hand.wait(150)),
    );
    Object.assign(figures, perStep(pan, STEPS, 'pan100'));
    await hand.wait(300);

    const zoom = await mainThread(cdp, async () => {
      await hand.wheel(MIDDLE, ZOOM_STEPS, () => [0, 30], CTRL);
      await hand.wheel(MIDDLE, ZOOM_STEPS, () => [0, -30], CTRL);
      await hand.wait(150);
    });
    Object.assign(figures, perStep(zoom, 2 * ZOOM_STEPS, 'zoom'));
    return figures;
  });

/** Frames that each gesture let go by, of a hundred, in a page at 100%: to and fro, so that small maps have it all too. */
export const droppedFrames = (browser, address) =>
  onPage(browser, address, async (page, _, hand) => {
    const dropped = async (act) => {
      await hand.wait(500);
      await page.evaluate(() => window.__frames.begin());
      await act();
      const { shown, dropped } = await page.evaluate(() => window.__frames.end());
      return (100 * dropped) / (shown + dropped);
    };
    const figures = {};
    figures.pan = await dropped(() => hand.wheel(MIDDLE, STEPS, (step) => (step % 20 < 10 ? [0, 20] : [0, -20])));
    figures.zoom = await dropped(() => hand.wheel(MIDDLE, STEPS, (step) => [0, step % 20 < 10 ? 10 : -10], CTRL));
    const rect = await page.evaluate(() => window.__bench.cardRect(0));
    const grip = { x: Math.round(rect.x + rect.width / 2), y: Math.round(rect.y + 12) };
    await hand.press(grip);
    figures.drag = await dropped(() => hand.drag(grip, STEPS, 4));
    await hand.release({ x: grip.x + 4 * STEPS, y: grip.y });
    await hand.wait(500);
    const { x, y, width } = await page.evaluate(() => window.__bench.cardRect(0));
    await hand.doubleClick({ x: Math.round(x + width / 2), y: Math.round(y + 12) });
    figures.typing = await dropped(() =>
      hand.onBeat(STEPS, (step) => hand.key('abcdefg h'[step % 9], 'abcdefg h'[step % 9]), 45),
    );
    return figures;
  });
