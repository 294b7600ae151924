import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import { loadStartScreen } from '#renderer/app/start-screen.ts';
import type { Settings } from '#shared/ipc/contract.ts';
import { journey } from '../../../support/journey.ts';
import { documentContent, openWindow } from '../support/window.tsx';

beforeAll(async () => {
  await loadStartScreen();
});

let isSystemDark = false;
let systemChanged = (): void => {};

beforeEach(() => {
  isSystemDark = false;
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return isSystemDark;
    },
    addEventListener: (_event: string, listener: () => void) => {
      systemChanged = listener;
    },
    removeEventListener: () => {},
  }));
});

function start(settings?: Settings) {
  const window = openWindow({ kind: 'start', recent: [], problem: null }, settings);
  render(<App services={window.services} />);
  return { ...window, user: userEvent.setup({ delay: null }) };
}

describe('the window', () => {
  it('shows the theme that is set, and the system’s where that is set', () => {
    const { services } = start({ language: 'en', theme: 'system', inspector: true, minimap: false, tourSeen: false });
    const shown = () => document.documentElement.dataset.theme;
    expect(shown()).toBe('light');
    isSystemDark = true;
    act(() => systemChanged());
    expect(shown()).toBe('dark');
    act(() => services.settings.getState().change({ theme: 'light' }));
    expect(shown()).toBe('light');
  });

  it('tells which language it speaks', async () => {
    const { services } = start();
    expect(document.documentElement.lang).toBe('en');
    act(() => services.settings.getState().change({ language: 'sr' }));
    await waitFor(() => expect(document.documentElement.lang).toBe('sr-Cyrl'));
    expect(await screen.findByText('Почните нову мапу')).toBeDefined();
  });

  it('opens a dropped file, and leaves other drops alone', () => {
    const { bridge } = start();
    const file = new File(['{}'], 'map.journey');
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file] } });
    expect(bridge.openDropped).toHaveBeenCalledWith(file);
    fireEvent.drop(document.body, { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(bridge.openDropped).toHaveBeenCalledTimes(1);
  });

  it('shows the shortcuts on F1, and nothing else on keys that are no shortcut', async () => {
    const { user, services } = start();
    await user.keyboard('{F2}');
    expect(services.window.getState().dialog).toBeNull();
    await user.keyboard('{F1}');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a document that came from another format as work nobody has saved', () => {
    const document = journey({ stages: ['A'], lanes: ['goals'] });
    const imported = { name: 'tea', notices: [] };
    expect(openWindow(documentContent(document)).session().unsaved).toBe(false);
    expect(openWindow({ ...documentContent(document), imported }).session().unsaved).toBe(true);
  });

  it('shows another file’s problem when the main process says so', async () => {
    const { send } = start();
    act(() =>
      send('window:show', { kind: 'start', recent: [], problem: { name: 'Old', problem: { kind: 'notAJourney' } } }),
    );
    expect(await screen.findByRole('alert', { name: '“Old” could not be opened' })).toBeDefined();
  });
});
