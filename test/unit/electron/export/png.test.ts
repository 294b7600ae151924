import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PngEncoder } from '#electron/export/png-encoder.ts';
import { TileRow } from '#electron/export/png-rows.ts';
import { pixelAt, readPng } from '../../../support/png.ts';

describe('the PNG encoder', () => {
  it('writes what a decoder reads back, however the rows come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        async (width, bands, hasAlpha, bytes) => {
          const height = bands.reduce((sum, rows) => sum + rows, 0);
          const encoder = new PngEncoder({ width, height, hasAlpha, scale: 2 });
          const written: Buffer[] = [];
          for (const rows of bands) {
            const band = Buffer.from([...bytes.take(rows * width * (hasAlpha ? 4 : 3))]);
            written.push(band);
            await encoder.write(band);
          }
          const png = readPng(await encoder.finish());
          expect(png).toMatchObject({ width, height, channels: hasAlpha ? 4 : 3 });
          expect(png.pixels.equals(Buffer.concat(written))).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('holds a band of a picture 20,000 pixels wide in memory, and never the picture', async () => {
    const [width, band, bands] = [20_000, 100, 20];
    const encoder = new PngEncoder({ width, height: band * bands, hasAlpha: true, scale: 1 });
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    for (let index = 0; index < bands; index++) {
      await encoder.write(Buffer.alloc(width * band * 4, index));
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    const picture = width * band * bands * 4;
    expect((await encoder.finish()).length).toBeLessThan(picture / 100);
    expect(most).toBeLessThan(picture / 2);
  });
});

describe('a row of tiles', () => {
  // Blue, green, red, alpha; the colours multiplied by alpha.
  const RED = [0, 0, 255, 255];
  const HALF_BLUE = [128, 0, 0, 128];
  const NOTHING = [0, 0, 0, 0];

  it('puts tiles side by side, without what the window shows beside and below them', () => {
    const row = new TileRow(3, true);
    const wide = Buffer.from([...RED, ...HALF_BLUE, ...NOTHING, ...RED]);
    expect(row.add({ x: 0, width: 2, height: 1 }, wide, 2)).toBeNull();
    expect(row.add({ x: 2, width: 1, height: 1 }, Buffer.from([...NOTHING, ...RED]), 2)).toEqual(
      Buffer.from([255, 0, 0, 255, 0, 0, 255, 128, 0, 0, 0, 0]),
    );
  });

  it('leaves alpha out of opaque pictures', () => {
    const row = new TileRow(1, false);
    expect(row.add({ x: 0, width: 1, height: 1 }, Buffer.from(RED), 1)).toEqual(Buffer.from([255, 0, 0]));
  });
});

describe('the test’s own reader', () => {
  it('finds a pixel', async () => {
    const encoder = new PngEncoder({ width: 2, height: 1, hasAlpha: false, scale: 1 });
    await encoder.write(Buffer.from([1, 2, 3, 4, 5, 6]));
    expect(pixelAt(readPng(await encoder.finish()), 1, 0)).toEqual([4, 5, 6]);
  });
});
