/** Formats that need neither time nor a window: the command line makes them at once. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { exportCjml } from '#shared/formats/cjml/export.ts';
import { exportCsv } from '#shared/formats/csv/export.ts';
import { CsvOptions } from '#shared/formats/csv/options.ts';
import type { ExportFormatId, ExportOptions } from '#shared/formats/exports.ts';
import { exportCanvas } from '#shared/formats/json-canvas/export.ts';
import { exportMarkdown } from '#shared/formats/markdown/export.ts';
import { MarkdownOptions } from '#shared/formats/markdown/options.ts';
import { exportMermaid } from '#shared/formats/mermaid/export.ts';
import { exportOpenJourney } from '#shared/formats/open-journey/export.ts';
import type { Exported } from '#shared/formats/types.ts';
import type { ExportedFile } from './exporter.ts';

/** Options are those of the format's schema in `EXPORT_FORMATS`. */
type TextExporter = (document: JourneyDocument, options: ExportOptions) => Exported<string>;

export const TEXT_EXPORTERS: { readonly [Id in ExportFormatId]?: TextExporter } = {
  csv: (document, options) => exportCsv(document, CsvOptions.parse(options)),
  md: (document, options) => exportMarkdown(document, MarkdownOptions.parse(options)),
  mermaid: (document) => exportMermaid(document),
  canvas: (document) => exportCanvas(document),
  ojf: (document) => exportOpenJourney(document),
  cjml: (document) => exportCjml(document),
};

export function encoded({ content, notices }: Exported<string>): ExportedFile {
  return { content: new TextEncoder().encode(content), notices };
}
