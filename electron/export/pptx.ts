/** A document as a PPTX presentation of native, editable shapes and text. */
import { renderInWindow } from '#electron/render/render-window.ts';
import { slideDeck } from '#shared/formats/slides/deck.ts';
import type { PptxOptions } from '#shared/formats/slides/options.ts';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { ExportContext, ExportedFile, ExportRequest } from './exporter.ts';
import { writePackage } from './pptx/package.ts';

/** Bytes of the presentation. A map whose text comes out small on its slide is told in a notice. */
export async function exportPptx(
  { document, options }: ExportRequest<PptxOptions>,
  { signal, progress }: ExportContext,
): Promise<ExportedFile> {
  const { t } = createTranslator(options.language ?? bestLanguage([document.language]));
  const material = await renderInWindow({ kind: 'scene', document }, (measured) => measured, { signal });
  signal.throwIfAborted();
  const { deck, notices } = slideDeck(document, material, options, t);
  const total = deck.slides.length + 1;
  progress(1, total);
  const content = writePackage(deck, (done) => progress(done + 1, total));
  signal.throwIfAborted();
  return { content, notices };
}
