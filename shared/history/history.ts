/**
 * Undo and redo. A step of the history is what one command changed, kept as patches, so that a step costs
 * what it changed and not what the document weighs. Pure: time and ids come in from outside.
 *
 * Every state of the document has a number. The history knows which one the file holds: undoing back to it
 * makes the document saved again, whatever was done in between.
 */
import type { CommandContext, CommandOutcome } from '../commands/command.ts';
import { type DocumentCommandArgs, type DocumentCommandId, documentCommand } from '../commands/registry.ts';
import type { JourneyDocument } from '../document/model.ts';
import type { Selection } from '../document/selection.ts';
import { changed } from './change.ts';
import { continues, merged } from './merge.ts';
import { keepSelection, selectionAfter } from './selection.ts';
import { redone, type Step, undone } from './step.ts';
import { subjectOf } from './subject.ts';

/** How many steps can be undone; beyond that the oldest are forgotten. */
export const STEP_LIMIT = 1_000;

/** How many of the newest steps keep the documents on their sides: each holds a record of all cards of its own. */
const SIDES_LIMIT = 20;

export interface History {
  /** What can be undone, oldest first. */
  readonly past: readonly Step[];
  /** What can be redone, the next one last. */
  readonly future: readonly Step[];
  /** The number of the state that the document is in. */
  readonly revision: number;
  /** The number of the state that the file holds, or null when it holds none of them. */
  readonly savedRevision: number | null;
  /** The highest number given so far: none is ever given twice. */
  readonly lastRevision: number;
  /** Whether the last step may take in more typing: not after an undo, a redo or a save. */
  readonly open: boolean;
}

/** A document as it is now, with what is selected in it and how it came to be. */
export interface Present {
  readonly document: JourneyDocument;
  readonly selection: Selection;
  readonly history: History;
}

/** @param isInFile false for a document that no file holds as it is, such as a recovered one. */
export function startHistory(isInFile = true): History {
  return { past: [], future: [], revision: 0, savedRevision: isInFile ? 0 : null, lastRevision: 0, open: false };
}

export interface DispatchOptions {
  readonly context: CommandContext;
  /** The time in milliseconds, which only decides what is one stretch of typing. */
  readonly now: number;
}

/**
 * Runs a command and records it. Answers the very same present when the command is not enabled.
 * Whatever could be redone is forgotten.
 */
export function dispatch<Id extends DocumentCommandId>(
  present: Present,
  id: Id,
  args: DocumentCommandArgs<Id>,
  { context, now }: DispatchOptions,
): Present {
  const command = documentCommand(id);
  if (!command.isEnabled(present.document, args)) return present;

  let outcome: CommandOutcome = {};
  const [document, patches, inverse] = changed(present.document, (draft) => {
    outcome = command.apply(draft, args, context);
  });
  const selection = keepSelection(present.document, document, selectionAfter(present.selection, outcome));
  const revision = present.history.lastRevision + 1;
  const step: Step = {
    command: id,
    subject: subjectOf(id, patches, inverse, document),
    patches,
    inverse,
    before: present.selection,
    after: selection,
    from: present.history.revision,
    to: revision,
    mergeKey: command.mergeKey?.(args) ?? null,
    time: now,
    sides: { before: present.document, after: document },
  };
  return { document, selection, history: record(present.history, step, document) };
}

function record(history: History, step: Step, document: JourneyDocument): History {
  const { past } = history;
  const last = past.at(-1);
  const next = { ...history, future: [], lastRevision: step.to };
  if (!history.open || last === undefined || !continues(last, step)) {
    return { ...next, past: withStep(past, step), revision: step.to, open: true };
  }
  const whole = merged(last, step, document);
  // Typed and deleted again: there is nothing to undo, and the document is in the state it was in before.
  if (whole === null) return { ...next, past: past.slice(0, -1), revision: last.from, open: false };
  return { ...next, past: [...past.slice(0, -1), whole], revision: whole.to };
}

function withStep(past: readonly Step[], step: Step): readonly Step[] {
  const steps = [...past, step].slice(-STEP_LIMIT);
  const place = steps.length - 1 - SIDES_LIMIT;
  const aged = steps[place];
  if (aged !== undefined) steps[place] = { ...aged, sides: null };
  return steps;
}

/** Takes the last step back, and selects what was selected before it. Without one, the same present. */
export function undo(present: Present): Present {
  const { past, future } = present.history;
  const step = past.at(-1);
  if (step === undefined) return present;
  const document = undone(present.document, step);
  return {
    document,
    selection: keepSelection(present.document, document, step.before),
    history: {
      ...present.history,
      past: past.slice(0, -1),
      future: [...future, step],
      revision: step.from,
      open: false,
    },
  };
}

/** Does the step again that was undone last, and selects what was selected after it. */
export function redo(present: Present): Present {
  const { past, future } = present.history;
  const step = future.at(-1);
  if (step === undefined) return present;
  const document = redone(present.document, step);
  return {
    document,
    selection: keepSelection(present.document, document, step.after),
    history: { ...present.history, past: [...past, step], future: future.slice(0, -1), revision: step.to, open: false },
  };
}

/**
 * Goes to a state of the document that undo or redo would lead to, several steps away.
 * @param done how many of all steps shall be done there: 0 takes everything back; what is out of range stops at the end.
 */
export function travel(present: Present, done: number): Present {
  let at = present;
  while (at.history.past.length > Math.max(0, done)) at = undo(at);
  while (at.history.past.length < done && at.history.future.length > 0) at = redo(at);
  return at;
}

/**
 * Makes one step of all that was done since a state, named after the first thing done: a gesture of several
 * commands, such as adding a card and typing its text. Without such a state in the past, the same present.
 * @param revision the `revision` of the history when the gesture began.
 */
export function joinSince(present: Present, revision: number): Present {
  const { past } = present.history;
  const place = past.findIndex((step) => step.from === revision);
  const steps = past.slice(place);
  if (place === -1 || steps.length < 2) return present;
  const whole = steps.reduceRight<Step | null>(
    // After steps that came to nothing, the one before them led to the present state.
    (later, step) =>
      later === null ? { ...step, to: present.history.revision } : merged(step, later, present.document),
    null,
  );
  if (whole === null) return revertTo(present, revision);
  return { ...present, history: { ...present.history, past: [...past.slice(0, place), whole], open: false } };
}

/**
 * Leaves a gesture as if it had never begun: back to a state, with nothing to redo, and selects what was
 * selected then. Without such a state in the past, the same present.
 * @param revision the `revision` of the history when the gesture began.
 */
export function revertTo(present: Present, revision: number): Present {
  const { past } = present.history;
  const place = past.findIndex((step) => step.from === revision);
  if (place === -1) return present;
  const { document, selection, history } = past.slice(place).reduce((state) => undo(state), present);
  return { document, selection, history: { ...history, future: [] } };
}

/**
 * Notes that the file now holds a state of the document.
 * @param revision the `revision` the history had when the document was handed over to be saved: while it
 * was being written, editing may have gone on.
 */
export function markSaved(history: History, revision: number): History {
  // The state in the file shall stay one that undo can come back to: typing goes on in a new step.
  return { ...history, savedRevision: revision, open: history.open && history.revision !== revision };
}

/** Whether the document differs from what the file holds. */
export function isUnsaved(history: History): boolean {
  return history.revision !== history.savedRevision;
}
