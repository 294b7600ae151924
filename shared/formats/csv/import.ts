/** A CSV file as a new document. */
import { NoticeList } from '../notices.ts';
import { sourceText } from '../source-text.ts';
import { importTable } from '../table/import.ts';
import type { ImportContext, Imported } from '../types.ts';
import { parseCsv } from './csv.ts';

export function importCsv(source: string | Uint8Array, context: ImportContext): Imported {
  const notices = new NoticeList();
  const text = sourceText(source, notices);
  if (text === null) return { kind: 'nothing', notices: notices.notices };
  const { rows, notices: ofText } = parseCsv(text);
  return importTable([{ name: context.fileName, rows }], context, ofText);
}
