/** How large a picture stands on a card. */
import type { Image } from '../document/model.ts';

/** How high a picture is at least and at most, in parts of its width: what is longer is cut. */
const LEAST_HEIGHT = 0.4;
const MOST_HEIGHT = 1.25;

/** Room for a picture, in px. */
export interface PictureRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * The size in which a picture fills its box, in whole px: as wide as there is room and in a sensible shape, but in
 * neither direction larger than its own pixels, so that it is never blown up.
 */
export function pictureSize({ width, height }: Pick<Image, 'width' | 'height'>, room: PictureRoom): PictureRoom {
  const across = Math.max(1, Math.floor(Math.min(room.width, width)));
  const natural = (across * height) / width;
  const down = Math.min(Math.max(natural, across * LEAST_HEIGHT), across * MOST_HEIGHT, height, room.height);
  return { width: across, height: Math.max(1, Math.floor(down)) };
}
