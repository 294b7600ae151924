import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { ROOT } from './setup/console.mjs';

export const hasNoDisplay = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** A command line that runs under a virtual display when the machine has none. */
export function withDisplay(program, args) {
  return hasNoDisplay()
    ? ['xvfb-run', ['--auto-servernum', '--server-args=-screen 0 1920x1200x24', program, ...args]]
    : [program, args];
}

/** Chromium's sandbox refuses to run as root, which on containers and build machines one often is. */
export const sandboxSwitches = () => (process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []);

/** A file named on the command line, as seen from where the person stood when calling npm. */
export function fromCallersFolder(argument) {
  if (argument.startsWith('-')) return argument;
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  return existsSync(path) ? path : argument;
}

/** Runs a program with our input and output, passes signals on, and ends as it ended. */
export function become(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${program} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
