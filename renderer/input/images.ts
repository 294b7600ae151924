/**
 * Pictures coming in: read, checked, made as small as they need to be, before the document takes them. A
 * picture's header is read first, so that one that promises more pixels than memory holds is never decoded.
 */
import { IMAGE_BYTES_LIMIT, type Image } from '#shared/document/model.ts';
import { imageHeader } from '#shared/images/header.ts';
import { harmlessSvg, SVG_LIMIT } from '#shared/images/svg.ts';

/** The most bytes of a file that is looked at. */
export const FILE_LIMIT = 64 * 1024 * 1024;
/** The most pixels that are decoded, four bytes each: a photo of today's best cameras, 240 MB while it is drawn. */
export const PIXELS_LIMIT = 60_000_000;
/** The longest side that a picture needs on a card, even on large paper. */
export const SIDE_NEEDED = 1_600;
/** Up to this a picture that is small enough anyway is kept as it came, byte for byte. */
const KEPT_BYTES = 1024 * 1024;

export type NewImage = Pick<Image, 'type' | 'width' | 'height' | 'data'>;

export type PictureRefusal =
  /** Not a picture of a kind that is read. */
  | 'notAPicture'
  /** Cut off, or damaged. */
  | 'broken'
  | 'tooLarge'
  | 'tooManyPixels'
  /** An SVG that defines texts of its own, or repeats itself too often. */
  | 'unsafeSvg';

export type PictureResult =
  | { readonly kind: 'picture'; readonly image: NewImage }
  | { readonly kind: 'refused'; readonly why: PictureRefusal };

/** Whether a file says that it is a picture. What it is, its bytes tell. */
export const isPicture = ({ type }: File): boolean => isPictureType(type);

export const isPictureType = (type: string): boolean => type.startsWith('image/');

const refused = (why: PictureRefusal): PictureResult => ({ kind: 'refused', why });

/** Reads a picture file: PNG, JPEG, WebP, GIF or SVG, whatever its name says. */
export async function readPicture(file: Blob): Promise<PictureResult> {
  if (file.size > FILE_LIMIT) return refused('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = imageHeader(bytes);
  if (header === null) return looksLikeSvg(bytes) ? readSvg(bytes) : refused('notAPicture');
  const { type, width, height } = header;
  if (width * height > PIXELS_LIMIT) return refused('tooManyPixels');
  const scale = Math.min(1, SIDE_NEEDED / Math.max(width, height));
  // A photo's file tells where it was taken; PNG and GIF, drawn by programs, seldom tell anything.
  const isKept = scale === 1 && bytes.length <= KEPT_BYTES && (type === 'image/png' || type === 'image/gif');
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => null);
  if (bitmap === null) return refused('broken');
  if (isKept) {
    bitmap.close();
    return { kind: 'picture', image: { type, width, height, data: base64(bytes) } };
  }
  // The bitmap is turned as the camera was held, so its sides count.
  return redrawn(bitmap, Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
}

async function redrawn(bitmap: ImageBitmap, width: number, height: number): Promise<PictureResult> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return refused('broken');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const type = hasTransparency(context.getImageData(0, 0, width, height)) ? 'image/png' : 'image/jpeg';
  const blob = await canvas.convertToBlob({ type, quality: 0.86 });
  if (blob.size > IMAGE_BYTES_LIMIT) return refused('tooLarge');
  return { kind: 'picture', image: { type, width, height, data: base64(new Uint8Array(await blob.arrayBuffer())) } };
}

function hasTransparency({ data }: ImageData): boolean {
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true;
  return false;
}

/** An XML file, or one that begins at once; a BOM and white space may stand before. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096));
  return /^\uFEFF?\s*(?:<\?xml|<!--|<!DOCTYPE|<svg)/i.test(start);
}

async function readSvg(bytes: Uint8Array): Promise<PictureResult> {
  if (bytes.length > SVG_LIMIT) return refused('tooLarge');
  const result = harmlessSvg(new TextDecoder().decode(bytes));
  if (result.kind === 'refused') {
    return refused(result.why === 'entities' || result.why === 'tooManyShapes' ? 'unsafeSvg' : result.why);
  }
  const scale = Math.min(1, SIDE_NEEDED / Math.max(result.width, result.height));
  return {
    kind: 'picture',
    image: {
      type: 'image/svg+xml',
      width: Math.max(1, Math.round(result.width * scale)),
      height: Math.max(1, Math.round(result.height * scale)),
      data: base64(new TextEncoder().encode(result.text)),
    },
  };
}

/** In pieces, because a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const PIECE = 32_766;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return text;
}
