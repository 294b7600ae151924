import { describe, expect, it } from 'vitest';
import { allCards, cardsInLanes, cardsInStages, cardsOfKinds, rangeBetween } from '#renderer/input/ranges.ts';
import { journey, MAP } from '../../../support/journey.ts';

const card = (id: string, stage: string, lane: string) => ({ id, stage, lane, text: id });
const sketch = journey({
  stages: ['Try', 'Use', 'Leave'],
  lanes: ['goals', 'touchpoints', { id: 'more', kind: 'goals' }],
  cards: [
    card('g1', 'Try', 'goals'),
    card('g2', 'Try', 'goals'),
    card('g3', 'Try', 'goals'),
    card('g4', 'Use', 'goals'),
    card('t1', 'Try', 'touchpoints'),
    card('t2', 'Use', 'touchpoints'),
    card('t3', 'Leave', 'touchpoints'),
    card('m1', 'Use', 'more'),
  ],
});
const map = sketch.maps[MAP];
if (!map) throw new Error('The sketch has no map.');

describe('a range of cards', () => {
  it('within a stage holds the cards between the two, from whichever end it is drawn', () => {
    expect(rangeBetween(map, 'g1', 'g3')).toEqual(['g1', 'g2', 'g3']);
    expect(rangeBetween(map, 'g3', 'g1')).toEqual(['g3', 'g2', 'g1']);
    expect(rangeBetween(map, 'g2', 't1')).toEqual(['g2', 'g3', 't1']);
  });

  it('over several cells is the block they span, ending with the card that keys act from', () => {
    expect(rangeBetween(map, 'g2', 't2')).toEqual(['g2', 'g1', 'g3', 'g4', 't1', 't2']);
    expect(rangeBetween(map, 't2', 'm1')).toEqual(['t2', 'm1']);
  });

  it('of a card with itself, or from one that is gone, is that card', () => {
    expect(rangeBetween(map, 'g1', 'g1')).toEqual(['g1']);
    expect(rangeBetween(map, 'gone', 'g1')).toEqual(['g1']);
  });
});

describe('selecting many at once', () => {
  it('takes all of the lanes, or of the stages, that the selected cards stand in', () => {
    const target = { kind: 'cards', cards: ['g4', 't3'] } as const;
    expect(cardsInLanes(map, target)).toEqual(['g1', 'g2', 'g3', 'g4', 't1', 't2', 't3']);
    expect(cardsInStages(map, target)).toEqual(['g4', 't2', 't3', 'm1']);
  });

  it('takes a header or an empty place for its lane and its stage', () => {
    expect(cardsInStages(map, { kind: 'stage', stage: 'Leave' })).toEqual(['t3']);
    expect(cardsInLanes(map, { kind: 'lane', lane: 'more' })).toEqual(['m1']);
    expect(cardsInLanes(map, { kind: 'cell', stage: 'Leave', lane: 'more' })).toEqual(['m1']);
    expect(cardsInLanes(map, { kind: 'map' })).toEqual([]);
  });

  it('takes a kind from every lane of it', () => {
    expect(cardsOfKinds(map, { kind: 'cards', cards: ['m1'] })).toEqual(['g1', 'g2', 'g3', 'g4', 'm1']);
    expect(cardsOfKinds(map, { kind: 'stage', stage: 'Try' })).toEqual([]);
  });

  it('takes all, lane by lane', () => {
    expect(allCards(map)).toEqual(['g1', 'g2', 'g3', 'g4', 't1', 't2', 't3', 'm1']);
  });

  it('takes the cards of all sub-stages for their stage', () => {
    const divided = journey({
      stages: ['Use', { id: 'first', parent: 'Use' }, { id: 'then', parent: 'Use' }],
      lanes: ['goals'],
      cards: [card('a', 'first', 'goals'), card('b', 'then', 'goals')],
    }).maps[MAP];
    expect(divided && cardsInStages(divided, { kind: 'stage', stage: 'Use' })).toEqual(['a', 'b']);
    expect(divided && cardsInStages(divided, { kind: 'stage', stage: 'then' })).toEqual(['b']);
  });
});
