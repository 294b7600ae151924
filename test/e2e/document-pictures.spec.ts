/** Pictures inside a document, of every format it takes, as other programs show what was exported. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { serializeJourney } from '#shared/file/serialize.ts';
import { imageOf } from '../support/image.ts';
import { PICTURES, pictureJourney } from '../support/pictures.ts';
import { expect, test } from './app.ts';
import { launchChromium } from './chromium.ts';
import { ask, cli } from './command-line.ts';

/** What the pictures are filled with. */
const COLORS = {
  red: [0xe0, 0x00, 0x00],
  green: [0x00, 0xb0, 0x00],
  blue: [0x00, 0x40, 0xe0],
  orange: [0xe0, 0xa0, 0x00],
  violet: [0xa0, 0x00, 0xa0],
} as const;
const ALL = Object.keys(COLORS);
/** A picture of which only the header is sound. */
const BROKEN = imageOf('image/jpeg', 60, 40);

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchChromium();
});
test.afterAll(() => browser.close());
test.setTimeout(180_000);

/** Which of the colours fill at least some hundred pixels of a PNG. */
async function colorsIn(png: Buffer): Promise<string[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ([source, colors]) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        return Object.entries(colors).flatMap(([name, [red, green, blue]]) => {
          let count = 0;
          for (let at = 0; at < data.length; at += 4) {
            const far = [red, green, blue].some((value, part) => Math.abs((data[at + part] ?? 0) - value) > 12);
            if (!far) count += 1;
          }
          return count > 100 ? [name] : [];
        });
      },
      [`data:image/png;base64,${png.toString('base64')}`, COLORS] as const,
    );
  } finally {
    await page.close();
  }
}

/** The colours on each page of a PDF. */
async function colorsOfPages(folder: string, pdf: string): Promise<string[][]> {
  const name = `page-${basename(pdf, '.pdf')}`;
  await ask('pdftoppm', '-png', '-r', '60', pdf, join(folder, name));
  const pages = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
  const colors: string[][] = [];
  for (const file of pages.sort()) colors.push(await colorsIn(readFileSync(join(folder, file))));
  return colors;
}

async function exported(folder: string, to: string, ...options: string[]): Promise<string> {
  const source = join(folder, 'pictures.journey');
  writeFileSync(source, serializeJourney(pictureJourney({ ...PICTURES, broken: BROKEN })));
  const out = join(folder, `pictures.${to}`);
  expect(await cli(['export', source, '--to', to, '--out', out, ...options], { cwd: folder })).toMatchObject({
    code: 0,
  });
  return out;
}

test('slides hold them natively, those that slides do not know as PNG, and LibreOffice shows them', async ({
  folder,
}) => {
  const pptx = await exported(folder, 'pptx');
  const files = unzipSync(readFileSync(pptx));
  const media = Object.keys(files).filter((file) => file.startsWith('ppt/media/'));
  expect(media.map((file) => file.replace(/^.*\./, '')).sort()).toEqual(['gif', 'jpeg', 'png', 'png', 'png']);
  const held = media.map((file) => Buffer.from(files[file] ?? []).toString('base64'));
  for (const id of ['red', 'green', 'blue']) expect(held).toContain(PICTURES[id]?.data);
  const slide = strFromU8(files['ppt/slides/slide2.xml'] ?? new Uint8Array());
  for (const id of [...ALL, 'broken']) expect(slide).toContain(`descr="All ${id}"`);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  await ask('soffice', '--headless', profile, '--convert-to', 'pdf', '--outdir', folder, pptx);
  expect(await colorsOfPages(folder, join(folder, 'pictures.pdf'))).toEqual([['red'], ALL, ALL]);
});

test('a drawing holds them in formats that every program knows', async ({ folder }) => {
  const svg = await exported(folder, 'svg');
  const types = [...readFileSync(svg, 'utf8').matchAll(/data:([a-z/+]+);base64/g)].map(([, type]) => type);
  expect(new Set(types)).toEqual(new Set(['image/png', 'image/jpeg', 'image/gif']));
  const png = join(folder, 'drawn.png');
  await ask('rsvg-convert', '-o', png, svg);
  expect(await colorsIn(readFileSync(png))).toEqual(ALL);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(svg).href);
  expect(await colorsIn(await page.screenshot())).toEqual(ALL);
  await page.close();
});

test('paper shows them on the map, and the persona’s on its sheet', async ({ folder }) => {
  const pdf = await exported(folder, 'pdf', '--layout', 'report');
  const [cover, persona, map] = await colorsOfPages(folder, pdf);
  expect(cover).toEqual([]);
  expect(persona).toEqual(['red']);
  expect(map).toEqual(ALL);
});

test('a web page has each once, and shows them in the map and among the words, also on a phone', async ({ folder }) => {
  const html = await exported(folder, 'html');
  const text = readFileSync(html, 'utf8');
  expect(text.match(/data:image\//g)).toHaveLength(ALL.length + 1);
  for (const viewport of [
    { width: 1280, height: 1600 },
    { width: 390, height: 1600 },
  ]) {
    const context = await browser.newContext({ offline: true, viewport });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(pathToFileURL(html).href);
    await expect(page.locator('.story').getByRole('img', { name: 'All violet' })).toBeVisible();
    await expect(page.locator('.personas').getByRole('img', { name: 'Ana in person' })).toBeVisible();
    expect(await colorsIn(await page.screenshot())).toEqual(ALL);
    expect(faults).toEqual([]);
    await context.close();
  }
});
