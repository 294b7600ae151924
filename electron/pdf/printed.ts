/** How Chromium is told to print, and what comes out, before it is made a file. */
import type { RenderedPages } from '#shared/ipc/contract.ts';
import { pxToInches } from '#shared/pages/papers.ts';

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

/** What Electron is asked for to print pages that were drawn. Sizes in inches. */
export function printOptions({ width, height }: Pick<RenderedPages, 'width' | 'height'>) {
  return {
    pageSize: { width: pxToInches(width + OVERSIZE), height: pxToInches(height + OVERSIZE) },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    // The size above counts; a size in the page's style would be rounded down.
    preferCSSPageSize: false,
    // Chromiums before 118 do not know of it and write no tags.
    generateTaggedPDF: true,
    // Ours is better: Chromium would join a stage's name and its duration to one word.
    generateDocumentOutline: false,
  };
}
