import { describe, expect, it } from 'vitest';
import { dropTargetAt } from '#renderer/canvas/drop.ts';
import { roomFor } from '#renderer/canvas/room.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const card = (id: string, stage: string) => ({ id, stage, lane: 'goals', text: id });
const layout = layoutMap(
  journey({
    stages: ['Try', 'Use'],
    lanes: ['goals', 'emotions'],
    cards: [card('a', 'Try'), card('b', 'Try'), card('c', 'Try'), card('x', 'Use'), card('y', 'Use')],
  }),
  MAP,
  { measure: tableMeasure, words: plainWords },
);
const boxOf = (id: string) => {
  const found = layout.cards.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found.box;
};
const over = (id: string, part: number) => {
  const { x, y, width, height } = boxOf(id);
  return { x: x + width / 2, y: y + height * part };
};
const drag = (cards: readonly string[], point: { x: number; y: number }) => ({
  cards,
  held: cards[0] ?? '',
  target: dropTargetAt(layout, point, new Set(cards)),
});
/** From the top of one card to that of the next. */
const step = boxOf('b').y - boxOf('a').y;

describe('the room for a dragged card', () => {
  it('is between the cards where it would land; those below move down, those it left move up', () => {
    const room = roomFor(layout, drag(['a'], over('y', 0.2)));
    expect(room?.slot).toEqual({ ...boxOf('y'), height: boxOf('a').height });
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
    expect(room?.slot).toEqual(boxOf('c'));
    expect(room?.shifts).toEqual(
      new Map([
        ['b', -step],
        ['c', -step],
      ]),
    );
  });

  it('holds several cards, one below the other', () => {
    const room = roomFor(layout, drag(['a', 'c'], over('x', 0.1)));
    expect(room?.slot.height).toBe(boxOf('a').height + step);
    expect(room?.shifts.get('x')).toBe(2 * step);
    expect(room?.shifts.get('b')).toBe(-step);
  });

  it('is none where cards are refused, or outside of the grid', () => {
    const emotions = layout.lanes[1]?.row;
    expect(roomFor(layout, drag(['a'], { x: 20, y: (emotions?.y ?? 0) + 10 }))).toBeNull();
    expect(roomFor(layout, drag(['a'], { x: -20, y: 10 }))).toBeNull();
  });
});
