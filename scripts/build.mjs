// Builds the app into out/ when the sources are newer than what stands there.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, runQuietly, say } from './setup/console.mjs';

const SOURCES = [
  'assets',
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
];
const stamp = join(ROOT, 'out/.sources');

/** A fingerprint of name, size and time of every source file: cheap, and enough to see a change. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(join(ROOT, path));
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(ROOT, path)).sort()) add(join(path, name));
    } else {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  SOURCES.forEach(add);
  return hash.digest('hex');
}

/** Brings out/ up to date. Ends the process when the build fails. */
export function build() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building the app …');
  const { ok, output } = runQuietly(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], {
    shell: false,
  });
  if (!ok) {
    say(output);
    say('The build failed; see above.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

// npm run build
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) build();
