/** The part of the contract for what leaves the app and comes into it in other formats. */
import { z } from 'zod';
import { JourneyDocument } from '../document/model.ts';
import { ExportChoice, ExportFormatId } from '../formats/exports.ts';
import type { ReadSheet } from '../formats/table/types.ts';
import type { Notice } from '../formats/types.ts';
import type { OpenProblem, SaveFailure } from './contract.ts';

export const ExportRequest = z.object({
  document: JourneyDocument,
  format: ExportFormatId,
  /** Checked against the format's own schema. */
  options: z.record(z.string(), z.unknown()),
  choice: ExportChoice,
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** Window to main. */
export const EXCHANGE_CHANNELS = {
  /** Asks for a place, and exports there. One at a time for a window. */
  'export:file': ExportRequest,
  /** Ends the export of this window; it then answers `cancelled`. */
  'export:cancel': z.object({}),
  /** Puts a map on the clipboard as a picture. */
  'picture:copy': z.object({ document: JourneyDocument, map: z.string() }),
  /** Asks for a file of another format, and opens it as a new document. */
  'import:file': z.object({}),
  /** Asks for a spreadsheet and reads it. */
  'sheet:choose': z.object({}),
  /** Asks for a picture, and gives its bytes as they are: the window reads and checks them. */
  'picture:choose': z.object({}),
} as const;

export interface ExchangeResults {
  'export:file': ExportResult;
  'export:cancel': undefined;
  'picture:copy': CopyPictureResult;
  'import:file': undefined;
  'sheet:choose': SheetResult;
  'picture:choose': PictureFile;
}

export type ExportResult =
  /** Names of the files, without their folder. */
  | { readonly kind: 'exported'; readonly names: readonly string[]; readonly notices: readonly Notice[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: ExportFailure };
/** `notDrawn`: the file could not be made. `exportRunning`: the window's last export is not done. */
export type ExportFailure = SaveFailure | 'notDrawn' | 'exportRunning';

export type CopyPictureResult = { readonly kind: 'copied' } | { readonly kind: 'failed' };

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** A sheet as it was read, or why it was not. */
export type SheetResult =
  | {
      readonly kind: 'read';
      /** Of the file, without folder and extension. */
      readonly name: string;
      readonly sheets: readonly ReadSheet[];
      readonly notices: readonly Notice[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'problem'; readonly problem: OpenProblem }
  | { readonly kind: 'notRead'; readonly name: string; readonly notices: readonly Notice[] };

export type PictureFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'problem'; readonly problem: OpenProblem };

/** What an import has to say of a document that came from a file of another format. */
export interface ImportNews {
  readonly name: string;
  readonly notices: readonly Notice[];
}
