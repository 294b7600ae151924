/** What every export is: a document that was cut to what was chosen, turned into the bytes of a file. */
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Notice } from '#shared/formats/types.ts';

export interface ExportRequest<Options> {
  /** Already cut to what was chosen (`subsetOf`). */
  readonly document: JourneyDocument;
  readonly options: Options;
}

export interface ExportContext {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

export interface ExportedFile {
  readonly content: Uint8Array;
  readonly notices: readonly Notice[];
}

/** Rejects with the signal's reason when it is aborted. Writes nothing: that is its caller's, once and for all formats. */
export type Exporter<Options> = (request: ExportRequest<Options>, context: ExportContext) => Promise<ExportedFile>;
