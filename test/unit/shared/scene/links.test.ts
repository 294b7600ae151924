import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { LINK_KINDS } from '#shared/document/model.ts';
import { createLayout, layoutMap } from '#shared/layout/layout.ts';
import type { Point } from '#shared/layout/monotone.ts';
import { type Box, TEXT_STYLES } from '#shared/layout/types.ts';
import { coveredOf } from '#shared/scene/link-label-place.ts';
import { linkLayouts } from '#shared/scene/links.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import type { LinkLayout } from '#shared/scene/types.ts';
import { type CardSketch, type JourneySketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const OPTIONS = { measure: tableMeasure, words: plainWords };
const LANES = ['goals', 'touchpoints', 'emotions', 'backstage', 'painPoints'] as const;

const layoutOf = (sketch: JourneySketch) => layoutMap(journey(sketch), MAP, OPTIONS);

/** Whether any part of a way runs through the inside of a box. */
function crosses(points: readonly Point[], { x, y, width, height }: Box): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index] ?? to;
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    return left < x + width - 0.01 && right > x + 0.01 && top < y + height - 0.01 && bottom > y + 0.01;
  });
}

const stage = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const card = fc.record({
  stage,
  lane: fc.constantFrom('goals', 'touchpoints', 'backstage', 'painPoints'),
  text: fc.constantFrom('', 'Short', 'A text of some length that takes more than one line of a card, or even three'),
  span: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
});
const sketch = fc
  .record({
    collapsed: fc.subarray(['b', 'd']),
    cards: fc.array(card, { minLength: 2, maxLength: 24 }),
    pairs: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.constantFrom(...LINK_KINDS) }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(
    ({ collapsed, cards, pairs }): JourneySketch => ({
      stages: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, collapsed: collapsed.includes(id) })),
      lanes: LANES,
      cards: cards.map(({ span, ...rest }): CardSketch => (span === undefined ? rest : { ...rest, span })),
      links: pairs
        .map(({ from, to, kind }) => ({ from: `card${from % cards.length}`, to: `card${to % cards.length}`, kind }))
        .filter(({ from, to }) => from !== to),
    }),
  );

describe('arrows', () => {
  it('run through no card, begin at one of theirs and end at the other', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        const layout = layoutOf(drawn);
        const boxes = new Map(layout.cards.map(({ id, box }) => [id, box]));
        for (const { points, from, to } of linkLayouts(layout)) {
          const [start, end] = [points[0], points.at(-1)];
          expect(isOnEdge(start, boxes.get(from)), 'start').toBe(true);
          expect(isOnEdge(end, boxes.get(to)), 'end').toBe(true);
          for (const [id, box] of boxes) expect(crosses(points, box), `${from}–${to} through ${id}`).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('run only across and down', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        for (const { points } of linkLayouts(layoutOf(drawn))) {
          for (const [index, to] of points.entries()) {
            const from = points[index - 1] ?? to;
            expect(Math.abs(from.x - to.x) < 0.01 || Math.abs(from.y - to.y) < 0.01).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  const neighbours: JourneySketch = {
    stages: ['a', 'b', 'c'],
    lanes: ['touchpoints', 'painPoints', 'opportunities'],
    cards: [
      { id: 'one', stage: 'a', lane: 'touchpoints', text: 'One' },
      { id: 'two', stage: 'b', lane: 'touchpoints', text: 'Two' },
      { id: 'three', stage: 'c', lane: 'touchpoints', text: 'Three' },
      { id: 'pain', stage: 'b', lane: 'painPoints', text: 'Pain' },
    ],
  };
  const linksOf = (links: NonNullable<JourneySketch['links']>): readonly LinkLayout[] =>
    linkLayouts(layoutOf({ ...neighbours, links }));

  it('are straight between cards that face each other', () => {
    const [across, down] = linksOf([
      { from: 'one', to: 'two' },
      { from: 'two', to: 'pain', kind: 'causes' },
    ]);
    expect(across?.points).toHaveLength(2);
    expect(across?.points[0]?.y).toBe(across?.points[1]?.y);
    expect(down?.points).toHaveLength(2);
    expect(down?.points[0]?.x).toBe(down?.points[1]?.x);
  });

  it('go around what stands between', () => {
    const [link] = linksOf([{ from: 'one', to: 'three' }]);
    expect(link?.points.length).toBeGreaterThan(2);
  });

  it('do not lie on each other in a gutter, nor begin at one place', () => {
    const links = linksOf([
      { from: 'one', to: 'pain' },
      { from: 'one', to: 'pain', kind: 'causes' },
    ]);
    const [first, second] = links.map(({ points }) => points);
    expect(first?.[0]?.y).not.toBe(second?.[0]?.y);
    expect(first?.[1]?.x).not.toBe(second?.[1]?.x);
  });

  it('are left out where one of their cards is not drawn', () => {
    const stages = ['a', { id: 'b', collapsed: true }, 'c'];
    const layout = layoutOf({ ...neighbours, stages, links: [{ from: 'one', to: 'two' }] });
    expect(linkLayouts(layout)).toEqual([]);
  });

  it('say their kind by an icon, but for the plain flow, and bear their label', () => {
    const labels = linksOf([
      { from: 'one', to: 'two' },
      { from: 'two', to: 'three', label: 'if it fails' },
      { from: 'two', to: 'pain', kind: 'causes' },
    ]).map(({ label }) => label && { text: label.text, hasIcon: label.hasIcon });
    expect(labels).toEqual([null, { text: 'if it fails', hasIcon: false }, { text: null, hasIcon: true }]);
  });

  it('have their label where it hides no word, beside an arrow that is too short for it', () => {
    const long = 'A text that goes on';
    const cards = [
      { id: 'one', stage: 'a', lane: 'touchpoints', text: long },
      { id: 'below', stage: 'a', lane: 'touchpoints', text: long },
      { id: 'two', stage: 'b', lane: 'touchpoints', text: long },
    ];
    const layout = layoutOf({ ...neighbours, cards, links: [{ from: 'one', to: 'two', label: 'if it fails twice' }] });
    const [link] = linkLayouts(layout);
    const label = link?.label?.box;
    const [start, end] = link?.points ?? [];
    expect(link?.points).toHaveLength(2);
    expect(label && start && end && label.width > end.x - start.x).toBe(true);
    for (const { box, content } of layout.cards) {
      for (const { x, y, width } of content.lines) {
        const line = { x: box.x + x, y: box.y + y, width, height: TEXT_STYLES.card.lineHeight };
        expect(label && coveredOf(label, line)).toBe(0);
      }
    }
    // Still at its arrow.
    expect(label && start && Math.abs(label.y + label.height / 2 - start.y)).toBeLessThanOrEqual(14);
  });

  it('have no label over the name of a closed stage', () => {
    const stages = ['a', { id: 'b', collapsed: true }, 'c'];
    const layout = layoutOf({ ...neighbours, stages, links: [{ from: 'one', to: 'three', label: 'on' }] });
    const [link] = linkLayouts(layout);
    const name = layout.stages[1]?.collapsed?.nameLines[0];
    const { lineHeight } = TEXT_STYLES.stage;
    const box = name && { x: name.x - lineHeight, y: name.y, width: lineHeight, height: name.length };
    expect(link?.label && box && coveredOf(link.label.box, box)).toBe(0);
  });

  it('have their label placed anew when other words are written where it stands', () => {
    const sketch = { ...neighbours, links: [{ from: 'one', to: 'two', label: 'if it fails, and fails' }] };
    const document = journey(sketch);
    const layoutIn = createLayout(OPTIONS);
    const before = sceneOf(document, layoutIn(document, MAP));
    const renamed = produce(document, (draft) => {
      const one = draft.maps[MAP]?.cards.one;
      if (one) one.text = 'Filled up to its very end';
    });
    const after = sceneOf(renamed, layoutIn(renamed, MAP), before);
    expect(after.links).toEqual(sceneOf(renamed, layoutMap(renamed, MAP, OPTIONS)).links);
    expect(after.links).not.toEqual(before.links);
  });

  it('are kept while nothing they go around moves', () => {
    const document = journey({ ...neighbours, links: [{ from: 'one', to: 'three' }] });
    const layoutIn = createLayout(OPTIONS);
    const before = sceneOf(document, layoutIn(document, MAP));
    expect(before.links).toHaveLength(1);
    const renamed = produce(document, (draft) => {
      const one = draft.maps[MAP]?.cards.two;
      if (one) one.text = 'Won';
    });
    const after = sceneOf(renamed, layoutIn(renamed, MAP), before);
    expect(after.cards).not.toBe(before.cards);
    expect(after.links).toBe(before.links);
  });
});

function isOnEdge(point: Point | undefined, box: Box | undefined): boolean {
  if (!point || !box) return false;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  const isAcross = point.x >= box.x - 0.01 && point.x <= box.x + box.width + 0.01;
  const isDown = point.y >= box.y - 0.01 && point.y <= box.y + box.height + 0.01;
  const isAtSide = isNear(point.x, box.x) || isNear(point.x, box.x + box.width);
  const isAtEnd = isNear(point.y, box.y) || isNear(point.y, box.y + box.height);
  return isAcross && isDown && (isAtSide || isAtEnd);
}
