/**
 * Draws the icons of the application and of its files from their SVG sources in assets/icons, in every
 * size and container the three platforms ask for. The results are checked in; run this after a change of
 * a source: `node scripts/make-icons.mjs`. Needs `rsvg-convert` (Debian: librsvg2-bin, macOS: librsvg).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/**
 * The types of an .icns that hold PNGs, and their pixels. At 16 and 32 points macOS takes the doubled
 * ones and scales; the single ones (`icp4`, `icp5`) are drawn wrongly by some of its versions.
 */
const ICNS_TYPES = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };

/** PNG bytes of an SVG file of assets/icons at a width and height in pixels. */
function render(svg, size) {
  const result = spawnSync('rsvg-convert', ['--width', size, '--height', size, join(folder, svg)].map(String), {
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error?.code === 'ENOENT') {
    console.error('rsvg-convert is missing: install librsvg2-bin (Debian) or librsvg (Homebrew), then run this again.');
    process.exit(1);
  }
  if (result.status !== 0) {
    console.error(`${svg} could not be drawn at ${size} pixels: ${result.stderr}`);
    process.exit(1);
  }
  return result.stdout;
}

/** An .ico: a header of 6 bytes, 16 bytes per picture, the PNGs one after the other. */
function ico(pngs) {
  const header = Buffer.alloc(6 + 16 * pngs.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pngs.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pngs.entries()) {
    const entry = 6 + 16 * index;
    // 256 does not fit a byte and is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pngs.map(({ png }) => png)]);
}

/** An .icns: `icns` and the whole length, then per picture its type, its length with these 8 bytes, the PNG. */
function icns(pictures) {
  const chunk = (type, body) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(pictures.map(({ type, png }) => chunk(type, png))));
}

function makeSet({ into, name, sourceFor }) {
  mkdirSync(into, { recursive: true });
  const png = new Map(SIZES.map((size) => [size, render(sourceFor(size), size)]));
  for (const [size, bytes] of png) writeFileSync(join(into, `${size}x${size}.png`), bytes);
  writeFileSync(join(folder, `${name}.ico`), ico(ICO_SIZES.map((size) => ({ size, png: png.get(size) }))));
  writeFileSync(
    join(folder, `${name}.icns`),
    icns(Object.entries(ICNS_TYPES).map(([type, size]) => ({ type, png: png.get(size) }))),
  );
  console.log(`${name}: ${SIZES.length} PNGs, ${name}.ico, ${name}.icns`);
}

// electron-builder takes every PNG of assets/icons as an icon of the application, so the file's have a folder.
makeSet({ into: folder, name: 'icon', sourceFor: (size) => (size <= 32 ? 'icon-small.svg' : 'icon.svg') });
makeSet({ into: join(folder, 'document'), name: 'document', sourceFor: () => 'document.svg' });
