import { z } from 'zod';

export const BACKGROUNDS = ['white', 'transparent'] as const;

/** How a picture of a map is made. */
export const SvgOptions = z.strictObject({ background: z.enum(BACKGROUNDS).default('white') });
export type SvgOptions = z.output<typeof SvgOptions>;
