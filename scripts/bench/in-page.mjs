// Measures within one page: opening, undo, memory. Each is told beside what it is compared with.
import { handOn } from './hand.mjs';
import { recorder } from './page-script.mjs';
import { median } from './statistics.mjs';

async function onBench(browser, address, act) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(recorder);
    const cdp = await context.newCDPSession(page);
    await page.goto(address);
    await page.waitForFunction(() => window.__measured?.loaded);
    return await act(page, cdp);
  } finally {
    await context.close();
  }
}

/** Reading the text of a file, as opening does, against JSON.parse of the same text and the schema's check of it. */
export const openLarge = (browser, address) =>
  onBench(browser, address, (page) =>
    page.evaluate(() => {
      const text = window.__bench.serialise();
      const time = (act) => {
        const start = performance.now();
        act();
        return performance.now() - start;
      };
      const middle = (act) => [time(act), time(act), time(act)].sort((a, b) => a - b)[1];
      return {
        megabytes: text.length / 1e6,
        read: middle(() => window.__bench.parse(text)),
        compared: middle(() => window.__bench.parseAndCheck(text)),
      };
    }),
  );

/** Key to frame of undo and redo of one command over so many cards. */
export const undoMany = (browser, address, cards) =>
  onBench(browser, address, async (page, cdp) => {
    await page.evaluate((count) => window.__bench.change(count), cards);
    const hand = handOn(cdp);
    await hand.wait(1000);
    const CTRL = 2;
    const SHIFT = 8;
    for (let round = 0; round < 4; round++) {
      await hand.key('z', undefined, CTRL);
      await hand.wait(600);
      await hand.key('z', undefined, CTRL | SHIFT);
      await hand.wait(600);
    }
    const { keys } = await page.evaluate(() => window.__measured);
    // The first of each has code to compile.
    return {
      undo: median(keys.slice(2).filter((_, index) => index % 2 === 0)),
      redo: median(keys.slice(2).filter((_, index) => index % 2 === 1)),
    };
  });

/** MB of JS heap after so many documents were opened, edited and closed, and after ten of them. */
export const openAndClose = (browser, address, rounds) =>
  onBench(browser, address, async (page, cdp) => {
    await cdp.send('HeapProfiler.enable');
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const round = () =>
      page.evaluate(async () => {
        window.__bench.reopen();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        window.__bench.change(3);
        await new Promise((done) => requestAnimationFrame(done));
      });
    for (let index = 0; index < 10; index++) await round();
    const before = await heap();
    for (let index = 10; index < rounds; index++) await round();
    return { before, after: await heap() };
  });
