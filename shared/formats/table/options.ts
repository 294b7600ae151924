/** What can be chosen for a workbook. */
import { z } from 'zod';
import { UI_LANGUAGES } from '../../i18n/languages.ts';

export const XlsxOptions = z.strictObject({
  /** Of the titles and of words such as "often"; without one, that which fits the document's best. */
  language: z.enum(UI_LANGUAGES).optional(),
});
export type XlsxOptions = z.infer<typeof XlsxOptions>;
