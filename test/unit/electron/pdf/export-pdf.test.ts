import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { createPdfExporter, type PdfExporterPorts } from '#electron/pdf/export-pdf.ts';
import { OVERSIZE, type PrintedPages } from '#electron/pdf/printed.ts';
import { subsetOf } from '#shared/formats/subset.ts';
import type { PagesJob, PdfOptions } from '#shared/ipc/contract.ts';
import { pxToPoints, sheetsOf } from '#shared/pages/papers.ts';
import { smallDocument } from '../files/documents.ts';
import { diskWith, failsWith, inTurn, makeFolder } from '../files/folder.ts';

const options: PdfOptions = { map: 'map_1', paper: 'A3', orientation: 'landscape' };
const now = new Date('2024-05-06T07:08:09Z');
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/** A PDF as Chromium prints it: pages of this size, in points. */
async function printed(width: number, height: number, pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage([width, height]).drawText('a card');
  return await pdf.save();
}

/** One page of the sheet asked for, on paper that is a little larger. */
async function asChromium({ options: asked }: PagesJob): Promise<PrintedPages> {
  const [sheet] = sheetsOf(asked);
  if (!sheet) throw new Error('there is always a sheet');
  const { width, height } = sheet;
  return {
    bytes: await printed(pxToPoints(width + OVERSIZE), pxToPoints(height + OVERSIZE)),
    rendered: { width, height, pages: [{ width, height, label: '1', outline: [] }] },
  };
}

/** The same with another file. */
const withBytes =
  (bytes: Promise<Uint8Array>): PdfExporterPorts['print'] =>
  async (job) => ({ ...(await asChromium(job)), bytes: await bytes });

function exporter(change: Partial<PdfExporterPorts> = {}) {
  const target = path.join(makeFolder(), 'map.pdf');
  const { exportPdf } = createPdfExporter({
    print: asChromium,
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
  it('asks for nothing but the map, on one page of the sheet', async () => {
    const jobs: PagesJob[] = [];
    const { run } = exporter({
      print: (job) => {
        jobs.push(job);
        return asChromium(job);
      },
    });
    await run();
    expect(jobs).toEqual([
      {
        kind: 'pages',
        document: subsetOf(smallDocument(), { maps: ['map_1'], internal: true }),
        options: { paper: 'A3', orientation: 'landscape', margin: 10, layout: { kind: 'onePage' } },
        date: now.getTime(),
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
    expect(y).toBeCloseTo(pxToPoints(OVERSIZE), 3);
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
      print: async (job) => {
        const { bytes, rendered } = await asChromium(job);
        const pdf = await PDFDocument.load(bytes);
        for (const [name, type] of Object.entries({ StructTreeRoot: 'StructTreeRoot', Outlines: 'Outlines' })) {
          pdf.catalog.set(PDFName.of(name), pdf.context.register(pdf.context.obj({ Type: type })));
        }
        pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }));
        return { bytes: await pdf.save(), rendered };
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
  const cases: [string, string, Partial<PdfExporterPorts>, Partial<PdfOptions>][] = [
    ['renderFailed', 'the page is never ready', { print: () => Promise.reject(new Error('not ready')) }, {}],
    ['renderFailed', 'two pages come out', { print: withBytes(printed(points(420.5), points(297.5), 2)) }, {}],
    ['renderFailed', 'a page of another size comes out', { print: withBytes(printed(612, 792)) }, {}],
    ['renderFailed', 'a page that is too small comes out', { print: withBytes(printed(points(419), points(297))) }, {}],
    ['renderFailed', 'what comes out is no PDF', { print: withBytes(Promise.resolve(new Uint8Array([1, 2, 3]))) }, {}],
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
