import { z } from 'zod';
import { BACKGROUNDS } from '../svg/options.ts';
import { PICTURE_SIDE_LIMIT } from './size.ts';

/** How many times as large as on the screen at zoom 1, or how many pixels wide. */
export const PictureScale = z.discriminatedUnion('by', [
  z.object({ by: z.literal('factor'), factor: z.number().min(0.1).max(8) }),
  z.object({ by: z.literal('width'), width: z.number().int().min(16).max(PICTURE_SIDE_LIMIT) }),
]);
export type PictureScale = z.output<typeof PictureScale>;

export const PngOptions = z.object({
  scale: PictureScale.default({ by: 'factor', factor: 2 }),
  background: z.enum(BACKGROUNDS).default('white'),
});
export type PngOptions = z.output<typeof PngOptions>;
