/** Papers, and sheets of them in the units of pages: CSS pixels, 96 per inch. */
import type { OwnPaper, PageOptions, PaperSize } from '../formats/pdf/options.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Upright, in millimetres: ISO 216; ANSI/ASME Y14.1; architectural sizes of ANSI/ASME Y14.1 (9 × 12 in …). */
export const PAPERS_MM: { readonly [P in PaperSize]: Size } = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
  Legal: { width: 215.9, height: 355.6 },
  Tabloid: { width: 279.4, height: 431.8 },
  ArchA: { width: 228.6, height: 304.8 },
  ArchB: { width: 304.8, height: 457.2 },
  ArchC: { width: 457.2, height: 609.6 },
  ArchD: { width: 609.6, height: 914.4 },
  ArchE: { width: 914.4, height: 1219.2 },
};

/** Papers of one series from small to large: which to take when text is too small. */
export const SERIES: readonly (readonly PaperSize[])[] = [
  ['A4', 'A3', 'A2', 'A1', 'A0'],
  ['Letter', 'Legal', 'Tabloid', 'ArchC', 'ArchD', 'ArchE'],
  ['ArchA', 'ArchB', 'ArchC', 'ArchD', 'ArchE'],
];

const MM_PER_INCH = 25.4;
const PX_PER_INCH = 96;
const POINTS_PER_INCH = 72;

export const toPx = (millimetres: number): number => (millimetres / MM_PER_INCH) * PX_PER_INCH;
export const pxToPoints = (px: number): number => (px / PX_PER_INCH) * POINTS_PER_INCH;
export const pxToInches = (px: number): number => px / PX_PER_INCH;

/** A sheet as it is held, in px. */
export interface Sheet extends Size {
  readonly margin: number;
}

/** A margin leaves at least half of the sheet, whatever was asked for. */
const LARGEST_MARGIN = 1 / 4;

/**
 * The sheets that may be taken: one, or both orientations where that is left open, the wide one first.
 * A paper of one's own is taken as it was given where no orientation is asked for.
 */
export function sheetsOf({
  paper,
  orientation,
  margin,
}: Pick<PageOptions, 'paper' | 'orientation' | 'margin'>): Sheet[] {
  const { width, height }: OwnPaper = typeof paper === 'string' ? PAPERS_MM[paper] : paper;
  const short = toPx(Math.min(width, height));
  const long = toPx(Math.max(width, height));
  const room = Math.min(toPx(margin), short * LARGEST_MARGIN);
  const landscape = { width: long, height: short, margin: room };
  const portrait = { width: short, height: long, margin: room };
  if (orientation === 'auto') return [landscape, portrait];
  return [orientation === 'landscape' ? landscape : portrait];
}
