import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, type FakeWindow, openWindow } from '../support/window.tsx';

type Report = ChannelInput<'window:state'>;

const content = () =>
  documentContent(journey({ stages: ['A'], lanes: ['goals'], cards: [{ id: 'g1', stage: 'A', lane: 'goals' }] }));

const reports = ({ bridge }: FakeWindow): Report[] =>
  vi.mocked(bridge.reportState).mock.calls.map(([report]) => report);
const last = (window: FakeWindow): Report | undefined => reports(window).at(-1);

describe('what the main process is told', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is there a moment after the start', () => {
    const window = openWindow(content());
    vi.advanceTimersByTime(1_000);
    expect(last(window)).toMatchObject({ unsaved: false, title: 'Journey', labels: {} });
    expect(last(window)?.enabled).toContain('file.save');
    expect(last(window)?.enabled).not.toContain('edit.undo');
    expect(last(window)?.checked).toEqual(['view.map', 'view.inspector', 'view.theme.light', 'view.language.en']);
  });

  it('says at once that there is unsaved work', () => {
    const window = openWindow(content());
    window.session().run('stage.edit', { map: MAP, stage: 'A', fields: { name: 'Changed' } });
    expect(last(window)).toMatchObject({ unsaved: true, labels: { 'edit.undo': 'Undo Edit stage' } });
    expect(last(window)?.enabled).toContain('edit.undo');
  });

  it('does not follow every keystroke', () => {
    const window = openWindow(content());
    const { length } = reports(window);
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      window.session().run('card.edit', { map: MAP, card: 'g1', fields: { text } });
      vi.advanceTimersByTime(1_000);
    }
    expect(reports(window)).toHaveLength(length + 1);
  });

  it('follows the selection, the settings and the language, a moment later', async () => {
    const window = openWindow(content());
    window.session().select({ kind: 'cards', cards: ['g1'] });
    window.services.settings.getState().change({ theme: 'dark', language: 'da' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(last(window)?.enabled).toContain('edit.delete');
    expect(last(window)?.checked).toEqual(['view.map', 'view.inspector', 'view.theme.dark', 'view.language.da']);
  });

  it('offers no command while a dialog waits for its answer', () => {
    const window = openWindow(content());
    window.services.window.getState().openDialog({ kind: 'shortcuts' });
    vi.advanceTimersByTime(1_000);
    expect(last(window)?.enabled).toEqual([]);
    expect(window.services.run('file.save')).toBe(false);
  });

  it('is about the document that is shown now', () => {
    const window = openWindow(content());
    window.session().run('stage.edit', { map: MAP, stage: 'A', fields: { name: 'Changed' } });
    window.send('window:show', { kind: 'start', recent: [], problem: null });
    expect(last(window)).toMatchObject({ unsaved: false, title: '' });
  });
});

describe('a command from the menu', () => {
  it('runs when it is enabled, and only then', () => {
    const window = openWindow(content());
    window.send('command:run', 'edit.undo');
    window.session().run('stage.edit', { map: MAP, stage: 'A', fields: { name: 'Changed' } });
    window.send('command:run', 'edit.undo');
    expect(window.session().document.maps[MAP]?.stages.A?.name).toBe('A');
  });
});
