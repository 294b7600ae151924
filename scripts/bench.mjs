// npm run bench [-- --rounds 5 --cards 2000 --quick --write docs/performance.md]: how fast the editor is beside an empty
// page and bare React Flow, in one run on one machine. Prints tables of ratios in Markdown, and writes them into a file
// between the marks there; decides nothing, and is no part of the tests.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BENCH_OUT, buildBench } from './bench/build.mjs';
import { closeUp, droppedFrames, wholeMap } from './bench/gestures.mjs';
import { openAndClose, openLarge, undoMany } from './bench/in-page.mjs';
import { coldStart, exporting } from './bench/programs.mjs';
import { serve } from './bench/server.mjs';
import { calibrate, median, shuffled, spread } from './bench/statistics.mjs';
import { build } from './build.mjs';
import { become, hasNoDisplay, sandboxSwitches, withDisplay } from './launch.mjs';
import { ROOT, say } from './setup/console.mjs';
import { setUp } from './setup/index.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    cards: { type: 'string', default: '2000' },
    /** Only what is compared page by page. */
    quick: { type: 'boolean', default: false },
    /** A Markdown file, in which what stands between `BEGIN` and `END` is replaced by the tables of this run. */
    write: { type: 'string' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const ROUNDS = Number(values.rounds);
const CARDS = Number(values.cards);
const LARGE = 2.5;
/** A map that nobody calls large, which the others shall feel like. */
const SMALL = 50;
/** A round in which the fixed piece of work took this much longer than the quickest time of the run is done again. */
const NOISE = 1.25;
const REDONE = 3;
const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

/** What is measured, beside what, and how much of it is wanted at most. */
const GOALS = [
  ['load to whole map on screen, ms', 'loadFit', 'react-flow', 1],
  ['load to first screenful at 100%, ms', 'load100', 'react-flow-visible', 1],
  ['pan with the whole map in view, main-thread ms a step', 'panFit', 'react-flow', 0.4],
  ['pan at 100%, main-thread ms a step', 'pan100', 'react-flow-visible', 1],
  ['zoom 100% ↔ 40%, main-thread ms a step', 'zoom', 'react-flow-visible', 0.8],
  ['drag, input to the card being there, p50 ms', 'drag', 'empty', 1.2],
  ['drag, main-thread ms a step', 'dragTask', 'react-flow-visible', null],
  ['typing, key to frame, p50 ms', 'typing', 'empty', 1.15],
  ['typing, main-thread ms a key', 'typingTask', 'react-flow-visible', null],
  ['JS heap with the whole map on screen, MB', 'heap', 'react-flow', 1],
];
const GROWTH_LIMIT = { loadFit: 2.7, load100: 2.7, heap: 2.7 };

if (hasNoDisplay() && !values.quick) {
  become(...withDisplay(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]));
} else {
  const electron = await setUp({ forTests: true });
  if (!existsSync(values.chromium))
    throw new Error(`There is no Chromium at ${values.chromium}; name one by --chromium.`);
  say('Building the pages to measure …');
  await buildBench();
  await measure(electron);
}

async function measure(electron) {
  const { chromium } = await import('@playwright/test');
  const { address, stop } = await serve(BENCH_OUT);
  const browser = await chromium.launch({ executablePath: values.chromium, args: sandboxSwitches() });
  const pages = {
    empty: (view) => `${address}/beside/empty.html?view=${view}`,
    'react-flow': (view) => `${address}/beside/react-flow.html?n=${CARDS}&view=${view}`,
    'react-flow-visible': (view) => `${address}/beside/react-flow.html?n=${CARDS}&view=${view}&visible`,
    ours: (view) => `${address}/bench.html?n=${CARDS}&view=${view}`,
    'ours, larger': (view) => `${address}/bench.html?n=${CARDS * LARGE}&view=${view}`,
  };
  const names = Object.keys(pages);
  const smooth = {
    'empty page': pages.empty,
    [`ours, ${SMALL} cards`]: (view) => `${address}/bench.html?n=${SMALL}&view=${view}`,
    [`ours, ${CARDS} cards`]: pages.ours,
    [`ours, ${CARDS * LARGE} cards`]: pages['ours, larger'],
  };
  const { rounds, redone } = await quietRounds(async () => {
    const results = {};
    for (const name of shuffled(names)) {
      results[name] = {
        ...(await wholeMap(browser, pages[name]('fit'))),
        ...(await closeUp(browser, pages[name]('100'))),
      };
    }
    for (const name of shuffled(Object.keys(smooth))) {
      results[name] = await droppedFrames(browser, smooth[name]('100'));
    }
    return results;
  });
  const noise = rounds.map(({ took }) => took);

  const of = (name, measure) => rounds.map(({ results }) => results[name][measure]);
  const show = (name, measure) =>
    `${median(of(name, measure)).toFixed(1)} ± ${Math.round(spread(of(name, measure)) * 100)}%`;
  const lines = [
    `${CARDS} cards, ${ROUNDS} rounds, ${cpus().length} processors (${cpus()[0]?.model.trim()}), load ${loadavg()[0]?.toFixed(1)}; ` +
      `calibration ${median(noise).toFixed(1)} ms ± ${Math.round(spread(noise) * 100)}%, ${redone} rounds redone.`,
    '',
    `| what | ours | empty page | React Flow, visible only | React Flow | ratio | at most | ${CARDS * LARGE} : ${CARDS} | at most |`,
    '|---|---|---|---|---|---|---|---|---|',
  ];
  for (const [what, measure, beside, limit] of GOALS) {
    const ratio = median(of('ours', measure)) / median(of(beside, measure));
    const growth = median(of('ours, larger', measure)) / median(of('ours', measure));
    const columns = ['ours', 'empty', 'react-flow-visible', 'react-flow'];
    const cells = columns.map((name) => (name === beside ? `**${show(name, measure)}**` : show(name, measure)));
    const ours = [ratio.toFixed(2), limit ?? '–', growth.toFixed(2), GROWTH_LIMIT[measure] ?? 1.3];
    lines.push(`| ${[what, ...cells, ...ours].join(' | ')} |`);
  }
  lines.push('', 'Each ratio is to the figure in bold. Parts of a step of ours, in ms:', '');
  for (const measure of ['panFit', 'pan100', 'zoom', 'dragTask', 'typingTask']) {
    const part = (name) => median(of('ours', `${measure}.parts`).map((parts) => parts[name])).toFixed(2);
    lines.push(`- ${measure}: script ${part('script')}, style ${part('style')}, layout ${part('layout')}`);
  }
  lines.push('', '| frames let go by, of 100 | pan | zoom | drag | typing |', '|---|---|---|---|---|');
  for (const name of Object.keys(smooth)) {
    const cells = ['pan', 'zoom', 'drag', 'typing'].map((gesture) => median(of(name, gesture)).toFixed(1));
    lines.push(`| ${[name, ...cells].join(' | ')} |`);
  }
  if (!values.quick) lines.push(...(await measurePrograms(browser, address, electron)));
  await browser.close();
  stop();
  say(`\n${lines.join('\n')}\n`);
  if (values.write) writeInto(values.write, lines.join('\n'));
}

/**
 * So many rounds, each with the longest time that the fixed piece of work took before or after it. Only at the end is
 * it known how quiet the machine can be: then the noisiest are done again, and the quieter of both is kept.
 */
async function quietRounds(measureOnce) {
  let quickest = Number.POSITIVE_INFINITY;
  const once = async () => {
    const before = calibrate();
    const results = await measureOnce();
    const after = calibrate();
    quickest = Math.min(quickest, before, after);
    return { results, took: Math.max(before, after) };
  };
  const rounds = [];
  while (rounds.length < ROUNDS) {
    rounds.push(await once());
    say(`Round ${rounds.length} of ${ROUNDS}: the fixed piece of work took ${rounds.at(-1).took.toFixed(1)} ms.`);
  }
  let redone = 0;
  for (; redone < REDONE; redone++) {
    const noisiest = rounds.reduce((worst, round) => (round.took > worst.took ? round : worst));
    if (noisiest.took <= quickest * NOISE) break;
    say(`The machine was busy (${noisiest.took.toFixed(1)} ms, at best ${quickest.toFixed(1)}): once more.`);
    const again = await once();
    if (again.took < noisiest.took) rounds[rounds.indexOf(noisiest)] = again;
  }
  return { rounds, redone };
}

function writeInto(file, tables) {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no ${BEGIN} … ${END}.`);
  writeFileSync(path, `${text.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${text.slice(end)}`);
}

async function measurePrograms(browser, address, electron) {
  const bench = (cards, view = 'fit') => `${address}/bench.html?n=${cards}&view=${view}`;
  const lines = ['', '| what | ours | beside it | ratio | at most |', '|---|---|---|---|---|'];
  const row = (...cells) => lines.push(`| ${cells.join(' | ')} |`);
  const ms = (value) => `${value.toFixed(0)} ms`;

  const { megabytes, read, compared } = await openLarge(browser, bench(36_000));
  row(
    `read a file of ${megabytes.toFixed(1)} MB`,
    ms(read),
    `JSON.parse and schema check: ${ms(compared)}`,
    (read / compared).toFixed(2),
    1.5,
  );
  const { undo, redo } = await undoMany(browser, bench(2000, '100'), 1000);
  row('undo of a change to 1,000 cards, key to frame', ms(undo), '50 ms', (undo / 50).toFixed(2), 1);
  row('redo of it', ms(redo), '50 ms', (redo / 50).toFixed(2), 1);
  const { before, after } = await openAndClose(browser, bench(250, '100'), 200);
  const heap = (what, part, limit) =>
    row(
      what,
      `${after[part].toFixed(1)} MB`,
      `after 10: ${before[part].toFixed(1)} MB`,
      (after[part] / before[part]).toFixed(2),
      limit,
    );
  heap('heap after 200 documents opened, edited, closed', 'objects', 1);
  heap("code that V8 compiled by then, and the browser's own records", 'others', '–');

  build();
  const file = join(ROOT, 'test/fixtures/content/large-map.journey');
  const exports = [];
  const starts = [];
  for (let round = 0; round < Math.min(ROUNDS, 3); round++) {
    exports.push(await exporting(electron, file));
    starts.push(await coldStart(electron, file));
  }
  const middle = (list, name) => median(list.map((each) => each[name]));
  const compare = (what, list, [ours, beside], told, limit) =>
    row(
      what,
      ms(middle(list, ours)),
      `${told}: ${ms(middle(list, beside))}`,
      (middle(list, ours) / middle(list, beside)).toFixed(2),
      limit,
    );
  compare('export of 250 cards to PDF', exports, ['ours', 'empty'], 'printing an empty page', 2);
  compare('cold start to an editable map of 250 cards', starts, ['ours', 'bare'], 'a bare window', 1.5);
  return lines;
}
