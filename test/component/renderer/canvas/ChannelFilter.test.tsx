import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channelsOfSelection, filteredChannels, isInFilter } from '#renderer/input/channel-filter.ts';
import { journey } from '../../../support/journey.ts';
import '../support/window.tsx';
import { showCanvas, stubLayout } from './show-canvas.tsx';

const DOCUMENT = journey({
  stages: ['Try'],
  lanes: ['goals', 'touchpoints'],
  channels: { app: { name: 'App', icon: 'app' }, store: { name: 'Store', icon: 'store' } },
  cards: [
    { id: 'aim', stage: 'Try', lane: 'goals', text: 'Aim' },
    { id: 'buys', stage: 'Try', lane: 'touchpoints', text: 'Buys', channels: ['store'] },
    { id: 'opens', stage: 'Try', lane: 'touchpoints', text: 'Opens', channels: ['app', 'store'] },
    { id: 'asks', stage: 'Try', lane: 'touchpoints', text: 'Asks' },
  ],
});

beforeEach(stubLayout);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const dimmed = () =>
  [...document.querySelectorAll('[data-dimmed="true"]')].map((card) => card.getAttribute('data-id')).sort();

describe('the filter of channels', () => {
  it('is chosen from the list, dims all other cards, says what is chosen, and goes by one press', async () => {
    const { store } = showCanvas(DOCUMENT);
    const user = userEvent.setup();
    expect(dimmed()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Channels' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: /App/ }));
    await user.keyboard('{Escape}');
    expect(dimmed()).toEqual(['aim', 'asks', 'buys']);
    expect(screen.getByRole('button', { name: 'Channels: App' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all channels' }));
    expect(dimmed()).toEqual([]);
    expect(store.getState().past).toHaveLength(0);
  });

  it('does not hold on to a channel that is gone', () => {
    const { store, session } = showCanvas(DOCUMENT);
    session(({ filterChannels }) => filterChannels(['app']));
    session(({ run }) => run('channel.delete', { channel: 'app' }));
    expect(filteredChannels(store.getState())).toEqual([]);
    expect(dimmed()).toEqual([]);
  });

  it('takes the channels of the selected cards', () => {
    const { store, session } = showCanvas(DOCUMENT);
    session(({ select }) => select({ kind: 'cards', cards: ['aim', 'opens'] }));
    expect(channelsOfSelection(store.getState())).toEqual(['app', 'store']);
    act(() => store.getState().filterChannels(channelsOfSelection(store.getState())));
    expect(isInFilter(store.getState(), 'buys')).toBe(true);
    expect(isInFilter(store.getState(), 'asks')).toBe(false);
  });
});
