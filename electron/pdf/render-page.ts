/** Draws a map in a window nobody sees, and prints it. */
import { BrowserWindow } from 'electron';
import { answerChannels } from '#electron/ipc/gateway.ts';
import { pageUrl } from '#electron/security/app-url.ts';
import { webPreferences } from '#electron/security/web-preferences.ts';
import { PRINT_CHANNELS, type PrintChannelResults, type PrintJob } from '#shared/ipc/contract.ts';
import { type Millimetres, MM_PER_INCH, OVERSIZE_MM } from './papers.ts';

/** The page could not be drawn or printed; the message is for a log. */
export class RenderError extends Error {}

/** A map of thousands of cards takes a few seconds; this is for a page that will never be ready. */
const DEADLINE_MS = 60_000;

/**
 * The map as Chromium prints it: vectors and selectable text, the sheet at the upper left of pages that
 * are larger by `OVERSIZE_MM`.
 * @throws RenderError
 */
export async function renderPage(job: PrintJob, sheet: Millimetres): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    width: 1_280,
    height: 800,
    // A page in the background would be drawn late or never.
    webPreferences: { ...webPreferences('print'), backgroundThrottling: false },
  });
  const deadline = failAfter(DEADLINE_MS);
  try {
    return await Promise.race([print(window, job, sheet), failureOf(window), deadline.passed]);
  } finally {
    deadline.cancel();
    window.destroy();
  }
}

async function print(window: BrowserWindow, job: PrintJob, sheet: Millimetres): Promise<Uint8Array> {
  const contents = window.webContents;
  const drawn = new Promise<void>((resolve, reject) => {
    answerChannels<typeof PRINT_CHANNELS, PrintChannelResults>(
      contents,
      PRINT_CHANNELS,
      {
        'print:job': () => job,
        'print:ready': ({ ok, reason }) => {
          if (ok) resolve();
          else reject(new RenderError(`the page could not draw the map: ${reason}`));
          return undefined;
        },
      },
      { report: (problem) => reject(new RenderError(problem)) },
    );
  });
  // The page may answer before its load is reported, or never: both are awaited together.
  await Promise.all([window.loadURL(pageUrl('print.html')), drawn]);
  const inches = (millimetres: number): number => (millimetres + OVERSIZE_MM) / MM_PER_INCH;
  return await contents.printToPDF({
    pageSize: { width: inches(sheet.width), height: inches(sheet.height) },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    // The size above counts; a size in the page's style would be rounded down.
    preferCSSPageSize: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Rejects when the page's process ends or its load fails; otherwise never settles. */
function failureOf(window: BrowserWindow): Promise<never> {
  return new Promise((_, reject) => {
    window.webContents.on('render-process-gone', (_event, { reason }) =>
      reject(new RenderError(`the page ended: ${reason}`)),
    );
    window.webContents.on('preload-error', (_event, _path, error) =>
      reject(new RenderError(`the preload failed: ${error.message}`)),
    );
  });
}

function failAfter(milliseconds: number): { readonly passed: Promise<never>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RenderError(`the page was not ready after ${milliseconds / 1_000} s`)),
      milliseconds,
    );
  });
  return { passed, cancel: () => clearTimeout(timer) };
}
