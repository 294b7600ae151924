import { z } from 'zod';

export const HtmlOptions = z.strictObject({
  /** Whether the document can be downloaded out of the page. */
  embedDocument: z.boolean().default(false),
});
export type HtmlOptions = z.output<typeof HtmlOptions>;
