/** How each format is made. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { exportCsv } from '#shared/formats/csv/export.ts';
import { CsvOptions } from '#shared/formats/csv/options.ts';
import type { ExportFormatId, ExportOptions } from '#shared/formats/exports.ts';
import { exportMermaid } from '#shared/formats/mermaid/export.ts';
import { PdfChoices, pdfOptionsOf } from '#shared/formats/pdf/choices.ts';
import { XlsxOptions } from '#shared/formats/table/options.ts';
import type { Exported } from '#shared/formats/types.ts';
import type { ExportContext, ExportedFile } from './exporter.ts';
import { createPdfExport, type PdfPorts } from './pdf.ts';
import { exportXlsx } from './xlsx.ts';

/** Options are those of the format's schema in `EXPORT_FORMATS`, checked. */
type TextExporter = (document: JourneyDocument, options: ExportOptions) => Exported<string>;

/** Formats that need neither time nor a window: the command line makes them at once. */
export const TEXT_EXPORTERS: { readonly [Id in ExportFormatId]?: TextExporter } = {
  csv: (document, options) => exportCsv(document, CsvOptions.parse(options)),
  mermaid: exportMermaid,
};

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

/** What exporters need of the app. */
export type ExporterPorts = PdfPorts;

type FileExporters = {
  readonly [Id in ExportFormatId]?: (
    document: JourneyDocument,
    options: ExportOptions,
    context: ExportContext,
  ) => Promise<ExportedFile>;
};

export function createMakeFile(ports: ExporterPorts): MakeFile {
  const exportPdf = createPdfExport(ports);
  const exporters: FileExporters = {
    pdf: (document, options, context) =>
      exportPdf({ document, options: pdfOptionsOf(PdfChoices.parse(options)) }, context),
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

export function encoded({ content, notices }: Exported<string>): ExportedFile {
  return { content: new TextEncoder().encode(content), notices };
}
