/** Pages of every layout out of the real app, looked at with other programs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { importPdf } from '#electron/import/pdf.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import {
  type OwnPaper,
  PAPER_SIZES,
  type PageLayout,
  type PageOptions,
  type PaperSize,
} from '#shared/formats/pdf/options.ts';
import { PAPERS_MM } from '#shared/pages/papers.ts';
import { journey } from '../support/journey.ts';
import { expect, ROOT, type StagecoachApp, test } from './app.ts';
import { ask } from './command-line.ts';
import { pdfOf } from './print-window.ts';

const ONE_PAGE: PageLayout = { kind: 'onePage' };
/** Every paper, and one of a person's own. */
const PAPERS: readonly (PaperSize | OwnPaper)[] = [...PAPER_SIZES, { width: 300, height: 777 }];
/** Forty, and two more, so that every paper meets every orientation. */
const MAPS = 42;
const ORIENTATIONS = ['landscape', 'portrait', 'auto'] as const;

/** Words of several scripts that a line break never falls into: each is found whole in a PDF's text. */
const WORDS = ['ring', 'Kassen', 'bestilling', 'дугме', 'корпа', 'ταξίδι', 'größer', 'čekanje', 'søgning'];

/** A map of these many stages and cards, of words taken in turn, each card with a number of its own. */
function generated(stages: number, cards: number, words: number): JourneyDocument {
  const names = Array.from({ length: stages }, (_, index) => `stage${index}`);
  const lanes = ['goals', 'touchpoints', 'emotions', 'painPoints', 'opportunities', 'notes'] as const;
  const taking = lanes.filter((lane) => lane !== 'emotions');
  return journey({
    stages: names,
    lanes: [...lanes],
    cards: Array.from({ length: cards }, (_, index) => ({
      id: `card${index}`,
      stage: names[index % stages] ?? '',
      lane: taking[index % taking.length] ?? 'goals',
      text: [`n${index}`, ...Array.from({ length: words }, (_, word) => WORDS[(index + word) % WORDS.length])].join(
        ' ',
      ),
      ...(taking[index % taking.length] === 'touchpoints' ? { emotion: { score: (index % 5) - 2 } } : {}),
    })),
  });
}

async function printed(
  app: StagecoachApp,
  folder: string,
  document: JourneyDocument,
  options: Partial<PageOptions> = {},
): Promise<string> {
  const all: PageOptions = { paper: 'A4', orientation: 'auto', margin: 10, layout: ONE_PAGE, ...options };
  const file = join(folder, 'pages.pdf');
  writeFileSync(file, await pdfOf(app, { kind: 'pages', document, options: all, date: 0 }));
  return file;
}

const fact = (info: string, name: string): string | undefined => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(info)?.[1];

/** Words as often as they occur, whatever stands between them. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/).filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function fixture(path: string): JourneyDocument {
  const answer = parseJourney(readFileSync(join(ROOT, path), 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${path} is ${answer.kind}`);
  return answer.document;
}

test('forty and more maps over all papers, orientations and sizes: one page each, with every word of every card', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  const app = await launch();
  await app.firstPage();
  const sizes = fc.sample(
    fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 })),
    { seed: 20_240_506, numRuns: MAPS },
  );
  for (const [index, [stages, cards, words]] of sizes.entries()) {
    const paper = PAPERS[index % PAPERS.length] ?? 'A4';
    const name = typeof paper === 'string' ? paper : `${paper.width} × ${paper.height}`;
    const orientation = ORIENTATIONS[index % ORIENTATIONS.length] ?? 'auto';
    const document = generated(stages, cards, words);
    await test.step(`${name} ${orientation}: ${stages} stages, ${cards} cards of ${words} words`, async () => {
      const file = await printed(app, folder, document, { paper, orientation });
      const info = await ask('pdfinfo', file);
      expect(fact(info, 'Pages')).toBe('1');
      const [, width = '', height = ''] = /([\d.]+) x ([\d.]+) pts/.exec(fact(info, 'Page size') ?? '') ?? [];
      const upright = typeof paper === 'string' ? PAPERS_MM[paper] : paper;
      const sides = [upright.width, upright.height].map((side) => (side / 25.4) * 72);
      const expected = orientation === 'landscape' ? sides.toReversed() : sides;
      const got = [Number(width), Number(height)];
      if (orientation === 'auto') got.sort((one, other) => one - other);
      for (const [side, length] of expected.entries()) expect(got[side]).toBeCloseTo(length, 1);
      const found = counted(await ask('pdftotext', '-raw', file, '-'));
      const texts = Object.values(document.maps).flatMap((map) => Object.values(map.cards).map(({ text }) => text));
      for (const [word, count] of counted(texts.join(' '))) {
        expect(found.get(word) ?? 0, word).toBeGreaterThanOrEqual(count);
      }
    });
  }
});

const LAYOUTS: { readonly [name: string]: PageLayout } = {
  'one page': ONE_PAGE,
  poster: { kind: 'poster', textSize: 9.75, overlap: 10, cutMarks: true },
  stages: { kind: 'stages', textSize: 8 },
  report: { kind: 'report', maps: 'stages', textSize: 8 },
};

test('every layout is a sound file whose fonts are inside and whose words are all there', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const app = await launch();
  await app.firstPage();
  for (const path of ['assets/samples/streaming-listener.journey', 'test/fixtures/content/large-map.journey']) {
    const document = fixture(path);
    const texts = Object.values(document.maps).flatMap((map) => Object.values(map.cards).map(({ text }) => text));
    for (const [name, layout] of Object.entries(LAYOUTS)) {
      await test.step(`${path} as ${name}`, async () => {
        const file = await printed(app, folder, document, { layout });
        expect(await ask('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
        const fonts = (await ask('pdffonts', file)).trimEnd().split('\n').slice(2);
        expect(fonts.length).toBeGreaterThan(0);
        for (const font of fonts) {
          expect(font).toMatch(/ yes (yes|no ) yes +\d+ +0$/);
          // Static cuts give real fonts; of variable ones Chromium makes drawings of letters.
          if (font.includes('Inter')) expect(font).toContain('TrueType');
        }
        // A card on the edge of a poster's sheets is cut there, and whole only once they are put together.
        if (layout.kind === 'poster') return;
        const text = (await ask('pdftotext', '-raw', file, '-')).replace(/\s+/g, '');
        for (const card of texts) expect(text, card).toContain(card.replace(/\s+/g, ''));
      });
    }
  }
});

/** What each name that is too long is marked with. */
const NAMED = 'PUMDSEOCLRHTWGFKA';
const ARABIC = /\p{Script=Arabic}/gu;

/** A text that is wider than any place for a name, of words that nothing else on the map has. */
const longName = (of: string): string =>
  ['wider', 'than', 'what', 'a', 'name', 'has', 'шири', 'од', 'места', '長い名前です', 'أطول', 'من', 'مكانه', 'end']
    .map((word) => `${word}${of}`)
    .join(' ');

test('names are there to their last word, however long, in every script', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const app = await launch();
  await app.firstPage();
  const document = journey({
    persona: { name: longName('P'), summary: longName('U') },
    stages: [
      { id: 'main', name: longName('M'), duration: longName('D') },
      { id: 'sub', name: longName('S'), duration: longName('E'), parent: 'main' },
      { id: 'other', name: longName('O') },
      { id: 'closed', name: longName('C'), collapsed: true },
    ],
    lanes: [
      { id: 'touchpoints', kind: 'touchpoints', name: longName('L'), description: longName('R') },
      'emotions',
      'channels',
      'quotes',
    ],
    channels: { channel: { name: longName('H') } },
    tags: { tag: { name: longName('T') } },
    cards: [
      {
        ...{ id: 'one', stage: 'sub', lane: 'touchpoints', text: 'one', channels: ['channel'], tags: ['tag'] },
        ...{ owner: longName('W'), emotion: { score: 2, thought: longName('G') } },
      },
      { id: 'two', stage: 'other', lane: 'touchpoints', text: 'two', emotion: { score: -1, feeling: longName('F') } },
      { id: 'said', stage: 'other', lane: 'quotes', text: 'said', speaker: longName('K') },
    ],
    links: [{ from: 'one', to: 'two', label: longName('A') }],
  });
  for (const name of ['one page', 'stages', 'report']) {
    const layout = LAYOUTS[name] ?? ONE_PAGE;
    await test.step(name, async () => {
      const text = await ask('pdftotext', '-raw', await printed(app, folder, document, { paper: 'A1', layout }), '-');
      expect(text).not.toContain('…');
      const found = text.normalize('NFKC').replace(/\s+/g, '');
      for (const of of NAMED) {
        for (const word of longName(of)
          .split(' ')
          .filter((each) => each.search(ARABIC) < 0)) {
          expect(found, `${word} of ${of}`).toContain(word);
        }
      }
      // pdftotext takes words of joined letters apart: they are counted.
      for (const letter of new Set(longName('').match(ARABIC))) {
        const count = (of: string): number => of.split(letter).length - 1;
        expect(count(found), letter).toBeGreaterThanOrEqual(count(longName('')) * NAMED.length);
      }
    });
  }
});

test('pages of one file have sizes of their own, names, an outline and links', async ({ launch, folder }) => {
  const app = await launch();
  await app.firstPage();
  const document = fixture('assets/samples/streaming-listener.journey');
  const report = await printed(app, folder, document, { layout: { kind: 'report', maps: 'onePage', textSize: 8 } });
  const sizes = (await ask('pdfinfo', '-l', '99', report)).match(/size: .* pts/g) ?? [];
  expect(new Set(sizes).size).toBe(2);
  const { outlines } = JSON.parse(await ask('qpdf', '--json=2', '--json-key=outlines', report)) as {
    outlines: { title: string; kids: { title: string; destpageposfrom1: number }[] }[];
  };
  expect(outlines.map(({ title }) => title)).toEqual([document.title]);
  const maps = Object.values(document.maps).map(({ name }) => name);
  const titles = outlines[0]?.kids.map(({ title }) => title) ?? [];
  for (const name of maps) expect(titles).toContain(name);
  expect(await ask('pdftohtml', '-xml', '-stdout', '-i', report)).toContain('href=');

  const poster = await printed(app, folder, document, {
    layout: { kind: 'poster', textSize: 12, overlap: 10, cutMarks: true },
  });
  const { pagelabels } = JSON.parse(await ask('qpdf', '--json=2', '--json-key=pagelabels', poster)) as {
    pagelabels: { label: { '/P': string } }[];
  };
  expect(pagelabels.slice(0, 2).map(({ label }) => label['/P'])).toEqual(['u:A1', 'u:A2']);
});

test('pictures are drawn on every page that shows their card', async ({ launch, folder }) => {
  const app = await launch();
  await app.firstPage();
  const document = fixture('test/fixtures/content/blueprint.journey');
  const maps = Object.values(document.maps);
  const shown = maps.flatMap(({ cards, lanes }) =>
    Object.values(cards).filter(({ picture, lane }) => picture !== undefined && lanes[lane]?.hidden !== true),
  );
  for (const layout of [ONE_PAGE, { kind: 'stages', textSize: 8 }] as const) {
    const file = await printed(app, folder, document, { layout });
    const listed = (await ask('pdfimages', '-list', file)).split('\n').filter((line) => / image /.test(line));
    expect(listed.length, layout.kind).toBeGreaterThanOrEqual(shown.length);
  }
});

test('a PDF that carries its document gives it back, unchanged, also after another program saved it', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  await app.firstPage();
  const document = fixture('test/fixtures/content/demanding.journey');
  const content = new TextEncoder().encode(serializeJourney(document));
  const pdf = await pdfOf(
    app,
    {
      kind: 'pages',
      document,
      options: { paper: 'A3', orientation: 'auto', margin: 10, layout: ONE_PAGE },
      date: 0,
    },
    { attachment: { name: 'document.journey', type: 'application/json', content } },
  );
  expect(importPdf(pdf)).toEqual({ kind: 'imported', document, notices: [] });
  const file = join(folder, 'with document.pdf');
  const again = join(folder, 'again.pdf');
  writeFileSync(file, pdf);
  expect(await ask('qpdf', '--list-attachments', file)).toContain('document.journey');
  await ask('qpdf', '--object-streams=generate', '--compress-streams=y', '--recompress-flate', file, again);
  expect(importPdf(readFileSync(again))).toMatchObject({ kind: 'imported', document });
});
