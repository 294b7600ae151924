/**
 * Saves one document after the other over a file, as fast as it can, until it is killed. Prints the
 * number of each document when its save was answered. Run as plain Node; see save-kill.test.ts.
 * Arguments: the file, and `sync` or `async` for how the protocol is run.
 */
import fs from 'node:fs';
import { disk, diskSync } from '#electron/files/disk.ts';
import { revisionOf } from '#electron/files/revision.ts';
import { runAsync, runSync } from '#electron/files/steps.ts';
import { writeFile } from '#electron/files/write.ts';
import { documentNumber, numberOf } from './save-kill-document.ts';

const [, , file = '', run] = process.argv;
let known: Buffer = fs.readFileSync(file);
for (let number = numberOf(known) + 1; ; number += 1) {
  const bytes = documentNumber(number);
  const steps = writeFile({ path: file, bytes, replace: revisionOf(known), keepFormerAs: null });
  const result = run === 'sync' ? runSync(steps, diskSync) : await runAsync(steps, disk);
  if (result.kind !== 'written') throw new Error(JSON.stringify(result));
  fs.writeSync(1, `${number}\n`);
  known = bytes;
}
