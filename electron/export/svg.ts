/** One map as an SVG picture. */
import { RenderError, renderInWindow } from '#electron/render/render-window.ts';
import { exportSvg as svgOf } from '#shared/formats/svg/export-svg.ts';
import type { SvgOptions } from '#shared/formats/svg/options.ts';
import { pictureWords } from '#shared/formats/svg/words.ts';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import type { ExportContext, ExportedFile, ExportRequest } from './exporter.ts';

/**
 * The bytes of an SVG file with the first map of the document.
 * @throws RenderError, or the reason of the signal
 */
export async function exportSvg(
  { document, options }: ExportRequest<SvgOptions>,
  { signal, progress }: ExportContext,
): Promise<ExportedFile> {
  progress(0, 1);
  const {
    scenes: [scene],
    pictures,
  } = await renderInWindow({ kind: 'scene', document }, (material) => material, { signal });
  if (!scene) throw new RenderError('no map was drawn');
  signal.throwIfAborted();
  const language = bestLanguage([document.language]);
  const words = pictureWords(document, scene, createTranslator(language).getFixedT(language, NAMESPACES));
  const { content, notices } = svgOf({ ...scene, images: pictures }, words, options);
  progress(1, 1);
  return { content: new TextEncoder().encode(content), notices };
}
