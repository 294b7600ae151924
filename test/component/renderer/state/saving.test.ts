import { describe, expect, it, vi } from 'vitest';
import { VERSION } from '#shared/document/model.ts';
import type { SaveResult } from '#shared/ipc/contract.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow } from '../support/window.tsx';

const content = () => documentContent(journey({ stages: ['A', 'B'], lanes: ['goals'] }));

function changedWindow() {
  const window = openWindow(content());
  window.session().run('stage.delete', { map: MAP, stage: 'A' });
  const messages = () => window.services.window.getState().notices.map(({ message }) => message);
  return { ...window, messages };
}

describe('saving', () => {
  it('hands over the document, and then it is no longer unsaved', async () => {
    const { services, session, bridge, messages } = changedWindow();
    const { document } = session();
    expect(await services.saving.save()).toBe(true);
    expect(bridge.save).toHaveBeenCalledWith({ document, overwrite: false });
    expect(session().unsaved).toBe(false);
    expect(messages()).toEqual([{ kind: 'saved', name: 'Journey' }]);
  });

  it('shows the name that the file was given', async () => {
    const { services, session } = changedWindow();
    await services.saving.saveAs();
    expect(session().file.name).toBe('Copy');
  });

  it('says why it failed, keeps the work, and takes the message back once it went well', async () => {
    const { services, session, bridge, messages } = changedWindow();
    vi.mocked(bridge.save).mockResolvedValueOnce({ kind: 'failed', reason: 'diskFull' });
    expect(await services.saving.save()).toBe(false);
    expect(session().unsaved).toBe(true);
    expect(messages()).toEqual([{ kind: 'saveFailed', reason: 'diskFull' }]);
    await services.saving.save();
    expect(messages()).toEqual([{ kind: 'saved', name: 'Journey' }]);
  });

  it('counts a main process that does not answer as a failure', async () => {
    const { services, session, bridge, messages } = changedWindow();
    vi.mocked(bridge.save).mockRejectedValueOnce(new Error('gone'));
    expect(await services.saving.save()).toBe(false);
    expect(session().unsaved).toBe(true);
    expect(messages()).toEqual([{ kind: 'saveFailed', reason: 'other' }]);
    expect(services.window.getState().saving).toBe(false);
  });

  it('asks about a conflict and writes nothing until it is answered', async () => {
    const { services, session, bridge } = changedWindow();
    vi.mocked(bridge.save).mockResolvedValueOnce({ kind: 'conflict' });
    expect(await services.saving.save()).toBe(false);
    expect(services.window.getState().dialog).toEqual({ kind: 'conflict' });
    expect(session().unsaved).toBe(true);
    const { document } = session();
    expect(await services.saving.overwrite()).toBe(true);
    expect(bridge.save).toHaveBeenLastCalledWith({ document, overwrite: true });
  });

  it('is silent when the person changed their mind', async () => {
    const { services, session, bridge, messages } = changedWindow();
    vi.mocked(bridge.saveAs).mockResolvedValueOnce({ kind: 'cancelled' });
    expect(await services.saving.saveAs()).toBe(false);
    expect(messages()).toEqual([]);
    expect(session().unsaved).toBe(true);
  });

  it('waits for the save before it, and writes what is there by then', async () => {
    const { services, session, bridge } = changedWindow();
    let finish: (result: SaveResult) => void = () => {};
    vi.mocked(bridge.save).mockReturnValueOnce(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    const first = services.saving.save();
    const second = services.saving.save();
    await vi.waitFor(() => expect(bridge.save).toHaveBeenCalledTimes(1));
    session().run('stage.delete', { map: MAP, stage: 'B' });
    finish({ kind: 'saved', file: session().file });
    await Promise.all([first, second]);
    expect(bridge.save).toHaveBeenCalledTimes(2);
    expect(bridge.save).toHaveBeenLastCalledWith({ document: session().document, overwrite: false });
    expect(session().unsaved).toBe(false);
  });

  it('does not tell of a document that is no longer in the window', async () => {
    const { services, bridge, send, messages } = changedWindow();
    let finish: (result: SaveResult) => void = () => {};
    vi.mocked(bridge.save).mockReturnValueOnce(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    const saved = services.saving.save();
    await vi.waitFor(() => expect(bridge.save).toHaveBeenCalled());
    send('window:show', content());
    finish({ kind: 'conflict' });
    await saved;
    expect(services.window.getState().dialog).toBeNull();
    expect(messages()).toEqual([]);
  });

  it('answers the question of a window that is being closed', async () => {
    const { bridge, send } = changedWindow();
    vi.mocked(bridge.save).mockResolvedValueOnce({ kind: 'failed', reason: 'readOnly' });
    send('window:saveBeforeClose', null);
    await vi.waitFor(() => expect(bridge.closeAnswer).toHaveBeenLastCalledWith(false));
    send('window:saveBeforeClose', null);
    await vi.waitFor(() => expect(bridge.closeAnswer).toHaveBeenLastCalledWith(true));
  });
});

describe('opening', () => {
  it('says that the file was made by an older version, and that it is read-only', () => {
    const file = { name: 'Old', saved: true, readOnly: true };
    const { services } = openWindow({ ...content(), file, migratedFrom: 1 });
    expect(services.window.getState().notices.map(({ message }) => message)).toEqual([
      { kind: 'migrated', from: 1, to: VERSION },
      { kind: 'readOnly', name: 'Old' },
    ]);
  });
});
