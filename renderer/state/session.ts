/**
 * The state of one window: the document with its history, and what is only of this session (selection,
 * what is being edited). One way for data to flow: views read, `run` and `select` change.
 */
import type { DocumentCommandArgs, DocumentCommandId } from '#shared/commands/registry.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Selection, SelectionTarget } from '#shared/document/selection.ts';
import type { FileInfo } from '#shared/ipc/contract.ts';

/** A card's text being edited in place, and what the first key typed (which replaces the text). */
export interface TextEdit {
  readonly card: string;
  readonly replaceWith: string | null;
}

export interface Session {
  readonly document: JourneyDocument;
  readonly file: FileInfo;
  readonly selection: Selection;
  readonly editing: TextEdit | null;
  /** Whether the document differs from what the file holds. */
  readonly unsaved: boolean;

  /** Runs a document command when it is enabled, records it, moves the selection. Says whether it ran. */
  run<Id extends DocumentCommandId>(command: Id, args: DocumentCommandArgs<Id>): boolean;
  undo(): void;
  redo(): void;
  /** Selects in the map in view. */
  select(target: SelectionTarget): void;
  showMap(map: string): void;
  startEditing(card: string, replaceWith?: string): void;
  stopEditing(): void;
}
