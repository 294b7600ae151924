/** Kills the process at a random moment of saving, 300 times. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { diskSync } from '#electron/files/disk.ts';
import { runSync } from '#electron/files/steps.ts';
import { writeFile } from '#electron/files/write.ts';
import { makeFolder, makeSharedFolder } from './folder.ts';
import { documentNumber, numberOf } from './save-kill-document.ts';

const RUNS = 300;
/** Side by side, each with a folder of its own. */
const LANES = 3;
const LONGEST_LIFE_MS = 60;

let child = '';

beforeAll(async () => {
  const outDir = makeSharedFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    // The child stands in a folder of its own, where there are no packages.
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./save-kill-child.ts', import.meta.url)),
      outDir,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  child = path.join(outDir, 'child.mjs');
});

const isTemporary = (name: string): boolean => name.endsWith('.tmp');

/** Resolves when the child has answered its first save, so that the kill falls into the loop. */
async function firstAnswer(running: ChildProcess): Promise<void> {
  if (running.stdout) await Promise.race([once(running.stdout, 'data'), once(running, 'exit')]);
}

/** One life and death of the saving process. Answers whether it died with a temporary file open. */
async function killWhileSaving(folder: string, file: string, run: 'sync' | 'async'): Promise<boolean> {
  const running = spawn(process.execPath, [child, file, run], { stdio: ['ignore', 'pipe', 'pipe'] });
  let answered = '';
  let complaint = '';
  running.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    answered += chunk;
  });
  running.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint += chunk;
  });
  const closed = once(running, 'close');
  await firstAnswer(running);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS));
  running.kill('SIGKILL');
  await closed;
  expect(complaint).toBe('');

  const last = Number(answered.trimEnd().split('\n').at(-1));
  // Whole, or this throws. What was answered is there; the one after it may have just got its name.
  expect([last, last + 1]).toContain(numberOf(fs.readFileSync(file)));
  return fs.readdirSync(folder).some((name) => name.startsWith(`.stagecoach-`) && name.includes(`-${running.pid}-`));
}

it(`leaves the whole old or the whole new document in ${RUNS} kills, and its temporary files are swept`, async () => {
  let inTheMiddle = 0;
  const lane = async (number: number): Promise<void> => {
    const folder = makeFolder();
    const file = path.join(folder, 'map.journey');
    fs.writeFileSync(file, documentNumber(0));
    for (let run = number; run < RUNS; run += LANES) {
      if (await killWhileSaving(folder, file, run % 2 === 0 ? 'sync' : 'async')) inTheMiddle += 1;
      // Each child swept what the one before it had left.
      expect(fs.readdirSync(folder).filter(isTemporary).length).toBeLessThanOrEqual(1);
    }
    runSync(writeFile({ path: file, bytes: documentNumber(1), replace: 'anything', keepFormerAs: null }), diskSync);
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  // The kills did fall between the making of a temporary file and its taking the name.
  expect(inTheMiddle).toBeGreaterThan(RUNS / 20);
}, 240_000); // Far above what it takes, for machines under load.
