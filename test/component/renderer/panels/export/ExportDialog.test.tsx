import { act, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Dialogs } from '#renderer/panels/dialogs/Dialogs.tsx';
import { Notices } from '#renderer/panels/Notices.tsx';
import type { Dialog } from '#renderer/state/window.ts';
import { journey, MAP } from '../../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../../support/window.tsx';

function open() {
  const window = openWindow(documentContent(journey({ stages: ['A', 'B'], lanes: ['goals', 'notes'] })));
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
    asked: () => vi.mocked(window.bridge.exportFile).mock.calls.at(-1)?.[0],
  };
}

const confirm = () => screen.findByRole('button', { name: 'Export…' });

// The dialog is loaded when it is first wanted, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => localStorage.clear());

describe('the export dialog', () => {
  it('takes format and options by keyboard, and offers next time what was chosen', async () => {
    const { user, ask, asked } = open();
    ask({ kind: 'export', format: 'csv' });
    expect(await screen.findByRole('option', { name: 'CSV table', selected: true })).toBeDefined();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('CSV table'));
    await user.tab();
    await user.tab();
    await user.tab();
    expect(document.activeElement?.closest('label')?.textContent).toContain('Mark the file as UTF-8');
    await user.keyboard(' ');
    (await confirm()).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked()).toMatchObject({ format: 'csv', options: { bom: false, sheet: 'cards' } }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    ask({ kind: 'export', format: null });
    expect(await screen.findByRole('option', { name: 'CSV table', selected: true })).toBeDefined();
    expect(screen.getByRole('checkbox', { name: /UTF-8/ })).toHaveProperty('checked', false);
  });

  it('remembers for each document apart', async () => {
    const one = open();
    one.ask({ kind: 'export', format: 'md' });
    await one.user.click(await confirm());
    await waitFor(() => expect(localStorage.length).toBe(1));
    expect(localStorage.key(0)).toBe(`export.${one.session().document.id}`);
  });

  it('leaves out stages, lanes and what is internal, and nothing when nothing is left', async () => {
    const { user, ask, asked } = open();
    ask({ kind: 'export', format: 'md' });
    await user.click(await screen.findByRole('button', { name: 'Stages and lanes' }));
    await user.click(screen.getByRole('checkbox', { name: 'A' }));
    await user.click(screen.getByRole('checkbox', { name: /Copy for sharing/ }));
    await user.click(screen.getByRole('checkbox', { name: 'B' }));
    expect(await confirm()).toHaveProperty('disabled', true);
    expect(screen.getAllByRole('alert').some(({ textContent }) => textContent?.includes('at least one map'))).toBe(
      true,
    );
    await user.click(screen.getByRole('checkbox', { name: 'B' }));
    await user.click(await confirm());
    await waitFor(() =>
      expect(asked()?.choice).toMatchObject({ maps: [MAP], hiddenStages: { [MAP]: ['A'] }, internal: false }),
    );
  });

  it('shows how far it is, and can be cancelled', async () => {
    const { user, ask, bridge, send } = open();
    let end = (_: { kind: 'cancelled' }): void => undefined;
    vi.mocked(bridge.exportFile).mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
    ask({ kind: 'export', format: 'xlsx' });
    await user.click(await confirm());
    await screen.findByRole('alertdialog', { name: 'Exporting…' });
    act(() => send('export:progress', { done: 1, total: 4 }));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1');
    await user.click(screen.getByRole('button', { name: 'Cancel export' }));
    expect(bridge.cancelExport).toHaveBeenCalled();
    act(() => end({ kind: 'cancelled' }));
    expect(await screen.findByRole('option', { name: 'Excel workbook', selected: true })).toBeDefined();
  });

  it('lists what the file could not carry', async () => {
    const { user, ask, bridge } = open();
    const notices = [{ code: 'notCarried', values: { trait: 'tags', count: 2 } }];
    vi.mocked(bridge.exportFile).mockResolvedValueOnce({ kind: 'exported', names: ['a.mmd', 'b.mmd'], notices });
    ask({ kind: 'export', format: 'mermaid' });
    await user.click(await confirm());
    expect(await screen.findByText('2 files were written: a.mmd, b.mmd')).toBeDefined();
    expect(screen.getByText(/tags \(2\)/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Copy list' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/tags \(2\)/));
  });

  it('says why an export failed, and keeps what was chosen', async () => {
    const { user, ask, bridge } = open();
    vi.mocked(bridge.exportFile).mockResolvedValueOnce({ kind: 'failed', reason: 'diskFull' });
    ask({ kind: 'export', format: 'md' });
    await user.click(await confirm());
    await waitFor(() =>
      expect(screen.getAllByRole('alert').some(({ textContent }) => textContent?.includes('disk is full'))).toBe(true),
    );
    expect(screen.getByRole('option', { name: 'Markdown report', selected: true })).toBeDefined();
  });
});

describe('updating from a sheet', () => {
  it('shows what changes, and applies it as one step', async () => {
    const window = openWindow(
      documentContent(
        journey({
          stages: ['A'],
          lanes: ['goals'],
          cards: [{ id: 'one', stage: 'A', lane: 'goals', text: 'Old' }],
        } as never),
      ),
    );
    const [card] = Object.keys(window.session().document.maps[MAP]?.cards ?? {});
    showPart(window, <Dialogs />);
    const user = userEvent.setup({ delay: null });
    const rows = [
      ['ID', 'Map', 'Stage', 'Lane', 'Text'],
      [card ?? '', '', '', '', 'New'],
    ];
    act(() =>
      window.services.window.getState().openDialog({
        kind: 'update',
        sheet: { kind: 'read', name: 'cards', sheets: [{ name: 'cards', rows }], notices: [] },
      }),
    );
    expect(await screen.findByText('1 change. Undo takes all of it back.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(window.session().document.maps[MAP]?.cards[card ?? '']?.text).toBe('New');
    act(() => window.session().undo());
    expect(window.session().document.maps[MAP]?.cards[card ?? '']?.text).not.toBe('New');
    expect(window.session().undoable).toBeNull();
  });
});
