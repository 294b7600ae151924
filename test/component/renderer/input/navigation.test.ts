import { describe, expect, it } from 'vitest';
import { cellAfter, type Move, placeForNewCard, stepOut, targetAfter } from '#renderer/input/navigation.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { journey, MAP } from '../../../support/journey.ts';

/*
 *              A         B
 * goals        g1        –
 * emotions
 * touchpoints  t1 t2 t3  t4
 */
const document = journey({
  stages: ['A', 'B'],
  lanes: ['goals', 'emotions', 'touchpoints'],
  cards: [
    { id: 'g1', stage: 'A', lane: 'goals' },
    { id: 't1', stage: 'A', lane: 'touchpoints' },
    { id: 't2', stage: 'A', lane: 'touchpoints' },
    { id: 't3', stage: 'A', lane: 'touchpoints' },
    { id: 't4', stage: 'B', lane: 'touchpoints' },
  ],
});
const map = document.maps[MAP];
if (!map) throw new Error('The sketch has no map.');

const card = (id: string): SelectionTarget => ({ kind: 'cards', cards: [id] });
const point = (id: string): SelectionTarget => ({ kind: 'cards', cards: [id], curve: 'emotions' });
const cell = (stage: string, lane: string): SelectionTarget => ({ kind: 'cell', stage, lane });
const stage = (id: string): SelectionTarget => ({ kind: 'stage', stage: id });
const lane = (id: string): SelectionTarget => ({ kind: 'lane', lane: id });
const persona: SelectionTarget = { kind: 'persona' };
const whole: SelectionTarget = { kind: 'map' };

describe('moving with the arrows', () => {
  it.each<[string, SelectionTarget, Move, SelectionTarget]>([
    ['down within a cell', card('t1'), 'down', card('t2')],
    ['up within a cell', card('t3'), 'up', card('t2')],
    ['down onto the first point of the curve', card('g1'), 'down', point('t1')],
    ['down from the curve into the next cell', point('t2'), 'down', card('t1')],
    ['up from the first touchpoint to its own point', card('t1'), 'up', point('t1')],
    ['up from the curve into the last card of the cell above', point('t3'), 'up', card('g1')],
    ['right along the curve within a stage', point('t1'), 'right', point('t2')],
    ['right along the curve into the next stage', point('t3'), 'right', point('t4')],
    ['left along the curve to its lane', point('t1'), 'left', lane('emotions')],
    ['right from the title of the curve to its first point', lane('emotions'), 'right', point('t1')],
    ['to the last point of the curve', point('t1'), 'rowEnd', point('t4')],
    ['to the first point of the curve', point('t4'), 'rowStart', point('t1')],
    ['by a jump over the other cards of a cell', card('t1'), 'jumpUp', point('t1')],
    ['by a jump over an empty cell', stage('B'), 'jumpDown', point('t4')],
    ['by a jump to the end, where there are no more cards', card('g1'), 'jumpRight', cell('B', 'goals')],
    ['by a jump to the stage', card('g1'), 'jumpUp', stage('A')],
    ['up from the first lane to the stage', card('g1'), 'up', stage('A')],
    ['down from a stage to its first cell', stage('B'), 'down', cell('B', 'goals')],
    ['right to the card of the same height', card('t1'), 'right', card('t4')],
    ['right to the nearest card where the cell is shorter', card('t3'), 'right', card('t4')],
    ['right into an empty cell', card('g1'), 'right', cell('B', 'goals')],
    ['left from the first stage to the lane title', card('t2'), 'left', lane('touchpoints')],
    ['right from a lane title into its first cell', lane('touchpoints'), 'right', card('t1')],
    ['down along the lane titles, emotions too', lane('goals'), 'down', lane('emotions')],
    ['up from the first lane title to the persona', lane('goals'), 'up', persona],
    ['right from the persona to the first stage', persona, 'right', stage('A')],
    ['down from the persona to the first lane title', persona, 'down', lane('goals')],
    ['left from the first stage to the persona', stage('A'), 'left', persona],
    ['up from the empty place of a cell to its last card', cell('A', 'touchpoints'), 'up', card('t3')],
    ['from the map to where it begins', whole, 'down', card('g1')],
    ['to the first stage of the row', card('t4'), 'rowStart', card('t1')],
    ['to the last stage of the row', card('t2'), 'rowEnd', card('t4')],
    ['to the beginning of the map', card('t4'), 'mapStart', card('g1')],
    ['to the end of the map', whole, 'mapEnd', card('t4')],
  ])('%s', (_what, from, move, to) => {
    expect(targetAfter(map, from, move)).toEqual(to);
  });

  it.each<[SelectionTarget, Move]>([
    [card('t4'), 'right'],
    [card('t3'), 'down'],
    [stage('A'), 'up'],
    [persona, 'left'],
    [point('t4'), 'right'],
  ])('stays where there is nothing: %o %s', (from, move) => {
    expect(targetAfter(map, from, move)).toBe(from);
  });

  it('acts from the last of several selected cards', () => {
    expect(targetAfter(map, { kind: 'cards', cards: ['t3', 't1'] }, 'down')).toEqual(card('t2'));
  });

  it('begins anew when what was selected is gone', () => {
    expect(targetAfter(map, card('gone'), 'down')).toEqual(card('g1'));
  });

  it('has somewhere to go on a map with nothing in it', () => {
    const empty = journey().maps[MAP];
    expect(empty && targetAfter(empty, whole, 'down')).toEqual(persona);
  });
});

describe('going from cell to cell', () => {
  it('goes to the empty place of the next stage, even where the cell has cards', () => {
    expect(cellAfter(map, card('t1'), 1)).toEqual(cell('B', 'touchpoints'));
  });

  it('goes on with the next lane that takes cards, and back', () => {
    expect(cellAfter(map, cell('B', 'goals'), 1)).toEqual(cell('A', 'touchpoints'));
    expect(cellAfter(map, cell('A', 'touchpoints'), -1)).toEqual(cell('B', 'goals'));
  });

  it('leads from a header into its first cell', () => {
    expect(cellAfter(map, stage('B'), 1)).toEqual(cell('B', 'goals'));
    expect(cellAfter(map, lane('touchpoints'), 1)).toEqual(cell('A', 'touchpoints'));
  });

  it('leaves the canvas past both ends, back from a header, and from the map', () => {
    expect(cellAfter(map, card('t4'), 1)).toBeNull();
    expect(cellAfter(map, card('g1'), -1)).toBeNull();
    expect(cellAfter(map, stage('B'), -1)).toBeNull();
    expect(cellAfter(map, whole, 1)).toBeNull();
  });
});

describe('a map with no card', () => {
  const empty = journey({ stages: ['A', 'B'], lanes: ['emotions', 'goals'] }).maps[MAP];
  if (!empty) throw new Error('The sketch has no map.');

  it('is entered at its first cell, as its hint says', () => {
    expect(cellAfter(empty, whole, 1)).toEqual(cell('A', 'goals'));
    expect(cellAfter(empty, whole, -1)).toBeNull();
    expect(placeForNewCard(empty, whole)).toEqual({ stage: 'A', lane: 'goals', index: 0 });
  });

  it('has no first cell without stages', () => {
    const bare = journey({ lanes: ['goals'] }).maps[MAP];
    expect(bare && cellAfter(bare, whole, 1)).toBeNull();
    expect(bare && placeForNewCard(bare, whole)).toBeNull();
  });
});

describe('where a new card goes', () => {
  it('is just after the selected card', () => {
    expect(placeForNewCard(map, card('t1'))).toEqual({ stage: 'A', lane: 'touchpoints', index: 1 });
  });

  it('is the end of a selected cell', () => {
    expect(placeForNewCard(map, cell('A', 'touchpoints'))).toEqual({ stage: 'A', lane: 'touchpoints', index: 3 });
  });

  it('is the end of the first cell on the map itself', () => {
    expect(placeForNewCard(map, whole)).toEqual({ stage: 'A', lane: 'goals', index: 1 });
  });

  it('is nowhere for headers and for the emotions lane', () => {
    expect(placeForNewCard(map, stage('A'))).toBeNull();
    expect(placeForNewCard(map, cell('A', 'emotions'))).toBeNull();
  });
});

describe('stepping out', () => {
  it('goes from cards to their cell, to the map, and then no further', () => {
    expect(stepOut(map, card('t2'))).toEqual(cell('A', 'touchpoints'));
    expect(stepOut(map, cell('A', 'touchpoints'))).toEqual(whole);
    expect(stepOut(map, stage('A'))).toEqual(whole);
    expect(stepOut(map, whole)).toBeNull();
  });
});

describe('what is collapsed or hidden', () => {
  const folded = journey({
    stages: ['A', { id: 'B', collapsed: true }, 'C'],
    lanes: [
      'goals',
      { id: 'folded', kind: 'notes', collapsed: true },
      { id: 'gone', kind: 'actions', hidden: true },
      'ideas',
    ],
    cards: [
      { id: 'g', stage: 'A', lane: 'goals' },
      { id: 'h', stage: 'C', lane: 'goals' },
      { id: 'n', stage: 'A', lane: 'folded' },
      { id: 'x', stage: 'A', lane: 'gone' },
    ],
  }).maps[MAP];
  if (!folded) throw new Error('The sketch has no map.');

  it.each<[string, SelectionTarget, Move, SelectionTarget]>([
    ['is passed over by the arrows', card('g'), 'right', card('h')],
    ['is passed over downwards', card('g'), 'down', cell('A', 'ideas')],
    ['keeps its header within reach', stage('A'), 'right', stage('B')],
    ['keeps the title of a collapsed lane within reach', lane('goals'), 'down', lane('folded')],
    ['hides the title of a hidden lane', lane('folded'), 'down', lane('ideas')],
  ])('%s', (_what, from, move, to) => {
    expect(targetAfter(folded, from, move)).toEqual(to);
  });

  it('is no place for Tab, nor for new cards', () => {
    expect(cellAfter(folded, card('g'), 1)).toEqual(cell('C', 'goals'));
    expect(cellAfter(folded, card('h'), 1)).toEqual(cell('A', 'ideas'));
    expect(placeForNewCard(folded, cell('B', 'goals'))).toBeNull();
  });
});

describe('sub-stages and cards that reach over stages', () => {
  const divided = journey({
    stages: ['A', 'B', { id: 'b1', parent: 'B' }, { id: 'b2', parent: 'B' }, 'C'],
    lanes: ['goals'],
    cards: [{ id: 'wide', stage: 'A', lane: 'goals', span: 3 }],
  }).maps[MAP];
  if (!divided) throw new Error('The sketch has no map.');

  it.each<[string, SelectionTarget, Move, SelectionTarget]>([
    ['up from a sub-stage to its stage', stage('b2'), 'up', stage('B')],
    ['down from a stage to its first sub-stage', stage('B'), 'down', stage('b1')],
    ['right past all sub-stages', stage('B'), 'right', stage('C')],
    ['left to the stage before', stage('B'), 'left', stage('A')],
    ['right along the columns', stage('A'), 'right', stage('b1')],
    ['right from a wide card past its end', card('wide'), 'right', cell('C', 'goals')],
  ])('%s', (_what, from, move, to) => {
    expect(targetAfter(divided, from, move)).toEqual(to);
  });
});
