/** Has pages printed by the hidden window of the running app, many in one run, and finishes them as the app does. */

import { finishPdf, type PdfFacts } from '#electron/pdf/finish-pdf.ts';
import type { PrintedPages } from '#electron/pdf/printed.ts';
import { OVERSIZE } from '#electron/pdf/printed.ts';
import type { PagesJob, RenderedPages } from '#shared/ipc/contract.ts';
import type { StagecoachApp } from './app.ts';

export const FACTS: PdfFacts = {
  title: 'A title',
  author: '',
  language: 'en',
  creator: 'Stagecoach',
  created: new Date('2024-05-06T07:08:09Z'),
  attachment: null,
};

/** Prints a job in the app's own print page, with its preload, and gives what came out. */
export async function printInApp(app: StagecoachApp, job: PagesJob): Promise<PrintedPages> {
  const { base64, rendered } = await app.electron.evaluate(
    async ({ app: running, BrowserWindow }, { given, oversize }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${running.getAppPath()}/out/preload/print.cjs`,
          sandbox: true,
          backgroundThrottling: false,
        },
      });
      try {
        const answered = new Promise<unknown>((resolve, reject) => {
          window.webContents.ipc.handle('print:job', () => given);
          window.webContents.ipc.handle('print:answer', (_, answer) => {
            if (answer.ok) resolve(answer.result);
            else reject(new Error(answer.reason));
          });
        });
        await window.loadURL('app://stagecoach/print.html');
        const pages = (await answered) as { width: number; height: number };
        const bytes = await window.webContents.printToPDF({
          pageSize: { width: (pages.width + oversize) / 96, height: (pages.height + oversize) / 96 },
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          printBackground: true,
          preferCSSPageSize: false,
        });
        return { base64: bytes.toString('base64'), rendered: pages };
      } finally {
        window.destroy();
      }
    },
    { given: job, oversize: OVERSIZE },
  );
  return { bytes: Buffer.from(base64, 'base64'), rendered: rendered as RenderedPages };
}

/** A finished file of a job. */
export async function pdfOf(app: StagecoachApp, job: PagesJob, facts: Partial<PdfFacts> = {}): Promise<Uint8Array> {
  return await finishPdf(await printInApp(app, job), { ...FACTS, language: job.document.language, ...facts });
}
