// The app that a bare `electron PATH` starts, for the stand-in runtime, which comes without one: finds the
// app's folder among the arguments and loads it, as Electron's own default app does.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

function fail(message) {
  fs.writeSync(2, `${message}\n`);
  process.exit(1);
}

/** The arguments up to the app's path are for the runtime; the rest belongs to the app. */
function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') {
      index++;
      if (args[index] === undefined) fail('--require needs a file');
      preloads.push(args[index]);
    } else if (argument === '-v' || argument === '--version') {
      fs.writeSync(1, `v${process.versions.electron}\n`);
      process.exit(0);
    } else if (argument.startsWith('--app=')) {
      return { preloads, target: argument.slice('--app='.length) };
    } else if (!argument.startsWith('-')) {
      return { preloads, target: argument };
    }
  }
  return { preloads, target: null };
}

function describeApp(target) {
  const manifest = path.join(target, 'package.json');
  if (!fs.existsSync(manifest)) return null;
  const { version, productName, name, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName || name || app.name;
  app.setDesktopName(desktopName || `${app.name}.desktop`);
  return manifest;
}

const { preloads, target } = readArguments(process.argv.slice(1));
if (target === null) fail('Usage: electron [-r module]... [--switches] path/to/app [args]');
// Playwright's own loader comes in this way, and has to run before the app.
if (preloads.length > 0) Module._preloadModules(preloads);

const folder = path.resolve(target);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false });
try {
  const manifest = describeApp(folder);
  const main = Module._resolveFilename(folder, null, true);
  app.setAppPath(manifest ? folder : path.dirname(main));
  Module._load(main, null, true);
} catch (error) {
  fail(`The app could not be started.\n${error?.stack ?? error}`);
}
