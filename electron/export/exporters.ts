/** How each format is made. */
import type { JourneyDocument } from '#shared/document/model.ts';
import type { ExportFormatId, ExportOptions } from '#shared/formats/exports.ts';
import { HtmlOptions } from '#shared/formats/html/options.ts';
import { PdfChoices, pdfOptionsOf } from '#shared/formats/pdf/choices.ts';
import { PngChoices, pngOptionsOf } from '#shared/formats/png/choices.ts';
import { PptxOptions } from '#shared/formats/slides/options.ts';
import { stageDocument } from '#shared/formats/slides/stage-document.ts';
import { SvgOptions } from '#shared/formats/svg/options.ts';
import { XlsxOptions } from '#shared/formats/table/options.ts';
import { unseenCards } from '#shared/formats/unseen.ts';
import type { ExportContext, ExportedFile } from './exporter.ts';
import type { PdfPorts } from './pdf.ts';
import { encoded, TEXT_EXPORTERS } from './text-exporters.ts';

/**
 * Makes the file of a format. The document is cut to what goes into it, and the options are checked.
 * Rejects with the signal's reason when it is aborted, and with whatever went wrong.
 */
export type MakeFile = (
  id: ExportFormatId,
  document: JourneyDocument,
  options: ExportOptions,
  context: ExportContext,
) => Promise<ExportedFile>;

type FileExporter = (
  document: JourneyDocument,
  options: ExportOptions,
  context: ExportContext,
) => Promise<ExportedFile>;

/** Formats that show a map as it is seen in the window, and nothing of what is hidden or folded there. */
const SHOWS_THE_VIEW: ReadonlySet<ExportFormatId> = new Set(['pdf', 'png', 'svg', 'pptx']);

/** Formats that take code of their own are loaded when they are first wanted: a start reads none of it. */
export function createMakeFile(ports: PdfPorts): MakeFile {
  const exporters: { readonly [Id in ExportFormatId]?: FileExporter } = {
    pdf: async (document, options, context) => {
      const { createPdfExport } = await import('./pdf.ts');
      return createPdfExport(ports)({ document, options: pdfOptionsOf(PdfChoices.parse(options)) }, context);
    },
    png: async (document, options, context) => {
      const { exportPng } = await import('./png.ts');
      return exportPng({ document, options: pngOptionsOf(PngChoices.parse(options)) }, context);
    },
    svg: async (document, options, context) => {
      const { exportSvg } = await import('./svg.ts');
      return exportSvg({ document, options: SvgOptions.parse(options) }, context);
    },
    pptx: async (document, options, context) => {
      const { exportPptx } = await import('./pptx.ts');
      return exportPptx({ document, options: PptxOptions.parse(options) }, context);
    },
    html: async (document, options, context) => {
      const { exportHtml } = await import('./html.ts');
      return exportHtml({ document, options: HtmlOptions.parse(options) }, context);
    },
    xlsx: async (document, options, context) => {
      const { exportXlsx } = await import('./xlsx.ts');
      return exportXlsx({ document, options: XlsxOptions.parse(options) }, context);
    },
  };
  return async (id, document, options, context) => {
    context.signal.throwIfAborted();
    const text = TEXT_EXPORTERS[id];
    if (text !== undefined) return encoded(text(document, options));
    const exporter = exporters[id];
    if (exporter === undefined) throw new Error(`there is no exporter for ${id}`);
    const made = await exporter(document, options, context);
    if (!SHOWS_THE_VIEW.has(id)) return made;
    // Slides of single stages show what is folded in the whole map.
    const seen = id === 'pptx' && PptxOptions.parse(options).stages ? stageDocument(document) : document;
    return { ...made, notices: [...made.notices, ...unseenCards(seen)] };
  };
}
