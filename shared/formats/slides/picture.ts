/** Pictures on slides, as the layout places them. */

import type { PlainPictures } from '../../images/plain.ts';
import type { Box } from '../../layout/types.ts';
import { LIGHT } from '../../scene/palette.ts';
import { shortName } from './draw.ts';
import type { FormShape, PictureShape } from './types.ts';

/** A picture as it is used, where it stands. */
export interface PlacedPicture {
  readonly image: string;
  readonly alternative: string;
  readonly box: Box;
  readonly form: PictureShape['form'];
}

/** What reaches over its box is cut. A picture that nothing could decode leaves its place, with its words. */
export function pictureShape(
  { image, alternative, box, form }: PlacedPicture,
  pictures: PlainPictures,
): PictureShape | FormShape {
  const told = { name: shortName(alternative), description: alternative, box, form };
  const picture = pictures[image];
  if (picture === undefined) return { kind: 'form', ...told, fill: LIGHT.field };
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const cut = {
    across: (1 - box.width / (picture.width * scale)) / 2,
    down: (1 - box.height / (picture.height * scale)) / 2,
  };
  return { kind: 'picture', ...told, picture: image, cut };
}
