/** The outline of a PDF: what a reader shows beside the pages to jump about. */
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import type { RenderedPages } from '#shared/ipc/contract.ts';
import { pxToPoints } from '#shared/pages/papers.ts';
import type { OutlineEntry } from '#shared/pages/types.ts';

interface Branch {
  readonly entry: OutlineEntry;
  readonly page: number;
  readonly children: Branch[];
}

/** Writes the outline, unless Chromium has written one. Without entries there is none. */
export function addOutline(pdf: PDFDocument, pages: RenderedPages['pages']): void {
  const key = PDFName.of('Outlines');
  if (pdf.catalog.has(key)) return;
  const branches = treeOf(pages);
  if (branches.length === 0) return;
  const root = pdf.context.nextRef();
  const { first, last, count } = write(pdf, branches, root);
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  pdf.catalog.set(key, root);
  if (!pdf.catalog.has(PDFName.of('PageMode'))) pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Entries under the entry before them of a lower level. */
function treeOf(pages: RenderedPages['pages']): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const [page, { outline }] of pages.entries()) {
    for (const entry of outline) {
      while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
      const branch: Branch = { entry, page, children: [] };
      (open.at(-1)?.children ?? roots).push(branch);
      open.push(branch);
    }
  }
  return roots;
}

function write(pdf: PDFDocument, branches: readonly Branch[], parent: PDFRef) {
  const { context } = pdf;
  const pages = pdf.getPages();
  const refs = branches.map(() => context.nextRef());
  let count = branches.length;
  for (const [index, { entry, page, children }] of branches.entries()) {
    const target = pages[page];
    const ref = refs[index];
    if (!target || !ref) continue;
    const { x, y, height } = target.getMediaBox();
    const item: PDFDict = context.obj({
      Title: PDFHexString.fromText(entry.text),
      Parent: parent,
      Dest: [target.ref, 'XYZ', x, y + height - pxToPoints(entry.y), null],
    });
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    if (children.length > 0) {
      const below = write(pdf, children, ref);
      item.set(PDFName.of('First'), below.first);
      item.set(PDFName.of('Last'), below.last);
      // Stages and lanes are folded away until they are asked for.
      const isOpen = entry.level === 1;
      item.set(PDFName.of('Count'), PDFNumber.of(isOpen ? below.count : -below.count));
      if (isOpen) count += below.count;
    }
    context.assign(ref, item);
  }
  const [first] = refs;
  const last = refs.at(-1);
  if (!first || !last) throw new RangeError('an outline has at least one entry');
  return { first, last, count };
}
