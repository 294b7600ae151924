import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPdf } from '#electron/import/pdf.ts';
import { finishPdf, type PdfFacts, UnexpectedPdfError } from '#electron/pdf/finish-pdf.ts';
import { OVERSIZE, type PrintedPages } from '#electron/pdf/printed.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { pxToPoints } from '#shared/pages/papers.ts';
import { validDocument } from '../../../arbitraries/document.ts';

const FACTS: PdfFacts = {
  title: 'Buying a ring',
  author: 'Ana',
  language: 'sr-Cyrl',
  creator: 'Stagecoach 1.2.3',
  created: new Date('2024-05-06T07:08:09Z'),
  attachment: null,
};

const PAGES: PrintedPages['rendered']['pages'] = [
  {
    width: 1000,
    height: 700,
    label: 'A1',
    outline: [
      { level: 1, text: 'Прстен', y: 20 },
      { level: 2, text: 'Map', y: 20 },
    ],
  },
  { width: 700, height: 1000, label: 'A2', outline: [{ level: 3, text: 'Stage', y: 90 }] },
];

const legibility = { points: 8, enough: true, paperThatWouldDo: null };

/** As Chromium prints: every page on one sheet that is a little larger than the largest of them. */
async function printed(count = PAGES.length, side = 1000 + OVERSIZE): Promise<PrintedPages> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) pdf.addPage([pxToPoints(side), pxToPoints(side)]).drawText('a card');
  return { bytes: await pdf.save(), rendered: { width: 1000, height: 1000, pages: PAGES, legibility } };
}

const finished = async (): Promise<PDFDocument> =>
  await PDFDocument.load(await finishPdf(await printed(), FACTS), { updateMetadata: false });

describe('a finished PDF', () => {
  it('has pages of their own sizes, cut from the upper left', async () => {
    const boxes = (await finished()).getPages().map((page) => page.getMediaBox());
    expect(boxes.map(({ width, height }) => [width, height])).toEqual([
      [pxToPoints(1000), pxToPoints(700)],
      [pxToPoints(700), pxToPoints(1000)],
    ]);
    for (const { x, y, height } of boxes) {
      expect(x).toBe(0);
      expect(y + height).toBeCloseTo(pxToPoints(1000 + OVERSIZE));
    }
  });

  it('says what it is, by whom, in which language, and what made it', async () => {
    const pdf = await finished();
    expect(pdf.getTitle()).toBe('Buying a ring');
    expect(pdf.getAuthor()).toBe('Ana');
    expect(pdf.getCreator()).toBe('Stagecoach 1.2.3');
    expect(pdf.getCreationDate()).toEqual(FACTS.created);
    expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('sr-Cyrl');
    expect(pdf.catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
  });

  it('has an outline and the names of its pages', async () => {
    const pdf = await finished();
    expect(pdf.catalog.has(PDFName.of('Outlines'))).toBe(true);
    expect(pdf.catalog.has(PDFName.of('PageLabels'))).toBe(true);
  });
});

describe('what is not as it was drawn', () => {
  it.each([
    ['a page too many', () => printed(3)],
    ['a page too few', () => printed(1)],
    ['sheets that are too small', () => printed(2, 990)],
    ['sheets that are too large', () => printed(2, 1100)],
  ])('is refused: %s', async (_, print) => {
    await expect(finishPdf(await print(), FACTS)).rejects.toThrow(UnexpectedPdfError);
  });
});

describe('a document that rides in a PDF', () => {
  it('comes out as it went in, whatever it is', async () => {
    const pages = await printed();
    await fc.assert(
      fc.asyncProperty(validDocument(), async (document) => {
        const file = serializeJourney(document);
        const attachment = {
          name: 'map.journey',
          type: 'application/json',
          content: new TextEncoder().encode(file),
        };
        const read = importPdf(await finishPdf(pages, { ...FACTS, attachment }));
        expect(read.kind === 'imported' && serializeJourney(read.document)).toBe(file);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
