/** What a person chooses for a PDF. Lengths are millimetres, text sizes points of 1/72 inch. */
import { z } from 'zod';

export const PAPER_SIZES = [
  'A4',
  'A3',
  'A2',
  'A1',
  'A0',
  'Letter',
  'Legal',
  'Tabloid',
  'ArchA',
  'ArchB',
  'ArchC',
  'ArchD',
  'ArchE',
] as const;
export const PaperSize = z.enum(PAPER_SIZES);
export type PaperSize = z.infer<typeof PaperSize>;

/** PDF readers take pages of up to 200 inches. */
const sheetLength = z.number().min(50).max(5_080);
/** A sheet of the person's own, as it is held. */
export const OwnPaper = z.object({ width: sheetLength, height: sheetLength });
export type OwnPaper = z.infer<typeof OwnPaper>;

/** `auto`: whichever shows the map larger, or on fewer pages. */
export const PageOrientation = z.enum(['auto', 'landscape', 'portrait']);
export type PageOrientation = z.infer<typeof PageOrientation>;

/** Size of the text on cards: their 13 px, of which 96 are an inch, at 100 %. */
export const FULL_SIZE_POINTS = 9.75;
const textSize = z.number().min(4).max(72);

export const PageLayout = z.discriminatedUnion('kind', [
  /** Each map whole, on exactly one page. */
  z.object({ kind: z.literal('onePage') }),
  /** Each map at an exact scale, on as many sheets as that takes, to be put together. */
  z.object({
    kind: z.literal('poster'),
    textSize,
    /** How much of its neighbour each sheet shows again, for gluing. */
    overlap: z.number().min(0).max(50),
    cutMarks: z.boolean(),
  }),
  /** Stage after stage, with headers and lane titles on each page. */
  z.object({ kind: z.literal('stages'), textSize }),
  /** Cover, personas, maps and whatever else the document holds. */
  z.object({ kind: z.literal('report'), maps: z.enum(['onePage', 'stages']), textSize }),
]);
export type PageLayout = z.infer<typeof PageLayout>;

export const PageOptions = z.object({
  paper: z.union([PaperSize, OwnPaper]),
  orientation: PageOrientation,
  margin: z.number().min(0).max(100),
  layout: PageLayout,
});
export type PageOptions = z.infer<typeof PageOptions>;

export const PdfExportOptions = z.object({
  ...PageOptions.shape,
  /** Who is named as the author; empty for nobody. */
  author: z.string().max(1_000),
  /** The document rides along as an attachment, so that opening the PDF gives it back. */
  embedDocument: z.boolean(),
});
export type PdfExportOptions = z.infer<typeof PdfExportOptions>;

/** Printers leave about 5 mm blank at the edge; a little more looks intended. */
export const DEFAULT_MARGIN = 10;
