/** From a document to a PDF file of one page; what draws it and what writes it are given. */
import path from 'node:path';
import { disk } from '#electron/files/disk.ts';
import { type AsyncFileOperations, runAsync } from '#electron/files/steps.ts';
import { writeFile } from '#electron/files/write.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { PagesJob, PdfOptions, SaveFailure } from '#shared/ipc/contract.ts';
import { finishPdf } from './finish-pdf.ts';
import { type Millimetres, pageOf, sheetOf } from './papers.ts';

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

export interface PdfPorts {
  /** Draws and prints, as `printPages`. Rejects when it cannot. */
  readonly render: (job: PagesJob, sheet: Millimetres) => Promise<Uint8Array>;
  /** Program and version, such as `Stagecoach 1.2.0`. */
  readonly creator: string;
  readonly now: () => Date;
  readonly operations?: AsyncFileOperations;
}

export function createPdfExporter({ render, creator, now, operations = disk }: PdfPorts): PdfExporter {
  async function draw(document: JourneyDocument, { map, paper, orientation }: PdfOptions): Promise<Uint8Array> {
    const sheet = sheetOf(paper, orientation);
    const printed = await render({ kind: 'pages', document, map, page: pageOf(paper, orientation) }, sheet);
    return await finishPdf(printed, {
      title: titleOf(document, map),
      language: document.language,
      creator,
      created: now(),
      sheet,
    });
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

/** What a viewer shows as the title: document, map and persona, as far as they say something. */
function titleOf({ title, maps, personas }: JourneyDocument, id: string): string {
  const map = maps[id];
  const persona = map && personas[map.persona];
  return [title, map?.name, persona?.name].filter((part) => part?.trim()).join(' · ');
}
