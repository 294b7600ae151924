/** Where the hidden print window begins: draws its job, waits for the fonts, and says so. */
import '../app/tokens.css';
import '../app/fonts.ts';
import './print.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { LOCALES } from '#shared/i18n/translator.ts';
import type { PrintJob } from '#shared/ipc/contract.ts';
import { loadFonts } from '../app/fonts.ts';
import { printBridge } from '../bridge/print.ts';
import { charactersOf, createTextMeasurer } from '../views/measure.ts';
import { PrintPage, titleOf } from './PrintPage.tsx';

async function draw(job: PrintJob, root: HTMLElement): Promise<void> {
  document.documentElement.lang = job.document.language;
  document.title = titleOf(job);
  // The words on the cards may need letters that the document itself does not have.
  const words = LOCALES[bestLanguage([job.document.language])].app;
  await loadFonts(charactersOf([job.document, words]));
  flushSync(() => createRoot(root).render(<PrintPage job={job} measure={createTextMeasurer()} />));
  await document.fonts.ready;
}

async function start(): Promise<void> {
  const bridge = printBridge();
  try {
    const root = document.getElementById('root');
    if (!root) throw new Error('print.html has no #root.');
    await draw(await bridge.job(), root);
    await bridge.ready({ ok: true, reason: '' });
  } catch (error) {
    await bridge.ready({ ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
}

void start();
