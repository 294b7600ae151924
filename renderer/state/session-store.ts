/** Makes the session of a document: its history, what is selected, what is being edited. */
import { createStore } from 'zustand';
import type { DocumentCommandArgs, DocumentCommandId } from '#shared/commands/registry.ts';
import { documentCommand } from '#shared/commands/registry.ts';
import type { CreateId } from '#shared/document/ids.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { dispatch, isUnsaved, markSaved, type Present, redo, startHistory, undo } from '#shared/history/history.ts';
import type { FileInfo } from '#shared/ipc/contract.ts';
import type { CellPlace, Session, TextEdit } from './session.ts';
import type { SessionStore } from './use-session.tsx';

export interface SessionOptions {
  /** Has at least one map, as every valid document. */
  readonly document: JourneyDocument;
  readonly file: FileInfo;
  readonly createId: CreateId;
  /** The time in milliseconds; it only decides what is one stretch of typing. */
  readonly now: () => number;
}

/** A new card whose text is typed for the first time. */
interface NewCard {
  readonly card: string;
  readonly place: CellPlace;
  /** The present without it: what is gone back to when nothing was typed. */
  readonly before: Present;
}

export function createSessionStore({ document, file, createId, now }: SessionOptions): SessionStore {
  const [firstMap] = inOrder(document.maps);
  if (!firstMap) throw new Error('A document without a map was opened.');
  const selection = { map: firstMap[0], target: { kind: 'map' } } as const;

  let present: Present = { document, selection, history: startHistory() };
  let newCard: NewCard | null = null;

  return createStore<Session>((set, get) => {
    const show = (next: Present, editing: TextEdit | null): void => {
      present = next;
      set({ ...viewOf(next), editing: editing && keepEditing(next, editing) });
    };

    const dispatched = <Id extends DocumentCommandId>(command: Id, args: DocumentCommandArgs<Id>): boolean => {
      const next = dispatch(present, command, args, { context: { createId }, now: now() });
      if (next === present) return false;
      show(next, get().editing);
      return true;
    };

    /** Makes adding and typing one step, or takes both back when there is no text. */
    const settleNewCard = (): void => {
      if (!newCard) return;
      const { card, place, before } = newCard;
      newCard = null;
      const { map } = before.selection;
      const text = present.document.maps[map]?.cards[card]?.text ?? '';
      // Revisions are never given twice: a save on its way may name one of those that go.
      const start = { ...before, history: { ...before.history, lastRevision: present.history.lastRevision } };
      if (text.trim() === '') return show(start, null);
      const again = { createId: () => card };
      show(dispatch(start, 'card.add', { map, ...place, text }, { context: again, now: now() }), null);
    };

    const stopEditing = (): void => {
      if (newCard) settleNewCard();
      else if (get().editing) set({ editing: null });
    };

    return {
      ...viewOf(present),
      file,
      editing: null,

      isEnabled: (command, args) => documentCommand(command).isEnabled(present.document, args),

      run(command, args) {
        // Anything else that happens to the new card is a step of its own, and makes adding it one too.
        if (newCard && !isTypingInto(newCard.card, command, args)) newCard = null;
        return dispatched(command, args);
      },

      undo() {
        settleNewCard();
        show(undo(present), get().editing);
      },

      redo() {
        settleNewCard();
        show(redo(present), get().editing);
      },

      select(target) {
        if (!isEdited(get().editing, target)) stopEditing();
        show({ ...present, selection: { map: present.selection.map, target } }, get().editing);
      },

      showMap(map) {
        if (!Object.hasOwn(present.document.maps, map)) return;
        stopEditing();
        show({ ...present, selection: { map, target: { kind: 'map' } } }, null);
      },

      startEditing(card, replaceWith) {
        stopEditing();
        const { map } = present.selection;
        if (!Object.hasOwn(present.document.maps[map]?.cards ?? {}, card)) return;
        const editing = { card, replaceWith: replaceWith ?? null };
        show({ ...present, selection: { map, target: { kind: 'cards', cards: [card] } } }, editing);
        if (replaceWith !== undefined) dispatched('card.edit', { map, card, fields: { text: replaceWith } });
      },

      startNewCard(place, text = '') {
        stopEditing();
        const before = present;
        const { map } = before.selection;
        if (!dispatched('card.add', { map, ...place, text: '' })) return false;
        const { target } = present.selection;
        const card = target.kind === 'cards' ? target.cards[0] : undefined;
        if (card === undefined) return false;
        newCard = { card, place, before };
        set({ editing: { card, replaceWith: text === '' ? null : text } });
        if (text !== '') dispatched('card.edit', { map, card, fields: { text } });
        return true;
      },

      stopEditing,

      saved(revision, savedFile) {
        show({ ...present, history: markSaved(present.history, revision) }, get().editing);
        set({ file: savedFile });
      },
    };
  });
}

/** The part of the session that follows from the present. */
function viewOf({ document, selection, history }: Present) {
  return {
    document,
    selection,
    unsaved: isUnsaved(history),
    revision: history.revision,
    undoable: history.past.at(-1)?.command ?? null,
    redoable: history.future.at(-1)?.command ?? null,
  };
}

/** The edit goes on as long as its card is there and is what is selected. */
function keepEditing({ document, selection }: Present, editing: TextEdit): TextEdit | null {
  const exists = Object.hasOwn(document.maps[selection.map]?.cards ?? {}, editing.card);
  return exists && isEdited(editing, selection.target) ? editing : null;
}

function isEdited(editing: TextEdit | null, target: SelectionTarget): boolean {
  return editing !== null && target.kind === 'cards' && target.cards.length === 1 && target.cards[0] === editing.card;
}

function isTypingInto<Id extends DocumentCommandId>(card: string, command: Id, args: DocumentCommandArgs<Id>): boolean {
  if (command !== 'card.edit') return false;
  const edit = args as DocumentCommandArgs<'card.edit'>;
  return edit.card === card && Object.keys(edit.fields).every((field) => field === 'text');
}
