import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCanvasStore } from '#renderer/canvas/canvas-state.tsx';
import { type DragSurface, pressCard } from '#renderer/canvas/card-drag.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';
import { stubLayout } from './show-canvas.tsx';

const drawn = journey({
  stages: ['Try', 'Use'],
  lanes: ['goals', 'emotions'],
  cards: [{ id: 'card', stage: 'Try', lane: 'goals', text: 'Card' }],
});
const layout = layoutMap(drawn, MAP, { measure: tableMeasure, words: plainWords });
const use = layout.stages[1]?.column ?? { x: 0, width: 0 };

const VIEWPORT = { x: 200, y: 100, zoom: 1 };
const START = { x: VIEWPORT.x + 20, y: VIEWPORT.y + 20 };
const OVER_USE = { x: VIEWPORT.x + use.x + use.width / 2, y: VIEWPORT.y + 20 };
const OVER_EMOTIONS = { x: OVER_USE.x, y: VIEWPORT.y + (layout.lanes[1]?.row.y ?? 0) + 20 };

describe('a press on a card', () => {
  const captured = new Set<number>();
  let element: HTMLElement;
  let frames: (() => void)[];

  beforeEach(() => {
    stubLayout();
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.push(step));
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = [];
    });
    captured.clear();
    element = Object.assign(document.createElement('div'), {
      setPointerCapture: (id: number) => captured.add(id),
      hasPointerCapture: (id: number) => captured.has(id),
      releasePointerCapture: (id: number) => captured.delete(id),
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  function press(surface: Partial<DragSurface> = {}) {
    const store = createCanvasStore();
    const outcome = { onClick: vi.fn(), onDrop: vi.fn() };
    const showAt = vi.fn();
    const end = pressCard(
      new PointerEvent('pointerdown', { pointerId: 1, clientX: START.x, clientY: START.y }),
      'card',
      ['card'],
      {
        element,
        layout: () => layout,
        map: () => drawn.maps[MAP] as JourneyMap,
        viewport: () => VIEWPORT,
        panBy: vi.fn(),
        showAt,
        ...surface,
      },
      store,
      outcome,
    );
    return { store, outcome, showAt, end, drag: () => store.getState().drag };
  }

  const send = (type: string, { x, y }: { x: number; y: number }, pointerId = 1) =>
    window.dispatchEvent(new PointerEvent(type, { pointerId, clientX: x, clientY: y }));

  it('is a click when the pointer goes up near where it went down', () => {
    const { outcome, drag } = press();
    send('pointermove', { x: START.x + 3, y: START.y });
    expect(drag()).toBeNull();
    send('pointerup', { x: START.x + 3, y: START.y });
    expect(outcome.onClick).toHaveBeenCalledOnce();
    expect(outcome.onDrop).not.toHaveBeenCalled();
  });

  it('becomes a drag that shows where the card would land, and drops it there once', () => {
    const { outcome, drag, showAt } = press();
    send('pointermove', OVER_USE);
    expect(drag()).toMatchObject({ cards: ['card'], held: 'card', target: { stage: 'Use', lane: 'goals', index: 0 } });
    expect(showAt).toHaveBeenLastCalledWith(OVER_USE);
    send('pointerup', OVER_USE);
    expect(outcome.onDrop).toHaveBeenCalledExactlyOnceWith([
      { cards: ['card'], stage: 'Use', lane: 'goals', index: 0 },
    ]);
    expect(outcome.onClick).not.toHaveBeenCalled();
    expect(drag()).toBeNull();
  });

  it('leaves no trace after Escape, which goes no further', () => {
    const { outcome, drag } = press();
    send('pointermove', OVER_USE);
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(drag()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    expect(captured.size).toBe(0);
    send('pointerup', OVER_USE);
    expect(outcome.onDrop).not.toHaveBeenCalled();
    expect(outcome.onClick).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', heard);
  });

  it.each(['pointercancel', 'blur'])('leaves no trace after %s', (type) => {
    const { outcome, drag } = press();
    send('pointermove', OVER_USE);
    if (type === 'blur') window.dispatchEvent(new Event('blur'));
    else send(type, OVER_USE);
    expect(drag()).toBeNull();
    send('pointerup', OVER_USE);
    expect(outcome.onDrop).not.toHaveBeenCalled();
  });

  it('drops nothing where the lane refuses cards', () => {
    const { outcome, drag } = press();
    send('pointermove', OVER_EMOTIONS);
    expect(drag()?.target).toMatchObject({ kind: 'refused' });
    send('pointerup', OVER_EMOTIONS);
    expect(outcome.onDrop).not.toHaveBeenCalled();
  });

  it('follows the pointer it began with and no other', () => {
    const { drag } = press();
    send('pointermove', OVER_USE, 2);
    expect(drag()).toBeNull();
  });

  it('keeps the object of the drag while the place stays the same', () => {
    const { drag } = press();
    send('pointermove', OVER_USE);
    const before = drag();
    send('pointermove', { x: OVER_USE.x + 1, y: OVER_USE.y });
    expect(drag()).toBe(before);
  });

  it('moves the view while the pointer rests at the edge, and stops with the drag', () => {
    const panBy = vi.fn();
    const { end } = press({ panBy, viewport: () => ({ ...VIEWPORT, x: 1500 }) });
    send('pointermove', { x: 1599, y: OVER_USE.y });
    frames.splice(0).forEach((step) => {
      step();
    });
    expect(panBy).toHaveBeenCalledOnce();
    expect(panBy.mock.calls[0]?.[0].x).toBeLessThan(0);
    expect(frames).toHaveLength(1);
    end();
    expect(frames).toHaveLength(0);
  });

  it('does not move the view past the beginning of the map', () => {
    const panBy = vi.fn();
    const flush = { x: layout.titleWidth, y: layout.headerHeight, zoom: 1 };
    press({ panBy, viewport: () => flush });
    send('pointermove', { x: flush.x + 30, y: flush.y + 30 });
    frames.splice(0).forEach((step) => {
      step();
    });
    expect(panBy).not.toHaveBeenCalled();
  });
});
