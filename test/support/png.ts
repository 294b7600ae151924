/** Reads a PNG file of eight bits a channel, strictly: every checksum, and every row by its own filter. */
import { crc32, inflateSync } from 'node:zlib';

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly pixels: Buffer;
}

const SIGNATURE = '89504e470d0a1a0a';

export function readPng(file: Buffer): Png {
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('no PNG');
  const data: Buffer[] = [];
  let header: Buffer | null = null;
  let type = '';
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const content = file.subarray(at + 4, at + 8 + length);
    type = content.toString('latin1', 0, 4);
    if (crc32(content) !== file.readUInt32BE(at + 8 + length)) throw new Error(`the checksum of ${type} is wrong`);
    if (type === 'IHDR') header = content.subarray(4);
    if (type === 'IDAT') data.push(content.subarray(4));
    at += 12 + length;
  }
  if (!header || type !== 'IEND') throw new Error('IHDR or IEND is missing');
  const channels = header[9] === 6 ? 4 : 3;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  return { width, height, channels, pixels: unfiltered(inflateSync(Buffer.concat(data)), width * channels, height) };
}

/** Only the filters None and Up are known here: an encoder that uses others is not ours. */
function unfiltered(raw: Buffer, rowBytes: number, height: number): Buffer {
  if (raw.length !== (rowBytes + 1) * height) throw new Error(`${raw.length} bytes of pixels`);
  const pixels = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (rowBytes + 1)];
    if (filter !== 0 && filter !== 2) throw new Error(`filter ${filter}`);
    for (let index = 0; index < rowBytes; index++) {
      const above = filter === 2 && row > 0 ? (pixels[(row - 1) * rowBytes + index] ?? 0) : 0;
      pixels[row * rowBytes + index] = (raw[row * (rowBytes + 1) + 1 + index] ?? 0) + above;
    }
  }
  return pixels;
}

export function pixelAt({ width, channels, pixels }: Png, x: number, y: number): number[] {
  const start = (y * width + x) * channels;
  return [...pixels.subarray(start, start + channels)];
}
