/** What a Markdown report may be asked for. */
import { z } from 'zod';

export const MarkdownOptions = z.strictObject({
  /** Whether each card follows below the table with all that is known of it. */
  details: z.boolean().default(true),
});
export type MarkdownOptions = z.input<typeof MarkdownOptions>;
