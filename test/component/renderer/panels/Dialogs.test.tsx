import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Dialogs } from '#renderer/panels/dialogs/Dialogs.tsx';
import { Notices } from '#renderer/panels/Notices.tsx';
import type { Dialog, Message } from '#renderer/state/window.ts';
import { APP_COMMANDS, type AppCommand } from '#shared/commands/app-commands.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

function open() {
  const window = openWindow(documentContent(journey({ stages: ['A'], lanes: ['goals'] })));
  showPart(
    window,
    <>
      <Dialogs />
      <Notices />
    </>,
  );
  const { getState } = window.services.window;
  return {
    ...window,
    user: userEvent.setup({ delay: null }),
    ask: (dialog: Dialog) => act(() => getState().openDialog(dialog)),
    tell: (message: Message) => act(() => getState().tell(message)),
  };
}

beforeEach(() => localStorage.clear());

describe('the conflict dialog', () => {
  it.each([
    ['Load file', 'reload'],
    ['Replace file', 'save'],
    ['Save as…', 'saveAs'],
  ] as const)('%s', async (name, call) => {
    const { user, ask, bridge, session } = open();
    ask({ kind: 'conflict' });
    expect(screen.getByRole('alertdialog', { name: '“Journey” was changed by somebody else' })).toBeDefined();
    await user.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(bridge[call]).toHaveBeenCalled());
    if (call === 'save') expect(bridge.save).toHaveBeenCalledWith({ document: session().document, overwrite: true });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('is left without any change by Escape', async () => {
    const { user, ask, bridge } = open();
    ask({ kind: 'conflict' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(bridge.save).not.toHaveBeenCalled();
    expect(bridge.saveAs).not.toHaveBeenCalled();
    expect(bridge.reload).not.toHaveBeenCalled();
  });
});

describe('the shortcuts', () => {
  it('name every command that has keys, and the way out of the map', () => {
    const { ask, services } = open();
    ask({ kind: 'shortcuts' });
    const commands: readonly AppCommand[] = APP_COMMANDS;
    for (const { id, shortcut } of commands) {
      if (shortcut)
        expect(screen.getAllByText(services.translator.t(`command:${id}` as never)).length).toBeGreaterThan(0);
    }
    expect(screen.getByText('F6')).toBeDefined();
  });

  it('are found by what they do and by their keys', async () => {
    const { ask, user } = open();
    ask({ kind: 'shortcuts' });
    const field = screen.getByRole('searchbox', { name: 'Search: what it does, or its keys' });
    expect(document.activeElement).toBe(field);
    const shown = () => screen.getAllByRole('term').map(({ textContent }) => textContent);
    await user.keyboard('REDO');
    expect(shown()).toEqual(['Redo']);
    expect(screen.getByText('Ctrl+Y')).toBeDefined();
    await user.clear(field);
    await user.type(field, 'ctrl+g');
    expect(shown()).toEqual(['Go to stage…']);
    await user.type(field, 'xyz');
    expect(screen.getByText('No key does “ctrl+gxyz”.')).toBeDefined();
    expect(screen.queryAllByRole('term')).toEqual([]);
  });
});

describe('messages', () => {
  it('say that a save failed until it is closed, and offer the ways on', async () => {
    const { user, tell, bridge } = open();
    tell({ kind: 'saveFailed', reason: 'diskFull' });
    expect(screen.getByRole('alert').textContent).toContain('the disk is full');
    await user.click(screen.getByRole('button', { name: 'Save as…' }));
    await waitFor(() => expect(bridge.saveAs).toHaveBeenCalled());
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(''));
    expect(screen.getByRole('status').textContent).toContain('“Copy” is saved');
  });

  it('offer to undo a deletion', async () => {
    const { user, tell, session } = open();
    act(() => {
      session().run('stage.delete', { map: MAP, stage: 'A' });
    });
    tell({ kind: 'deleted', what: 'stage', name: 'A' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session().document.maps[MAP]?.stages).toHaveProperty('A');
  });

  it('say that saving keeps the old file', () => {
    const { tell } = open();
    tell({ kind: 'migrated', from: 1, to: 2 });
    expect(screen.getByRole('status').textContent).toContain('The first save keeps the old file beside it');
  });
});
