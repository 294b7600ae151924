import { describe, expect, it } from 'vitest';
import { movesOf, targetOf } from '#renderer/canvas/landing.ts';
import {
  cardsWithRoom,
  documentAfter,
  documentWithPictures,
  layoutWithRoom,
  linksWithRoom,
  slotsOf,
  withoutCards,
} from '#renderer/canvas/room.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const card = (id: string, stage: string) => ({ id, stage, lane: 'goals', text: id });
const document = journey({
  stages: ['Try', 'Use'],
  lanes: ['goals', 'emotions', 'ideas'],
  cards: [
    card('a', 'Try'),
    card('b', 'Try'),
    card('c', 'Try'),
    card('x', 'Use'),
    card('y', 'Use'),
    { ...card('i', 'Try'), lane: 'ideas' },
    { ...card('j', 'Use'), lane: 'ideas' },
  ],
});
const layoutMap = createLayout({ measure: tableMeasure, words: plainWords });
const layout = layoutMap(document, MAP);
const map = document.maps[MAP] as JourneyMap;
const boxOf = (id: string) => {
  const found = layout.cards.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found.box;
};
const over = (id: string, part: number) => {
  const { x, y, width, height } = boxOf(id);
  return { x: x + width / 2, y: y + height * part };
};
/** What is seen while these cards are held over a point: which cards moved how far down, and the places for the held. */
const hold = (cards: readonly string[], point: { x: number; y: number }) => {
  const taken = { cards, held: cards[0] ?? '' };
  const moves = movesOf(map, taken, targetOf(layout, map, taken, point));
  const shown = layoutWithRoom(layoutMap, documentAfter(document, MAP, moves), layout);
  const shifts = shown.cards
    .filter(({ id }) => !cards.includes(id))
    .map(({ id, box }) => [id, box.y - boxOf(id).y] as const);
  return { moves, shown, slots: slotsOf(shown, moves), shifts: new Map(shifts.filter(([, by]) => by !== 0)) };
};
/** From the top of one card to that of the next. */
const step = boxOf('b').y - boxOf('a').y;

describe('the room for a dragged card', () => {
  it('is between the cards where it would land; those below move down, those it left move up', () => {
    const { slots, shifts } = hold(['a'], over('y', 0.2));
    expect(slots).toEqual([{ ...boxOf('y'), height: boxOf('a').height }]);
    expect(shifts).toEqual(
      new Map([
        ['b', -step],
        ['c', -step],
        ['y', step],
      ]),
    );
  });

  it('within its own cell is the gap it leaves, moved along', () => {
    const { slots, shifts } = hold(['a'], over('c', 0.9));
    expect(slots).toEqual([boxOf('c')]);
    expect(shifts).toEqual(
      new Map([
        ['b', -step],
        ['c', -step],
      ]),
    );
  });

  it('holds several cards, one below the other', () => {
    const { slots, shifts } = hold(['a', 'c'], over('x', 0.1));
    expect(slots[0]?.height).toBe(boxOf('a').height + step);
    expect(shifts.get('x')).toBe(2 * step);
    expect(shifts.get('b')).toBe(-step);
  });

  it('is in each cell that one of several cells goes to', () => {
    const { slots, shifts, shown } = hold(['a', 'i'], over('y', 0.9));
    const ideas = shown.lanes.find(({ kind }) => kind === 'ideas')?.row.y ?? 0;
    const grown = ideas - (layout.lanes.find(({ kind }) => kind === 'ideas')?.row.y ?? 0);
    expect(slots).toEqual([
      { ...boxOf('y'), y: boxOf('y').y + step, height: boxOf('a').height },
      { ...boxOf('j'), y: boxOf('j').y + grown, height: boxOf('i').height },
    ]);
    expect(shifts.get('j')).toBe(step + grown);
  });

  it('is in its lane, which grows with it and pushes down what lies below: no card stands over the next lane', () => {
    const { shown, slots } = hold(['i'], over('c', 0.9));
    const [goals, emotions, ideas] = shown.lanes.map(({ row }) => row);
    const [before, , ideasBefore] = layout.lanes.map(({ row }) => row);
    expect(goals?.height).toBe((before?.height ?? 0) + step);
    expect(emotions?.y).toBe(goals?.height);
    expect(ideas).toEqual({ ...ideasBefore, y: (ideasBefore?.y ?? 0) + step });
    expect((slots[0]?.y ?? 0) + (slots[0]?.height ?? 0)).toBeLessThan(goals?.height ?? 0);
  });

  it('takes arrows along with their lanes, on the ways that they have', () => {
    const linked = journey({
      stages: ['Try', 'Use'],
      lanes: ['goals', 'touchpoints', 'ideas'],
      cards: [
        ...['a', 'b', 'c', 'd'].map((id) => card(id, 'Try')),
        { id: 't', stage: 'Use', lane: 'touchpoints', text: 't' },
        { id: 'u', stage: 'Use', lane: 'ideas', text: 'u' },
      ],
      links: [{ from: 't', to: 'u', kind: 'causes' }],
    });
    const before = layoutMap(linked, MAP);
    const { links } = sceneOf(linked, before);
    const moves = [{ stage: 'Try', lane: 'goals', cards: ['u'], index: 4 }];
    const after = layoutWithRoom(layoutMap, documentAfter(linked, MAP, moves), before);
    const grown = (after.lanes[1]?.row.y ?? 0) - (before.lanes[1]?.row.y ?? 0);
    expect(grown).toBeGreaterThan(0);
    const [was, is] = [links[0], linksWithRoom(links, before, after)[0]];
    expect(is?.points).toEqual(was?.points.map(({ x, y }) => ({ x, y: y + grown })));
    expect(is?.label?.box.y).toBe((was?.label?.box.y ?? 0) + grown);
    expect(linksWithRoom(links, before, before)[0]).toBe(was);
  });

  it('is the same without a whole layout, where no lane has to grow', () => {
    const wide = journey({
      stages: ['Try', 'Use', 'Tell'],
      lanes: ['goals', 'ideas'],
      cards: [
        ...['a', 'b', 'c', 'd'].map((id) => card(id, 'Try')),
        ...['x', 'y'].map((id) => card(id, 'Use')),
        { ...card('i', 'Try'), lane: 'ideas' },
      ],
    });
    const whole = layoutMap(wide, MAP);
    const lanes = ['goals', 'ideas'] as const;
    let answered = 0;
    for (const cards of [['a'], ['b'], ['y'], ['i'], ['a', 'c']]) {
      for (const stage of ['Try', 'Use', 'Tell']) {
        for (const lane of lanes) {
          for (const index of [0, 1, 2]) {
            const moves = [{ stage, lane, cards, index }];
            const quick = cardsWithRoom(whole, moves);
            const after = documentAfter(wide, MAP, moves);
            if (quick === null || after === wide) continue;
            answered += 1;
            const full = layoutWithRoom(layoutMap, after, whole);
            expect(quick.map(({ id, box }) => [id, box])).toEqual(full.cards.map(({ id, box }) => [id, box]));
            expect(full.lanes.map(({ row }) => row)).toEqual(whole.lanes.map(({ row }) => row));
          }
        }
      }
    }
    expect(answered).toBeGreaterThan(10);
    // Another kind, and a lane that would grow, take a whole one.
    expect(cardsWithRoom(whole, [{ stage: 'Try', lane: 'ideas', cards: ['a'], index: 0 }])).toBeNull();
    expect(cardsWithRoom(whole, [{ stage: 'Try', lane: 'goals', cards: ['x'], index: 0 }])).toBeNull();
  });

  it('lets no lane become lower: what lies below would slip away under the pointer', () => {
    const { shown } = hold(['a', 'b'], over('j', 0.9));
    expect(shown.lanes[0]?.row).toEqual(layout.lanes[0]?.row);
    expect(shown.lanes[2]?.row.height).toBeGreaterThan(layout.lanes[2]?.row.height ?? 0);
  });

  it('leaves the cards in their order: their elements keep their places in the page', () => {
    const { shown } = hold(['a'], over('y', 0.9));
    expect(shown.cards.map(({ id }) => id)).toEqual(layout.cards.map(({ id }) => id));
  });

  it('is none where cards are refused, or outside of the grid', () => {
    const emotions = layout.lanes[1]?.row;
    expect(hold(['a'], { x: 20, y: (emotions?.y ?? 0) + 10 })).toMatchObject({ slots: [], shifts: new Map() });
    expect(hold(['a'], { x: -20, y: 10 })).toMatchObject({ slots: [], shifts: new Map() });
  });
});

describe('the room for pictures from another program', () => {
  const place = { stage: map.cards.a?.stage ?? '', lane: map.cards.a?.lane ?? '', index: 1 };
  const held = (count: number) => {
    const after = documentWithPictures(document, MAP, place, count);
    return withoutCards(layoutWithRoom(layoutMap, after.document, layout), after.cards);
  };

  it('is between the cards, one place for all of them; the pictures themselves are not drawn', () => {
    const { layout: shown, slots } = held(2);
    expect(shown.cards.map(({ id }) => id)).toEqual(layout.cards.map(({ id }) => id));
    const [slot, ...others] = slots;
    expect(others).toEqual([]);
    expect(slot).toMatchObject({ x: boxOf('a').x, y: boxOf('b').y });
    const moved = shown.cards.find(({ id }) => id === 'b')?.box.y ?? 0;
    expect(moved).toBeGreaterThanOrEqual((slot?.y ?? 0) + (slot?.height ?? 0));
    expect(held(1).slots[0]?.height).toBeLessThan(slot?.height ?? 0);
  });

  it('leaves the document alone', () => {
    const before = JSON.stringify(document);
    held(3);
    expect(JSON.stringify(document)).toBe(before);
  });
});
