// Measures of whole programs: how long the app takes to start, and the command line to export.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxSwitches } from '../launch.mjs';
import { ROOT } from '../setup/console.mjs';

const BARE = join(ROOT, 'test/performance/electron/static-page.cjs');

function inFolder(act) {
  const folder = mkdtempSync(join(tmpdir(), 'stagecoach-bench-'));
  return act(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** ms until a program has ended. */
function run(program, args) {
  const start = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'ignore' });
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done(performance.now() - start) : fail(new Error(`${args}: ${code}`))));
  });
}

/** Printing a page with nothing on it, and exporting a file, each by a program of its own. */
export const exporting = (electron, file) =>
  inFolder(async (folder) => {
    const common = [...sandboxSwitches(), '--log-level=3', `--user-data-dir=${folder}`];
    const empty = await run(electron, [...common, BARE, '--print']);
    const ours = await run(electron, [
      ...common,
      ROOT,
      '--cli',
      'export',
      file,
      '--to',
      'pdf',
      '--out',
      join(folder, 'map.pdf'),
    ]);
    return { empty, ours };
  });

/** From the start of the program until its page shows what it should: bare, and ours with a file. */
export const coldStart = (electron, file) =>
  inFolder(async (folder) => {
    const { _electron } = await import('@playwright/test');
    const startOf = async (name, args, shown) => {
      const start = performance.now();
      const app = await _electron.launch({
        executablePath: electron,
        args: [...sandboxSwitches(), `--user-data-dir=${join(folder, name)}`, ...args],
      });
      const page = await app.firstWindow();
      await page.locator(shown).first().waitFor();
      const taken = performance.now() - start;
      await app.close();
      return taken;
    };
    const bare = await startOf('bare', [BARE], 'body');
    const ours = await startOf('ours', [ROOT, file], '[data-canvas] [data-id]');
    return { bare, ours };
  });
