import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pressGround } from '#renderer/canvas/marquee.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';
import { stubLayout } from './show-canvas.tsx';

const layout = layoutMap(
  journey({
    stages: ['Try', 'Use'],
    lanes: ['goals'],
    cards: [
      { id: 'one', stage: 'Try', lane: 'goals', text: 'One' },
      { id: 'two', stage: 'Try', lane: 'goals', text: 'Two' },
      { id: 'far', stage: 'Use', lane: 'goals', text: 'Far' },
    ],
  }),
  MAP,
  { measure: tableMeasure, words: plainWords },
);
const VIEWPORT = { x: 300, y: 200, zoom: 0.5 };
const boxOf = (id: string) => {
  const card = layout.cards.find((each) => each.id === id);
  if (!card) throw new Error(id);
  return card.box;
};
const onScreen = (x: number, y: number) => ({ clientX: 300 + x * 0.5, clientY: 200 + y * 0.5 });

describe('a frame drawn over the map', () => {
  beforeEach(() => {
    stubLayout();
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  function press(before: SelectionTarget, keeps = false) {
    const marquee = { show: vi.fn(), select: vi.fn() };
    const element = Object.assign(document.createElement('div'), {
      setPointerCapture: () => undefined,
      hasPointerCapture: () => false,
    });
    pressGround(
      new PointerEvent('pointerdown', { pointerId: 1, ...onScreen(2, 2) }),
      before,
      keeps,
      { element, layout: () => layout, viewport: () => VIEWPORT, panBy: vi.fn() },
      marquee,
    );
    return marquee;
  }
  const send = (type: string, x: number, y: number) =>
    window.dispatchEvent(new PointerEvent(type, { pointerId: 1, ...onScreen(x, y) }));

  it('selects what it touches while it grows, and stays where it is dropped', () => {
    const { select, show } = press({ kind: 'map' });
    const [one, two] = [boxOf('one'), boxOf('two')];
    send('pointermove', one.x + 20, one.y + 10);
    expect(select).toHaveBeenLastCalledWith({ kind: 'cards', cards: ['one'] });
    send('pointermove', two.x + 20, two.y + 10);
    expect(select).toHaveBeenLastCalledWith({ kind: 'cards', cards: ['one', 'two'] });
    expect(show).toHaveBeenLastCalledWith({ x: 301, y: 201, width: (two.x + 18) / 2, height: (two.y + 8) / 2 });
    send('pointerup', two.x + 20, two.y + 10);
    expect(select).toHaveBeenCalledTimes(2);
    expect(show).toHaveBeenLastCalledWith(null);
  });

  it('keeps what was selected, where that is asked for', () => {
    const { select } = press({ kind: 'cards', cards: ['far'] }, true);
    send('pointermove', boxOf('one').x + 20, boxOf('one').y + 10);
    expect(select).toHaveBeenLastCalledWith({ kind: 'cards', cards: ['far', 'one'] });
  });

  it('selects nothing where it touches nothing', () => {
    const { select } = press({ kind: 'cards', cards: ['far'] });
    send('pointermove', -40, -40);
    expect(select).toHaveBeenLastCalledWith({ kind: 'map' });
  });

  it('brings back what was selected by Escape', () => {
    const before = { kind: 'cards', cards: ['far'] } as const;
    const { select, show } = press(before);
    send('pointermove', boxOf('one').x + 20, boxOf('one').y + 10);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(select).toHaveBeenLastCalledWith(before);
    expect(show).toHaveBeenLastCalledWith(null);
  });
});
