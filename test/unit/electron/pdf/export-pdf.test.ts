import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { createPdfExporter, type PdfPorts } from '#electron/pdf/export-pdf.ts';
import { type Millimetres, MM_PER_INCH, OVERSIZE_MM } from '#electron/pdf/papers.ts';
import type { PagesJob, PdfOptions } from '#shared/ipc/contract.ts';
import { smallDocument } from '../files/documents.ts';
import { diskWith, failsWith, inTurn, makeFolder } from '../files/folder.ts';

const options: PdfOptions = { map: 'map_1', paper: 'A3', orientation: 'landscape' };
const now = new Date('2024-05-06T07:08:09Z');
const points = (millimetres: number): number => (millimetres / MM_PER_INCH) * 72;

/** A PDF as Chromium prints it: pages of this size, in points. */
async function printed(width: number, height: number, pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage([width, height]).drawText('a card');
  return await pdf.save();
}

const asChromium = (_: PagesJob, { width, height }: Millimetres): Promise<Uint8Array> =>
  printed(points(width + OVERSIZE_MM), points(height + OVERSIZE_MM));

function exporter(change: Partial<PdfPorts> = {}) {
  const target = path.join(makeFolder(), 'map.pdf');
  const { exportPdf } = createPdfExporter({
    render: asChromium,
    creator: 'Stagecoach 1.2.3',
    now: () => now,
    ...change,
  });
  return {
    target,
    run: (changed: Partial<PdfOptions> = {}) => exportPdf(smallDocument(), { ...options, ...changed }, target),
  };
}

describe('an export', () => {
  it('asks for the map on the sheet', async () => {
    const jobs: PagesJob[] = [];
    const { run } = exporter({
      render: (job, sheet) => {
        jobs.push(job);
        return asChromium(job, sheet);
      },
    });
    await run();
    expect(jobs).toEqual([
      {
        kind: 'pages',
        document: smallDocument(),
        map: 'map_1',
        page: {
          width: expect.closeTo(1_587.4, 1),
          height: expect.closeTo(1_122.5, 1),
          margin: expect.closeTo(37.8, 1),
        },
      },
    ]);
  });

  it('gives one page of exactly the size of the paper, cut from the upper left', async () => {
    const { target, run } = exporter();
    expect(await run()).toEqual({ kind: 'exported', name: 'map.pdf' });
    const pdf = await PDFDocument.load(fs.readFileSync(target));
    expect(pdf.getPageCount()).toBe(1);
    const { x, y, width, height } = pdf.getPage(0).getMediaBox();
    expect(width).toBeCloseTo(points(420), 3);
    expect(height).toBeCloseTo(points(297), 3);
    expect(x).toBe(0);
    expect(y).toBeCloseTo(points(OVERSIZE_MM), 3);
  });

  it('says what it is, in which language, and what made it', async () => {
    const { target, run } = exporter();
    await run();
    const pdf = await PDFDocument.load(fs.readFileSync(target), { updateMetadata: false });
    expect(pdf.getTitle()).toBe('Buying a ring · Current state · Efficient Emma');
    expect(pdf.getCreator()).toBe('Stagecoach 1.2.3');
    expect(pdf.getProducer()).toBe('Stagecoach 1.2.3');
    expect(pdf.getCreationDate()).toEqual(now);
    expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(en)');
    expect(pdf.catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
  });

  it('keeps the tags and the outline that newer Chromiums write', async () => {
    const { target, run } = exporter({
      render: async (job, sheet) => {
        const pdf = await PDFDocument.load(await asChromium(job, sheet));
        for (const [name, type] of Object.entries({ StructTreeRoot: 'StructTreeRoot', Outlines: 'Outlines' })) {
          pdf.catalog.set(PDFName.of(name), pdf.context.register(pdf.context.obj({ Type: type })));
        }
        pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }));
        return await pdf.save();
      },
    });
    await run();
    const { catalog, context } = await PDFDocument.load(fs.readFileSync(target));
    const entry = (name: string): string => String(context.lookup(catalog.get(PDFName.of(name))));
    expect(entry('StructTreeRoot')).toContain('/StructTreeRoot');
    expect(entry('Outlines')).toContain('/Outlines');
    expect(entry('MarkInfo')).toContain('/Marked true');
  });

  it('replaces an older one', async () => {
    const { target, run } = exporter();
    fs.writeFileSync(target, 'older');
    expect(await run()).toMatchObject({ kind: 'exported' });
    expect(fs.readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('an export that fails', () => {
  const cases: [string, string, Partial<PdfPorts>, Partial<PdfOptions>][] = [
    ['renderFailed', 'the page is never ready', { render: () => Promise.reject(new Error('not ready')) }, {}],
    ['renderFailed', 'two pages come out', { render: () => printed(points(421), points(298), 2) }, {}],
    ['renderFailed', 'a page of another size comes out', { render: () => printed(612, 792) }, {}],
    ['renderFailed', 'a page that is too small comes out', { render: () => printed(points(419), points(297)) }, {}],
    ['renderFailed', 'what comes out is no PDF', { render: async () => new Uint8Array([1, 2, 3]) }, {}],
    ['renderFailed', 'there is no such map', {}, { map: 'constructor' }],
    ['diskFull', 'the disk is full', { operations: inTurn(diskWith({ write: failsWith('ENOSPC') })) }, {}],
    [
      'noPermission',
      'the folder may not be written to',
      { operations: inTurn(diskWith({ create: failsWith('EACCES') })) },
      {},
    ],
  ];

  it.each(cases)('is told as %s when %s, and leaves the older file', async (reason, _, ports, changed) => {
    const { target, run } = exporter(ports);
    fs.writeFileSync(target, 'older');
    expect(await run(changed)).toEqual({ kind: 'failed', reason, detail: expect.stringMatching(/./) });
    expect(fs.readFileSync(target, 'utf8')).toBe('older');
    expect(fs.readdirSync(path.dirname(target))).toEqual(['map.pdf']);
  });
});
