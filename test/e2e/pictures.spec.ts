/** Pictures and web pages as other programs show them: the system's Chromium and librsvg. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type axe from 'axe-core';
import type { JourneyDocument } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { pixelAt, readPng } from '../support/png.ts';
import { callBridge, expect, ROOT, test } from './app.ts';
import { launchChromium } from './chromium.ts';
import { ask, cli } from './command-line.ts';
import { tabTo } from './map.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SAMPLES = ['streaming-listener', 'smykker-online', 'saas-tim'].map((name) => `assets/samples/${name}.journey`);
const SCRIPTS = ['japanese', 'arabic'].map((name) => `test/fixtures/content/${name}.journey`);

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchChromium();
});
test.afterAll(() => browser.close());

async function exported(folder: string, file: string, to: string, ...options: string[]): Promise<string> {
  const out = join(folder, `out.${to}`);
  const answer = await cli(['export', join(ROOT, file), '--to', to, '--out', out, ...options], { cwd: folder });
  expect(answer).toMatchObject({ code: 0, error: '' });
  return out;
}

function documentOf(file: string): JourneyDocument {
  const answer = parseJourney(readFileSync(join(ROOT, file), 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${file} is ${answer.kind}`);
  return answer.document;
}

/** A page without a network; every message of the console and every request but for the page itself is a fault. */
async function opened(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:font/')) faults.push(request.url());
  });
  const url = pathToFileURL(path).href;
  await page.goto(url);
  return { page, faults };
}

/** How dark each field of a grid of 40 × 30 is, 0 to 255: what two pictures of one map share whatever draws them. */
async function darkness(page: Page, path: string, type: string): Promise<number[]> {
  const source = `data:${type};base64,${readFileSync(path).toString('base64')}`;
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 800, height: 600 });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = 'white';
    context.fillRect(0, 0, 800, 600);
    context.drawImage(image, 0, 0, 800, 600);
    return Array.from({ length: 40 * 30 }, (_, field) => {
      const { data } = context.getImageData((field % 40) * 20, Math.floor(field / 40) * 20, 20, 20);
      let sum = 0;
      for (let at = 0; at < data.length; at += 4)
        sum += 255 - ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      return sum / 400;
    });
  }, source);
}

/** Fields in which two pictures differ by more than another font explains. */
const differing = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 24).length;

for (const file of [...SAMPLES, ...SCRIPTS]) {
  test(`${file}: Chromium and librsvg draw the SVG as the app draws the map`, async ({ folder }) => {
    const png = await exported(folder, file, 'png', '--scale', '1');
    const svg = await exported(folder, file, 'svg');
    const drawn = join(folder, 'librsvg.png');
    await ask('rsvg-convert', '--output', drawn, svg);
    const { width, height } = readPng(readFileSync(png));
    const page = await browser.newPage();
    const app = await darkness(page, png, 'image/png');
    // A map is no empty sheet.
    expect(app.filter((value) => value > 5).length).toBeGreaterThan(300);
    expect(differing(app, await darkness(page, svg, 'image/svg+xml'))).toBeLessThan(12);
    expect(differing(app, await darkness(page, drawn, 'image/png'))).toBeLessThan(12);
    const shown = await opened(svg);
    expect(await shown.page.evaluate(() => [innerWidth > 0, document.documentElement.tagName])).toEqual([true, 'svg']);
    const size = await shown.page.evaluate(() =>
      ['width', 'height'].map((name) => Number(document.documentElement.getAttribute(name))),
    );
    expect(size).toEqual([width, height]);
    expect(shown.faults).toEqual([]);
    await page.close();
  });
}

test('a PNG may have no ground, and shows each map pixel at its scale', async ({ folder }) => {
  const [file = ''] = SAMPLES;
  const clear = readPng(
    readFileSync(await exported(folder, file, 'png', '--scale', '1.5', '--background', 'transparent')),
  );
  expect(clear.channels).toBe(4);
  expect(pixelAt(clear, 0, 0)).toEqual([0, 0, 0, 0]);
  const white = readPng(readFileSync(await exported(folder, file, 'png', '--scale', '3')));
  expect(white.channels).toBe(3);
  expect(pixelAt(white, 0, 0)).toEqual([255, 255, 255]);
  expect(white.width).toBe(clear.width * 2);
  // The first stage's arrow: the same colour, whatever the scale.
  expect(pixelAt(white, Math.round(white.width * 0.14), 3 * 42)).toEqual([71, 105, 240]);
});

test('a picture 20,000 pixels wide has no seams between its tiles', async ({ folder }) => {
  const wide = documentOf('test/fixtures/content/large-map.journey');
  for (const map of Object.values(wide.maps)) {
    const [lane = ''] = Object.keys(map.lanes);
    map.lanes = Object.fromEntries(Object.entries(map.lanes).filter(([id]) => id === lane));
    map.cards = Object.fromEntries(
      Object.entries(map.cards)
        .filter(([, card]) => card.lane === lane)
        .slice(0, 3),
    );
  }
  const source = join(folder, 'wide.journey');
  writeFileSync(source, serializeJourney(wide));
  const out = join(folder, 'wide.png');
  const answer = await cli(['export', source, '--to', 'png', '--out', out, '--pixels', '20000'], { cwd: folder });
  expect(answer).toMatchObject({ code: 0, error: '' });
  const png = readPng(readFileSync(out));
  expect(png.width).toBe(20_000);
  const LINE = [0xb4, 0xbc, 0xc8];
  // The line over the lane runs through all tiles at one height.
  const isLine = (x: number, y: number): boolean =>
    pixelAt(png, x, y).every((value, channel) => Math.abs(value - (LINE[channel] ?? 0)) < 12);
  const y = Array.from({ length: png.height }, (_, row) => row).find(
    (row) => isLine(3_000, row) && isLine(19_000, row),
  );
  if (y === undefined) throw new Error('there is no line');
  const gaps = Array.from({ length: 17_000 }, (_, index) => index + 2_500).filter((x) => !isLine(x, y));
  expect(gaps).toEqual([]);
});

async function seriousFaults(page: Page): Promise<string[]> {
  return page.evaluate(async (source) => {
    // The page's own policy lets no script in but its own; the test stands outside of it.
    new Function(source)();
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`),
    );
  }, AXE);
}

for (const file of [...SAMPLES, ...SCRIPTS]) {
  test(`${file}: the page reads offline, on a screen and on a phone`, async ({ folder }) => {
    const html = await exported(folder, file, 'html');
    const screen = await opened(html, { viewport: { width: 1400, height: 900 } });
    const document = documentOf(file);
    const words = (await screen.page.locator('main').innerText()).replace(/\s+/g, '');
    for (const map of Object.values(document.maps)) {
      for (const { text, notes = '' } of Object.values(map.cards)) {
        expect(words).toContain(text.replace(/\s+/g, ''));
        expect(words).toContain(notes.replace(/\s+/g, ''));
      }
    }
    expect(screen.faults).toEqual([]);

    const phone = await opened(html, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await expect(phone.page.locator('.viewer').first()).toBeHidden();
    const [across, wide] = await phone.page.evaluate(() => [
      window.document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(across).toBe(wide);
    expect(phone.faults).toEqual([]);
  });
}

test('a page prints all its words, in light colours, and fills its sheets', async ({ folder }) => {
  const file = 'assets/samples/streaming-listener.journey';
  const { page, faults } = await opened(await exported(folder, file, 'html'), { colorScheme: 'dark' });
  const pdf = join(folder, 'printed.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  const words = (await ask('pdftotext', '-raw', pdf, '-')).replace(/\s+/g, '');
  for (const map of Object.values(documentOf(file).maps)) {
    for (const { text } of Object.values(map.cards)) expect(words).toContain(text.replace(/\s+/g, ''));
  }
  const info = await ask('pdfinfo', pdf);
  const count = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]);
  for (let number = 1; number <= count; number += 1) {
    const text = await ask('pdftotext', '-raw', '-f', String(number), '-l', String(number), pdf, '-');
    expect(text.trim(), `page ${number}`).not.toBe('');
  }
  await ask('pdftoppm', '-r', '20', '-singlefile', pdf, join(folder, 'sheet'));
  // The last pixel of the sheet: paper, not the dark page of the screen.
  expect([...readFileSync(join(folder, 'sheet.ppm')).subarray(-3)]).toEqual([255, 255, 255]);
  expect(faults).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a ${colorScheme} page`, async ({ folder }) => {
    const html = await exported(folder, 'assets/samples/streaming-listener.journey', 'html');
    for (const viewport of [
      { width: 1400, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const { page } = await opened(html, { viewport, colorScheme, bypassCSP: true });
      expect(await seriousFaults(page)).toEqual([]);
    }
  });
}

test('a page is moved through by keyboard alone', async ({ folder }) => {
  const { page, faults } = await opened(await exported(folder, 'assets/samples/streaming-listener.journey', 'html'), {
    viewport: { width: 1400, height: 900 },
  });
  const focused = () =>
    page.evaluate(() =>
      [...(document.activeElement?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent).join(' '),
    );
  const width = () =>
    page
      .locator('.pane svg')
      .first()
      .evaluate((svg) => Number(svg.getAttribute('width')));
  await tabTo(page, page.locator('svg a.card').first());
  expect(await focused()).toBe('Hear what my friend means, now');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('See if it is worth money before I pay');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Be known without filling in a form');
  const before = await width();
  await page.keyboard.press('+');
  expect(await width()).toBeGreaterThan(before);
  await page.keyboard.press('0');
  expect(await width()).toBeLessThan(before);
  await page.keyboard.press('Enter');
  await expect(page.locator('li:target')).toContainText('Be known without filling in a form');
  await expect(page.locator('li:target')).toBeInViewport();
  expect(faults).toEqual([]);
});

test('a page gives the document back, and nothing in it comes to life', async ({ folder }) => {
  const hostile = documentOf('assets/samples/smykker-online.journey');
  hostile.title = '</title><script>document.title = "taken"</script>';
  for (const map of Object.values(hostile.maps)) {
    for (const card of Object.values(map.cards)) {
      card.text = '</script><script>document.title = "taken"</script><img src="http://evil.test/x.png">';
    }
  }
  const source = join(folder, 'hostile.journey');
  writeFileSync(source, serializeJourney(hostile));
  const out = join(folder, 'hostile.html');
  const answer = await cli(['export', source, '--to', 'html', '--out', out, '--embed-document'], { cwd: folder });
  expect(answer).toMatchObject({ code: 0, error: '' });
  const { page, faults } = await opened(out);
  expect(await page.title()).toBe(hostile.title);
  expect(faults).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(serializeJourney(hostile));
});

test('a window puts its map on the clipboard as a picture', async ({ place, launch }) => {
  const app = await launch({ files: [place('assets/samples/saas-tim.journey')] });
  const page = await app.firstPage();
  const { document } = (await callBridge(page, 'windowContent')) as { document: JourneyDocument };
  const [map = ''] = Object.keys(document.maps);
  expect(await callBridge(page, 'copyPicture', { document, map })).toEqual({ kind: 'copied' });
  const size = await app.electron.evaluate(({ clipboard }) =>
    (clipboard as unknown as { readImage(): Electron.NativeImage }).readImage().getSize(),
  );
  expect(size.width).toBeGreaterThan(3_000);
});
