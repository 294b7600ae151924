/** How many pixels a picture has. */
import type { Box } from '../../layout/types.ts';
import type { PictureScale } from './options.ts';

/** Programs that show pictures refuse wider and higher ones: they count in sixteen bits with a sign. */
export const PICTURE_SIDE_LIMIT = 32_767;

/** Who opens a picture needs four bytes for each pixel: 1.6 GB for this many. */
export const PICTURE_PIXEL_LIMIT = 400_000_000;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one pixel of the map at zoom 1. */
  readonly scale: number;
  /** True if the picture asked for would have been larger than a picture can be. */
  readonly isReduced: boolean;
}

export interface PictureLimits {
  readonly side: number;
  readonly pixels: number;
}

/** Of a picture in a file. */
export const FILE_LIMITS: PictureLimits = { side: PICTURE_SIDE_LIMIT, pixels: PICTURE_PIXEL_LIMIT };

/** The picture of a frame at a scale, or the largest that can be where that is more than can be. */
export function pictureSize({ width, height }: Box, asked: PictureScale, limits: PictureLimits): PictureSize {
  const wanted = asked.by === 'factor' ? asked.factor : asked.width / width;
  const largest = Math.min(limits.side / width, limits.side / height, Math.sqrt(limits.pixels / (width * height)));
  const scale = Math.min(wanted, largest);
  const isReduced = scale < wanted;
  // Rounding up could pass the limit again.
  const round = isReduced ? Math.floor : Math.round;
  return {
    width: Math.max(1, round(width * scale)),
    height: Math.max(1, round(height * scale)),
    scale,
    isReduced,
  };
}
