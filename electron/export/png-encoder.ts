/** Writes PNG files row by row, so that a picture is never in memory as a whole but compressed. */
import { once } from 'node:events';
import { createDeflate, type Deflate } from 'node:zlib';
import { crc32 } from './crc32.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 8;
const COLOR = { opaque: 2, transparent: 6 } as const;
/** Each row is told by its difference to the one above: flat areas and vertical edges become zeros. */
const FILTER_UP = 2;
const PIXELS_PER_METRE_AT_96_DPI = 3_780;
const METRE = 1;

export interface PngFacts {
  readonly width: number;
  readonly height: number;
  /** Whether pixels have alpha, and so four bytes instead of three. */
  readonly hasAlpha: boolean;
  /** Pixels for one CSS pixel: tells a program how large the picture is meant. */
  readonly scale: number;
}

export class PngEncoder {
  readonly #facts: PngFacts;
  readonly #deflate: Deflate;
  readonly #compressed: Buffer[] = [];
  readonly #ended: Promise<unknown>;
  readonly #rowBytes: number;
  #above: Buffer;

  constructor(facts: PngFacts) {
    this.#facts = facts;
    this.#rowBytes = facts.width * (facts.hasAlpha ? 4 : 3);
    this.#above = Buffer.alloc(this.#rowBytes);
    this.#deflate = createDeflate({ level: 6 });
    this.#deflate.on('data', (chunk: Buffer) => this.#compressed.push(chunk));
    this.#ended = once(this.#deflate, 'end');
    // Awaited in `finish`; an encoder that is given up must not end the program.
    this.#ended.catch(() => undefined);
  }

  /** Rows in their order, RGB or RGBA (not premultiplied), eight bits each. Resolves when there is room for more. */
  async write(rows: Buffer): Promise<void> {
    const count = rows.length / this.#rowBytes;
    const filtered = Buffer.allocUnsafe(count * (this.#rowBytes + 1));
    let above = this.#above;
    for (let row = 0; row < count; row++) {
      const current = rows.subarray(row * this.#rowBytes, (row + 1) * this.#rowBytes);
      const start = row * (this.#rowBytes + 1);
      filtered[start] = FILTER_UP;
      for (let index = 0; index < this.#rowBytes; index++) {
        // A buffer keeps the lowest eight bits.
        filtered[start + 1 + index] = (current[index] ?? 0) - (above[index] ?? 0);
      }
      above = current;
    }
    this.#above = Buffer.from(above);
    if (!this.#deflate.write(filtered)) await once(this.#deflate, 'drain');
  }

  /** The whole file, after the last row. */
  async finish(): Promise<Buffer> {
    this.#deflate.end();
    await this.#ended;
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', this.#header()),
      chunk('pHYs', this.#density()),
      ...this.#compressed.map((data) => chunk('IDAT', data)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  #header(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.#facts.width, 0);
    header.writeUInt32BE(this.#facts.height, 4);
    header.writeUInt8(BIT_DEPTH, 8);
    header.writeUInt8(this.#facts.hasAlpha ? COLOR.transparent : COLOR.opaque, 9);
    return header;
  }

  #density(): Buffer {
    const density = Buffer.alloc(9);
    const pixels = Math.round(PIXELS_PER_METRE_AT_96_DPI * this.#facts.scale);
    density.writeUInt32BE(pixels, 0);
    density.writeUInt32BE(pixels, 4);
    density.writeUInt8(METRE, 8);
    return density;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(content.length + 8);
  framed.writeUInt32BE(data.length, 0);
  content.copy(framed, 4);
  framed.writeUInt32BE(crc32(content), content.length + 4);
  return framed;
}
