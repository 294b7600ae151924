import { describe, expect, it } from 'vitest';
import { lanePlaceAt, stagePlaceAt } from '#renderer/canvas/sorting.ts';
import { heightAt, spanAt } from '#renderer/canvas/stretching.ts';
import { LANE_HEIGHT_LIMIT } from '#shared/document/model.ts';
import { layoutMap } from '#shared/layout/layout.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const document = journey({
  stages: ['Try', { id: 'Use', name: 'Use' }, { id: 'first', parent: 'Use' }, { id: 'then', parent: 'Use' }, 'Leave'],
  lanes: ['goals', 'touchpoints', 'painPoints'],
  cards: [{ id: 'wide', stage: 'Try', lane: 'goals', text: 'Wide' }],
});
const map = document.maps[MAP];
if (!map) throw new Error('The sketch has no map.');
const layout = layoutMap(document, MAP, { measure: tableMeasure, words: plainWords });
const columnOf = (id: string) => {
  const column = layout.stages.find((stage) => stage.id === id)?.column;
  if (!column) throw new Error(id);
  return column;
};
const rowOf = (id: string) => {
  const lane = layout.lanes.find((each) => each.id === id);
  if (!lane) throw new Error(id);
  return lane.row;
};

describe('a dragged lane', () => {
  it('goes before the lane in whose upper half it is, and after the last', () => {
    expect(lanePlaceAt(layout, map, 'painPoints', rowOf('goals').y + 5)).toMatchObject({ index: 0 });
    expect(lanePlaceAt(layout, map, 'goals', rowOf('painPoints').y + 5)).toMatchObject({ index: 1 });
    const end = rowOf('painPoints').y + rowOf('painPoints').height;
    expect(lanePlaceAt(layout, map, 'goals', end + 50)).toMatchObject({ index: 2, line: { y: end - 2 } });
  });

  it('stays where it would stand between the same neighbours', () => {
    expect(lanePlaceAt(layout, map, 'touchpoints', rowOf('touchpoints').y + 5)).toBeNull();
    expect(lanePlaceAt(layout, map, 'painPoints', rowOf('painPoints').y + 900)).toBeNull();
  });
});

describe('a dragged stage', () => {
  it('goes among the stages of its own parent: a main one past all sub-stages of another', () => {
    expect(stagePlaceAt(layout, map, 'Try', columnOf('first').x + 2)).toBeNull();
    expect(stagePlaceAt(layout, map, 'Try', columnOf('then').x + 20)).toMatchObject({
      index: 1,
      line: { x: columnOf('Leave').x - 2 },
    });
    expect(stagePlaceAt(layout, map, 'then', columnOf('Try').x)).toMatchObject({
      index: 0,
      line: { x: columnOf('first').x - 2 },
    });
  });
});

describe('an edge that is dragged', () => {
  it('makes a card reach over the columns up to the pointer, its own at least', () => {
    const [card] = layout.cards;
    if (!card) throw new Error('no card');
    expect(spanAt(layout, card, columnOf('then').x + 5).span).toBe(3);
    expect(spanAt(layout, card, -500)).toEqual({ span: 1, box: card.box });
    const whole = spanAt(layout, card, 1e6);
    expect(whole.span).toBe(4);
    expect(whole.box.x + whole.box.width).toBeLessThan(columnOf('Leave').x + columnOf('Leave').width);
  });

  it('makes a lane as high as the model allows, in whole px', () => {
    const [lane] = layout.lanes;
    if (!lane) throw new Error('no lane');
    expect(heightAt(lane, lane.row.y + 120.4)).toBe(120);
    expect(heightAt(lane, lane.row.y - 40)).toBe(1);
    expect(heightAt(lane, 1e6)).toBe(LANE_HEIGHT_LIMIT);
  });
});
