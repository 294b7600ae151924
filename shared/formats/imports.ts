/** What can be imported as a document: the one list that the open dialog, the command line and the docs go by. */
import { z } from 'zod';
import { type DetectedFormat, detectFormat } from './detect.ts';

export const IMPORT_FORMAT_IDS = ['mermaid', 'csv', 'xlsx', 'canvas', 'ojf', 'outline', 'pdf'] as const;
export const ImportFormatId = z.enum(IMPORT_FORMAT_IDS);
export type ImportFormatId = z.infer<typeof ImportFormatId>;

/** Endings that files of each format usually have, without a dot; what a file is, its content tells. */
export const IMPORT_EXTENSIONS: { readonly [Id in ImportFormatId]: readonly string[] } = {
  mermaid: ['mmd', 'mermaid', 'md'],
  csv: ['csv', 'tsv'],
  xlsx: ['xlsx'],
  canvas: ['canvas'],
  ojf: ['ojf'],
  outline: ['txt', 'md'],
  pdf: ['pdf'],
};

/** Of spreadsheets that cards are updated from. */
export const SHEET_EXTENSIONS = [...IMPORT_EXTENSIONS.xlsx, ...IMPORT_EXTENSIONS.csv] as const;

/** The format a file is to be imported from; null for one of ours, and for what is no format that is known. */
export function importFormatOf(bytes: Uint8Array, fileName: string): ImportFormatId | null {
  const found: DetectedFormat | null = detectFormat(bytes, fileName);
  return IMPORT_FORMAT_IDS.find((id) => id === found) ?? null;
}
