import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JOURNAL_PAUSE } from '#renderer/state/journal.ts';
import { sessionOf } from '#renderer/state/window.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { applyChanges, type Change } from '#shared/journal/changes.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow } from '../support/window.tsx';

const content = () => documentContent(journey({ stages: ['A', 'B'], lanes: ['goals'] }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function keptWindow(shown = content()) {
  const window = openWindow(shown);
  const appended = () => vi.mocked(window.bridge.appendToJournal).mock.calls.map(([input]) => input);
  /** The document that the main process would make of what it was told. */
  const made = (): JourneyDocument => {
    const document = structuredClone(shown.document);
    for (const { changes } of appended()) applyChanges(document, structuredClone(changes) as Change[]);
    return document;
  };
  const rename = (name: string) => window.session().run('map.edit', { map: MAP, fields: { name } });
  return { ...window, shown, appended, made, rename };
}

describe('the journal of unsaved changes', () => {
  it('is told a moment after a change, of many changes at once', () => {
    const { appended, made, rename, session, shown } = keptWindow();
    for (const name of ['A', 'Am', 'Amy']) rename(name);
    expect(appended()).toEqual([]);
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    expect(appended()).toEqual([{ journal: shown.journal, changes: [{ path: ['maps', MAP, 'name'], value: 'Amy' }] }]);
    expect(made()).toEqual(session().document);
  });

  it('does not wait for the end of typing', () => {
    const { appended, made, rename, session } = keptWindow();
    for (let index = 0; index < 20; index++) {
      rename(`Name ${index}`);
      vi.advanceTimersByTime(JOURNAL_PAUSE / 5);
    }
    expect(appended().length).toBeGreaterThan(2);
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    expect(made()).toEqual(session().document);
  });

  it('is cleared at once when a change is taken back', () => {
    const { bridge, rename, session, shown } = keptWindow();
    rename('Other');
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    session().undo();
    expect(bridge.clearJournal).toHaveBeenCalledWith(shown.journal);
  });

  it('is not told of a change that was taken back before it was told', () => {
    const { bridge, rename, session } = keptWindow();
    rename('Other');
    session().undo();
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    expect(bridge.appendToJournal).not.toHaveBeenCalled();
    expect(bridge.clearJournal).not.toHaveBeenCalled();
  });

  it('is told everything before the document is saved, and cleared when it is', async () => {
    const { bridge, services, rename, shown } = keptWindow();
    const calls: string[] = [];
    vi.mocked(bridge.appendToJournal).mockImplementation(async () => void calls.push('append'));
    vi.mocked(bridge.clearJournal).mockImplementation(async () => void calls.push('clear'));
    vi.mocked(bridge.save).mockImplementation(async () => {
      calls.push('save');
      return { kind: 'saved', file: shown.file };
    });
    rename('Other');
    await services.saving.save();
    expect(calls).toEqual(['append', 'save', 'clear']);
  });

  it('holds what was typed while the document was being saved', async () => {
    const { bridge, services, rename, made, session, shown } = keptWindow();
    vi.mocked(bridge.save).mockImplementation(async () => {
      rename('Typed meanwhile');
      return { kind: 'saved', file: shown.file };
    });
    rename('Saved');
    await services.saving.save();
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    expect(bridge.clearJournal).not.toHaveBeenCalled();
    expect(made()).toEqual(session().document);
  });

  it('begins anew with another document, and says nothing of the former one', () => {
    const { appended, rename, send, services } = keptWindow();
    rename('Former');
    const next = { ...content(), journal: 'e'.repeat(32) };
    send('window:show', next);
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    expect(appended()).toEqual([]);
    sessionOf(services.window)
      ?.getState()
      .run('map.edit', { map: MAP, fields: { name: 'Next' } });
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    expect(appended()).toEqual([{ journal: next.journal, changes: [{ path: ['maps', MAP, 'name'], value: 'Next' }] }]);
  });
});

describe('a document that was imported', () => {
  it('is in the journal though nothing was changed in it', () => {
    const { appended, shown } = keptWindow({ ...content(), imported: { name: 'From elsewhere', notices: [] } });
    vi.advanceTimersByTime(JOURNAL_PAUSE);
    expect(appended()).toEqual([{ journal: shown.journal, changes: [] }]);
  });
});

describe('unsaved changes that were brought back', () => {
  const restored = (fileChanged = false) => ({ ...content(), restored: { fileChanged } });

  it('are unsaved, and told with a way to throw them away', () => {
    const { session, services } = keptWindow(restored(true));
    expect(session().unsaved).toBe(true);
    expect(session().undoable).toBeNull();
    expect(services.window.getState().notices.map(({ message }) => message)).toEqual([
      { kind: 'restored', name: 'Journey', fileChanged: true },
    ]);
  });

  it('are in the journal until they are saved, which ends the notice', async () => {
    const { bridge, services, shown } = keptWindow(restored());
    await services.saving.save();
    expect(bridge.clearJournal).toHaveBeenCalledWith(shown.journal);
    expect(services.window.getState().notices.map(({ message }) => message.kind)).toEqual(['saved']);
  });
});
