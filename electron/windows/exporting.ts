/** Exports what a window shows: asks for a place, makes the files, tells how far it is. One at a time for a window. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { MakeFile } from '#electron/export/exporters.ts';
import { placesOf, runExport } from '#electron/export/run-export.ts';
import type { AsyncFileOperations } from '#electron/files/steps.ts';
import type { DocumentStore, Holder } from '#electron/files/store.ts';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { fileNameFor } from '#shared/formats/export-names.ts';
import { EXPORT_FORMATS, exportParts } from '#shared/formats/exports.ts';
import type { ExportProgress, ExportRequest, ExportResult } from '#shared/ipc/exchange.ts';
import type { AppWindow } from './app-window.ts';
import type { Dialogs } from './dialogs.ts';

export interface ExportingPorts {
  readonly store: Pick<DocumentStore, 'pathOf'>;
  readonly dialogs: Pick<Dialogs, 'choosePlace' | 'askToReplaceSeveral'>;
  readonly makeFile: MakeFile;
  /** Absolute path of the folder where a person's documents go when nothing else is known. */
  readonly documentsFolder: () => string;
  readonly tellProgress: (window: AppWindow, progress: ExportProgress) => void;
  readonly report: (problem: string) => void;
  readonly untitled: () => string;
  /** Tests bring their own. */
  readonly operations?: AsyncFileOperations;
}

export interface Exporting {
  readonly exportFile: (window: AppWindow, request: ExportRequest) => Promise<ExportResult>;
  readonly cancel: (window: AppWindow) => void;
}

export function createExporting(ports: ExportingPorts): Exporting {
  const { store, dialogs, makeFile, operations } = ports;
  const running = new Map<Holder, AbortController>();
  /** Where the last export went: the next one most likely goes beside it. */
  let lastFolder: string | null = null;

  async function run(window: AppWindow, request: ExportRequest, signal: AbortSignal): Promise<ExportResult> {
    const { document, format, choice } = request;
    const { extension, options: schema } = EXPORT_FORMATS[format];
    const options = schema.safeParse(request.options);
    if (!options.success || checkIntegrity(document).length > 0) return { kind: 'failed', reason: 'invalidDocument' };
    const parts = exportParts(document, format, options.data, choice);
    if (parts.length === 0) return { kind: 'failed', reason: 'invalidDocument' };
    const path = store.pathOf(window.holder);
    const name = path === null ? fileNameFor(document.title, ports.untitled()) : basename(path, extname(path));
    const folder = lastFolder ?? (path === null ? ports.documentsFolder() : dirname(path));
    const place = await dialogs.choosePlace(window.browser, format, join(folder, `${name}.${extension}`));
    if (place === null) return { kind: 'cancelled' };
    lastFolder = dirname(place);
    const taken = placesOf(parts, place).filter((each) => existsSync(each)).length;
    // The dialog has asked about one file of the name chosen, but not about those made of it.
    if (parts.length > 1 && taken > 0 && !(await dialogs.askToReplaceSeveral(window.browser, taken))) {
      return { kind: 'cancelled' };
    }
    const progress = (done: number, total: number): void => ports.tellProgress(window, { done, total });
    const result = await runExport(
      { format, options: options.data, parts, place },
      { signal, progress },
      { makeFile, ...(operations ? { operations } : {}) },
    );
    if (result.kind === 'exported') {
      return { kind: 'exported', names: result.paths.map((each) => basename(each)), notices: result.notices };
    }
    if (result.kind === 'cancelled') return result;
    ports.report(`${place} was not exported: ${result.detail}`);
    return { kind: 'failed', reason: result.reason === 'renderFailed' ? 'notDrawn' : result.reason };
  }

  return {
    async exportFile(window, request) {
      if (running.has(window.holder)) return { kind: 'failed', reason: 'exportRunning' };
      const controller = new AbortController();
      running.set(window.holder, controller);
      try {
        return await run(window, request, controller.signal);
      } finally {
        running.delete(window.holder);
      }
    },
    cancel: (window) => running.get(window.holder)?.abort(),
  };
}
