// npm start [-- FILE…]: makes the machine ready, builds what changed, opens the app.
import { build } from './build.mjs';
import { become, fromCallersFolder, hasNoDisplay, sandboxSwitches, withDisplay } from './launch.mjs';
import { ROOT, say } from './setup/console.mjs';
import { setUp } from './setup/index.mjs';

const electron = await setUp();
build();
if (hasNoDisplay()) say('There is no display here: the window opens on a virtual one, where nobody sees it.');
if (sandboxSwitches().length > 0)
  say('Running as root: Chromium’s sandbox is off. Use an ordinary user for real work.');
const files = process.argv.slice(2).map(fromCallersFolder);
become(...withDisplay(electron, [...sandboxSwitches(), ROOT, ...files]));
