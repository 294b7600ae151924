/** Draws a map in a window nobody sees, and prints it. */
import { renderInWindow } from '#electron/render/render-window.ts';
import type { PagesJob } from '#shared/ipc/contract.ts';
import { type Millimetres, MM_PER_INCH, OVERSIZE_MM } from './papers.ts';

/**
 * The map as Chromium prints it: vectors and selectable text, the sheet at the upper left of pages that
 * are larger by `OVERSIZE_MM`.
 * @throws RenderError
 */
export function printPages(job: PagesJob, sheet: Millimetres): Promise<Uint8Array> {
  const inches = (millimetres: number): number => (millimetres + OVERSIZE_MM) / MM_PER_INCH;
  return renderInWindow(job, (_, contents) =>
    contents.printToPDF({
      pageSize: { width: inches(sheet.width), height: inches(sheet.height) },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      // The size above counts; a size in the page's style would be rounded down.
      preferCSSPageSize: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
}
