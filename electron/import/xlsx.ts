/**
 * Workbooks that came from anywhere, read within limits: nothing is unpacked before it is known how much it
 * is, nothing but the sheets is looked at, and of formulas only the values that were saved with them.
 */
import { unzipSync, zipSync } from 'fflate';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { importTable } from '#shared/formats/table/import.ts';
import type { ReadSheet, TableValue } from '#shared/formats/table/types.ts';
import type { ImportContext, Imported, Notice } from '#shared/formats/types.ts';

const MEGABYTE = 1_000_000;
/** What is unpacked at most, of how many parts, and how much of a sheet is read. */
export const XLSX_LIMITS = { bytes: 100 * MEGABYTE, parts: 2_000, rows: 20_000, columns: 300 } as const;

/** The parts that sheets are made of. Pictures, macros, links to other files and whatever else stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

export type ReadWorkbook =
  | { readonly kind: 'read'; readonly sheets: readonly ReadSheet[]; readonly notices: readonly Notice[] }
  | { readonly kind: 'notRead'; readonly notices: readonly Notice[] };

const TOO_LARGE: Notice = { code: 'xlsxTooLarge', values: { limit: XLSX_LIMITS.bytes / MEGABYTE } };

/** Never rejects: what a file is not is told in its notices. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    const parts = unpack(bytes);
    if (parts === null) return { kind: 'notRead', notices: [TOO_LARGE] };
    // Repacked without compression, so that the reader meets no size that is not as it says.
    const { sheets } = await readXlsx(zipSync(parts, { level: 0 }), { maxRows: XLSX_LIMITS.rows + 1 });
    const cut = sheets.filter(({ rows }) => rows.length > XLSX_LIMITS.rows);
    return {
      kind: 'read',
      sheets: sheets.map(({ name, rows }) => ({
        name,
        rows: rows.slice(0, XLSX_LIMITS.rows).map((row) => row.slice(0, XLSX_LIMITS.columns).map(tableValue)),
      })),
      notices: cut.map(({ name }) => ({ code: 'xlsxRowsCut', values: { sheet: name, limit: XLSX_LIMITS.rows } })),
    };
  } catch {
    // Why not is said in English and for programmers.
    return { kind: 'notRead', notices: [{ code: 'xlsxBroken', values: {} }] };
  }
}

/** A workbook as a new document. */
export async function importXlsx(bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const workbook = await readWorkbook(bytes);
  if (workbook.kind === 'notRead') return { kind: 'nothing', notices: workbook.notices };
  return importTable(workbook.sheets, context, workbook.notices);
}

/**
 * The needed parts; null when they are too large or too many. Each is unpacked into as much room as the
 * archive says it takes, so one that says less than it holds is cut and not obeyed.
 * @throws when it is no archive, or a part declares types of its own (which could hold entities).
 */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let size = 0;
  let count = 0;
  let isTooLarge = false;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      if (!NEEDED.test(name)) return false;
      size += originalSize;
      isTooLarge ||= size > XLSX_LIMITS.bytes || count > XLSX_LIMITS.parts;
      return !isTooLarge;
    },
  });
  if (isTooLarge || count > XLSX_LIMITS.parts) return null;
  for (const [name, part] of Object.entries(parts)) {
    if (declaresTypes(part)) throw new Error(`${name} declares a document type`);
  }
  return parts;
}

const DOCTYPE = '<!DOCTYPE';

function declaresTypes(part: Uint8Array): boolean {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes(DOCTYPE);
}

function tableValue(value: CellValue): TableValue {
  return typeof value === 'boolean' ? String(value) : value;
}
