import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Dialogs } from '#renderer/panels/dialogs/Dialogs.tsx';
import { APP_COMMANDS } from '#shared/commands/app-commands.ts';
import type { Settings } from '#shared/ipc/contract.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

function open(language: Settings['language'] = 'en') {
  const document = journey({
    stages: [
      { id: 'A', name: 'Awareness' },
      { id: 'B', name: 'Buying' },
    ],
    lanes: ['goals'],
  });
  const first = document.maps[MAP];
  if (!first) throw new Error('The journey has no map.');
  const second = { ...first, order: 'a1', name: 'Later', stages: {}, lanes: {}, cards: {} };
  const window = openWindow(documentContent({ ...document, maps: { [MAP]: first, later: second } }), {
    language,
    theme: 'light',
    inspector: true,
    minimap: false,
    tourSeen: false,
  });
  showPart(
    window,
    <>
      <button type="button">before</button>
      <Dialogs />
    </>,
  );
  const user = userEvent.setup({ delay: null });
  const before = screen.getByRole('button', { name: 'before' });
  before.focus();
  const show = () => act(() => void window.services.run('view.palette'));
  return { ...window, user, show, before };
}

/** Two maps, and of the first two stages and a lane. */
const PLACES = 5;

const names = (): (string | null)[] => screen.getAllByRole('option').map((option) => option.textContent);
const target = (window: ReturnType<typeof open>) => window.session().selection.target;

beforeEach(() => localStorage.clear());

describe('the command palette', () => {
  it('offers every command with its keys, and apart from them what cannot be run now', async () => {
    const { show, user, session } = open();
    show();
    const text = names().join('\n');
    expect(text).toContain('New stage afterInsertCtrl+Shift+→');
    expect(text).toContain('Quit');
    expect(text).toContain('Go to stage Buying');
    // The palette is open already.
    expect(text).not.toContain('Command palette');
    expect(names()).toHaveLength(APP_COMMANDS.length - 1 + PLACES);

    // There is nothing to undo: it stands at the end, can be found, and does nothing.
    const unavailable = within(screen.getByRole('group', { name: 'Not possible now' })).getAllByRole('option');
    expect(unavailable[0]?.textContent).toContain('Undo');
    expect(unavailable.every((option) => option.ariaDisabled === 'true')).toBe(true);
    const { document } = session();
    await user.keyboard('undo{Enter}');
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(session().document).toBe(document);
  });

  it('runs what is found first with Enter, and is gone', async () => {
    const window = open();
    window.show();
    await window.user.keyboard('nsafter');
    expect(names()[0]).toContain('New stage after');
    await window.user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(Object.keys(window.session().document.maps[MAP]?.stages ?? {})).toHaveLength(3);
  });

  it('has what was run last first, the next time', async () => {
    const window = open();
    window.show();
    await window.user.keyboard('dark{Enter}');
    expect(window.services.settings.getState().theme).toBe('dark');
    window.show();
    expect(within(screen.getByRole('group', { name: 'Recent' })).getAllByRole('option')[0]?.textContent).toContain(
      'Dark theme',
    );
    expect(names()[0]).toContain('Dark theme');
  });

  it('leads to stages, lanes and maps', async () => {
    const window = open();
    window.show();
    await window.user.keyboard('stage buy{Enter}');
    expect(target(window)).toEqual({ kind: 'stage', stage: 'B' });
    window.show();
    await window.user.keyboard('to lane goals{Enter}');
    expect(target(window)).toEqual({ kind: 'lane', lane: 'goals' });
    window.show();
    await window.user.keyboard('go later{Enter}');
    expect(window.session().selection).toEqual({ map: 'later', target: { kind: 'map' } });
  });

  it('knows commands by their English names in other languages', async () => {
    const window = open('da');
    window.show();
    await window.user.keyboard('new stage after');
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('New stage after');
    await window.user.keyboard('{Enter}');
    expect(Object.keys(window.session().document.maps[MAP]?.stages ?? {})).toHaveLength(3);
  });

  it('asks the main process for its commands', async () => {
    const window = open();
    window.show();
    await window.user.keyboard('open…{Enter}');
    expect(window.bridge.runCommand).toHaveBeenCalledWith('file.open');
  });

  it('is left by Escape, which gives the focus back', async () => {
    const { show, user, before } = open();
    show();
    await user.keyboard('xyz');
    expect(screen.getByText(/Nothing is called “xyz”/)).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(document.activeElement).toBe(before);
  });
});
