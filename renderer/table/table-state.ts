/**
 * What the table of a map is set to, and where in it one is. State of the session, kept while other views are
 * shown; what is selected is the session's own, and shared with them.
 */
import { createStore, type StoreApi } from 'zustand';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import type { FieldId } from './fields.ts';
import { ALL_ROWS, type RowSettings } from './rows.ts';

/** The row of the columns' headings, as a place one can be in. */
export const HEAD = 'head';

/** The cell that has the keys. */
export interface ActiveCell {
  /** Key of a row, or `HEAD`. */
  readonly row: string;
  readonly field: FieldId;
}

/** A cell that is edited. A card's text is edited by the session, for all views (`Session.editing`). */
export interface CellEdit {
  readonly card: string;
  readonly field: FieldId;
  /** What the first key typed, or null. */
  readonly typed: string | null;
}

export interface TableState extends RowSettings {
  /** The columns somebody chose; null: the usual ones. */
  readonly columns: ReadonlySet<FieldId> | null;
  readonly active: ActiveCell | null;
  readonly edit: CellEdit | null;
  /** How far it was scrolled, in CSS pixels. */
  readonly scroll: { readonly top: number; readonly left: number };
}

export type TableStore = StoreApi<TableState>;

const stores = new WeakMap<SessionStore, Map<string, TableStore>>();

/** The state of the table of a map. */
export function tableStoreOf(session: SessionStore, map: string): TableStore {
  const ofSession = stores.get(session) ?? new Map<string, TableStore>();
  stores.set(session, ofSession);
  const known = ofSession.get(map);
  if (known) return known;
  const store = createStore<TableState>(() => ({
    ...ALL_ROWS,
    columns: null,
    active: null,
    edit: null,
    scroll: { top: 0, left: 0 },
  }));
  ofSession.set(map, store);
  return store;
}
