/** What the preload of the hidden hidden window exposes. No other module touches `window.stagecoachPrint`. */
import type { PrintBridge } from '#shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Absent everywhere but in the hidden window. */
    readonly stagecoachPrint?: PrintBridge;
  }
}

/**
 * The bridge of the hidden window.
 * @throws when the preload did not run: there is then nothing to print.
 */
export function printBridge(): PrintBridge {
  if (!window.stagecoachPrint) throw new Error('The preload did not expose window.stagecoachPrint.');
  return window.stagecoachPrint;
}
