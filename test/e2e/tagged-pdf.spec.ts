/**
 * The structure of a PDF for assistive technology, as poppler reads it. It is printed by the system's Chromium from
 * the app's own print page and finished as the app does: the old Electron of development machines writes no tags.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { finishPdf } from '#electron/pdf/finish-pdf.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import type { PageLayout } from '#shared/formats/pdf/options.ts';
import { journey } from '../support/journey.ts';
import { PICTURES, pictureJourney } from '../support/pictures.ts';
import { expect, ROOT, test } from './app.ts';
import { launchChromium, printInChromium } from './chromium.ts';
import { ask } from './command-line.ts';
import { FACTS } from './print-window.ts';

test.setTimeout(120_000);
let browser: Browser;
test.beforeAll(async () => {
  browser = await launchChromium();
});
test.afterAll(() => browser.close());

function sample(name: string): JourneyDocument {
  const answer = parseJourney(readFileSync(join(ROOT, 'assets', 'samples', `${name}.journey`), 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${name} is ${answer.kind}`);
  return answer.document;
}

async function printed(folder: string, document: JourneyDocument, layout: PageLayout): Promise<string> {
  const options = { paper: 'A3', orientation: 'auto', margin: 10, layout } as const;
  const pages = await printInChromium(browser, { kind: 'pages', document, options, date: 0 });
  const file = join(folder, `${layout.kind}.pdf`);
  writeFileSync(file, await finishPdf(pages, { ...FACTS, language: document.language }));
  expect(await ask('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  expect(await ask('pdfinfo', file)).toMatch(/^Tagged:\s+yes$/m);
  return file;
}

interface Element {
  readonly type: string;
  text: string;
  attributes: string;
}

const TYPED = /^( *)(H[1-6]|P|L|LI|Table|TR|TH|TD|Figure|Link|BlockQuote)(?: <\w+>)?(?: \(\w+\))?:?$/;

/** What poppler tells of a file's structure: elements in reading order, each with the words inside of it. */
async function structure(file: string): Promise<Element[]> {
  const elements: Element[] = [];
  const open: { readonly element: Element; readonly indent: number }[] = [];
  for (const line of (await ask('pdfinfo', '-struct-text', file)).split('\n')) {
    const indent = line.search(/\S/);
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const type = TYPED.exec(line)?.[2];
    const [, text] = /^ *"(.*)"$/.exec(line) ?? [];
    if (type !== undefined) {
      const element: Element = { type, text: '', attributes: '' };
      elements.push(element);
      open.push({ element, indent });
    } else if (text) {
      for (const { element } of open) element.text = [element.text, text].filter(Boolean).join(' ');
    } else if (line.includes('/')) {
      const { element } = open.at(-1) ?? {};
      if (element) element.attributes += ` ${line.trim()}`;
    }
  }
  return elements;
}

type PdfObject = Readonly<Record<string, unknown>>;

/** Every object of a file that is a dictionary, by its reference. */
async function objectsOf(file: string): Promise<ReadonlyMap<string, PdfObject>> {
  const { qpdf } = JSON.parse(await ask('qpdf', '--json=2', '--json-key=qpdf', file)) as {
    qpdf: [unknown, Record<string, { value?: unknown }>];
  };
  return new Map(
    Object.entries(qpdf[1]).flatMap(([key, { value }]) =>
      value !== null && typeof value === 'object' ? [[key.replace('obj:', ''), value as PdfObject]] : [],
    ),
  );
}

const ofType = (elements: readonly Element[], ...types: string[]): Element[] =>
  elements.filter(({ type }) => types.includes(type));

test('a map is a table of stages and lanes, its cards are lists, its curve is told in words', async ({ folder }) => {
  const document = sample('smykker-online');
  const [[id, map] = ['', undefined]] = inOrder(document.maps);
  if (!map) throw new Error('the sample has no map');
  const only = { ...document, maps: { [id]: map } };
  const file = await printed(folder, only, { kind: 'onePage' });
  const elements = await structure(file);
  expect(ofType(elements, 'H1', 'H2').map(({ text }) => text)).toEqual([document.title, map.name]);
  expect(ofType(elements, 'Table')).toHaveLength(1);
  const headings = ofType(elements, 'H3').map(({ text }) => text);
  const names = [...inOrder(map.stages), ...inOrder(map.lanes)].map(([, { name }]) => name);
  for (const [index, name] of names.entries()) expect(headings[index]).toContain(name);
  const titles = ofType(elements, 'TH');
  expect(titles.filter(({ attributes }) => attributes.includes('/Scope /Column'))).toHaveLength(
    1 + Object.keys(map.stages).length,
  );
  expect(titles.filter(({ attributes }) => attributes.includes('/Scope /Row'))).toHaveLength(
    Object.keys(map.lanes).length,
  );
  expect(ofType(elements, 'LI')).toHaveLength(Object.keys(map.cards).length);

  const objects = [...(await objectsOf(file)).values()];
  const [figure, ...others] = objects.filter((object) => object['/S'] === '/Figure');
  expect(others).toEqual([]);
  const alternative = String(figure?.['/Alt']);
  for (const card of Object.values(map.cards)) {
    const feeling = card.kind === 'touchpoint' ? card.emotion?.feeling : undefined;
    if (feeling) expect(alternative).toContain(feeling);
  }
  const catalog = objects.find((object) => object['/Type'] === '/Catalog');
  expect(catalog).toMatchObject({ '/Lang': 'u:da', '/MarkInfo': { '/Marked': true } });
});

test('pictures of cards and personas, and curves, are told in words', async ({ folder }) => {
  const sketched = pictureJourney();
  const document = journey({
    stages: ['Look'],
    lanes: ['touchpoints', 'emotions', 'images'],
    cards: [
      { stage: 'Look', lane: 'touchpoints', text: 'Sees it', emotion: { score: 1, feeling: 'curious' } },
      ...Object.keys(PICTURES).map((image) => ({
        stage: 'Look',
        lane: 'images',
        text: 'Seen',
        picture: { image, alternative: `All ${image}` },
      })),
      // A picture without words says nothing, and is no figure.
      { stage: 'Look', lane: 'images', text: 'Seen again', picture: { image: 'red' } },
    ],
    persona: { ...sketched.personas.persona },
    images: sketched.images,
  });
  const file = await printed(folder, document, { kind: 'report', maps: 'onePage', textSize: 8 });
  const figures = [...(await objectsOf(file)).values()].filter((object) => object['/S'] === '/Figure');
  const told = figures.map((figure) => String(figure['/Alt']).replace(/^u:/, ''));
  const curve = told.filter((words) => words.includes('curious'));
  expect(curve).toHaveLength(1);
  expect(curve[0]).toContain('Sees it');
  // The persona in the corner of the map and on a sheet of its own.
  const pictures = ['Ana in person', 'Ana in person', ...Object.keys(PICTURES).map((image) => `All ${image}`)];
  expect(told.filter((words) => !curve.includes(words)).sort()).toEqual(pictures.sort());
});

test('headings of a report go down one level at a time, and its contents lead to its pages', async ({ folder }) => {
  const document = sample('streaming-listener');
  const file = await printed(folder, document, { kind: 'report', maps: 'stages', textSize: 8 });
  const elements = await structure(file);
  const levels = elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type.slice(1))] : []));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);

  const objects = await objectsOf(file);
  const catalog = [...objects.values()].find((object) => object['/Type'] === '/Catalog');
  const places = objects.get(String(catalog?.['/Dests'])) ?? {};
  const links = [...objects.values()].filter((object) => object['/Subtype'] === '/Link' && object['/Dest']);
  const { pages } = JSON.parse(await ask('qpdf', '--json=2', '--json-key=pages', file)) as {
    pages: { object: string }[];
  };
  const numbers = links.map((link) => {
    const [page] = places[String(link['/Dest'])] as string[];
    return pages.findIndex(({ object }) => object === page) + 1;
  });
  // Each entry is read after the number of its page.
  const told = elements.flatMap(({ type }, index) =>
    type === 'Link'
      ? Number(
          elements
            .slice(0, index)
            .filter(({ text }) => /^\d+$/.test(text.trim()))
            .at(-1)?.text,
        )
      : [],
  );
  expect(told.length).toBeGreaterThan(3);
  expect(numbers).toEqual(told);
});

test('addresses in cards and notes, and the links of cards, lead to the web', async ({ folder }) => {
  const document = journey({
    stages: ['Buy'],
    lanes: ['touchpoints', 'notes'],
    cards: [
      {
        stage: 'Buy',
        lane: 'touchpoints',
        text: 'Reads https://example.com/card.',
        notes: 'See https://example.com/note',
      },
      { stage: 'Buy', lane: 'notes', text: 'Linked', links: [{ url: 'https://example.com/link', label: 'The study' }] },
    ],
  });
  const file = await printed(folder, document, { kind: 'report', maps: 'onePage', textSize: 8 });
  const addresses = [...(await objectsOf(file)).values()].flatMap((object) => {
    const action = object['/A'] as PdfObject | undefined;
    return object['/Subtype'] === '/Link' && action?.['/URI'] ? [String(action['/URI']).replace(/^u:/, '')] : [];
  });
  expect(new Set(addresses)).toEqual(
    new Set(['https://example.com/card', 'https://example.com/note', 'https://example.com/link']),
  );
  expect(await ask('pdftotext', '-raw', file, '-')).toContain('The study: https://example.com/link');
});

test('sheets of a poster tell each card once', async ({ folder }) => {
  const document = sample('saas-tim');
  const [[id, map] = ['', undefined]] = inOrder(document.maps);
  if (!map) throw new Error('the sample has no map');
  const only = { ...document, maps: { [id]: map } };
  const file = await printed(folder, only, { kind: 'poster', textSize: 12, overlap: 10, cutMarks: true });
  const objects = [...(await objectsOf(file)).values()];
  expect(objects.filter((object) => object['/Type'] === '/Page').length).toBeGreaterThan(1);
  const told = ofType(await structure(file), 'LI').filter(({ text }) => text !== '');
  expect(told).toHaveLength(Object.keys(map.cards).length);
});
