/** Files that come from another program: dropped on the window, or copied in a folder. Chromium reads them itself. */
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { StagecoachApp } from './app.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Drags files from another program over the window, to be moved on, dropped, or taken out of it again. */
export async function dragFiles(page: Page, ...files: readonly string[]) {
  const chromium = await page.context().newCDPSession(page);
  // What such a drag lets others do with its files: copy them.
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop', { x, y }: Point) =>
    chromium.send('Input.dispatchDragEvent', { type, x, y, data });
  let isOver = false;
  const over = async (point: Point): Promise<void> => {
    if (!isOver) await send('dragEnter', point);
    isOver = true;
    await send('dragOver', point);
  };
  return {
    over,
    async drop(point: Point): Promise<void> {
      await over(point);
      await send('drop', point);
      await chromium.detach();
    },
    /** Out of the window, as the pointer goes, or as the drag is called off. */
    async leave(): Promise<void> {
      await send('dragOver', { x: -20, y: -20 });
      await chromium.detach();
    },
  };
}

/** Drags files from another program over the window, and drops them at a point of it. */
export async function dropFiles(page: Page, point: Point, ...files: readonly string[]): Promise<void> {
  const drag = await dragFiles(page, ...files);
  await drag.drop(point);
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
