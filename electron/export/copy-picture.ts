/** A map as a picture on the clipboard. */
import type { JourneyDocument } from '#shared/document/model.ts';
import { subsetOf } from '#shared/formats/subset.ts';
import type { CopyPictureResult } from '#shared/ipc/exchange.ts';
import { writePicture } from './picture-clipboard.ts';
import { exportPng } from './png.ts';

/** Twice the size on the screen: sharp on screens with small pixels, and on a slide. */
const SCALE = { by: 'factor', factor: 2 } as const;

/** A clipboard holds the picture unpacked, four bytes a pixel, and so does who pastes it. */
const LIMITS = { side: 16_384, pixels: 100_000_000 } as const;

/** @param report told what went wrong, for the log */
export async function copyPicture(
  document: JourneyDocument,
  map: string,
  report: (problem: string) => void,
): Promise<CopyPictureResult> {
  try {
    const picture = await exportPng(
      {
        document: subsetOf(document, { maps: [map], internal: true }),
        options: { scale: SCALE, background: 'white' },
      },
      { signal: new AbortController().signal, progress: () => undefined },
      LIMITS,
    );
    await writePicture(picture.content);
    return { kind: 'copied' };
  } catch (error) {
    report(`the picture of a map was not copied: ${error instanceof Error ? error.stack : String(error)}`);
    return { kind: 'failed' };
  }
}
