/** Where the program begins: a command line that ends by itself, or an app with windows. */
import { app } from 'electron';
import { readLaunch } from '#electron/cli/arguments.ts';
import { startCommandLine } from '#electron/cli/start-command-line.ts';
import { startApp } from './start-app.ts';

const launch = readLaunch({
  argv: process.argv,
  defaultApp: process.defaultApp === true,
  appPath: app.getAppPath(),
  cwd: process.cwd(),
});

if (launch.kind === 'command') startCommandLine(launch.args);
else startApp(launch.files);
