/** Real pictures, 60 by 40 pixels in one colour each, in every format that a document takes; and a map that shows them. */
import { readFileSync } from 'node:fs';
import type { Image, ImageType, JourneyDocument } from '#shared/document/model.ts';
import { journey } from './journey.ts';

const FILES: Readonly<Record<string, ImageType>> = {
  'red.png': 'image/png',
  'green.jpg': 'image/jpeg',
  'blue.gif': 'image/gif',
  'orange.webp': 'image/webp',
  'violet.svg': 'image/svg+xml',
};

/** By the names of their colours. */
export const PICTURES: Readonly<Record<string, Image>> = Object.fromEntries(
  Object.entries(FILES).map(([file, type]): [string, Image] => {
    const data = readFileSync(`test/fixtures/pictures/${file}`).toString('base64');
    return [file.replace(/\..*$/, ''), { type, width: 60, height: 40, data }];
  }),
);

/** A card for each picture, and the first of them as the persona's too. */
export function pictureJourney(images: Readonly<Record<string, Image>> = PICTURES): JourneyDocument {
  const ids = Object.keys(images);
  const [first = ''] = ids;
  return journey({
    stages: ['Look'],
    lanes: ['images'],
    cards: ids.map((image) => ({
      stage: 'Look',
      lane: 'images',
      text: `A ${image} one`,
      picture: { image, alternative: `All ${image}` },
    })),
    persona: { picture: { image: first, alternative: 'Ana in person' } },
    images: { ...images },
  });
}
