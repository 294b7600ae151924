/** How each format is made. */

import type { JourneyDocument } from '#shared/document/model.ts';
import { exportCsv } from '#shared/formats/csv/export.ts';
import { CsvOptions } from '#shared/formats/csv/options.ts';
import type { ExportFormatId, ExportOptions } from '#shared/formats/exports.ts';
import { XlsxOptions } from '#shared/formats/table/options.ts';
import type { Exported } from '#shared/formats/types.ts';
import type { ExportContext, ExportedFile } from './exporter.ts';
import { exportXlsx } from './xlsx.ts';

/** Options are those of the format's schema in `EXPORT_FORMATS`, checked. */
type AnyExporter =
  /** Needs neither time nor a window. */
  | { readonly kind: 'text'; readonly run: (document: JourneyDocument, options: ExportOptions) => Exported<string> }
  | {
      readonly kind: 'file';
      readonly run: (
        document: JourneyDocument,
        options: ExportOptions,
        context: ExportContext,
      ) => Promise<ExportedFile>;
    };

export const EXPORTERS: { readonly [Id in ExportFormatId]: AnyExporter } = {
  xlsx: {
    kind: 'file',
    run: (document, options, context) => exportXlsx({ document, options: XlsxOptions.parse(options) }, context),
  },
  csv: { kind: 'text', run: (document, options) => exportCsv(document, CsvOptions.parse(options)) },
};

export function encoded({ content, notices }: Exported<string>): ExportedFile {
  return { content: new TextEncoder().encode(content), notices };
}

/** Makes the file of one part. Rejects with the signal's reason when it is aborted. */
export async function makeFile(
  id: ExportFormatId,
  document: JourneyDocument,
  options: ExportOptions,
  context: ExportContext,
): Promise<ExportedFile> {
  const exporter = EXPORTERS[id];
  context.signal.throwIfAborted();
  return exporter.kind === 'text' ? encoded(exporter.run(document, options)) : exporter.run(document, options, context);
}
