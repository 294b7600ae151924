/** Where the hidden window begins: it loads the fonts of its job, does it, and hands in what came of it. */
import '../app/tokens.css';
import '../app/fonts.ts';
import './print.css';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { createTranslator, LOCALES, NAMESPACES } from '#shared/i18n/translator.ts';
import type { PrintBridge, RenderJob } from '#shared/ipc/contract.ts';
import { loadFonts } from '../app/fonts.ts';
import { printBridge } from '../bridge/print.ts';
import { charactersOf, createTextMeasurer } from '../views/measure.ts';
import { doJob } from './jobs.ts';

async function workOn(job: RenderJob, { tile }: PrintBridge): Promise<unknown> {
  const root = document.getElementById('root');
  if (!root) throw new Error('print.html has no #root.');
  document.documentElement.lang = job.document.language;
  const language = bestLanguage([job.document.language]);
  // The words on the cards may need letters that the document itself does not have. Pages have fonts of their own.
  if (job.kind !== 'pages') await loadFonts(charactersOf([job.document, LOCALES[language].app]));
  const t = createTranslator(language).getFixedT(language, NAMESPACES);
  return await doJob(job, { root, measure: createTextMeasurer(), t, tile });
}

async function start(): Promise<void> {
  const bridge = printBridge();
  try {
    await bridge.answer({ ok: true, result: await workOn(await bridge.job(), bridge) });
  } catch (error) {
    await bridge.answer({ ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
}

void start();
