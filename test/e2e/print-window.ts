/** Has pages printed by the hidden window of the running app, many in one run, and finishes them as the app does. */

import { finishPdf, type PdfFacts } from '#electron/pdf/finish-pdf.ts';
import { type PrintedPages, printOptions } from '#electron/pdf/printed.ts';
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
  const window = await app.electron.evaluateHandle(async ({ app: running, BrowserWindow }, given) => {
    const hidden = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${running.getAppPath()}/out/preload/print.cjs`,
        sandbox: true,
        backgroundThrottling: false,
      },
    });
    const rendered = new Promise<unknown>((resolve, reject) => {
      hidden.webContents.ipc.handle('print:job', () => given);
      hidden.webContents.ipc.handle('print:answer', (_, answer) => {
        if (answer.ok) resolve(answer.result);
        else reject(new Error(answer.reason));
      });
    });
    await hidden.loadURL('app://stagecoach/print.html');
    return { hidden, rendered: await rendered };
  }, job);
  try {
    const rendered = (await window.evaluate(({ rendered: drawn }) => drawn)) as RenderedPages;
    const base64 = await window.evaluate(
      async ({ hidden }, options) => (await hidden.webContents.printToPDF(options)).toString('base64'),
      printOptions(rendered),
    );
    return { bytes: Buffer.from(base64, 'base64'), rendered };
  } finally {
    await window.evaluate(({ hidden }) => hidden.destroy());
  }
}

/** A finished file of a job. */
export async function pdfOf(app: StagecoachApp, job: PagesJob, facts: Partial<PdfFacts> = {}): Promise<Uint8Array> {
  return await finishPdf(await printInApp(app, job), { ...FACTS, language: job.document.language, ...facts });
}
