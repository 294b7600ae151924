import { app } from 'electron';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { PdfOptions } from '#shared/ipc/contract.ts';
import { createPdfExporter, type PdfResult } from './pdf-exporter.ts';
import { renderPage } from './render-page.ts';

/**
 * Draws one map on one sheet and writes it to `path`, replacing what is there. A failed export leaves an
 * older file as it was and no part of a new one. Wants the app to be ready and the pages to be served.
 */
export function exportPdf(document: JourneyDocument, options: PdfOptions, path: string): Promise<PdfResult> {
  const exporter = createPdfExporter({
    render: renderPage,
    creator: `${app.getName()} ${app.getVersion()}`,
    now: () => new Date(),
  });
  return exporter.exportPdf(document, options, path);
}
