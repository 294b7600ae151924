/** Chromium wants a display even to draw a page that nobody sees. */
import { spawnSync } from 'node:child_process';

/** Whether Electron would find no display. Only Linux does without. */
export function lacksDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  return platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY;
}

/**
 * Runs this program again, with the same arguments, under a virtual display, and waits for its end.
 * @returns its exit code; null if there is no program for virtual displays.
 */
export function runUnderVirtualDisplay(program: string, args: readonly string[]): number | null {
  const { error, status } = spawnSync('xvfb-run', ['--auto-servernum', program, ...args], { stdio: 'inherit' });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
  if (error) throw error;
  // Ended by a signal.
  return status ?? 1;
}
