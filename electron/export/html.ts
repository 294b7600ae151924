/** A document as one HTML page that needs nothing but itself. */
import { createHash } from 'node:crypto';
import looks from '#assets/html/page.css?raw';
import script from '#assets/html/viewer.js?raw';
import { renderInWindow } from '#electron/render/render-window.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { wordsOf } from '#shared/formats/document-words.ts';
import { exportHtml as htmlOf } from '#shared/formats/html/export-html.ts';
import type { HtmlOptions } from '#shared/formats/html/options.ts';
import type { ExportContext, ExportedFile, ExportRequest } from './exporter.ts';

/**
 * The bytes of the page, in UTF-8.
 * @throws RenderError, or the reason of the signal
 */
export async function exportHtml(
  { document, options }: ExportRequest<HtmlOptions>,
  { signal, progress }: ExportContext,
): Promise<ExportedFile> {
  progress(0, 1);
  const material = await renderInWindow({ kind: 'html', document }, (drawn) => drawn, { signal });
  signal.throwIfAborted();
  const { content, notices } = htmlOf(document, {
    ...material,
    looks,
    script,
    download: options.embedDocument ? downloadOf(document) : null,
    hash: (text) => createHash('sha256').update(text, 'utf8').digest('base64'),
    t: wordsOf(document),
  });
  progress(1, 1);
  return { content: new TextEncoder().encode(content), notices };
}

function downloadOf(document: JourneyDocument): { fileName: string; base64: string } {
  const base64 = Buffer.from(serializeJourney(document), 'utf8').toString('base64');
  return { fileName: 'document.journey', base64 };
}
