import { existsSync, readFileSync } from 'node:fs';
import { hasProgram, runQuietly, SetupError, say } from './console.mjs';

/** What Electron needs of a Linux system: shared libraries, and the Debian packages that hold them. */
const LIBRARIES = [
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libXss.so.1', 'libxss1'],
];

/** A display for machines that have none. */
const DISPLAY_PROGRAMS = [
  ['Xvfb', 'xvfb'],
  ['xauth', 'xauth'],
];

/** Programs that the tests open exported files with (any of the names will do), and the packages that hold them. */
const TEST_PROGRAMS = [
  { names: ['pdftotext'], debian: ['poppler-utils'], brew: 'poppler', choco: 'poppler' },
  { names: ['qpdf'], debian: ['qpdf'], brew: 'qpdf', choco: 'qpdf' },
  { names: ['rsvg-convert'], debian: ['librsvg2-bin'], brew: 'librsvg', choco: 'rsvg-convert' },
  {
    names: ['soffice'],
    debian: ['libreoffice-impress', 'libreoffice-calc'],
    brew: '--cask libreoffice',
    choco: 'libreoffice-fresh',
  },
  // Elsewhere Chrome stands outside the PATH, where Playwright finds it.
  { names: ['chromium', 'google-chrome'], debian: ['chromium'] },
];

const isMissing = ({ names }) => !names.some(hasProgram);

/** Native menus and dialogs draw with a font of the system; the window ships its own. */
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];

/** Debian renamed some packages for 64-bit time; the new names are asked for where they exist. */
function nameHere(name) {
  return runQuietly('apt-cache', ['show', `${name}t64`]).ok ? `${name}t64` : name;
}

function missingPackages({ forTests, hasDisplay }) {
  const known = runQuietly('ldconfig', ['-p'], {
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  });
  const packages = LIBRARIES.filter(([library]) => !known.output.includes(library)).map(([, name]) => name);
  if (!hasDisplay) {
    packages.push(...DISPLAY_PROGRAMS.filter(([program]) => !hasProgram(program)).map(([, name]) => name));
  }
  if (forTests) packages.push(...TEST_PROGRAMS.filter(isMissing).flatMap(({ debian }) => debian));
  if (!FONT_FOLDERS.some((folder) => existsSync(folder))) packages.push('fonts-dejavu-core');
  return packages;
}

/** Elsewhere only the tests' own programs are asked for; Electron brings the rest along. */
function requireTestPrograms() {
  const manager = process.platform === 'darwin' ? 'brew' : 'choco';
  const missing = TEST_PROGRAMS.filter((program) => program[manager] && isMissing(program));
  if (missing.length === 0) return;
  const names = missing.map((program) => program.names[0]).join(', ');
  const commands = missing.map((program) => `  ${manager} install ${program[manager]}`).join('\n');
  throw new SetupError(`The tests open exported files with ${names}. Run this, then try again:\n${commands}`);
}

/**
 * On Linux, makes sure that Electron's libraries, a virtual display (where there is none) and, for tests,
 * the programs that check exported files are there; elsewhere only those. Installs them on Debian as root; otherwise names the command.
 * @param {{ forTests: boolean }} options
 */
export function installSystemPackages({ forTests }) {
  if (process.platform !== 'linux') {
    if (forTests) requireTestPrograms();
    return;
  }
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const missing = missingPackages({ forTests, hasDisplay });
  if (missing.length === 0) return;

  const isDebian = existsSync('/etc/debian_version') && hasProgram('apt-get');
  if (!isDebian) {
    const system = existsSync('/etc/os-release')
      ? (/^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'this Linux')
      : 'this Linux';
    throw new SetupError(
      `${system} lacks what Debian calls: ${missing.join(' ')}. Install them with your package manager, then run this again.`,
    );
  }
  if (process.getuid() !== 0) {
    throw new SetupError(
      `Some system packages are missing. Run this, then try again:\n  sudo apt-get install --no-install-recommends ${missing.map(nameHere).join(' ')}`,
    );
  }
  say(`Installing system packages (apt-get): ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  runQuietly('apt-get', ['update', '-q'], { env });
  const { ok, output } = runQuietly(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...missing.map(nameHere)],
    { env },
  );
  if (!ok) throw new SetupError(`apt-get failed. Its last words:\n${output.trim().split('\n').slice(-8).join('\n')}`);
}
