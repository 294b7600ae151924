/** Runs the command line inside Electron: at once where that is possible, when the app is ready where it is not. */
import path from 'node:path';
import { app, session } from 'electron';
import { createMakeFile } from '#electron/export/exporters.ts';
import { printPages } from '#electron/pdf/print-pages.ts';
import { registerAppScheme, serveAppFrom } from '#electron/security/app-protocol.ts';
import { denyPermissions, lockDownAllContents } from '#electron/security/lockdown.ts';
import { forbiddenSwitch } from '#electron/security/remote-switches.ts';
import { FAILED, USAGE } from './command.ts';
import { runCommandLine } from './index.ts';
import { processTerminal } from './terminal.ts';

/**
 * Runs a command and ends the process with its exit code. To be called synchronously while the main
 * script loads: without a display, Electron ends soon after.
 * @param args as `readLaunch` found them.
 */
export function startCommandLine(args: readonly string[]): void {
  const makeFile = createMakeFile({
    print: printPages,
    creator: `${app.getName()} ${app.getVersion()}`,
    now: () => new Date(),
  });
  const outcome = runCommandLine({
    args,
    environment: process.env,
    version: app.getVersion(),
    terminal: processTerminal,
    makeFile,
  });
  if (outcome.kind === 'done') process.exit(outcome.exitCode);
  runInApp(outcome.run);
}

function runInApp(run: () => Promise<number>): void {
  const forbidden = forbiddenSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));
  if (forbidden !== null) {
    processTerminal.complain(`--${forbidden}`);
    process.exit(USAGE);
  }
  // The app may be running too, and Chromium's data belong to one of the two.
  app.setPath('userData', path.join(app.getPath('userData'), 'command-line'));
  app.disableHardwareAcceleration();
  registerAppScheme();
  lockDownAllContents(() => undefined);
  // The hidden window is gone before its picture is written.
  app.on('window-all-closed', () => undefined);
  void app
    .whenReady()
    .then(() => {
      app.dock?.hide();
      denyPermissions(session.defaultSession);
      serveAppFrom(path.join(app.getAppPath(), 'out', 'renderer'));
      return run();
    })
    .catch((error: unknown) => {
      processTerminal.complain(String(error));
      return FAILED;
    })
    .then((exitCode) => app.exit(exitCode));
}
