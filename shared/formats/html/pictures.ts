/** Pictures of a document in a page: each is in it once, and shown wherever its name stands. */
import type { Image, JourneyDocument, Picture } from '../../document/model.ts';
import { type DrawImage, dataUrl } from '../svg/image.ts';
import { element, escaped } from '../svg/markup.ts';

const nameOf = (id: string): string => `picture-${id}`;

/** All pictures of the document, to be named; nothing of this is seen where it stands. */
export function pictureStore(images: Readonly<Record<string, Image>>): string {
  const symbols = Object.entries(images).map(([id, image]) => {
    const { width, height } = image;
    return element(
      'symbol',
      { id: nameOf(id), viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'xMidYMid slice' },
      element('image', { width, height, href: dataUrl(image), preserveAspectRatio: 'xMidYMid slice' }),
    );
  });
  if (symbols.length === 0) return '';
  return element('svg', { class: 'pictures', width: 0, height: 0, 'aria-hidden': 'true' }, ...symbols);
}

/** A picture in a drawing, by its name. */
export const drawNamed: DrawImage = (id, _, { width, height }) =>
  element('use', { href: `#${nameOf(id)}`, width, height });

/** A picture among the words, with the words that stand in for it: whole, or as a portrait that fills its place. */
export function pictureElement(
  picture: Picture | undefined,
  { images }: Pick<JourneyDocument, 'images'>,
  className: 'picture' | 'portrait',
): string {
  const image = picture && images[picture.image];
  if (!picture || !image) return '';
  const { width, height } = image;
  const alternative = picture.alternative?.trim() ? picture.alternative : null;
  return element(
    'svg',
    {
      class: className,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: className === 'portrait' ? 'xMidYMid slice' : 'xMinYMin meet',
      ...(alternative === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alternative }),
    },
    alternative === null ? '' : element('title', {}, escaped(alternative)),
    element('use', { href: `#${nameOf(picture.image)}`, width, height }),
  );
}
