/** How each format is read in. */
import { parseCsv } from '#shared/formats/csv/csv.ts';
import type { ImportFormatId } from '#shared/formats/imports.ts';
import { importCanvas } from '#shared/formats/json-canvas/import.ts';
import { importMermaid } from '#shared/formats/mermaid/import.ts';
import { NoticeList } from '#shared/formats/notices.ts';
import { importOpenJourney } from '#shared/formats/open-journey/import.ts';
import { importOutline } from '#shared/formats/outline/import.ts';
import { sourceText } from '#shared/formats/source-text.ts';
import { importTable } from '#shared/formats/table/import.ts';
import type { ImportContext, Imported } from '#shared/formats/types.ts';
import { importPdf } from './pdf.ts';

type Importer = (bytes: Uint8Array, context: ImportContext) => Imported;

/** Those that are done at once; a workbook takes its time. */
const AT_ONCE: { readonly [Id in Exclude<ImportFormatId, 'xlsx'>]: Importer } = {
  mermaid: importMermaid,
  csv: importCsv,
  canvas: importCanvas,
  ojf: importOpenJourney,
  outline: importOutline,
  pdf: importPdf,
};

/** What a file of a format becomes. */
export function importBytes(
  format: ImportFormatId,
  bytes: Uint8Array,
  context: ImportContext,
): Imported | Promise<Imported> {
  return format === 'xlsx' ? importWorkbook(bytes, context) : AT_ONCE[format](bytes, context);
}

/** What reads workbooks is large, and loaded when it is wanted. */
async function importWorkbook(bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const { importXlsx } = await import('./xlsx.ts');
  return importXlsx(bytes, context);
}

function importCsv(bytes: Uint8Array, context: ImportContext): Imported {
  const notices = new NoticeList();
  const text = sourceText(bytes, notices);
  if (text === null) return { kind: 'nothing', notices: notices.notices };
  const parsed = parseCsv(text);
  return importTable([{ name: context.fileName, rows: parsed.rows }], context, parsed.notices);
}
