/** A document as a PDF. */
import type { Attachment } from '#electron/pdf/finish-pdf.ts';
import type { PrintedPages } from '#electron/pdf/printed.ts';
import type { RenderOptions } from '#electron/render/render-window.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import type { PdfExportOptions } from '#shared/formats/pdf/options.ts';
import type { Notice } from '#shared/formats/types.ts';
import type { PagesJob, RenderedPages } from '#shared/ipc/contract.ts';
import type { Exporter } from './exporter.ts';

/** The type of journey files. */
const JOURNEY_TYPE = 'application/json';

export interface PdfPorts {
  /** Draws and prints, as `printPages`. Rejects when it cannot. */
  readonly print: (job: PagesJob, options?: RenderOptions) => Promise<PrintedPages>;
  /** Program and version, such as `Stagecoach 1.2.0`. */
  readonly creator: string;
  readonly now: () => Date;
}

const STEPS = 2;

/** The exporter throws RenderError, UnexpectedPdfError, or the reason of the signal. */
export function createPdfExport({ print, creator, now }: PdfPorts): Exporter<PdfExportOptions> {
  return async ({ document, options }, { signal, progress }) => {
    const created = now();
    const { embedDocument, author, ...pages } = options;
    progress(0, STEPS);
    // What finishes the file is read while Chromium draws.
    const finishing = import('#electron/pdf/finish-pdf.ts');
    const printed = await print({ kind: 'pages', document, options: pages, date: created.getTime() }, { signal });
    const { finishPdf } = await finishing;
    signal.throwIfAborted();
    progress(1, STEPS);
    const content = await finishPdf(printed, {
      title: titleOf(document),
      author,
      language: document.language,
      creator,
      created,
      attachment: embedDocument ? attachmentOf(document) : null,
    });
    signal.throwIfAborted();
    progress(STEPS, STEPS);
    return { content, notices: smallText(printed.rendered) };
  };
}

/** What should be known before such a file is printed. Rounded down: what is too small must not be told as enough. */
function smallText({ legibility: { points, enough, paperThatWouldDo } }: RenderedPages): readonly Notice[] {
  if (enough || points === null) return [];
  const values = { points: Math.floor(points * 10) / 10 };
  return paperThatWouldDo === null
    ? [{ code: 'pdfSmallText', values }]
    : [{ code: 'pdfSmallTextPaper', values: { ...values, paper: paperThatWouldDo } }];
}

/** What a viewer shows as the title: the document; for a single map also its name and whose it is. */
function titleOf({ title, maps, personas }: JourneyDocument): string {
  const [only, ...others] = inOrder(maps);
  if (!only || others.length > 0) return title;
  const [, map] = only;
  return [title, map.name, personas[map.persona]?.name].filter((part) => part?.trim()).join(' · ');
}

function attachmentOf(document: JourneyDocument): Attachment {
  return {
    name: 'document.journey',
    type: JOURNEY_TYPE,
    content: new TextEncoder().encode(serializeJourney(document)),
  };
}
