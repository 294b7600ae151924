import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FindPanel } from '#renderer/panels/find/FindPanel.tsx';
import type { WebLink } from '#shared/document/model.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

function open(links?: WebLink[]) {
  const document = journey({
    stages: [{ id: 'A', name: 'The app' }],
    lanes: ['goals'],
    cards: [
      { id: 'a', stage: 'A', lane: 'goals', text: 'An app that works' },
      { id: 'b', stage: 'A', lane: 'goals', text: 'Peace', notes: 'no App', ...(links ? { links } : {}) },
    ],
  });
  const window = openWindow(documentContent(document));
  showPart(window, <FindPanel withReplace />);
  const map = () => window.session().document.maps[MAP];
  return { ...window, map, user: userEvent.setup({ delay: null }) };
}

const results = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

describe('find and replace', () => {
  it('lists what is found with its place, marks it on the map, and leads to it', async () => {
    const { user, session } = open();
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'app');
    expect(results()).toEqual(['The appStage', 'An app that worksGoal · The app', 'no AppGoal · The app · Notes']);
    expect(session().found.size).toBe(3);
    await user.click(screen.getAllByRole('option')[2] as HTMLElement);
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['b'] });
    expect(screen.getByRole('status').textContent).toBe('3 of 3');
  });

  it('goes from match to match, around the end, with the keys left where they are', async () => {
    const { user, session, services } = open();
    const field = screen.getByRole('textbox', { name: 'Find' });
    await user.type(field, 'app{Enter}{Enter}');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['a'] });
    expect(document.activeElement).toBe(field);
    act(() => void services.run('edit.findPrevious'));
    act(() => void services.run('edit.findPrevious'));
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['b'] });
  });

  it('leaves an address alone that would be none, and says so, alone or among others', async () => {
    const { user, map } = open([{ url: 'https://app.example/', label: 'The app' }]);
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'app');
    expect(results().slice(-2)).toEqual([
      'The appGoal · The app · Name of a link',
      'https://app.example/Goal · The app · Web address',
    ]);
    await user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'a b');
    await user.click(screen.getAllByRole('option').at(-1) as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Replace' }));
    expect(screen.getByRole('status').textContent).toMatch(/^1 left as it was/);
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    expect(screen.getByRole('status').textContent).toMatch(/^4 replaced · 1 left as it was/);
    expect(map()?.cards.b?.links).toEqual([{ url: 'https://app.example/', label: 'The a b' }]);
  });

  it('minds case when asked to', async () => {
    const { user } = open();
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'App');
    await user.click(screen.getByRole('checkbox', { name: 'Match case' }));
    expect(results()).toEqual(['no AppGoal · The app · Notes']);
  });

  it('replaces one and goes on, replaces all in one step, and undoes them one by one', async () => {
    const { user, map, session } = open();
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'app');
    await user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'apple');
    await user.click(screen.getByRole('button', { name: 'Replace' }));
    expect(map()?.stages.A?.name).toBe('The apple');
    expect(session().selection.target).toEqual({ kind: 'cards', cards: ['a'] });
    await user.click(screen.getByRole('button', { name: 'Replace' }));
    expect(map()?.cards.a?.text).toBe('An apple that works');
    act(() => session().undo());
    act(() => session().undo());
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    expect(map()?.stages.A?.name).toBe('The apple');
    expect(map()?.cards.b?.notes).toBe('no apple');
    act(() => session().undo());
    expect(map()?.stages.A?.name).toBe('The app');
    expect(map()?.cards.b?.notes).toBe('no App');
  });

  it('says why nothing was replaced, and what was', async () => {
    const { user } = open();
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'app');
    await user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'app');
    await user.click(screen.getByRole('checkbox', { name: 'Match case' }));
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    expect(screen.getByRole('status').textContent).toBe('Nothing would change, or a text would grow too long.');
    await user.type(screen.getByRole('textbox', { name: 'Replace with' }), 'le');
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    expect(screen.getByRole('status').textContent).toBe('2 replaced');
  });

  it('is closed by Escape', async () => {
    const { user, services } = open();
    act(() => services.window.getState().openSide({ kind: 'find', withReplace: false }));
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'app{Escape}');
    expect(services.window.getState().side).toBeNull();
  });
});
