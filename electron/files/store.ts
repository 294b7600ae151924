/**
 * The files that windows show: which window holds which file, what was last read from it or written to
 * it, and one writer at a time per file. Windows are known by a number that the caller gives them.
 */
import type { JourneyDocument } from '#shared/document/model.ts';
import type { FileInfo, OpenProblem, SaveResult } from '#shared/ipc/contract.ts';

/** Which window; `BrowserWindow.id` serves. */
export type Holder = number;

export type OpenAnswer =
  | {
      readonly kind: 'opened';
      /** Absolute, links resolved. */
      readonly path: string;
      readonly document: JourneyDocument;
      readonly file: FileInfo;
      /** The version the file has, when the document was migrated on reading; the file is untouched. */
      readonly migratedFrom: number | null;
    }
  /** Another window holds the file: bring that one to the front. */
  | { readonly kind: 'alreadyOpen'; readonly holder: Holder }
  | { readonly kind: 'problem'; readonly problem: OpenProblem };

export interface DocumentStore {
  /**
   * Reads a file for a window. On success the window holds this file instead of what it held before;
   * otherwise nothing has changed.
   */
  readonly open: (path: string, holder: Holder) => Promise<OpenAnswer>;
  /** Reads the window's file again, throwing away what was known of it. The window must hold a file. */
  readonly reload: (holder: Holder) => Promise<OpenAnswer>;
  /** The window that holds the file of this path, whatever links lead to it; null if none does. */
  readonly holderOf: (path: string) => Promise<Holder | null>;
  /** The path of the window's file, links resolved; null for a document that was never saved. */
  readonly pathOf: (holder: Holder) => string | null;
  /** What the window may know of its file; null for a document that was never saved. */
  readonly fileOf: (holder: Holder) => FileInfo | null;
  /**
   * Saves to the window's file, which it must hold (`pathOf` is not null; else `saveAs`).
   * `overwrite`: also if somebody else changed the file meanwhile.
   */
  readonly save: (holder: Holder, document: JourneyDocument, overwrite: boolean) => Promise<SaveResult>;
  /** Saves to a path that came from a dialog, which has asked about replacing; from then on the window holds it. */
  readonly saveAs: (holder: Holder, document: JourneyDocument, path: string) => Promise<SaveResult>;
  /** The window is closed or shows something else: it holds no file any more. Waits for running saves. */
  readonly release: (holder: Holder) => Promise<void>;
}
