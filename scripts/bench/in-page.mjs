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

/**
 * MB of the heap after so many documents were opened, edited and closed, and after ten of them: what is ours (objects,
 * closures, texts, arrays), and what is not (compiled code, which grows as V8 optimises, and what the browser keeps).
 */
export const openAndClose = (browser, address, rounds) =>
  onBench(browser, address, async (page, cdp) => {
    await cdp.send('HeapProfiler.enable');
    const round = () =>
      page.evaluate(async () => {
        window.__bench.reopen();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        window.__bench.change(3);
        await new Promise((done) => requestAnimationFrame(done));
      });
    for (let index = 0; index < 10; index++) await round();
    const before = await heapOf(cdp);
    for (let index = 10; index < rounds; index++) await round();
    return { before, after: await heapOf(cdp) };
  });

const OTHERS = new Set(['code', 'native']);

async function heapOf(cdp) {
  const chunks = [];
  const collect = ({ chunk }) => chunks.push(chunk);
  await cdp.send('HeapProfiler.collectGarbage');
  cdp.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const bytes = { objects: 0, others: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    bytes[OTHERS.has(types[type][nodes[node + type]]) ? 'others' : 'objects'] += nodes[node + size];
  }
  return { objects: bytes.objects / 1e6, others: bytes.others / 1e6 };
}
