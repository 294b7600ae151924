/** What a PDF should say of itself, which Chromium does not write, and pages of their own size. */
import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { RenderedPages } from '#shared/ipc/contract.ts';
import { pxToPoints } from '#shared/pages/papers.ts';
import { addOutline } from './outline.ts';
import { OVERSIZE, type PrintedPages } from './printed.ts';

export interface PdfFacts {
  readonly title: string;
  /** Empty: nobody is named. */
  readonly author: string;
  /** BCP 47 tag of the text's language, for screen readers. */
  readonly language: string;
  /** Program and version, such as `Stagecoach 1.2.0`. */
  readonly creator: string;
  readonly created: Date;
  /** A file that rides along. */
  readonly attachment: Attachment | null;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** A PDF that is not what was asked for. */
export class UnexpectedPdfError extends Error {}

/** Chromium rounds a sheet to units of its own. In points. */
const ROUNDING = 1;

/**
 * Cuts each page to its size, names title, author, language and program, and adds what readers move about by.
 * @throws UnexpectedPdfError if the file has not the pages that were drawn
 */
export async function finishPdf({ bytes, rendered }: PrintedPages, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  cutPages(pdf, rendered);
  addPageLabels(pdf, rendered);
  addOutline(pdf, rendered.pages);
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  if (facts.author !== '') pdf.setAuthor(facts.author);
  pdf.setCreator(facts.creator);
  pdf.setProducer(facts.creator);
  pdf.setCreationDate(facts.created);
  pdf.setModificationDate(facts.created);
  pdf.setLanguage(facts.language);
  if (facts.attachment) {
    const { name, type, content } = facts.attachment;
    await pdf.attach(content, name, {
      mimeType: type,
      afRelationship: AFRelationship.Source,
      creationDate: facts.created,
      modificationDate: facts.created,
    });
  }
  return await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function cutPages(pdf: PDFDocument, rendered: RenderedPages): void {
  const pages = pdf.getPages();
  if (pages.length !== rendered.pages.length) {
    throw new UnexpectedPdfError(`${rendered.pages.length} pages were drawn, ${pages.length} came out`);
  }
  const width = pxToPoints(rendered.width);
  const height = pxToPoints(rendered.height);
  for (const [index, page] of pages.entries()) {
    const printed = page.getSize();
    if (!isOversize(printed.width, width) || !isOversize(printed.height, height)) {
      const points = (one: number, other: number): string => `${one.toFixed(1)} × ${other.toFixed(1)} pt`;
      throw new UnexpectedPdfError(
        `sheets of ${points(width, height)} were expected, one of ${points(printed.width, printed.height)} came out`,
      );
    }
    const drawn = rendered.pages[index] ?? rendered;
    const own = { width: pxToPoints(drawn.width), height: pxToPoints(drawn.height) };
    // The drawing hangs from the upper edge, and PDF counts from the lower one.
    page.setMediaBox(0, printed.height - own.height, own.width, own.height);
  }
}

/** Whether a printed length is that of the sheet with the part that is cut off. In points. */
const isOversize = (printed: number, wanted: number): boolean =>
  printed >= wanted && printed <= wanted + pxToPoints(OVERSIZE) + ROUNDING;

/** Pages with names of their own (`B3`) are called so by readers too. Without any, readers count by themselves. */
function addPageLabels(pdf: PDFDocument, { pages }: RenderedPages): void {
  if (pages.every(({ label }, index) => label === String(index + 1))) return;
  const { context } = pdf;
  const entries = pages.flatMap(({ label }, index) => [
    PDFNumber.of(index),
    context.obj({ P: PDFHexString.fromText(label) }),
  ]);
  pdf.catalog.set(PDFName.of('PageLabels'), context.register(context.obj({ Nums: entries })));
}
