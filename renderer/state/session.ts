/**
 * The state of one window: the document with its history, and what is only of this session (selection,
 * what is being edited). One way for data to flow: views read, `run` and `select` change.
 */
import type { DocumentCommandArgs, DocumentCommandId } from '#shared/commands/registry.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Selection, SelectionTarget } from '#shared/document/selection.ts';
import type { Step } from '#shared/history/step.ts';
import type { FileInfo } from '#shared/ipc/contract.ts';

/**
 * A card's text being edited in place. The editor writes to the document as one types (`card.edit`, which
 * merges into one undo step), so that nothing typed is ever only on the screen.
 */
export interface TextEdit {
  readonly card: string;
  /** What the first key typed: it has replaced the card's text already, the caret stands after it. */
  readonly replaceWith: string | null;
}

/** Where in a cell a new card goes: before the card that now has this index. */
export interface CellPlace {
  readonly stage: string;
  readonly lane: string;
  readonly index: number;
}

export interface SessionGesture {
  end(): void;
  /** Takes back what was done since it began. */
  cancel(): void;
}

export interface Session {
  readonly document: JourneyDocument;
  readonly file: FileInfo;
  readonly selection: Selection;
  readonly editing: TextEdit | null;
  /** The channels that one looks at: cards on others are dimmed. None when nothing is filtered. */
  readonly channelFilter: readonly string[];
  /** Owners of texts that were searched for and found, by `ownerKey`; they are marked where they stand. */
  readonly found: ReadonlySet<string>;
  /** Whether the document differs from what the file holds. */
  readonly unsaved: boolean;
  /** The number of the state the document is in, to name it once it was saved. */
  readonly revision: number;
  /** The command that undo would take back, and that redo would do again; null when there is none. */
  readonly undoable: DocumentCommandId | null;
  readonly redoable: DocumentCommandId | null;
  /** What was done, oldest first, and what was undone, the next to be redone last. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The number of the state that the file holds, among those the steps lead between. */
  readonly savedRevision: number | null;

  /** Whether `run` would run. */
  isEnabled<Id extends DocumentCommandId>(command: Id, args: DocumentCommandArgs<Id>): boolean;
  /** Runs a document command when it is enabled, records it, moves the selection. Says whether it ran. */
  run<Id extends DocumentCommandId>(command: Id, args: DocumentCommandArgs<Id>): boolean;
  /** Begins a gesture: whatever is run until it ends is one step of the history, or as if it had never been. */
  startGesture(): SessionGesture;
  undo(): void;
  redo(): void;
  /** Undoes or redoes as many steps as it takes until this many are done. */
  travel(done: number): void;
  /** Selects in the map in view. */
  select(target: SelectionTarget): void;
  showMap(map: string): void;
  startEditing(card: string, replaceWith?: string): void;
  /**
   * Adds a card in the map in view and edits its text. Adding and typing are one undo step; when the text
   * is still empty at the end of the edit, it is as if the card had never been. Says whether it was added.
   */
  startNewCard(place: CellPlace, text?: string): boolean;
  stopEditing(): void;
  /** Looks at the cards on these channels, and dims the others; with none, at all. */
  filterChannels(channels: readonly string[]): void;
  highlight(found: ReadonlySet<string>): void;
  /** The file now holds the document as it was at this revision; meanwhile editing may have gone on. */
  saved(revision: number, file: FileInfo): void;
}
