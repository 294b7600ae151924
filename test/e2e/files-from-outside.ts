/** Files that come from another program: dropped on the window, or copied in a folder. Chromium reads them itself. */
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { StagecoachApp } from './app.ts';

/** Drags files from another program over the window, and drops them at a point of it. */
export async function dropFiles(
  page: Page,
  { x, y }: { readonly x: number; readonly y: number },
  ...files: readonly string[]
): Promise<void> {
  const chromium = await page.context().newCDPSession(page);
  // What such a drag lets others do with its files: copy them.
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await chromium.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await chromium.detach();
}

/** Copies files in a folder, as a file manager does. */
export const copyFiles = (app: StagecoachApp, ...files: readonly string[]): Promise<void> =>
  app.electron.evaluate(
    ({ clipboard }, uris) => {
      // Its types name only what the newest Electron wants used; the older ones have this.
      const buffers = clipboard as unknown as { writeBuffer(format: string, content: Buffer): void };
      clipboard.clear();
      buffers.writeBuffer('text/uri-list', Buffer.from(uris.map((uri) => `${uri}\r\n`).join('')));
    },
    files.map((file) => pathToFileURL(file).href),
  );
