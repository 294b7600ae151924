/** The names of what a document can be exported as, apart from all that their options know. */
import { z } from 'zod';

/** In the order they are offered. */
export const EXPORT_FORMAT_IDS = [
  'pdf',
  'png',
  'svg',
  'pptx',
  'xlsx',
  'csv',
  'html',
  'md',
  'mermaid',
  'canvas',
  'ojf',
  'cjml',
] as const;
export const ExportFormatId = z.enum(EXPORT_FORMAT_IDS);
export type ExportFormatId = z.infer<typeof ExportFormatId>;
