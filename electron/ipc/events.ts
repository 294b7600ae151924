import type { WebContents } from 'electron';
import type { EventName, WindowEvents } from '#shared/ipc/contract.ts';

/** Tells a window something. A window that is gone is told nothing. */
export function sendEvent<E extends EventName>(contents: WebContents, event: E, payload: WindowEvents[E]): void {
  if (!contents.isDestroyed()) contents.send(event, payload);
}
