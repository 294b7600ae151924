import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Inspector } from '#renderer/panels/inspector/Inspector.tsx';
import { Notices } from '#renderer/panels/Notices.tsx';
import { journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

// The panel is drawn after the map, when there is time.
configure({ asyncUtilTimeout: 20_000 });

const document = () =>
  journey({
    stages: ['Buy'],
    lanes: ['touchpoints'],
    cards: [
      {
        id: 'c1',
        stage: 'Buy',
        lane: 'touchpoints',
        text: 'Returns',
        journey: { file: 'returns.journey', map: 'map_b' },
      },
      { id: 'c2', stage: 'Buy', lane: 'touchpoints', text: 'Pays' },
    ],
  });

function show(card = 'c1') {
  const window = openWindow(documentContent(document()));
  window.session().select({ kind: 'cards', cards: [card] });
  showPart(
    window,
    <>
      <Inspector />
      <Notices />
    </>,
  );
  const journeyOf = (id: string) => window.session().document.maps[MAP]?.cards[id]?.journey;
  return { ...window, journeyOf, user: userEvent.setup({ delay: null }) };
}

const go = () => screen.getByRole('button', { name: 'Go there' });
const choose = () => screen.getByRole('button', { name: 'Choose a file…' });

describe('the journey of a card in another file', { timeout: 120_000 }, () => {
  it('is gone to with a button and by the command that follows', async () => {
    const { user, bridge, services } = show();
    await user.click(go());
    expect(bridge.openJourney).toHaveBeenLastCalledWith({ file: 'returns.journey', map: 'map_b' });
    expect(services.run('view.follow')).toBe(true);
    expect(bridge.openJourney).toHaveBeenCalledTimes(2);
  });

  it('is chosen by a dialog, and then the map in it', async () => {
    const { user, bridge, journeyOf, session } = show();
    const maps = [
      { id: 'map_x', name: 'Emma today' },
      { id: 'map_y', name: 'Emma tomorrow' },
    ];
    vi.mocked(bridge.chooseJourney).mockResolvedValueOnce({ kind: 'chosen', file: 'team/emma.journey', maps });
    await user.click(choose());
    expect(await screen.findByDisplayValue('team/emma.journey')).toBeDefined();
    expect(journeyOf('c1')).toEqual({ file: 'team/emma.journey' });
    await user.click(screen.getByRole('button', { name: /Map in that file/ }));
    await user.click(screen.getByRole('option', { name: 'Emma tomorrow' }));
    expect(journeyOf('c1')).toEqual({ file: 'team/emma.journey', map: 'map_y' });
    session().undo();
    session().undo();
    expect(journeyOf('c1')).toEqual({ file: 'returns.journey', map: 'map_b' });
  });

  it('says why it is not opened, and offers to choose the file', async () => {
    const { user, bridge, journeyOf } = show();
    vi.mocked(bridge.openJourney).mockResolvedValueOnce({ kind: 'refused', why: 'notFound' });
    await user.click(go());
    const alert = await screen.findByText(/^“returns\.journey” is not there/);
    vi.mocked(bridge.chooseJourney).mockResolvedValueOnce({ kind: 'chosen', file: 'old/returns.journey', maps: [] });
    await user.click(screen.getAllByRole('button', { name: 'Choose a file…' }).at(-1) as HTMLElement);
    await vi.waitFor(() => expect(bridge.openJourney).toHaveBeenLastCalledWith({ file: 'old/returns.journey' }));
    expect(journeyOf('c1')).toEqual({ file: 'old/returns.journey' });
    expect(alert.isConnected).toBe(false);
  });

  it('offers to save a document that has no folder yet', async () => {
    const { user, bridge } = show();
    vi.mocked(bridge.chooseJourney).mockResolvedValueOnce({ kind: 'refused', why: 'notSaved', name: '' });
    await user.click(choose());
    await screen.findByText(/Save this document first/);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(bridge.save).toHaveBeenCalled();
  });

  it('is followed only where a card has one', () => {
    const { services } = show('c2');
    expect(services.handlers['view.follow'].isEnabled()).toBe(false);
  });
});

describe('a map that another file leads to', () => {
  const two = () => {
    const one = document();
    const [id, map] = Object.entries(one.maps)[0] ?? [];
    if (id === undefined || !map) throw new Error('There is no map.');
    return { ...one, maps: { [id]: map, map_second: { ...map, order: 'a5', name: 'Second' } } };
  };

  it('is the one that is shown first, or later', () => {
    const window = openWindow({ ...documentContent(two()), map: 'map_second' });
    expect(window.session().selection.map).toBe('map_second');
    window.send('map:show', { map: MAP });
    expect(window.session().selection.map).toBe(MAP);
    expect(window.services.window.getState().notices).toEqual([]);
  });

  it('is told about when it is not there', () => {
    const window = openWindow({ ...documentContent(two()), map: 'map_gone' });
    const told = () => window.services.window.getState().notices.map(({ message }) => message.kind);
    expect(window.session().selection.map).toBe(MAP);
    expect(told()).toEqual(['mapNotThere']);
    window.send('map:show', { map: 'map_gone' });
    expect(told()).toEqual(['mapNotThere']);
  });
});
