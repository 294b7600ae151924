import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canvasControls, canvasSight } from '#renderer/canvas/controls.ts';
import { journey } from '../../../support/journey.ts';
import { showCanvas, stubLayout } from './show-canvas.tsx';

const STAGES = Array.from({ length: 12 }, (_, index) => `S${index}`);
const LONG = journey({
  stages: STAGES,
  lanes: ['goals', 'touchpoints'],
  cards: [{ id: 'aim', stage: 'S0', lane: 'goals', text: 'Aim' }],
});
const SHORT = journey({ stages: ['Try'], lanes: ['goals'], cards: [] });

beforeEach(stubLayout);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const minimap = () => screen.queryByRole('slider', { name: /^Minimap/ });
const left = () => canvasSight()?.viewport().x ?? Number.NaN;
const frame = () => minimap()?.querySelector<HTMLElement>('[class*="frame"]');

describe('the minimap', () => {
  it('is there when it is wanted, and there is something out of view', () => {
    showCanvas(LONG, 'en', true);
    expect(minimap()?.getAttribute('aria-valuetext')).toMatch(/^S0 to S/);
  });

  it('is not there otherwise', () => {
    showCanvas(SHORT, 'en', true);
    expect(minimap()).toBeNull();
    showCanvas(LONG, 'en', false);
    expect(minimap()).toBeNull();
  });

  it('goes along the map by keys, and leaves the map’s own keys alone', () => {
    const { store } = showCanvas(LONG, 'en', true);
    const before = left();
    const slider = minimap();
    if (!slider) throw new Error('There is no minimap.');
    expect(fireEvent.keyDown(slider, { key: 'ArrowRight' })).toBe(false);
    expect(left()).toBeLessThan(before);
    expect(fireEvent.keyDown(slider, { key: 'Home' })).toBe(false);
    expect(left()).toBe(before);
    // What would be typed into a card is kept from it; shortcuts go on to the window.
    expect(fireEvent.keyDown(slider, { key: 'a' })).toBe(false);
    expect(fireEvent.keyDown(slider, { key: 'k', ctrlKey: true })).toBe(true);
    expect(store.getState().editing).toBeNull();
  });

  it('moves its frame with the view', () => {
    showCanvas(LONG, 'en', true);
    const before = frame()?.style.transform;
    act(() => canvasSight()?.show({ x: -400, y: 0, zoom: 1 }));
    expect(frame()?.style.transform).not.toBe(before);
  });

  it('gives the keys back to the map', () => {
    showCanvas(LONG, 'en', true);
    const focus = vi.spyOn(canvasControls, 'focus');
    minimap()?.focus();
    if (minimap()) fireEvent.keyDown(minimap() as HTMLElement, { key: 'Escape' });
    expect(focus).toHaveBeenCalled();
  });
});
