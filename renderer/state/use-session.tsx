/** How components reach the session of the document they show. */
import { createContext, type ReactNode, useContext, useRef } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { reuse } from '#shared/layout/reuse.ts';
import type { Session } from './session.ts';

export type SessionStore = StoreApi<Session>;

const SessionContext = createContext<SessionStore | null>(null);

export function SessionProvider({ store, children }: { readonly store: SessionStore; readonly children: ReactNode }) {
  return <SessionContext value={store}>{children}</SessionContext>;
}

/** The store itself, for event handlers: it does not make the component render anew. */
export function useSessionStore(): SessionStore {
  const store = useContext(SessionContext);
  if (!store) throw new Error('A component that needs a document is shown without one.');
  return store;
}

/** A part of the session; the component renders anew only when this part is another one (`Object.is`). */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useSessionStore(), select);
}

/**
 * Something made out of the session, such as a list; the component renders anew only when it has other
 * contents. For plain data that is small: it is made and compared at every change of the session.
 */
export function useSessionPart<T>(select: (session: Session) => T): T {
  const last = useRef<T | null>(null);
  return useSession((session) => {
    last.current = reuse(last.current, select(session));
    return last.current;
  });
}
