/** What one window shows: the start screen or a document, the dialog that stands open, and what there is to tell. */
import { createStore, type StoreApi } from 'zustand';
import type { PictureRefusal } from '#renderer/input/images.ts';
import type { Paste } from '#shared/clipboard/place.ts';
import type { ExportFormatId } from '#shared/formats/exports.ts';
import type { OpenProblem, RecentFile, SaveFailure } from '#shared/ipc/contract.ts';
import type { ImportNews, SheetResult } from '#shared/ipc/exchange.ts';
import type { JourneyRefusal } from '#shared/ipc/journeys.ts';
import type { SessionStore } from './use-session.tsx';

export type Content =
  /** `problem` is a file that could not be opened. */
  | { readonly kind: 'start'; readonly recent: readonly RecentFile[]; readonly problem: OpenProblem | null }
  | {
      readonly kind: 'document';
      readonly session: SessionStore /** Differs with each document that is shown. */;
      readonly key: number;
      /** Names where the unsaved changes of this document are kept. */
      readonly journal: string;
    };

export type Dialog =
  /** With a format it begins there, else with the one used last. */
  | { readonly kind: 'export'; readonly format: ExportFormatId | null }
  /** What an import could not take over. */
  | { readonly kind: 'imported'; readonly news: ImportNews }
  /** A spreadsheet that was read, to update the cards from. */
  | { readonly kind: 'update'; readonly sheet: Extract<SheetResult, { kind: 'read' }> }
  /** A spreadsheet that was chosen and could not be read. */
  | { readonly kind: 'sheetFailed'; readonly sheet: Extract<SheetResult, { kind: 'problem' | 'notRead' }> }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'goToStage' }
  /** Somebody else changed the file; nothing was written. */
  | { readonly kind: 'conflict' };

/** Why a paste did nothing. `refused`: the document would break its limits. */
export type NotPasted =
  | Exclude<Paste, { kind: 'paste' }>
  | { readonly kind: 'noPlace' | 'refused' }
  | { readonly kind: 'fieldFull'; readonly limit: number };

/** `noRoom`: the document holds as many pictures as it can. `unreadable`: the file could not be read. */
export type PictureRefused = PictureRefusal | 'noPlace' | 'noRoom' | 'unreadable';

/** A card of the document, wherever one looks. */
export interface CardPlace {
  readonly map: string;
  readonly card: string;
}

/** Something to tell. What went wrong stays until it is closed; what went well goes by itself. */
export type Message =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'pictureCopied' | 'pictureNotCopied' }
  | { readonly kind: 'exported'; readonly name: string }
  | {
      readonly kind: 'deleted';
      readonly what: 'map' | 'stage' | 'lane' | 'persona' | 'channel' | 'tag';
      readonly name: string;
    }
  /** Something that one may want to take back at once. */
  | { readonly kind: 'changed'; readonly what: 'laneHidden' | 'channelsMerged'; readonly name: string }
  | { readonly kind: 'migrated'; readonly from: number; readonly to: number }
  | { readonly kind: 'readOnly'; readonly name: string }
  | { readonly kind: 'notPasted'; readonly why: NotPasted }
  /** What was pasted had characters that no text can hold. */
  | { readonly kind: 'pasteCleaned' }
  | { readonly kind: 'pictureRefused'; readonly why: PictureRefused }
  /** Cards were pasted without their links to maps of the document they come from. */
  | { readonly kind: 'journeysLost'; readonly count: number }
  /** The file in which the journey of a card is told was not gone to, or not taken. */
  | { readonly kind: 'journeyRefused'; readonly why: JourneyRefusal; readonly name: string; readonly place: CardPlace }
  /** Somebody came from another file, to a map that is not in this one. */
  | { readonly kind: 'mapNotThere' }
  /** Unsaved changes are back after a crash. `fileChanged`: somebody else changed the file meanwhile. */
  | { readonly kind: 'restored'; readonly name: string; readonly fileChanged: boolean }
  | { readonly kind: 'saveFailed'; readonly reason: SaveFailure };

export interface Notice {
  readonly id: number;
  readonly message: Message;
}

/** A field of the inspector that should get the focus, with its text selected, once it is shown. */
export interface FieldRequest {
  readonly field: 'name' | 'first';
  /** Differs with each request, so that asking twice works twice. */
  readonly id: number;
}

/** The panels that can stand beside the map, one at a time. */
export type SidePanel =
  | { readonly kind: 'find'; readonly withReplace: boolean }
  | { readonly kind: 'history' }
  | { readonly kind: 'checks' };

export interface ShownSide {
  readonly panel: SidePanel;
  /** Differs with each request, so that who asks again is given the keys again. */
  readonly id: number;
}

/** The ways to see a map. */
export const MAP_VIEWS = ['map', 'table', 'outline'] as const;
export type MapView = (typeof MAP_VIEWS)[number];

export interface WindowState {
  readonly content: Content;
  /** How maps are shown, until another document is. */
  readonly view: MapView;
  readonly dialog: Dialog | null;
  /** The panel beside the map, if one stands open. */
  readonly side: ShownSide | null;
  readonly notices: readonly Notice[];
  /** A save is being written. */
  readonly saving: boolean;
  readonly fieldRequest: FieldRequest | null;

  show(content: Content): void;
  showView(view: MapView): void;
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
  openSide(panel: SidePanel): void;
  closeSide(): void;
  /** A newer message of a kind takes the place of the older one. */
  tell(message: Message): void;
  dismiss(id: number): void;
  /** Takes back the messages of a kind, which no longer hold. */
  withdraw(kind: Message['kind']): void;
  requestField(field: FieldRequest['field']): void;
  fieldShown(): void;
}
export type WindowStore = StoreApi<WindowState>;

export function createWindowStore(content: Content): WindowStore {
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  return createStore<WindowState>((set) => ({
    content,
    view: 'map',
    dialog: null,
    side: null,
    notices: [],
    saving: false,
    fieldRequest: null,

    // What was told of the former document says nothing about this one.
    show: (shown) => set({ content: shown, view: 'map', dialog: null, side: null, notices: [], fieldRequest: null }),
    showView: (view) => set({ view }),
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
    openSide: (panel) => set({ side: { panel, id: nextId() } }),
    closeSide: () => set({ side: null }),
    tell: (message) =>
      set(({ notices }) => ({
        notices: [...notices.filter((notice) => notice.message.kind !== message.kind), { id: nextId(), message }],
      })),
    dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    withdraw: (kind) =>
      set(({ notices }) => {
        const others = notices.filter((notice) => notice.message.kind !== kind);
        // The same list, when there was none: nobody need draw it anew.
        return { notices: others.length === notices.length ? notices : others };
      }),
    requestField: (field) => set({ fieldRequest: { field, id: nextId() } }),
    fieldShown: () => set({ fieldRequest: null }),
  }));
}

/** The session of the document in the window, or null on the start screen. */
export function sessionOf(store: WindowStore): SessionStore | null {
  const { content } = store.getState();
  return content.kind === 'document' ? content.session : null;
}
