/** The app with windows: one process per user, which owns every window and every file. */
import { app, session } from 'electron';
import { z } from 'zod';
import { readLaunch } from '#electron/cli/arguments.ts';
import { registerAppScheme } from '#electron/security/app-protocol.ts';
import { forbiddenSwitch } from '#electron/security/remote-switches.ts';
import { inBackground, report } from './report.ts';
import { createStagecoach, type Stagecoach } from './stagecoach.ts';

/** What a second start hands over to the first; Chromium rewrites the arguments it would pass itself. */
const SecondLaunch = z.object({ argv: z.array(z.string()), cwd: z.string() });

/** @param files absolute paths of the files to open. */
export function startApp(files: readonly string[]): void {
  const forbidden = forbiddenSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));
  if (forbidden !== null) {
    report(`does not start with --${forbidden}: it would let other programs read your documents`);
    app.exit(2);
    return;
  }
  const own: z.infer<typeof SecondLaunch> = { argv: process.argv, cwd: process.cwd() };
  if (!app.requestSingleInstanceLock(own)) {
    // The first instance shows the files.
    app.exit(0);
    return;
  }
  registerAppScheme();

  /** What was asked for before the app was ready. */
  const waiting = [...files];
  let stagecoach: Stagecoach | null = null;
  const openAll = (paths: readonly string[]): void => {
    if (stagecoach === null) waiting.push(...paths);
    else stagecoach.openFiles(paths);
  };

  // macOS hands over files this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openAll([path]);
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const second = SecondLaunch.safeParse(data);
    if (!second.success) return;
    const launch = readLaunch({
      ...second.data,
      defaultApp: process.defaultApp === true,
      appPath: app.getAppPath(),
    });
    openAll(launch.kind === 'window' ? launch.files : []);
  });

  inBackground(
    app.whenReady().then(async () => {
      const started = createStagecoach(session.defaultSession);
      // First, so that a file with unsaved changes is found open when it is asked for.
      const isAnyOpen = await started.openLeftBehind().catch((error: unknown) => {
        report(String(error));
        return false;
      });
      stagecoach = started;
      if (waiting.length > 0 || !isAnyOpen) stagecoach.openFiles(waiting);
    }),
  );
}
