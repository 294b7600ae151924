import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsInView, cardsShownFirst, inView, pointsInView, windowArea } from '#renderer/canvas/in-view.ts';
import { OVERVIEW_ZOOM } from '#renderer/canvas/viewport.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { pointGroups } from '#shared/scene/point-groups.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const WINDOW = { width: 800, height: 600 };
const STAGES = Array.from({ length: 30 }, (_, index) => `stage${index}`);

const { cards, emotions } = createLayout({ measure: tableMeasure, words: plainWords })(
  journey({
    stages: STAGES,
    lanes: ['touchpoints', 'emotions'],
    cards: STAGES.map((stage, index) => ({
      id: `card${index}`,
      stage,
      lane: 'touchpoints',
      text: 'Seen',
      emotion: { score: 1 },
    })),
  }),
  MAP,
);

describe('what is in view', () => {
  it('covers the window, wherever it is', () => {
    for (const x of [0, -37, -1000, 250]) {
      const { area } = inView({ x, y: 0, zoom: 1 }, WINDOW, null);
      expect(area.x).toBeLessThanOrEqual(-x);
      expect(area.x + area.width).toBeGreaterThanOrEqual(WINDOW.width - x);
    }
  });

  for (const zoom of [1, 0.1]) {
    it(`stays the same through most steps of a pan at ${zoom}`, () => {
      let seen = inView({ x: 0, y: 0, zoom }, WINDOW, null);
      let changes = 0;
      for (let step = 1; step <= 100; step++) {
        const next = inView({ x: -10 * step, y: 0, zoom }, WINDOW, seen);
        if (next !== seen) changes += 1;
        seen = next;
      }
      expect(changes).toBeGreaterThan(0);
      expect(changes).toBeLessThan(15);
    });
  }

  it('covers the window, and not much more, through any walk of the view', () => {
    const step = fc.record({
      x: fc.integer({ min: -400, max: 400 }),
      y: fc.integer({ min: -400, max: 400 }),
      zoom: fc.double({ min: 0.8, max: 1.25, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let viewport = { x: 0, y: 0, zoom: 1 };
        let seen = inView(viewport, WINDOW, null);
        for (const { x, y, zoom } of steps) {
          viewport = {
            x: viewport.x + x,
            y: viewport.y + y,
            zoom: Math.min(2, Math.max(OVERVIEW_ZOOM, viewport.zoom * zoom)),
          };
          seen = inView(viewport, WINDOW, seen);
          const shown = windowArea(viewport, WINDOW);
          const { area } = seen;
          expect(area.x).toBeLessThanOrEqual(shown.x);
          expect(area.y).toBeLessThanOrEqual(shown.y);
          expect(area.x + area.width).toBeGreaterThanOrEqual(shown.x + shown.width);
          expect(area.y + area.height).toBeGreaterThanOrEqual(shown.y + shown.height);
          expect(area.width - shown.width).toBeLessThan(1200);
          expect(area.height - shown.height).toBeLessThan(1200);
        }
      }),
    );
  });

  it('is the same when a view turns back, or wavers across its way', () => {
    const begun = inView({ x: 0, y: 0, zoom: 1 }, WINDOW, null);
    const seen = [5, -5].reduce((before, y) => inView({ x: -10, y, zoom: 1 }, WINDOW, before), begun);
    for (const x of [-60, -20, -150, 0]) {
      for (const y of [-5, 5, 0]) expect(inView({ x, y, zoom: 1 }, WINDOW, seen)).toBe(seen);
    }
  });

  it('holds every card that the window shows, and few others', () => {
    const at = { x: -2000, y: 0, zoom: 1 };
    const shown = cards.filter(({ box }) => box.x + box.width > 2000 && box.x < 2800);
    const drawn = cardsInView(cards, inView(at, WINDOW, null), null);
    expect(drawn).toEqual(expect.arrayContaining(shown));
    expect(drawn.length).toBeLessThan(cards.length / 2);
  });

  it('is, from far away, the card with the focus alone', () => {
    const far = inView({ x: 0, y: 0, zoom: OVERVIEW_ZOOM / 2 }, WINDOW, null);
    expect(cardsInView(cards, far, null)).toEqual([]);
    expect(cardsInView(cards, far, 'card3').map(({ id }) => id)).toEqual(['card3']);
  });

  it('has the points of a curve near the window, and none from far away', () => {
    const points = emotions.flatMap(({ runs }) => runs.flat());
    const groups = pointGroups(points);
    const near = pointsInView(groups, inView({ x: -2000, y: 0, zoom: 1 }, WINDOW, null)).flatMap(
      (group) => group.points,
    );
    expect(near.length).toBeGreaterThan(2);
    expect(near.length).toBeLessThan(points.length / 2);
    expect(pointsInView(groups, inView({ x: -2000, y: -20_000, zoom: 1 }, WINDOW, null))).toEqual([]);
    expect(pointsInView(groups, inView({ x: 0, y: 0, zoom: 0.1 }, WINDOW, null))).toEqual([]);
  });
});

describe('the next frame of a map that is another one at once', () => {
  const shown = windowArea({ x: -1000, y: -50, zoom: 0.5 }, WINDOW);
  const card = (id: string, x: number) => {
    const [sample] = cards;
    if (!sample) throw new Error('The map has no card.');
    return { ...sample, id, box: { ...sample.box, x } };
  };
  const [inside, outside] = [2100, 5000];

  it('is about the part of the grid that the window shows', () => {
    expect(shown).toEqual({ x: 2000, y: 100, width: 1600, height: 1200 });
  });

  const first = (now: ReturnType<typeof card>[], before: ReturnType<typeof card>[], focused: string | null = null) =>
    cardsShownFirst(now, before, { ...shown, y: 0 }, focused);

  it('has what the window shows; what is around it comes after', () => {
    const now = [card('a', inside), card('b', outside)];
    expect(first(now, [])).toEqual([now[0]]);
  });

  it('leaves what was drawn around the window as it was', () => {
    const before = [card('a', outside)];
    expect(first([card('a', outside + 100)], before)).toEqual(before);
  });

  it('moves what leaves the window and what comes into it', () => {
    const leaves = [card('a', outside)];
    expect(first(leaves, [card('a', inside)])).toBe(leaves);
    const comes = [card('a', inside)];
    expect(first(comes, [card('a', outside)])).toBe(comes);
  });

  it('has the card with the focus wherever it is, and drops what is gone', () => {
    const now = [card('a', outside)];
    expect(first(now, [card('b', inside)], 'a')).toBe(now);
  });
});
