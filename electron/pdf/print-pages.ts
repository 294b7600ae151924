/** Draws pages in a window nobody sees, and prints them. */
import { type RenderOptions, renderInWindow } from '#electron/render/render-window.ts';
import type { PagesJob } from '#shared/ipc/contract.ts';
import { type PrintedPages, printOptions } from './printed.ts';

/**
 * Pages as Chromium prints them: vectors and selectable text.
 * @throws RenderError, or the reason of the signal
 */
export function printPages(job: PagesJob, options?: RenderOptions): Promise<PrintedPages> {
  return renderInWindow(
    job,
    async (rendered, contents) => ({ bytes: await contents.printToPDF(printOptions(rendered)), rendered }),
    options,
  );
}
