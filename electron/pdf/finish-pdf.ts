/** What a PDF should say of itself, which Chromium does not write. */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type Millimetres, MM_PER_INCH, OVERSIZE_MM } from './papers.ts';

export interface PdfFacts {
  readonly title: string;
  /** BCP 47 tag of the text's language, for screen readers. */
  readonly language: string;
  /** Program and version, such as `Stagecoach 1.2.0`. */
  readonly creator: string;
  readonly created: Date;
  readonly sheet: Millimetres;
}

/** A PDF that is not what was asked for. */
export class UnexpectedPdfError extends Error {}

const POINTS_PER_INCH = 72;
/** Chromium rounds a sheet to units of its own. In points. */
const ROUNDING = 1;

const toPoints = (millimetres: number): number => (millimetres / MM_PER_INCH) * POINTS_PER_INCH;

/**
 * Cuts the page to the sheet and names title, language and program.
 * @throws UnexpectedPdfError if the file has not exactly one page of the size asked for.
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  cutToSheet(pdf, facts.sheet);
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setCreator(facts.creator);
  pdf.setProducer(facts.creator);
  pdf.setCreationDate(facts.created);
  pdf.setModificationDate(facts.created);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  return await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function cutToSheet(pdf: PDFDocument, sheet: Millimetres): void {
  const [page, ...others] = pdf.getPages();
  if (page === undefined || others.length > 0) {
    throw new UnexpectedPdfError(`one page was expected, ${pdf.getPageCount()} came out`);
  }
  const width = toPoints(sheet.width);
  const height = toPoints(sheet.height);
  const printed = page.getSize();
  if (!isOversize(printed.width, width) || !isOversize(printed.height, height)) {
    const points = (one: number, other: number): string => `${one.toFixed(1)} × ${other.toFixed(1)} pt`;
    throw new UnexpectedPdfError(
      `a page for ${points(width, height)} was expected, one of ${points(printed.width, printed.height)} came out`,
    );
  }
  // The drawing hangs from the upper edge, and PDF counts from the lower one.
  page.setMediaBox(0, printed.height - height, width, height);
}

/** Whether a printed length is that of the sheet with the part that is cut off. In points. */
const isOversize = (printed: number, wanted: number): boolean =>
  printed >= wanted && printed <= wanted + toPoints(OVERSIZE_MM) + ROUNDING;
