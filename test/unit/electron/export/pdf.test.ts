import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { createPdfExport } from '#electron/export/pdf.ts';
import { OVERSIZE, type PrintedPages } from '#electron/pdf/printed.ts';
import { describeNotice } from '#shared/formats/notices.ts';
import { PdfChoices, pdfOptionsOf } from '#shared/formats/pdf/choices.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { PagesJob } from '#shared/ipc/contract.ts';
import type { Legibility } from '#shared/pages/legibility.ts';
import { pxToPoints } from '#shared/pages/papers.ts';
import { journey } from '../../../support/journey.ts';

const { t } = createTranslator('en');

/** Exports with pages that are as legible as that; what was printed and told comes back. */
async function exported(legibility: Legibility) {
  const jobs: PagesJob[] = [];
  const print = async (job: PagesJob): Promise<PrintedPages> => {
    jobs.push(job);
    const pdf = await PDFDocument.create();
    const side = pxToPoints(1_000 + OVERSIZE);
    pdf.addPage([side, side]);
    const page = { width: 1_000, height: 1_000, label: '1', outline: [] };
    return { bytes: await pdf.save(), rendered: { width: 1_000, height: 1_000, pages: [page], legibility } };
  };
  const done: [number, number][] = [];
  const exportPdf = createPdfExport({ print, creator: 'Stagecoach', now: () => new Date(7) });
  const file = await exportPdf(
    { document: journey({ stages: ['A'], lanes: ['goals'] }), options: pdfOptionsOf(PdfChoices.parse({})) },
    { signal: new AbortController().signal, progress: (step, steps) => done.push([step, steps]) },
  );
  return { file, jobs, done, told: file.notices.map((notice) => describeNotice(notice, t)) };
}

describe('a document as a PDF', () => {
  it('is printed once, told how far it is, and says nothing where all can be read', async () => {
    const { file, jobs, done, told } = await exported({ points: 6.4, enough: true, paperThatWouldDo: null });
    expect(Buffer.from(file.content.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(jobs.map(({ kind, date }) => [kind, date])).toEqual([['pages', 7]]);
    expect(done).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(told).toEqual([]);
  });

  it('warns of text that is too small, with the paper that would do', async () => {
    const { told } = await exported({ points: 4.07, enough: false, paperThatWouldDo: 'A2' });
    expect(told).toEqual(['The smallest text of the maps is 4 pt, too small to read. On A2 it can be read.']);
  });

  it('warns of text that no paper makes large enough, and never rounds it up', async () => {
    const { told } = await exported({ points: 5.99, enough: false, paperThatWouldDo: null });
    expect(told).toEqual([
      'The smallest text of the maps is 5.9 pt, too small to read. No larger paper would do: choose a poster, or split by stages, with larger text.',
    ]);
  });

  it('says nothing of text where no map is shown', async () => {
    expect((await exported({ points: null, enough: true, paperThatWouldDo: null })).told).toEqual([]);
  });
});
