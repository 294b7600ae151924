/** The pictures of a document: each kept once however often it is used, and gone with its last use. */
import type { Draft } from 'immer';
import { z } from 'zod';
import { Image, type JourneyDocument, Picture } from '../document/model.ts';
import { isSoundImage } from '../images/sound.ts';
import type { CommandContext } from './command.ts';
import { newId } from './entities.ts';

/**
 * The most that all pictures of a document weigh together, in characters of base64, so that a file stays
 * well below the size up to which files are read.
 */
export const IMAGES_LIMIT = 48 * 1024 * 1024;

/** A picture as it comes in. */
export const NewImage = z.strictObject({
  type: Image.shape.type,
  width: Image.shape.width,
  height: Image.shape.height,
  data: Image.shape.data.min(4),
});
export type NewImage = z.infer<typeof NewImage>;

/** What can be edited of a picture where it is used: the words for it, or which of the document's pictures it is. */
export const PictureFields = z
  .strictObject({ image: Picture.shape.image.optional(), alternative: Picture.shape.alternative.nullable() })
  .nullable()
  .optional();
type PictureChange = z.infer<typeof PictureFields>;

type Using = { readonly picture?: Picture | undefined };

/** The picture of the document that is the same file, if it has it. */
export function sameImage({ images }: Pick<JourneyDocument, 'images'>, { type, data }: NewImage): string | undefined {
  return Object.entries(images).find(([, image]) => image.data === data && image.type === type)?.[0];
}

/** Whether a document takes these pictures: all are sound, and it does not become too heavy with those that are new. */
export function takesImages(document: Pick<JourneyDocument, 'images'>, images: readonly NewImage[]): boolean {
  const added = images.filter((image) => sameImage(document, image) === undefined);
  const weight = [...Object.values(document.images), ...added].reduce((sum, { data }) => sum + data.length, 0);
  return added.length === 0 || (weight <= IMAGES_LIMIT && added.every(isSoundImage));
}

/** Keeps a picture in the document, if it is not there yet. Answers its id. */
export function keepImage(draft: Draft<JourneyDocument>, image: NewImage, context: CommandContext): string {
  const same = sameImage(draft, image);
  if (same !== undefined) return same;
  const id = newId(draft.images, 'image', context);
  draft.images[id] = image;
  return id;
}

/** Whether a change of a picture leaves one that is a picture, of an image that is there. */
export function isPictureChange({ images }: JourneyDocument, { picture }: Using, change: PictureChange): boolean {
  if (change === undefined || change === null) return true;
  return change.image === undefined ? picture !== undefined : Object.hasOwn(images, change.image);
}

/** Whether using a picture with these words would change what is used. */
export function changesPicture(
  document: JourneyDocument,
  { picture }: Using,
  image: NewImage | null,
  alternative: string | undefined,
): boolean {
  if (image === null || picture === undefined) return image !== null || picture !== undefined;
  return picture.image !== sameImage(document, image) || (picture.alternative ?? '') !== (alternative ?? '');
}

export function newPicture(image: string, alternative: string | undefined): Picture {
  return alternative ? { image, alternative } : { image };
}

/** The pictures that these use, to be asked again once they are gone or changed. */
export function imagesOf(users: Iterable<Using>): Set<string> {
  const images = new Set<string>();
  for (const { picture } of users) if (picture !== undefined) images.add(picture.image);
  return images;
}

/** Removes those of the pictures that nothing uses any more. Others, used or not, stay. */
export function removeUnused(draft: Draft<JourneyDocument>, images: ReadonlySet<string>): void {
  if (images.size === 0) return;
  const used = imagesOf(Object.values(draft.personas));
  for (const { cards } of Object.values(draft.maps)) {
    for (const image of imagesOf(Object.values(cards))) used.add(image);
  }
  for (const image of images) if (!used.has(image)) delete draft.images[image];
}
