import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServicesContext } from '#renderer/app/services.ts';
import { channelsOfSelection, filteredChannels, isInFilter } from '#renderer/input/channel-filter.ts';
import { ChannelFilter } from '#renderer/panels/header/ChannelFilter.tsx';
import { SessionProvider } from '#renderer/state/use-session.tsx';
import { createTranslator } from '#shared/i18n/translator.ts';
import { journey } from '../../../support/journey.ts';
import { showCanvas as showMap, stubLayout } from '../canvas/show-canvas.tsx';
import { documentContent, openWindow } from '../support/window.tsx';

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

/** The map, and above it the filter. */
function showCanvas(sample: typeof DOCUMENT) {
  const shown = showMap(sample);
  render(
    <I18nextProvider i18n={createTranslator('en')}>
      <ServicesContext value={openWindow(documentContent(sample)).services}>
        <SessionProvider store={shown.store}>
          <ChannelFilter />
        </SessionProvider>
      </ServicesContext>
    </I18nextProvider>,
  );
  return shown;
}

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
