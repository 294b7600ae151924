/** What can be chosen for a CSV file. */
import { z } from 'zod';
import { UI_LANGUAGES } from '../../i18n/languages.ts';
import { RECORD_SHEET_NAMES } from '../table/sheets.ts';
import { SEPARATORS } from './csv.ts';

export const CsvOptions = z.strictObject({
  /** A CSV file holds one table: a sheet of records, or a map as a grid. */
  sheet: z.enum([...RECORD_SHEET_NAMES, 'grid']).default('cards'),
  separator: z.enum(SEPARATORS).default(','),
  /** A byte order mark, by which Excel knows UTF-8. */
  bom: z.boolean().default(true),
  /** Of the titles and of words such as "often"; without one, that which fits the document's best. */
  language: z.enum(UI_LANGUAGES).optional(),
});
export type CsvOptions = z.infer<typeof CsvOptions>;
