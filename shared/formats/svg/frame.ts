/** How much of the plane a picture of a map shows. */
import type { Box } from '../../layout/types.ts';
import type { Scene } from '../../scene/types.ts';

/** Free space around the map, in its own pixels. */
const PICTURE_MARGIN = 24;

/** The picture's frame in the scene's coordinates; in whole pixels, so that no edge is blurred. */
export function frameOf({ bounds }: Scene): Box {
  const left = Math.floor(bounds.x - PICTURE_MARGIN);
  const top = Math.floor(bounds.y - PICTURE_MARGIN);
  return {
    x: left,
    y: top,
    width: Math.ceil(bounds.x + bounds.width + PICTURE_MARGIN) - left,
    height: Math.ceil(bounds.y + bounds.height + PICTURE_MARGIN) - top,
  };
}
