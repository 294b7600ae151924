/** What can be imported as a document: the one list that the open dialog, the command line and the docs go by. */
import { z } from 'zod';

export const IMPORT_FORMAT_IDS = ['mermaid', 'ojf', 'outline', 'pdf'] as const;
export const ImportFormatId = z.enum(IMPORT_FORMAT_IDS);
export type ImportFormatId = z.infer<typeof ImportFormatId>;

/** Endings of files, without a dot, in small letters. */
export const IMPORT_EXTENSIONS: { readonly [Id in ImportFormatId]: readonly string[] } = {
  mermaid: ['mmd', 'mermaid'],
  ojf: ['ojf'],
  outline: ['md', 'markdown', 'txt'],
  pdf: ['pdf'],
};

/** The format a file is of, by the ending of its name. Null where the ending says nothing. */
export function importFormatOf(fileName: string): ImportFormatId | null {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return IMPORT_FORMAT_IDS.find((id) => extension !== undefined && IMPORT_EXTENSIONS[id].includes(extension)) ?? null;
}

/** Of spreadsheets that cards are updated from. */
export const SHEET_EXTENSIONS = ['csv'] as const;
