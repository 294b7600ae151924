import { describe, expect, it } from 'vitest';
import { cellAt, dropTargetAt, edgeSpeed, isSameTarget } from '#renderer/canvas/drop.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { type CardSketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const card = (id: string, lane: string, stage = 'Try'): CardSketch => ({ id, lane, stage, text: id });

const layout = layoutMap(
  journey({
    stages: ['Try', 'Use'],
    lanes: ['goals', 'emotions', 'painPoints'],
    cards: [card('first', 'goals'), card('second', 'goals'), card('third', 'goals')],
  }),
  MAP,
  { measure: tableMeasure, words: plainWords },
);

const boxOf = (id: string) => {
  const found = layout.cards.find((each) => each.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found.box;
};
const rowOf = (id: string) => {
  const found = layout.lanes.find((each) => each.id === id);
  if (!found) throw new Error(`no lane ${id}`);
  return found.row;
};
const targetAt = (x: number, y: number, ...dragged: string[]) => dropTargetAt(layout, { x, y }, new Set(dragged));

describe('a drop', () => {
  const x = boxOf('first').x + 5;

  it('goes before the card whose upper half is pointed at', () => {
    expect(targetAt(x, boxOf('second').y + 1, 'other')).toMatchObject({ stage: 'Try', lane: 'goals', index: 1 });
  });

  it('goes after the card whose lower half is pointed at', () => {
    const { y, height } = boxOf('second');
    expect(targetAt(x, y + height - 1, 'other')).toMatchObject({ index: 2 });
  });

  it('goes to the end under the last card', () => {
    expect(targetAt(x, rowOf('goals').y + rowOf('goals').height - 1, 'other')).toMatchObject({ index: 3 });
  });

  it('counts without the dragged cards', () => {
    expect(targetAt(x, boxOf('third').y + 1, 'first')).toMatchObject({ index: 1 });
    expect(targetAt(x, boxOf('third').y + boxOf('third').height, 'first', 'second')).toMatchObject({ index: 1 });
  });

  it('is marked between the two cards it goes between', () => {
    const target = targetAt(x, boxOf('second').y + 1, 'other');
    if (target?.kind !== 'place') throw new Error('no place');
    expect(target.mark.y).toBeGreaterThanOrEqual(boxOf('first').y + boxOf('first').height - 1);
    expect(target.mark.y + target.mark.height).toBeLessThanOrEqual(boxOf('second').y + 1);
  });

  it('is marked as a whole place in an empty cell, and tells the kind the card becomes', () => {
    const { y } = rowOf('painPoints');
    expect(targetAt(x, y + 20, 'first')).toMatchObject({ empty: true, index: 0, cardKind: 'painPoint' });
  });

  it('treats a cell that holds only the dragged card as empty', () => {
    expect(targetAt(x, boxOf('first').y + 1, 'first', 'second', 'third')).toMatchObject({ empty: true });
  });

  it('is refused by the emotions lane', () => {
    expect(targetAt(x, rowOf('emotions').y + 20, 'first')).toMatchObject({ kind: 'refused', lane: 'emotions' });
  });

  it('goes nowhere outside of the grid', () => {
    expect(targetAt(-1, 20, 'first')).toBeNull();
    expect(targetAt(x, layout.height + 1, 'first')).toBeNull();
    expect(targetAt(layout.width + 1, 20, 'first')).toBeNull();
  });
});

it('finds no cell in an emotions lane', () => {
  expect(cellAt(layout, { x: 10, y: rowOf('emotions').y + 1 })).toBeNull();
  expect(cellAt(layout, { x: 10, y: rowOf('goals').y + 1 })).toMatchObject({ stage: 'Try', lane: 'goals' });
});

it('tells targets apart by cell and place, not by what they are drawn with', () => {
  const x = boxOf('first').x + 5;
  const [upper, same, lower] = [1, 2, boxOf('first').height].map((y) => targetAt(x, boxOf('first').y + y, 'other'));
  expect(isSameTarget(upper ?? null, same ?? null)).toBe(true);
  expect(isSameTarget(upper ?? null, lower ?? null)).toBe(false);
  expect(isSameTarget(upper ?? null, null)).toBe(false);
  expect(isSameTarget(null, null)).toBe(true);
});

describe('at the edge of the window', () => {
  const inner = { x: 150, y: 70, width: 850, height: 530 };

  it('the view stands still in the middle', () => {
    expect(edgeSpeed({ x: 500, y: 300 }, inner)).toEqual({ x: 0, y: 0 });
  });

  it('the view moves faster the nearer the edge is', () => {
    const near = edgeSpeed({ x: 990, y: 300 }, inner).x;
    const nearer = edgeSpeed({ x: 998, y: 300 }, inner).x;
    expect(near).toBeGreaterThan(0);
    expect(nearer).toBeGreaterThan(near);
    expect(edgeSpeed({ x: 160, y: 75 }, inner).x).toBeLessThan(0);
    expect(edgeSpeed({ x: 160, y: 75 }, inner).y).toBeLessThan(0);
  });

  it('the speed is bounded outside of the window', () => {
    expect(edgeSpeed({ x: 5000, y: -5000 }, inner)).toEqual({ x: 16, y: -16 });
  });
});
