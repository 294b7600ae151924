import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runQuietly, SetupError, say } from './console.mjs';

const stamp = join(ROOT, 'node_modules/.stagecoach-lock');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');

/** Installs exactly what package-lock.json names, when that is not what is installed. */
export function installNpmPackages() {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the npm packages (npm ci) …');
  const { ok, output } = runQuietly('npm', ['ci', '--no-audit', '--no-fund']);
  if (!ok) throw new SetupError(`npm ci failed. Its last words:\n${output.trim().split('\n').slice(-15).join('\n')}`);
  writeFileSync(stamp, wanted);
}
