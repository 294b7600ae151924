/** Whether a picture in a document is what it says: a shared file can say anything. */
import { IMAGE_SIDE_LIMIT, type Image, type ImageType } from '../document/model.ts';
import { decodeBase64 } from './base64.ts';
import { imageHeader } from './header.ts';
import { harmlessSvg } from './svg.ts';

/** How far into a file its header is looked for; what cameras and programs write before it takes less. */
const HEADER_BYTES = 256 * 1024;

/**
 * Whether the picture's own header tells the type and size that the document tells, so that nothing that is
 * drawn is larger than the document's limits; an SVG is one that can be made harmless.
 */
export function isSoundImage({
  type,
  width,
  height,
  data,
}: Pick<Image, 'type' | 'width' | 'height' | 'data'>): boolean {
  if (type === 'image/svg+xml') return harmlessSvg(textOf(data)).kind === 'svg';
  const header = imageHeader(decodeBase64(data, HEADER_BYTES));
  return header !== null && isSame(header, { type, width, height }) && Math.max(width, height) <= IMAGE_SIDE_LIMIT;
}

interface Sight {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

function isSame(a: Sight, b: Sight): boolean {
  return a.type === b.type && a.width === b.width && a.height === b.height;
}

function textOf(data: string): string {
  const bytes = decodeBase64(data, data.length);
  let text = '';
  // Only its markup is looked at, which is the same in UTF-8 and byte by byte.
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
