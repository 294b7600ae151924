/** The pictures of a document in formats that every program knows; what others they are in is drawn as PNG. */
import type { Image, JourneyDocument } from '#shared/document/model.ts';
import type { PlainPicture, PlainPictures } from '#shared/images/plain.ts';
import { addressOf } from '../views/images.ts';

/** What lines and shapes are drawn with on their longer side, unless they are larger: sharp on a projector. */
const DRAWN_SIDE = 1_600;

/** Without those that cannot be decoded: other programs show nothing good for them. */
export async function plainPictures({ images }: JourneyDocument): Promise<PlainPictures> {
  const pictures: Record<string, PlainPicture> = {};
  for (const [id, image] of Object.entries(images)) {
    const picture = await plainPicture(image);
    if (picture !== null) pictures[id] = picture;
  }
  return pictures;
}

async function plainPicture(image: Image): Promise<PlainPicture | null> {
  const decoded = document.createElement('img');
  decoded.src = addressOf(image);
  const isSound = await decoded.decode().then(
    () => true,
    () => false,
  );
  if (!isSound) return null;
  const { type, width, height, data } = image;
  switch (type) {
    case 'image/png':
    case 'image/jpeg':
    case 'image/gif':
      return { type, width, height, data };
    case 'image/webp':
      return await drawn(decoded, width, height);
    case 'image/svg+xml': {
      const scale = Math.max(1, DRAWN_SIDE / Math.max(width, height));
      return await drawn(decoded, Math.round(width * scale), Math.round(height * scale));
    }
  }
}

async function drawn(picture: HTMLImageElement, width: number, height: number): Promise<PlainPicture> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { type: 'image/png', width, height, data: await base64Of(blob) };
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
