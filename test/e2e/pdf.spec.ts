/** The PDF of a map, looked at with other programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { callBridge, expect, ROOT, test } from './app.ts';
import { ask, cli } from './command-line.ts';

const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Tabloid'] as const;
type Paper = (typeof PAPERS)[number];
type Orientation = 'portrait' | 'landscape';

/** Upright, in points of 1/72 inch. */
const POINTS: { readonly [P in Paper]: readonly [number, number] } = {
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
  A2: [1190.55, 1683.78],
  A1: [1683.78, 2383.94],
  A0: [2383.94, 3370.39],
  Letter: [612, 792],
  Tabloid: [792, 1224],
};

const sample = (name: string): string => join(ROOT, 'assets', 'samples', `${name}.journey`);

async function exported(folder: string, name: string, paper: Paper, orientation: Orientation): Promise<string> {
  const out = join(folder, `${name}-${paper}-${orientation}.pdf`);
  const sheet = ['--paper', paper, '--orientation', orientation];
  const args = ['export', sample(name), '--to', 'pdf', '--out', out, '--map', firstMap(name), ...sheet];
  const { code, error } = await cli(args, { cwd: folder });
  expect(code).toBe(0);
  // All it may say is that the text comes out small.
  expect(error).toMatch(/^(?:.*pt, too small to read\..*\n)?$/);
  return out;
}

/** One value that pdfinfo tells. */
const fact = (info: string, name: string): string | undefined => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(info)?.[1];

for (const paper of PAPERS) {
  test(`${paper} is one sound page of exactly that size, standing and lying`, async ({ folder }) => {
    const [short, long] = POINTS[paper];
    await Promise.all([check('portrait', short, long), check('landscape', long, short)]);

    async function check(orientation: Orientation, width: number, height: number): Promise<void> {
      const pdf = await exported(folder, 'smykker-online', paper, orientation);
      const info = await ask('pdfinfo', pdf);
      expect(fact(info, 'Pages')).toBe('1');
      const [, w, h] = /([\d.]+) x ([\d.]+) pts/.exec(fact(info, 'Page size') ?? '') ?? [];
      expect(Number(w)).toBeCloseTo(width, 1);
      expect(Number(h)).toBeCloseTo(height, 1);
      expect(await ask('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors');
    }
  });
}

test('the file says its title, and in which language it is', async ({ folder }) => {
  const pdf = await exported(folder, 'smykker-online', 'A3', 'landscape');
  const info = await ask('pdfinfo', pdf);
  expect(fact(info, 'Title')).toBe('Første smykke på nettet · Nuværende · Jonas');
  expect(fact(info, 'Creator')).toMatch(/^Stagecoach \d+\.\d+\.\d+$/);
  const { qpdf } = JSON.parse(await ask('qpdf', '--json', pdf)) as {
    qpdf: [unknown, Record<string, { value?: unknown }>];
  };
  const catalog = Object.values(qpdf[1]).find(({ value }) => (value as { '/Type'?: string })?.['/Type'] === '/Catalog');
  expect(catalog?.value).toMatchObject({ '/Lang': 'u:da' });
});

for (const name of ['streaming-listener', 'smykker-online', 'saas-tim']) {
  test(`${name}: every card's words can be selected, in reading order, in fonts the file brings`, async ({
    folder,
  }) => {
    const pdf = await exported(folder, name, 'A3', 'landscape');
    const text = withoutSpaces(await ask('pdftotext', '-raw', pdf, '-'));
    let from = 0;
    for (const card of firstMapCards(name)) {
      const found = text.indexOf(withoutSpaces(card), from);
      expect(found, card).toBeGreaterThanOrEqual(0);
      from = found;
    }
    const fonts = (await ask('pdffonts', pdf)).trimEnd().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    // The columns "emb" and "uni": embedded, and with the characters its glyphs stand for.
    for (const font of fonts) expect(font).toMatch(/ yes (yes|no ) yes +\d+ +0$/);
  });
}

test('a window exports what it shows, and stays as it was', async ({ folder, place, launch }) => {
  const file = place('assets/samples/saas-tim.journey');
  const before = readFileSync(file);
  const app = await launch({ files: [file] });
  const page = await app.firstPage();
  const out = join(folder, 'from the window.pdf');
  await app.choosePlaces(out);
  const { document } = (await callBridge(page, 'windowContent')) as { document: JourneyDocument };
  const choice = { maps: Object.keys(document.maps).slice(0, 1), hiddenStages: {}, hiddenLanes: {}, internal: true };
  const options = { paper: 'A4', orientation: 'landscape' };
  expect(await callBridge(page, 'exportFile', { document, format: 'pdf', options, choice })).toMatchObject({
    kind: 'exported',
    names: ['from the window.pdf'],
  });
  expect(fact(await ask('pdfinfo', out), 'Pages')).toBe('1');
  expect(await app.titles()).toEqual(['saas-tim — Stagecoach']);
  expect(readFileSync(file).equals(before)).toBe(true);
});

/** Lines are broken where they fit; only the words count. */
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

/** Texts of the cards of the sample's first map, in reading order. */
function firstMapCards(name: string): string[] {
  const map = documentOf(name).maps[firstMap(name)];
  if (!map) throw new Error(`${name} has no map`);
  return cardsInReadingOrder(map).map(([, { text }]) => text);
}

/** The id of the sample's first map. */
function firstMap(name: string): string {
  return inOrder(documentOf(name).maps)[0]?.[0] ?? '';
}

function documentOf(name: string): JourneyDocument {
  const answer = parseJourney(readFileSync(sample(name), 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${name} is ${answer.kind}`);
  return answer.document;
}
