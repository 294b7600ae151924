/** How each format is made. */
import type { JourneyDocument } from '#shared/document/model.ts';
import type { ExportFormatId, ExportOptions } from '#shared/formats/exports.ts';
import { HtmlOptions } from '#shared/formats/html/options.ts';
import { PdfChoices, pdfOptionsOf } from '#shared/formats/pdf/choices.ts';
import { PngChoices, pngOptionsOf } from '#shared/formats/png/choices.ts';
import { PptxOptions } from '#shared/formats/slides/options.ts';
import { SvgOptions } from '#shared/formats/svg/options.ts';
import { XlsxOptions } from '#shared/formats/table/options.ts';
import type { ExportContext, ExportedFile } from './exporter.ts';
import { exportHtml } from './html.ts';
import { createPdfExport, type PdfPorts } from './pdf.ts';
import { exportPng } from './png.ts';
import { exportPptx } from './pptx.ts';
import { exportSvg } from './svg.ts';
import { encoded, TEXT_EXPORTERS } from './text-exporters.ts';
import { exportXlsx } from './xlsx.ts';

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

export function createMakeFile(ports: PdfPorts): MakeFile {
  const exportPdf = createPdfExport(ports);
  const exporters: { readonly [Id in ExportFormatId]?: FileExporter } = {
    pdf: (document, options, context) =>
      exportPdf({ document, options: pdfOptionsOf(PdfChoices.parse(options)) }, context),
    png: (document, options, context) =>
      exportPng({ document, options: pngOptionsOf(PngChoices.parse(options)) }, context),
    svg: (document, options, context) => exportSvg({ document, options: SvgOptions.parse(options) }, context),
    pptx: (document, options, context) => exportPptx({ document, options: PptxOptions.parse(options) }, context),
    html: (document, options, context) => exportHtml({ document, options: HtmlOptions.parse(options) }, context),
    xlsx: (document, options, context) => exportXlsx({ document, options: XlsxOptions.parse(options) }, context),
  };
  return async (id, document, options, context) => {
    context.signal.throwIfAborted();
    const text = TEXT_EXPORTERS[id];
    if (text !== undefined) return encoded(text(document, options));
    const exporter = exporters[id];
    if (exporter === undefined) throw new Error(`there is no exporter for ${id}`);
    return exporter(document, options, context);
  };
}
