/** Where a map stands on a sheet of paper. Lengths are CSS pixels, 96 per inch. */
import type { PagesJob } from '#shared/ipc/contract.ts';
import type { Box } from '#shared/layout/types.ts';

export interface Sheet {
  /** The line above the map that says what it is. */
  readonly title: Box & { readonly size: number };
  /** The map's upper left corner, and how much larger than on the screen at zoom 1 it is drawn. */
  readonly map: { readonly x: number; readonly y: number; readonly scale: number };
}

/** Height of the title's line, and what is left free under it, in parts of its font size. */
const TITLE_LINE = 1.4;
const TITLE_GAP = 0.8;

/**
 * The map as large as margin and title allow, both together in the middle of the sheet.
 * @param bounds of the whole drawing, with headers and titles
 */
export function sheetOf(page: PagesJob['page'], bounds: Box): Sheet {
  const { width, height, margin } = page;
  // In proportion to the paper: 8 pt on A4, 32 pt on A0.
  const size = Math.max(width, height) / 105;
  const titleHeight = size * (TITLE_LINE + TITLE_GAP);
  const room = { width: width - 2 * margin, height: height - 2 * margin - titleHeight };
  const scale = Math.min(room.width / Math.max(bounds.width, 1), room.height / Math.max(bounds.height, 1));
  const x = margin + (room.width - bounds.width * scale) / 2;
  const y = margin + (room.height - bounds.height * scale) / 2;
  return {
    title: { x, y, width: width - margin - x, height: size * TITLE_LINE, size },
    map: { x, y: y + titleHeight, scale },
  };
}
