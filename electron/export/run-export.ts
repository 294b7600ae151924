/** Exports to files: makes all of them first, and only then writes, so that a cancelled or failed one leaves nothing. */
import { disk } from '#electron/files/disk.ts';
import { type AsyncFileOperations, runAsync } from '#electron/files/steps.ts';
import { placeOfMap } from '#shared/formats/export-names.ts';
import type { ExportFormatId, ExportOptions, ExportPart } from '#shared/formats/exports.ts';
import { joinedNotices } from '#shared/formats/notices.ts';
import type { Notice } from '#shared/formats/types.ts';
import type { SaveFailure } from '#shared/ipc/contract.ts';
import type { ExportContext, ExportedFile } from './exporter.ts';
import type { MakeFile } from './exporters.ts';
import { writeFiles } from './write-files.ts';

export type ExportRunResult =
  | { readonly kind: 'exported'; readonly paths: readonly string[]; readonly notices: readonly Notice[] }
  | { readonly kind: 'cancelled' }
  /** `detail` is for a log or a terminal. */
  | { readonly kind: 'failed'; readonly reason: SaveFailure | 'renderFailed'; readonly detail: string };

export interface ExportRun {
  readonly format: ExportFormatId;
  readonly options: ExportOptions;
  /** At least one. */
  readonly parts: readonly ExportPart[];
  /** Where the file goes; with several, what their names are made of. */
  readonly place: string;
}

export interface ExportRunPorts {
  readonly makeFile: MakeFile;
  /** Tests bring their own. */
  readonly operations?: AsyncFileOperations;
}

/** Where each part goes. */
export function placesOf(parts: readonly ExportPart[], place: string): readonly string[] {
  return parts.map(({ map }) => (map === null ? place : placeOfMap(place, map, parts.length)));
}

export async function runExport(
  { format, options, parts, place }: ExportRun,
  context: ExportContext,
  { makeFile, operations = disk }: ExportRunPorts,
): Promise<ExportRunResult> {
  const made: ExportedFile[] = [];
  try {
    for (const [index, { document }] of parts.entries()) {
      const progress = (done: number, total: number): void =>
        context.progress(index * total + done, parts.length * total);
      made.push(await makeFile(format, document, options, { signal: context.signal, progress }));
      context.signal.throwIfAborted();
    }
  } catch (error) {
    if (context.signal.aborted) return { kind: 'cancelled' };
    return { kind: 'failed', reason: 'renderFailed', detail: error instanceof Error ? error.message : String(error) };
  }
  const places = placesOf(parts, place);
  const files = made.map(({ content }, index) => ({ place: places[index] ?? place, content }));
  const result = await runAsync(writeFiles(files), operations);
  if (result.kind === 'failed') return result;
  return { kind: 'exported', paths: result.paths, notices: joinedNotices(made.map(({ notices }) => notices)) };
}
