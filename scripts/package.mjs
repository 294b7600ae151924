// npm run package [-- electron-builder's arguments]: builds the program that is given to people, into dist/.
// Where only the stand-in Electron is to be had, packs that one, for trying out and never for giving away.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { become } from './launch.mjs';
import { ROOT, say } from './setup/console.mjs';
import { setUp } from './setup/index.mjs';

await setUp();
build();

const standIn = process.env.ELECTRON_OVERRIDE_DIST_PATH;
let config = 'electron-builder.yml';
if (standIn) {
  const version = readFileSync(join(standIn, 'version'), 'utf8').trim();
  say(`Packaging with Electron ${version} for a trial on this machine only: this is no release.`);
  // Fuses are switches in the program's own file; the old runtime doesn't have all of them.
  const text = readFileSync(join(ROOT, config), 'utf8').replace(/^ {2}grantFileProtocolExtraPrivileges:.*\n/m, '');
  config = '.cache/electron-builder.trial.yml';
  writeFileSync(join(ROOT, config), `${text}electronVersion: ${version}\nelectronDist: ${JSON.stringify(standIn)}\n`);
}
const asked = process.argv.slice(2);
const target = asked.length > 0 ? asked : standIn ? ['--linux', 'dir'] : [];
become(process.execPath, ['node_modules/electron-builder/cli.js', '--config', config, ...target]);
