/** A window for tests: real stores, commands and texts over a main process that only remembers what it was told. */
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import { createServices, type Services, ServicesContext } from '#renderer/app/services.ts';
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { Session } from '#renderer/state/session.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import { SessionProvider, type SessionStore } from '#renderer/state/use-session.tsx';
import { sessionOf } from '#renderer/state/window.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { EventName, Settings, WindowContent, WindowEvents } from '#shared/ipc/contract.ts';

// Finding elements by role takes its time in jsdom, on a busy machine more than the 5 s that tests have.
vi.setConfig({ testTimeout: 30_000 });

// jsdom does not have it; react-aria finds elements by ids, which it escapes.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;

const SETTINGS: Settings = { language: 'en', theme: 'light', inspector: true, minimap: false, tourSeen: false };

/** A session with ids in a row, and a clock that tests move. */
export function startSession(document: JourneyDocument, clock = { now: 0 }): SessionStore {
  let ids = 0;
  return createSessionStore({
    document,
    file: { name: 'Journey', saved: true, readOnly: false },
    createId: (prefix) => {
      ids += 1;
      return `${prefix}_new${ids}`;
    },
    now: () => clock.now,
  });
}

export interface FakeMain {
  readonly bridge: { readonly [K in keyof WindowBridge]: WindowBridge[K] };
  /** Sends an event to the window, as the main process would. */
  send<E extends EventName>(event: E, payload: WindowEvents[E]): void;
}

export function fakeMain(settings: Settings = SETTINGS): FakeMain {
  const listeners = new Map<EventName, ((payload: never) => void)[]>();
  const nothing = () => vi.fn(async () => undefined);
  let current = settings;
  const bridge: WindowBridge = {
    platform: 'linux',
    windowContent: vi.fn(),
    newFile: nothing(),
    openFile: nothing(),
    openRecent: nothing(),
    openDropped: nothing(),
    save: vi.fn(async () => ({ kind: 'saved', file: { name: 'Journey', saved: true, readOnly: false } }) as const),
    saveAs: vi.fn(async () => ({ kind: 'saved', file: { name: 'Copy', saved: true, readOnly: false } }) as const),
    reload: nothing(),
    appendToJournal: nothing(),
    clearJournal: nothing(),
    discardRestored: nothing(),
    reportState: nothing(),
    closeAnswer: nothing(),
    exportFile: vi.fn(async () => ({ kind: 'exported', names: ['map.pdf'], notices: [] }) as const),
    cancelExport: nothing(),
    importFile: nothing(),
    copyPicture: vi.fn(async () => ({ kind: 'copied' }) as const),
    chooseSheet: vi.fn(async () => ({ kind: 'cancelled' }) as const),
    choosePicture: vi.fn(async () => ({ kind: 'cancelled' }) as const),
    openJourney: vi.fn(async () => ({ kind: 'opened' }) as const),
    chooseJourney: vi.fn(async () => ({ kind: 'cancelled' }) as const),
    runCommand: nothing(),
    settings: vi.fn(async () => current),
    changeSettings: vi.fn(async (change) => {
      current = { ...current, ...change } as Settings;
      return current;
    }),
    on: (event, listener) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener as (payload: never) => void]);
      return () => listeners.delete(event);
    },
  };
  return {
    bridge,
    send: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload as never);
    },
  };
}

export function documentContent(document: JourneyDocument): Extract<WindowContent, { kind: 'document' }> {
  const file = { name: 'Journey', saved: true, readOnly: false };
  return { kind: 'document', document, file, migratedFrom: null, journal: 'f'.repeat(32) };
}

export interface FakeWindow extends FakeMain {
  readonly services: Services;
  /** The session as it is now. */
  session(): Session;
}

export function openWindow(content: WindowContent, settings?: Settings): FakeWindow {
  const main = fakeMain(settings);
  const services = createServices(main.bridge, settings ?? SETTINGS, content);
  return {
    ...main,
    services,
    session: () => {
      const session = sessionOf(services.window);
      if (!session) throw new Error('The window shows no document.');
      return session.getState();
    },
  };
}

/** Shows a part of the window. */
export function showPart(window: FakeWindow, part: ReactNode): void {
  const session = sessionOf(window.services.window);
  render(
    <ServicesContext value={window.services}>
      <I18nextProvider i18n={window.services.translator}>
        {session ? <SessionProvider store={session}>{part}</SessionProvider> : part}
      </I18nextProvider>
    </ServicesContext>,
  );
}
