/** Pictures of which there is no more than a sound header; what differs in `salt` is another picture. */
import type { Image, ImageType } from '#shared/document/model.ts';

export function imageOf(type: ImageType, width: number, height: number, salt = ''): Image {
  return {
    type,
    width,
    height,
    data: Buffer.concat([HEADERS[type](width, height), Buffer.from(salt)]).toString('base64'),
  };
}

const HEADERS: { readonly [T in ImageType]: (width: number, height: number) => Buffer } = {
  'image/png': (width, height) => {
    const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  },
  'image/gif': (width, height) => {
    const bytes = Buffer.from('GIF89a00000000');
    bytes.writeUInt16LE(width, 6);
    bytes.writeUInt16LE(height, 8);
    return bytes;
  },
  'image/jpeg': (width, height) => {
    // An APP0 segment, as most begin with, then the frame.
    const bytes = Buffer.from('ffd8ffe000044a46ffc0001108000000000301', 'hex');
    bytes.writeUInt16BE(height, 13);
    bytes.writeUInt16BE(width, 15);
    return bytes;
  },
  'image/webp': (width, height) => {
    const bytes = Buffer.from(`RIFF....WEBPVP8X${'\0'.repeat(14)}`, 'latin1');
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
    return bytes;
  },
  'image/svg+xml': (width, height) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`),
};
