/** What can be chosen for slides. */
import { z } from 'zod';
import { UI_LANGUAGES } from '../../i18n/languages.ts';

export const PptxOptions = z.strictObject({
  /** A slide of each whole map. */
  maps: z.boolean().default(true),
  /** A slide of each stage, large enough to read. */
  stages: z.boolean().default(true),
  personas: z.boolean().default(true),
  /** The cards' notes as speaker notes of the stages' slides. */
  notes: z.boolean().default(true),
  /** Of the words that are not the document's; without one, that which fits the document's best. */
  language: z.enum(UI_LANGUAGES).optional(),
});
export type PptxOptions = z.infer<typeof PptxOptions>;
