import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lacksDisplay, runUnderVirtualDisplay } from '#electron/cli/display.ts';
import { makeFolder, POSIX } from '../files/folder.ts';

it('only Linux can be without a display', () => {
  expect(lacksDisplay('linux', {})).toBe(true);
  expect(lacksDisplay('linux', { DISPLAY: '' })).toBe(true);
  expect(lacksDisplay('linux', { DISPLAY: ':0' })).toBe(false);
  expect(lacksDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
  expect(lacksDisplay('darwin', {})).toBe(false);
  expect(lacksDisplay('win32', {})).toBe(false);
});

/** Makes `xvfb-run` what the script says, or nothing. */
function withVirtualDisplay(script: string | null): string {
  const folder = makeFolder();
  if (script !== null) fs.writeFileSync(path.join(folder, 'xvfb-run'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const before = process.env.PATH;
  process.env.PATH = folder;
  onTestFinished(() => {
    process.env.PATH = before;
  });
  return folder;
}

it.runIf(POSIX)('a virtual display runs the program with its arguments and answers its exit code', () => {
  const folder = withVirtualDisplay(`printf '%s|' "$@" > "${'$'}{0%/*}/asked"; exit 7`);
  expect(runUnderVirtualDisplay('/bin/program', ['two words', '--flag'])).toBe(7);
  expect(fs.readFileSync(path.join(folder, 'asked'), 'utf8')).toBe('--auto-servernum|/bin/program|two words|--flag|');
});

it.runIf(POSIX)('a program that is killed has failed', () => {
  withVirtualDisplay('kill -9 $$');
  expect(runUnderVirtualDisplay('/bin/program', [])).toBe(1);
});

it.runIf(POSIX)('a machine without virtual displays says so', () => {
  withVirtualDisplay(null);
  expect(runUnderVirtualDisplay('/bin/program', [])).toBeNull();
});
