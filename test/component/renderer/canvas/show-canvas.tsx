/** Shows a document on the canvas, in a page that has a size but draws nothing. */
import { act, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import { MeasuredMapCanvas } from '#renderer/canvas/MapCanvas.tsx';
import type { Session } from '#renderer/state/session.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import { SessionProvider, type SessionStore } from '#renderer/state/use-session.tsx';
import type { JourneyDocument } from '#shared/document/model.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { tableMeasure } from '../../../support/measure.ts';

const WINDOW = { width: 1600, height: 1000 };

/** What jsdom lacks because it lays nothing out. Undone by `vi.restoreAllMocks` and `vi.unstubAllGlobals`. */
export function stubLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(WINDOW.width);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(WINDOW.height);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, WINDOW.width, WINDOW.height),
  );
}

export interface ShownCanvas {
  readonly store: SessionStore;
  readonly container: HTMLElement;
  /** Does something to the session, as keys, menus and panels do. */
  session(change: (session: Session) => void): void;
}

export function showCanvas(
  document: JourneyDocument,
  language: 'en' | 'da' | 'sr' = 'en',
  hasMinimap = false,
): ShownCanvas {
  let ids = 0;
  const store = createSessionStore({
    document,
    file: { name: 'Journey', saved: true, readOnly: false },
    createId: (prefix) => `${prefix}_new${++ids}`,
    now: () => 0,
  });
  const { container } = render(
    <I18nextProvider i18n={createTranslator(language)}>
      <SessionProvider store={store}>
        <MeasuredMapCanvas measure={tableMeasure} hasMinimap={hasMinimap} />
      </SessionProvider>
    </I18nextProvider>,
  );
  return { store, container, session: (change) => act(() => change(store.getState())) };
}
