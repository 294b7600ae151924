import { describe, expect, it } from 'vitest';
import { movesOf, targetOf } from '#renderer/canvas/landing.ts';
import { roomFor } from '#renderer/canvas/room.ts';
import type { JourneyMap } from '#shared/document/model.ts';
import { layoutMap } from '#shared/layout/layout.ts';
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
const layout = layoutMap(document, MAP, { measure: tableMeasure, words: plainWords });
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
const drag = (cards: readonly string[], point: { x: number; y: number }) => {
  const taken = { cards, held: cards[0] ?? '' };
  return { moves: movesOf(map, taken, targetOf(layout, map, taken, point)) };
};
/** From the top of one card to that of the next. */
const step = boxOf('b').y - boxOf('a').y;

describe('the room for a dragged card', () => {
  it('is between the cards where it would land; those below move down, those it left move up', () => {
    const room = roomFor(layout, drag(['a'], over('y', 0.2)));
    expect(room?.slots).toEqual([{ ...boxOf('y'), height: boxOf('a').height }]);
    expect(room?.shifts).toEqual(
      new Map([
        ['b', -step],
        ['c', -step],
        ['y', step],
      ]),
    );
  });

  it('within its own cell is the gap it leaves, moved along', () => {
    const room = roomFor(layout, drag(['a'], over('c', 0.9)));
    expect(room?.slots).toEqual([boxOf('c')]);
    expect(room?.shifts).toEqual(
      new Map([
        ['b', -step],
        ['c', -step],
      ]),
    );
  });

  it('holds several cards, one below the other', () => {
    const room = roomFor(layout, drag(['a', 'c'], over('x', 0.1)));
    expect(room?.slots[0]?.height).toBe(boxOf('a').height + step);
    expect(room?.shifts.get('x')).toBe(2 * step);
    expect(room?.shifts.get('b')).toBe(-step);
  });

  it('is in each cell that one of several cells goes to', () => {
    const room = roomFor(layout, drag(['a', 'i'], over('y', 0.9)));
    expect(room?.slots).toEqual([
      { ...boxOf('y'), y: boxOf('y').y + step, height: boxOf('a').height },
      { ...boxOf('j'), height: boxOf('i').height },
    ]);
    expect(room?.shifts.get('j')).toBe(step);
  });

  it('is none where cards are refused, or outside of the grid', () => {
    const emotions = layout.lanes[1]?.row;
    expect(roomFor(layout, drag(['a'], { x: 20, y: (emotions?.y ?? 0) + 10 }))).toBeNull();
    expect(roomFor(layout, drag(['a'], { x: -20, y: 10 }))).toBeNull();
  });
});
