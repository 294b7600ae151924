/** What a PDF should say of itself, which Chromium does not write. */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Millimetres } from './papers.ts';
import { MM_PER_INCH } from './papers.ts';

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
/** Chromium rounds a sheet to its own units; more than this is another sheet. In points. */
const TOLERANCE = 1;

/**
 * Names title, language and program, makes the sheet's size exact, and checks that it is one sheet.
 * @throws UnexpectedPdfError if the file has not exactly one page of the size asked for.
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  checkSheet(pdf, facts.sheet);
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setCreator(facts.creator);
  pdf.setProducer(facts.creator);
  pdf.setCreationDate(facts.created);
  pdf.setModificationDate(facts.created);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  return await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function checkSheet(pdf: PDFDocument, sheet: Millimetres): void {
  const [page, ...others] = pdf.getPages();
  if (page === undefined || others.length > 0) {
    throw new UnexpectedPdfError(`one page was expected, ${pdf.getPageCount()} came out`);
  }
  const toPoints = (millimetres: number): number => (millimetres / MM_PER_INCH) * POINTS_PER_INCH;
  const width = toPoints(sheet.width);
  const height = toPoints(sheet.height);
  const size = page.getSize();
  if (Math.abs(size.width - width) > TOLERANCE || Math.abs(size.height - height) > TOLERANCE) {
    const points = (one: number, other: number): string => `${one.toFixed(1)} × ${other.toFixed(1)} pt`;
    throw new UnexpectedPdfError(
      `a page of ${points(width, height)} was expected, one of ${points(size.width, size.height)} came out`,
    );
  }
  // The drawing hangs from the upper edge.
  page.setMediaBox(0, size.height - height, width, height);
}
