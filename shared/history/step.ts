/** One step of the history: what a command changed, and the way back. */
import type { Patch } from 'immer';
import type { DocumentCommandId } from '../commands/registry.ts';
import type { JourneyDocument } from '../document/model.ts';
import type { Selection } from '../document/selection.ts';
import { patched } from './change.ts';
import type { Subject } from './subject.ts';

export interface Step {
  /** What was done; its label is the text of the command. */
  readonly command: DocumentCommandId;
  /** What it was done to. */
  readonly subject: Subject;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** What was selected before and after, to be selected again with undo and redo. */
  readonly before: Selection;
  readonly after: Selection;
  /** Numbers of the document's states on both sides of the step. */
  readonly from: number;
  readonly to: number;
  /** What a next run must share to become a part of this step; null takes in nothing. */
  readonly mergeKey: string | null;
  /** When it last changed, in milliseconds. */
  readonly time: number;
  /** The documents themselves on both sides, which only the newest steps keep; null in older ones. */
  readonly sides: Sides | null;
}

/**
 * With them an undo gives back the very objects that were there, and not new ones that equal them: whatever is
 * remembered of them, the layout of a thousand cards, is still known. They share what the step did not change.
 */
export interface Sides {
  readonly before: JourneyDocument;
  readonly after: JourneyDocument;
}

/** The document before the step. */
export function undone(document: JourneyDocument, { sides, inverse }: Step): JourneyDocument {
  return sides?.after === document ? sides.before : patched(document, inverse);
}

/** The document after the step. */
export function redone(document: JourneyDocument, { sides, patches }: Step): JourneyDocument {
  return sides?.before === document ? sides.after : patched(document, patches);
}
