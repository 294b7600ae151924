/** How the outline of a map is set. State of the session, kept while other views are shown. */
import { createStore, type StoreApi } from 'zustand';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import type { OutlineOrder } from './sections.ts';

export interface OutlineState {
  readonly order: OutlineOrder;
  /** Keys of sections whose contents are not shown. */
  readonly closed: ReadonlySet<string>;
  /** Key of the section whose name is edited. */
  readonly renaming: string | null;
  /** How far it was scrolled, in CSS pixels. */
  readonly top: number;
}

export type OutlineStore = StoreApi<OutlineState>;

const stores = new WeakMap<SessionStore, Map<string, OutlineStore>>();

/** The state of the outline of a map. */
export function outlineStoreOf(session: SessionStore, map: string): OutlineStore {
  const ofSession = stores.get(session) ?? new Map<string, OutlineStore>();
  stores.set(session, ofSession);
  const known = ofSession.get(map);
  if (known) return known;
  const store = createStore<OutlineState>(() => ({ order: 'stages', closed: new Set(), renaming: null, top: 0 }));
  ofSession.set(map, store);
  return store;
}
