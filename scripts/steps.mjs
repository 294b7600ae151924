import { spawn } from 'node:child_process';
import { ROOT } from './setup/console.mjs';

/** Of a program that failed, how much of the end of what it printed is kept. */
const KEPT_LINES = 80;

/**
 * Runs a program with our input, and shows what it prints as it comes.
 * @returns `ok`: whether it ended with 0; `end`: the last lines that it printed
 */
export function runShown(program, args) {
  return new Promise((resolve) => {
    // Its output goes through us: it cannot see by itself that it ends on a terminal.
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const env = { ...process.env, ...color };
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['inherit', 'pipe', 'pipe'] });
    let printed = '';
    const pass = (stream) => (chunk) => {
      stream.write(chunk);
      printed = `${printed}${chunk}`.split('\n').slice(-KEPT_LINES).join('\n');
    };
    child.stdout.setEncoding('utf8').on('data', pass(process.stdout));
    child.stderr.setEncoding('utf8').on('data', pass(process.stderr));
    child.on('error', (error) => resolve({ ok: false, end: `${program} could not be started: ${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, end: printed.trim() }));
  });
}
