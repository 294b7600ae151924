/** What comes out of Chromium's printing, before it is made a file. */
import type { RenderedPages } from '#shared/ipc/contract.ts';

/**
 * How much larger than the sheets Chromium prints, in px; the rest is cut off again. It rounds sizes down, by
 * more than a pixel for some, and what then overhangs would make another page.
 */
export const OVERSIZE = 4;

export interface PrintedPages {
  /** One page for each of `rendered.pages`, all of one size, with the drawing at the upper left. */
  readonly bytes: Uint8Array;
  readonly rendered: RenderedPages;
}
