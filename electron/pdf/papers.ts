/** Papers and what fits on them. */
import type { Orientation, PagesJob, Paper } from '#shared/ipc/contract.ts';

export interface Millimetres {
  readonly width: number;
  readonly height: number;
}

/** Upright, in millimetres: ISO 216, and ANSI/ASME Y14.1 (8.5 × 11 in, 11 × 17 in). */
export const PAPERS_MM: { readonly [P in Paper]: Millimetres } = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
  Tabloid: { width: 279.4, height: 431.8 },
};

export const MM_PER_INCH = 25.4;
const PX_PER_INCH = 96;

/** Printers leave about 5 mm blank at the edge; a little more looks intended. */
const MARGIN_MM = 10;

/**
 * How much larger than the sheet Chromium prints, in millimetres; the rest is cut off again. It rounds
 * sizes down, by more than a pixel for some, and what then overhangs would make a second page.
 */
export const OVERSIZE_MM = 1;

/** The sheet as it is held, in millimetres. */
export function sheetOf(paper: Paper, orientation: Orientation): Millimetres {
  const { width, height } = PAPERS_MM[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** The sheet for the print page: CSS pixels, 96 per inch. */
export function pageOf(paper: Paper, orientation: Orientation): PagesJob['page'] {
  const { width, height } = sheetOf(paper, orientation);
  const toPx = (millimetres: number): number => (millimetres / MM_PER_INCH) * PX_PER_INCH;
  return { width: toPx(width), height: toPx(height), margin: toPx(MARGIN_MM) };
}
