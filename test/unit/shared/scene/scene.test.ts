import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import type { Scene } from '#shared/scene/types.ts';
import { type JourneySketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { PICTURES } from '../../../support/pictures.ts';
import { plainWords } from '../../../support/words.ts';

const layoutOptions = { measure: tableMeasure, words: plainWords };

const SKETCH: JourneySketch = {
  stages: ['Discover', 'Try', 'Use'],
  lanes: ['goals', 'touchpoints', 'emotions', 'notes'],
  cards: [
    { id: 'goal', stage: 'Discover', lane: 'goals', text: 'Find music' },
    { id: 'first', stage: 'Discover', lane: 'touchpoints', text: 'Hears it', emotion: { score: 1 } },
    { id: 'second', stage: 'Discover', lane: 'touchpoints', text: 'Asks', emotion: { score: 2 } },
    { id: 'silent', stage: 'Try', lane: 'touchpoints', text: 'Waits' },
    { id: 'alone', stage: 'Use', lane: 'touchpoints', text: 'Pays', emotion: { score: -1 } },
    { id: 'note', stage: 'Use', lane: 'notes', text: 'Ask sales' },
  ],
};

function sceneFor(sketch: JourneySketch): Scene {
  const document = journey(sketch);
  return sceneOf(document, createLayout(layoutOptions)(document, MAP));
}

describe('a scene', () => {
  it('brings the pictures that it shows, the persona’s among them, and no others', () => {
    const { red, green, blue } = PICTURES;
    if (!red || !green || !blue) throw new Error('the pictures have other names');
    const { corner, images } = sceneFor({
      stages: ['Look'],
      lanes: ['images'],
      cards: [{ stage: 'Look', lane: 'images', picture: { image: 'green', alternative: 'All green' } }],
      persona: { picture: { image: 'red', alternative: 'Ana' } },
      images: { red, green, blue },
    });
    expect(corner?.picture).toEqual({ image: 'red', alternative: 'Ana' });
    expect(images).toEqual({ red, green });
  });

  it('holds headers, titles and grid within its bounds', () => {
    const { bounds, headers, titles, bands, corner, cards } = sceneFor(SKETCH);
    expect(bounds.x).toBe(-148);
    const boxes = [
      ...headers.map(({ stage }) => stage.header),
      ...titles.map(({ title }) => title),
      ...bands.map(({ box }) => box),
      ...cards.map(({ box }) => box),
      ...(corner ? [corner.layout.box] : []),
    ];
    expect(boxes).toHaveLength(3 + 4 + 4 + 6 + 1);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(bounds.x);
      expect(box.y).toBeGreaterThanOrEqual(bounds.y);
      expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width);
      expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height);
    }
  });

  it('draws stages as arrows, the first one with a straight left side', () => {
    const [first, second] = sceneFor(SKETCH).headers;
    const { width = 0, height = 0 } = second?.stage.header ?? {};
    expect(second?.outline).toBe(
      `M0 0L${width - 12} 0L${width} ${height / 2}L${width - 12} ${height}L0 ${height}L12 ${height / 2}Z`,
    );
    expect(first?.outline).not.toContain(`L12 ${height / 2}`);
    expect(first?.outline).toContain(`L${width} ${height / 2}`);
  });

  it('divides the stages from top to bottom', () => {
    const { dividers, bounds, headers } = sceneFor(SKETCH);
    const bottom = bounds.y + bounds.height;
    expect(dividers).toEqual(headers.slice(1).map(({ stage }) => ({ x: stage.column.x, top: 0, bottom })));
  });

  it('draws a line through each run of scores and every point, also one that stands alone', () => {
    const [curve] = sceneFor(SKETCH).curves;
    expect(curve?.runs).toHaveLength(1);
    expect(curve?.points.map(({ card }) => card)).toEqual(['first', 'second', 'alone']);
  });

  it('shows the persona with its first letter, whole and in capitals', () => {
    const initials = ['ana', '  émile', 'љубица', '👩🏽‍🚀 Ada', ''].map(
      (name) => sceneFor({ persona: { name } }).corner?.initial,
    );
    expect(initials).toEqual(['A', 'É', 'Љ', '👩🏽‍🚀', '']);
  });

  it('gives personas of one document different colours', () => {
    const document = journey(SKETCH);
    const layout = createLayout(layoutOptions);
    const two = produce(document, (draft) => {
      draft.personas.second = { order: 'a1', name: 'Bo' };
      const map = draft.maps[MAP];
      if (map) draft.maps.other = { ...map, order: 'a1', persona: 'second' };
    });
    const colors = [MAP, 'other'].map((map) => sceneOf(two, layout(two, map)).corner?.color);
    expect(new Set(colors).size).toBe(2);
  });
});

describe('the next scene', () => {
  const typed = (document: JourneyDocument, text: string): JourneyDocument =>
    produce(document, (draft) => {
      const card = draft.maps[MAP]?.cards.goal;
      if (card) card.text = text;
    });

  it('is the same object while nothing that is drawn changes', () => {
    const layout = createLayout(layoutOptions);
    const document = journey(SKETCH);
    const scene = sceneOf(document, layout(document, MAP));
    const renamed = { ...document, title: 'Another title' };
    expect(sceneOf(renamed, layout(renamed, MAP), scene)).toBe(scene);
  });

  it('keeps all that a changed text does not touch', () => {
    const layout = createLayout(layoutOptions);
    const document = journey(SKETCH);
    const before = sceneOf(document, layout(document, MAP));
    const changed = typed(document, 'Find jazz');
    const after = sceneOf(changed, layout(changed, MAP), before);
    const { cards: cardsBefore, ...restBefore } = before;
    const { cards: cardsAfter, ...restAfter } = after;
    for (const [part, value] of Object.entries(restAfter)) expect(value, part).toBe(Reflect.get(restBefore, part));
    const isKept = cardsAfter.map((card, index) => card === cardsBefore[index]);
    expect(isKept).toEqual([false, true, true, true, true, true]);
  });

  it('keeps what is drawn in the headers when a lane grows', () => {
    const layout = createLayout(layoutOptions);
    const document = journey(SKETCH);
    const before = sceneOf(document, layout(document, MAP));
    const changed = typed(document, 'line\n'.repeat(8));
    const after = sceneOf(changed, layout(changed, MAP), before);
    expect(after.headers.map(({ stage }) => stage.nameLines)).toEqual(
      before.headers.map(({ stage }) => stage.nameLines),
    );
    for (const [index, { stage }] of after.headers.entries()) {
      expect(stage.header).toBe(before.headers[index]?.stage.header);
      expect(stage.nameLines).toBe(before.headers[index]?.stage.nameLines);
    }
    for (const [index, card] of after.cards.entries()) {
      if (card.id !== 'goal') expect(card.content).toBe(before.cards[index]?.content);
    }
  });
});
