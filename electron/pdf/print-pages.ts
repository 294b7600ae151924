/** Draws pages in a window nobody sees, and prints them. */
import { type RenderOptions, renderInWindow } from '#electron/render/render-window.ts';
import type { PagesJob } from '#shared/ipc/contract.ts';
import { pxToInches } from '#shared/pages/papers.ts';
import { OVERSIZE, type PrintedPages } from './printed.ts';

/**
 * Pages as Chromium prints them: vectors and selectable text.
 * @throws RenderError, or the reason of the signal
 */
export function printPages(job: PagesJob, options?: RenderOptions): Promise<PrintedPages> {
  return renderInWindow(
    job,
    async (rendered, contents) => {
      const bytes = await contents.printToPDF({
        pageSize: { width: pxToInches(rendered.width + OVERSIZE), height: pxToInches(rendered.height + OVERSIZE) },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
        // The size above counts; a size in the page's style would be rounded down.
        preferCSSPageSize: false,
        generateTaggedPDF: true,
        // Ours is better: Chromium would join a stage's name and its duration to one word.
        generateDocumentOutline: false,
      });
      return { bytes, rendered };
    },
    options,
  );
}
