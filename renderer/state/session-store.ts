/** Makes the session of a document: its history, what is selected, what is being edited. */
import { setAutoFreeze } from 'immer';
import { createStore } from 'zustand';
import type { DocumentCommandArgs, DocumentCommandId } from '#shared/commands/registry.ts';
import { documentCommand } from '#shared/commands/registry.ts';
import type { CreateId } from '#shared/document/ids.ts';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import {
  dispatch,
  isUnsaved,
  joinSince,
  markSaved,
  type Present,
  redo,
  revertTo,
  startHistory,
  travel,
  undo,
} from '#shared/history/history.ts';
import type { FileInfo } from '#shared/ipc/contract.ts';
import type { Session, TextEdit } from './session.ts';
import type { SessionStore } from './use-session.tsx';

// All types are readonly, and tests freeze: in the product each edit would look at every card to freeze it.
if (import.meta.env.PROD) setAutoFreeze(false);

export interface SessionOptions {
  /** Has at least one map, as every valid document. */
  readonly document: JourneyDocument;
  readonly file: FileInfo;
  /** False for a document that is in no file as it is: it was imported, or unsaved changes were brought back. */
  readonly isInFile?: boolean;
  readonly createId: CreateId;
  /** The time in milliseconds; it only decides what is one stretch of typing. */
  readonly now: () => number;
}

/** A new card whose text is typed for the first time. */
interface NewCard {
  readonly card: string;
  /** The revision before it was added: what is gone back to when nothing was typed. */
  readonly since: number;
}

export function createSessionStore(options: SessionOptions): SessionStore {
  const { document, file, isInFile = true, createId, now } = options;
  const [firstMap] = inOrder(document.maps);
  if (!firstMap) throw new Error('A document without a map was opened.');
  const selection = { map: firstMap[0], target: { kind: 'map' } } as const;

  let present: Present = { document, selection, history: startHistory(isInFile) };
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

    /** Makes adding and typing one step, or takes both back when there is nothing in the card. */
    const settleNewCard = (): void => {
      if (!newCard) return;
      const { card, since } = newCard;
      newCard = null;
      const added = present.document.maps[present.selection.map]?.cards[card];
      show(added && !isBlank(added) ? joinSince(present, since) : revertTo(present, since), null);
    };

    const stopEditing = (): void => {
      settleNewCard();
      if (get().editing) set({ editing: null });
    };

    return {
      ...viewOf(present),
      file,
      editing: null,
      channelFilter: [],
      found: NOTHING,

      isEnabled: (command, args) => documentCommand(command).isEnabled(present.document, args),

      run(command, args) {
        // Anything else than writing the new card ends it first: it must not be taken back, or joined, with the card.
        if (newCard && !writes(newCard.card, command, args)) settleNewCard();
        return dispatched(command, args);
      },

      startGesture() {
        stopEditing();
        // What is done now does not go on with what was done before.
        present = { ...present, history: { ...present.history, open: false } };
        const since = present.history.revision;
        return {
          end: () => show(joinSince(present, since), get().editing),
          cancel: () => show(revertTo(present, since), get().editing),
        };
      },

      undo() {
        settleNewCard();
        show(undo(present), get().editing);
      },

      redo() {
        settleNewCard();
        show(redo(present), get().editing);
      },

      travel(done) {
        settleNewCard();
        show(travel(present, done), get().editing);
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
        const { map } = present.selection;
        const since = present.history.revision;
        if (!dispatched('card.add', { map, ...place, text: '' })) return false;
        const { target } = present.selection;
        const card = target.kind === 'cards' ? target.cards[0] : undefined;
        if (card === undefined) return false;
        newCard = { card, since };
        set({ editing: { card, replaceWith: text === '' ? null : text } });
        if (text !== '') dispatched('card.edit', { map, card, fields: { text } });
        return true;
      },

      stopEditing,

      filterChannels: (channelFilter) => set({ channelFilter }),

      highlight: (found) => set({ found }),

      saved(revision, savedFile) {
        show({ ...present, history: markSaved(present.history, revision) }, get().editing);
        set({ file: savedFile });
      },
    };
  });
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a command says something on this card, and does nothing else. */
function writes(card: string, command: DocumentCommandId, args: unknown): boolean {
  const edited = typeof args === 'object' && args !== null && 'card' in args ? args.card : undefined;
  return edited === card && (command === 'card.edit' || command === 'emotion.edit');
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
    past: history.past,
    future: history.future,
    savedRevision: history.savedRevision,
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

/** Whether nothing was said on a card yet: it has neither text nor any field that is optional. */
function isBlank(card: Card): boolean {
  const { kind: _kind, stage: _stage, lane: _lane, order: _order, text, ...rest } = card;
  const said = Object.values(rest).filter((value) => !Array.isArray(value) || value.length > 0);
  return text.trim() === '' && said.length === 0;
}
