/** Chromium wants a display even to draw a page that nobody sees. */
import { spawnSync } from 'node:child_process';

/** Chromium complains of much that a machine without a display lacks; only our words belong on the terminal. */
const QUIET = '--log-level=3';

/** How the program gets a display where there is none. */
export interface Display {
  readonly isMissing: () => boolean;
  /** Runs the program again under a virtual display and answers its exit code; null if there is no such thing. */
  readonly runAgain: () => number | null;
}

export const systemDisplay: Display = {
  isMissing: () => lacksDisplay(process.platform, process.env),
  runAgain: () => runUnderVirtualDisplay(process.execPath, [QUIET, ...process.argv.slice(1)]),
};

/** Only on Linux can a program be started without one. */
export function lacksDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY;
}

/** Waits for the end of a program with the same input and output as this one. */
export function runUnderVirtualDisplay(program: string, args: readonly string[]): number | null {
  const { error, status } = spawnSync('xvfb-run', ['--auto-servernum', program, ...args], { stdio: 'inherit' });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
  if (error) throw error;
  // Null: it was ended by a signal.
  return status ?? 1;
}
