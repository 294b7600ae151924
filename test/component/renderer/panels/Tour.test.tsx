import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '#renderer/panels/tour/place.ts';
import { Tour } from '#renderer/panels/tour/Tour.tsx';
import { TourOffer } from '#renderer/panels/tour/TourOffer.tsx';
import type { Settings } from '#shared/ipc/contract.ts';
import { type JourneySketch, journey, MAP } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

const EMPTY: JourneySketch = { stages: ['Try'], lanes: ['goals', 'touchpoints'] };

function open(sketch: JourneySketch = EMPTY, settings: Partial<Settings> = {}) {
  const window = openWindow(documentContent(journey(sketch)), {
    language: 'en',
    theme: 'light',
    inspector: true,
    minimap: false,
    tourSeen: false,
    ...settings,
  });
  showPart(
    window,
    <>
      <button type="button">before</button>
      <TourOffer />
      <Tour />
    </>,
  );
  return { ...window, user: userEvent.setup({ delay: null }) };
}

const step = () => screen.queryByRole('dialog');
const offer = () => screen.queryByRole('complementary', { name: 'Tour of the map' });

describe('the tour', () => {
  it('goes through four steps and back, with the focus on what leads on, and ends', async () => {
    const { user, services } = open();
    act(() => screen.getByText('before').focus());
    act(() => void services.run('help.tour'));
    const titles = ['Write where you are', 'Say how it felt', 'Find every command', 'Keep and share it'];
    for (const [index, title] of titles.entries()) {
      expect(step()).toBe(screen.getByRole('dialog', { name: title }));
      expect(step()?.textContent).toContain(`${index + 1} of 4`);
      expect(step()?.getAttribute('aria-modal')).toBeNull();
      if (index < 3) {
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }));
        await user.keyboard('{Enter}');
      }
    }
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('dialog', { name: 'Find every command' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(step()).toBeNull();
    expect(document.activeElement).toBe(screen.getByText('before'));
  });

  it('keeps the focus where its first step has no way back', async () => {
    const { user, services } = open();
    act(() => void services.run('help.tour'));
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }));
  });

  it.each(['{Escape}', 'Skip'])('can be left at any time: %s', async (way) => {
    const { user, services } = open();
    act(() => void services.run('help.tour'));
    await user.keyboard('{Enter}');
    if (way === 'Skip') await user.click(screen.getByRole('button', { name: 'Skip' }));
    else await user.keyboard(way);
    expect(step()).toBeNull();
    act(() => void services.run('help.tour'));
    expect(screen.getByRole('dialog', { name: 'Write where you are' })).toBeTruthy();
  });

  it('names the keys of the commands it speaks of', () => {
    const { services } = open();
    act(() => void services.run('help.tour'));
    expect(step()?.textContent).toContain('Enter goes on to the next card, Tab to the next cell');
  });

  it('begins on the map, in a cell', () => {
    const { services, session } = open();
    act(() => services.window.getState().showView('table'));
    act(() => session().select({ kind: 'map' }));
    act(() => void services.run('help.tour'));
    expect(services.window.getState().view).toBe('map');
    expect(session().selection.target.kind).toBe('cell');
  });
});

describe('its offer', () => {
  it('stands on a map without cards, and leads into the tour', async () => {
    const { user, bridge } = open();
    await user.click(screen.getByRole('button', { name: 'Take the tour (1 min)' }));
    expect(step()).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(offer()).toBeNull();
    expect(bridge.changeSettings).toHaveBeenCalledWith({ tourSeen: true });
  });

  it('can be declined for good', async () => {
    const { user, bridge } = open();
    await user.click(screen.getByRole('button', { name: 'No, thanks' }));
    expect(offer()).toBeNull();
    expect(bridge.changeSettings).toHaveBeenCalledWith({ tourSeen: true });
  });

  it('goes when the first card is written', () => {
    const { session } = open();
    expect(offer()).not.toBeNull();
    act(() => {
      session().run('card.add', { map: MAP, stage: 'Try', lane: 'goals', index: 0, text: 'Aim' });
    });
    expect(offer()).toBeNull();
  });

  it('is not made to who has seen it', () => {
    open(EMPTY, { tourSeen: true });
    expect(offer()).toBeNull();
  });
});

describe('the place of a step', () => {
  const WINDOW = { width: 1280, height: 720 };
  const OWN = { width: 340, height: 150 };

  it('is under the middle of what it speaks of', () => {
    expect(placeBeside({ x: 500, y: 100, width: 200, height: 40 }, OWN, WINDOW, 'below')).toEqual({ x: 430, y: 152 });
  });

  it('is above it where there is no room', () => {
    expect(placeBeside({ x: 500, y: 600, width: 200, height: 40 }, OWN, WINDOW, 'below')).toEqual({ x: 430, y: 438 });
  });

  it('is to the right on the map, where there is room', () => {
    expect(placeBeside({ x: 160, y: 170, width: 200, height: 44 }, OWN, WINDOW, 'right')).toEqual({ x: 372, y: 170 });
    expect(placeBeside({ x: 900, y: 170, width: 200, height: 44 }, OWN, WINDOW, 'right')).toEqual({ x: 830, y: 226 });
  });

  it('never leaves the window', () => {
    expect(placeBeside({ x: 1200, y: 20, width: 70, height: 30 }, OWN, WINDOW, 'below')).toEqual({ x: 928, y: 62 });
    expect(placeBeside({ x: -300, y: 0, width: 70, height: 720 }, OWN, WINDOW, 'below')).toEqual({ x: 12, y: 558 });
  });
});
