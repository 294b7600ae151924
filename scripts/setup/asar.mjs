import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs the files of one flat folder into an asar archive.
 * The format: four little-endian 32-bit numbers (the sizes of Chromium's Pickle frames), the JSON header
 * with each file's size and offset, padded to four bytes, then the files' bytes.
 */
export function writeFlatAsar(folder, target) {
  const files = {};
  const bodies = [];
  let offset = 0;
  for (const name of readdirSync(folder).sort()) {
    const body = readFileSync(join(folder, name));
    files[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const header = Buffer.from(JSON.stringify({ files }));
  const padding = (4 - (header.length % 4)) % 4;
  const frame = Buffer.alloc(16);
  [4, 8 + header.length + padding, 4 + header.length + padding, header.length].forEach((size, index) => {
    frame.writeUInt32LE(size, index * 4);
  });
  writeFileSync(target, Buffer.concat([frame, header, Buffer.alloc(padding), ...bodies]));
}
