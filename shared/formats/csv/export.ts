/** A document as CSV: one of its tables. */
import type { JourneyDocument } from '../../document/model.ts';
import { bestLanguage } from '../../i18n/languages.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { CARRIES } from '../carries.ts';
import { noteLosses } from '../losses.ts';
import { NoticeList } from '../notices.ts';
import { gridSheetsOf, recordSheetOf } from '../table/sheets.ts';
import { type TableSheet, type TableValue, textOf } from '../table/types.ts';
import type { Exported, Notice } from '../types.ts';
import { formatCsv } from './csv.ts';
import type { CsvOptions } from './options.ts';

/** UTF-8 text of the file, with the byte order mark that was chosen. */
export function exportCsv(document: JourneyDocument, options: CsvOptions): Exported<string> {
  const { sheet, notices } = chosenSheet(document, options);
  const rows = [sheet.columns.map(({ title }) => title), ...sheet.rows.map((row) => row.map(cellOf))];
  return { content: `${options.bom ? '\uFEFF' : ''}${formatCsv(rows, options.separator)}`, notices };
}

function chosenSheet(
  document: JourneyDocument,
  options: CsvOptions,
): { sheet: TableSheet; notices: readonly Notice[] } {
  if (options.sheet !== 'grid') {
    const { t } = createTranslator(options.language ?? bestLanguage([document.language]));
    const notices = new NoticeList();
    // Whoever asks for the sheet of channels does not miss the cards; that of cards stands for the document.
    if (options.sheet === 'cards') noteLosses(document, CARRIES.csv, notices);
    return { sheet: recordSheetOf(document, options.sheet, t), notices: notices.notices };
  }
  const [first, ...others] = gridSheetsOf(document);
  if (first === undefined) throw new RangeError('The document has no map.');
  const values = { name: first.name, count: others.length };
  return { sheet: first, notices: others.length === 0 ? [] : [{ code: 'csvOneMap', values }] };
}

function cellOf(value: TableValue): string | number {
  return typeof value === 'number' ? value : textOf(value);
}
