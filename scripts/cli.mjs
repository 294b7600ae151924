// npm run -s cli -- COMMAND …: the command line of the app, out of the checkout.
import { build } from './build.mjs';
import { become, sandboxSwitches } from './launch.mjs';
import { ROOT } from './setup/console.mjs';
import { setUp } from './setup/index.mjs';

const electron = await setUp();
build();
// Relative paths count from where the person stands. Chromium's own log is not part of our answer.
become(electron, [...sandboxSwitches(), '--log-level=3', ROOT, '--cli', ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
