/**
 * What a picture's first bytes say it is: its format and its size in pixels, before anything decodes it. A
 * header can promise more pixels than any memory holds, so that is asked first.
 * Formats: PNG (ISO 15948, 5.2 and 11.2.2), GIF 89a (17, 18), JPEG (ITU T.81, annex B), WebP (RFC 9649).
 */
import type { ImageType } from '../document/model.ts';

export interface ImageHeader {
  readonly type: Exclude<ImageType, 'image/svg+xml'>;
  readonly width: number;
  readonly height: number;
}

/** The header of a picture of pixels, or null when the bytes are none of the formats, or end too early. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const header = png(bytes) ?? gif(bytes) ?? webp(bytes) ?? jpeg(bytes);
  return header && header.width > 0 && header.height > 0 ? header : null;
}

function png(bytes: Uint8Array): ImageHeader | null {
  if (!has(bytes, 0, '\x89PNG\r\n\x1a\n') || !has(bytes, 12, 'IHDR') || bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array): ImageHeader | null {
  if (!(has(bytes, 0, 'GIF87a') || has(bytes, 0, 'GIF89a')) || bytes.length < 10) return null;
  const view = viewOf(bytes);
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(bytes: Uint8Array): ImageHeader | null {
  if (!has(bytes, 0, 'RIFF') || !has(bytes, 8, 'WEBP') || bytes.length < 30) return null;
  const view = viewOf(bytes);
  const type = 'image/webp';
  if (has(bytes, 12, 'VP8X')) return { type, width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (has(bytes, 12, 'VP8L')) {
    // A signature byte, then 14 bits of width less one and 14 of height less one.
    const bits = view.getUint32(21, true);
    return { type, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (!has(bytes, 12, 'VP8 ') || !has(bytes, 23, '\x9d\x01\x2a')) return null;
  // The two highest bits of each are a scale that decoders leave to who shows the picture.
  return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** Segments are passed over until a frame header, which alone has the size. */
function jpeg(bytes: Uint8Array): ImageHeader | null {
  if (!has(bytes, 0, '\xff\xd8')) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // A fill byte before a marker, and markers without a segment.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (isFrame(marker))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 … SOF15 without DHT, JPG and DAC, which share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function has(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
