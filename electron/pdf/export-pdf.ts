/** From a document to a PDF file; what draws it and what writes it are given. */
import path from 'node:path';
import { createPdfExport, type PdfPorts } from '#electron/export/pdf.ts';
import { disk } from '#electron/files/disk.ts';
import { type AsyncFileOperations, runAsync } from '#electron/files/steps.ts';
import { writeFile } from '#electron/files/write.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { DEFAULT_PDF_OPTIONS } from '#shared/formats/pdf/options.ts';
import { subsetOf } from '#shared/formats/subset.ts';
import type { PdfOptions, SaveFailure } from '#shared/ipc/contract.ts';

/** `ExportResult` of the contract, with the system's words for a log or a terminal. */
export type PdfResult =
  | { readonly kind: 'exported'; readonly name: string }
  | { readonly kind: 'failed'; readonly reason: SaveFailure | 'renderFailed'; readonly detail: string };

export interface PdfExporter {
  /**
   * Draws one map on one sheet and writes it to `path`, replacing what is there. A failed export leaves
   * an older file as it was and no part of a new one.
   */
  readonly exportPdf: (document: JourneyDocument, options: PdfOptions, path: string) => Promise<PdfResult>;
}

export interface PdfExporterPorts extends PdfPorts {
  readonly operations?: AsyncFileOperations;
}

export function createPdfExporter({ operations = disk, ...ports }: PdfExporterPorts): PdfExporter {
  const exportDocument = createPdfExport(ports);

  async function draw(document: JourneyDocument, { map, paper, orientation }: PdfOptions): Promise<Uint8Array> {
    const options = { ...DEFAULT_PDF_OPTIONS, paper, orientation };
    const subset = subsetOf(document, { maps: [map], internal: true });
    const context = { signal: new AbortController().signal, progress: () => undefined };
    return (await exportDocument({ document: subset, options }, context)).content;
  }

  return {
    async exportPdf(document, options, target) {
      let bytes: Uint8Array;
      try {
        if (!Object.hasOwn(document.maps, options.map)) throw new Error(`there is no map ${options.map}`);
        bytes = await draw(document, options);
      } catch (error) {
        return {
          kind: 'failed',
          reason: 'renderFailed',
          detail: error instanceof Error ? error.message : String(error),
        };
      }
      const result = await runAsync(
        writeFile({ path: target, bytes, replace: 'anything', keepFormerAs: null }),
        operations,
      );
      if (result.kind === 'written') return { kind: 'exported', name: path.basename(result.path) };
      if (result.kind === 'failed') return { kind: 'failed', reason: result.reason, detail: result.detail };
      return { kind: 'failed', reason: 'other', detail: result.kind };
    },
  };
}
