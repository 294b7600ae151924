/** The options of a picture one by one, as a dialog shows them and the command line takes them. */
import { z } from 'zod';
import { PngOptions } from './options.ts';
import { PICTURE_SIDE_LIMIT } from './size.ts';

export const PngChoices = z.strictObject({
  /** How many times as large as on the screen at zoom 1. */
  scale: z.number().min(0.1).max(8).default(2),
  /** Width in pixels; given, it counts in place of the scale. */
  pixels: z.number().int().min(16).max(PICTURE_SIDE_LIMIT).optional(),
  background: PngOptions.shape.background,
});
export type PngChoices = z.infer<typeof PngChoices>;

export function pngOptionsOf({ scale, pixels, background }: PngChoices): PngOptions {
  return {
    scale: pixels === undefined ? { by: 'factor', factor: scale } : { by: 'width', width: pixels },
    background,
  };
}
