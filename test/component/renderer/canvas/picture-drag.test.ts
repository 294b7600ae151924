import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCanvasStore } from '#renderer/canvas/canvas-state.tsx';
import { pictureDrag, pictureTargetAt, spotOf } from '#renderer/canvas/picture-drag.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';
import { stubLayout } from './show-canvas.tsx';

const document = journey({
  stages: ['Try', 'Use'],
  lanes: ['goals', 'emotions'],
  cards: [
    { id: 'plain', stage: 'Try', lane: 'goals', text: 'Plain' },
    { id: 'pictured', stage: 'Try', lane: 'goals', text: 'Pictured', picture: { image: 'image' } },
  ],
});
const map = document.maps[MAP] as JourneyMap;
const layout = layoutMap(document, MAP, { measure: tableMeasure, words: plainWords });
const VIEWPORT = { x: 200, y: 100, zoom: 1 };
const over = (id: string, part: number) => {
  const { box } = layout.cards.find((card) => card.id === id) ?? { box: { x: 0, y: 0, width: 0, height: 0 } };
  return { x: VIEWPORT.x + box.x + 20, y: VIEWPORT.y + box.y + box.height * part };
};
const at = (point: { x: number; y: number }, count = 1) => pictureTargetAt(layout, map, VIEWPORT, point, count);
const emotions = layout.lanes.find(({ kind }) => kind === 'emotions')?.row;
const use = layout.stages[1]?.column;

describe('pictures dragged over the map', () => {
  it('one goes onto a card without a picture, and beside it at its ends', () => {
    expect(at(over('plain', 0.5))).toEqual({ kind: 'card', card: 'plain' });
    expect(at(over('plain', 0.1))).toMatchObject({ kind: 'place', index: 0 });
    expect(at(over('plain', 0.9))).toMatchObject({ kind: 'place', index: 1 });
  });

  it('several, or one over a card that has one, go beside it', () => {
    expect(at(over('plain', 0.4), 2)).toMatchObject({ kind: 'place', index: 0 });
    expect(at(over('pictured', 0.6))).toMatchObject({ kind: 'place', index: 2 });
  });

  it('go to the last stage and the last lane beyond the end of the map, and nowhere over its headers and titles', () => {
    const beyond = { x: VIEWPORT.x + layout.width + 300, y: VIEWPORT.y + 20 };
    expect(at(beyond)).toMatchObject({ kind: 'place', stage: layout.stages[1]?.id });
    expect(at({ x: VIEWPORT.x + 20, y: VIEWPORT.y + layout.height + 300 })).toMatchObject({ kind: 'refused' });
    expect(at({ x: 20, y: VIEWPORT.y + 20 })).toBeNull();
    expect(spotOf(at({ x: VIEWPORT.x + 20, y: 20 }))).toEqual({ kind: 'none' });
  });

  it('are refused by a lane that takes no cards', () => {
    const target = at({ x: VIEWPORT.x + (use?.x ?? 0) + 20, y: VIEWPORT.y + (emotions?.y ?? 0) + 20 });
    expect(target).toMatchObject({ kind: 'refused' });
    expect(spotOf(target)).toEqual({ kind: 'none' });
  });
});

describe('a drag of pictures from another program', () => {
  let frames: (() => void)[];
  const panBy = vi.fn();

  beforeEach(() => {
    stubLayout();
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.push(step));
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = [];
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    panBy.mockClear();
  });

  function start(viewport = VIEWPORT) {
    const store = createCanvasStore();
    const element = globalThis.document.createElement('div');
    const surface = { element, layout: () => layout, viewport: () => viewport, map: () => map, panBy };
    return { store, drag: pictureDrag(() => surface, store) };
  }

  it('shows where they would go, tells it for the drop, and leaves no trace', () => {
    const { store, drag } = start();
    drag.over(over('plain', 0.5), 1);
    const shown = store.getState().pictures;
    expect(shown).toEqual({ count: 1, target: { kind: 'card', card: 'plain' } });
    drag.over(over('plain', 0.55), 1);
    expect(store.getState().pictures).toBe(shown);
    expect(drag.spotAt(over('plain', 0.1), 1)).toMatchObject({ kind: 'at', index: 0, target: { kind: 'cell' } });
    drag.end();
    expect(store.getState().pictures).toBeNull();
    expect(frames).toEqual([]);
  });

  it('moves the map along near an edge, while the pointer rests', () => {
    const { drag } = start({ x: -900, y: -40, zoom: 1 });
    drag.over({ x: 160, y: 300 }, 1);
    frames.shift()?.();
    expect(panBy.mock.calls[0]?.[0].x).toBeGreaterThan(0);
    drag.end();
  });
});
