/** The window's only way out: what the preload exposes, typed. No other module touches `window.stagecoach`. */
import type { Bridge } from '#shared/ipc/contract.ts';

export type WindowBridge = Bridge<File>;

declare global {
  interface Window {
    /** Absent when the page was opened outside of Electron. */
    readonly stagecoach?: WindowBridge;
  }
}

/**
 * The bridge of this window.
 * @throws when the preload did not run: there is then nothing the app could do.
 */
export function windowBridge(): WindowBridge {
  if (!window.stagecoach) throw new Error('The preload did not expose window.stagecoach.');
  return window.stagecoach;
}
