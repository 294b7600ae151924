/**
 * The sandbox itself. As root it has to be off, so where tests run as root this starts the app as an ordinary user.
 * The kernel tells whether a process is in it: only Linux says so to others.
 */
import { chmodSync, chownSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron } from '@playwright/test';
import { ELECTRON, expect, ROOT, StagecoachApp, test } from './app.ts';

/** `nobody` on Linux. */
const ORDINARY_USER = 65_534;

/** A program that starts Electron as an ordinary user, with a home and a key to the display of its own. */
function asOrdinaryUser(folder: string): string {
  const home = join(folder, 'home');
  const display = join(home, 'display');
  const program = join(folder, 'electron');
  mkdirSync(home);
  const { XAUTHORITY } = process.env;
  if (XAUTHORITY) copyFileSync(XAUTHORITY, display);
  else writeFileSync(display, '');
  // A checkout in root's own home is closed to others: then the user may read everything, and still write nothing.
  // Without the secure bit, access(2) would not count what the capability allows.
  const mayRead = [ROOT, dirname(ELECTRON)].every(isOpenToAll)
    ? ''
    : '--securebits +no_setuid_fixup --inh-caps +dac_read_search --ambient-caps +dac_read_search';
  const run = `setpriv --reuid ${ORDINARY_USER} --regid ${ORDINARY_USER} --clear-groups ${mayRead}`;
  writeFileSync(program, `#!/bin/sh\nexec ${run} env HOME='${home}' XAUTHORITY='${display}' '${ELECTRON}' "$@"\n`);
  chmodSync(program, 0o755);
  chmodSync(display, 0o600);
  for (const path of [folder, home, display]) chownSync(path, ORDINARY_USER, ORDINARY_USER);
  return program;
}

/** Whether everybody may enter a folder and all folders above it. */
function isOpenToAll(folder: string): boolean {
  const above = dirname(folder);
  return (statSync(folder).mode & 0o005) === 0o005 && (above === folder || isOpenToAll(above));
}

if (process.platform === 'linux') {
  test('the page runs in Chromium’s sandbox', async ({ folder }) => {
    const electron = await _electron.launch({
      executablePath: process.getuid?.() === 0 ? asOrdinaryUser(folder) : ELECTRON,
      args: [`--user-data-dir=${join(folder, 'user-data')}`, ROOT],
      cwd: ROOT,
      // Playwright would otherwise switch it off.
      chromiumSandbox: true,
    });
    const app = new StagecoachApp(electron, join(folder, 'user-data'));
    try {
      const page = await app.firstPage();
      expect(page.url()).toBe('app://stagecoach/index.html');
      const pid = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Uid:\t(?!0\t)/m);
      // 2: the kernel filters its system calls.
      expect(status).toMatch(/^Seccomp:\t2$/m);
      expect(status).toMatch(/^NoNewPrivs:\t1$/m);
      expect(await electron.evaluate(({ app: running }) => running.commandLine.hasSwitch('no-sandbox'))).toBe(false);
    } finally {
      await app.stop();
    }
  });
}
