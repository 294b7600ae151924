import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { columnStages } from '#shared/document/stages.ts';
import { cardOf, cellOf, isEnabled, mapOf, run, sampleDocument, sampleWith } from './fixture.ts';

const map = 'today';
const sample = sampleDocument();
const columns = (document: JourneyDocument) => columnStages(mapOf(document).stages).map(([id]) => id);

/** `use` has the sub-stages `open` and `enjoy`; `help` and `express` stand in `open`. */
const divided = sampleWith(({ stages, cards }) => {
  stages.open = { order: 'a0', name: 'Open', color: 'teal', parent: 'use' };
  stages.enjoy = { order: 'a1', name: 'Enjoy', color: 'teal', parent: 'use' };
  for (const id of ['help', 'express']) cards[id] = { ...cardOf(sample, id), stage: 'open' };
});

describe('a sub-stage', () => {
  it('is added to its parent in its colour, at its place', () => {
    const { document } = run(divided, 'stage.add', { map, parent: 'use', index: 1, name: 'Set up' });
    expect(columns(document)).toEqual(['hear', 'open', 'stage_1', 'enjoy']);
    expect(mapOf(document).stages.stage_1).toMatchObject({ parent: 'use', color: 'teal' });
  });

  it('that is the first of its parent takes the cards that stood there', () => {
    const { document } = run(sample, 'stage.add', { map, parent: 'hear', index: 0, name: 'First' });
    expect(columns(document)).toEqual(['stage_1', 'use']);
    expect(cellOf(document, 'stage_1', 'touchpoints')).toEqual(['ad', 'shop', 'advice']);
  });

  it('has no sub-stages of its own', () => {
    expect(isEnabled(divided, 'stage.add', { map, parent: 'open', index: 0, name: '' })).toBe(false);
    expect(isEnabled(divided, 'stage.move', { map, stage: 'use', parent: 'hear', index: 0 })).toBe(false);
  });

  it('moves among its siblings, and out to be a stage of its own', () => {
    const among = run(divided, 'stage.move', { map, stage: 'enjoy', index: 0 }).document;
    expect(columns(among)).toEqual(['hear', 'enjoy', 'open']);
    const out = run(divided, 'stage.move', { map, stage: 'enjoy', parent: null, index: 0 }).document;
    expect(columns(out)).toEqual(['enjoy', 'hear', 'open']);
    expect(mapOf(out).stages.enjoy).not.toHaveProperty('parent');
  });

  it('is no place to go to where cards would have no column any more', () => {
    expect(isEnabled(sample, 'stage.move', { map, stage: 'use', parent: 'hear', index: 0 })).toBe(false);
    const free = run(sample, 'card.delete', { map, cards: ['help', 'express'] }).document;
    const { document } = run(free, 'stage.move', { map, stage: 'hear', parent: 'use', index: 0 });
    expect(columns(document)).toEqual(['hear']);
  });

  it('goes with its parent: deleted with its cards, copied with them', () => {
    const deleted = run(divided, 'stage.delete', { map, stage: 'use' }).document;
    expect(Object.keys(mapOf(deleted).stages)).toEqual(['hear']);
    expect(mapOf(deleted).cards).not.toHaveProperty('help');
    const copied = run(divided, 'stage.duplicate', { map, stage: 'use', name: 'Again' }).document;
    expect(columns(copied)).toEqual(['hear', 'open', 'enjoy', 'stage_2', 'stage_3']);
    expect(mapOf(copied).stages.stage_2).toMatchObject({ name: 'Open', parent: 'stage_1' });
    expect(cellOf(copied, 'stage_2', 'touchpoints').map((id) => cardOf(copied, id).text)).toEqual(['Calls for help']);
  });

  it('leaves a column to its parent when it was the last one', () => {
    const one = run(divided, 'stage.delete', { map, stage: 'enjoy' }).document;
    const none = run(one, 'stage.delete', { map, stage: 'open' });
    expect(columns(none.document)).toEqual(['hear', 'use']);
    expect(none.selection.target).toEqual({ kind: 'stage', stage: 'use' });
  });
});

describe('dividing a stage and gathering it again', () => {
  it('puts its cards into the first sub-stage, and back below each other', () => {
    const { document } = run(sample, 'stage.divide', { map, stage: 'hear', names: ['Dream', 'Compare'] });
    expect(columns(document)).toEqual(['stage_1', 'stage_2', 'use']);
    expect(cellOf(document, 'stage_1', 'touchpoints')).toEqual(['ad', 'shop', 'advice']);
    const moved = run(document, 'card.move', { map, cards: ['ad'], stage: 'stage_2', lane: 'touchpoints', index: 0 });
    const gathered = run(moved.document, 'stage.gather', { map, stage: 'hear' }).document;
    expect(columns(gathered)).toEqual(['hear', 'use']);
    expect(cellOf(gathered, 'hear', 'touchpoints')).toEqual(['shop', 'advice', 'ad']);
  });

  it('is for a main stage that is a column, and for one that has sub-stages', () => {
    expect(isEnabled(divided, 'stage.divide', { map, stage: 'use', names: ['x'] })).toBe(false);
    expect(isEnabled(divided, 'stage.divide', { map, stage: 'open', names: ['x'] })).toBe(false);
    expect(isEnabled(sample, 'stage.divide', { map, stage: 'hear', names: [] })).toBe(false);
    expect(isEnabled(divided, 'stage.gather', { map, stage: 'hear' })).toBe(false);
  });
});

describe('merging stages', () => {
  it('keeps all cards, in the order of the stages, and all words', () => {
    const described = run(sample, 'stage.edit', { map, stage: 'use', fields: { duration: 'a year' } }).document;
    const { document } = run(described, 'stage.merge', { map, stages: ['use', 'hear'], name: 'All of it' });
    expect(mapOf(document).stages).toEqual({
      hear: { order: 'a0', name: 'All of it', color: 'blue', duration: 'a week / a year' },
    });
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['ad', 'shop', 'advice', 'help']);
    expect(Object.keys(mapOf(document).cards)).toHaveLength(Object.keys(mapOf(sample).cards).length);
  });

  it.each([
    ['one stage', ['hear']],
    ['a stage twice', ['hear', 'hear']],
    ['a stage that is not there', ['hear', 'nowhere']],
    ['stages of different parents', ['hear', 'open']],
    ['a stage above others', ['hear', 'use']],
  ])('is not possible with %s', (_, stages) => {
    expect(isEnabled(divided, 'stage.merge', { map, stages, name: 'x' })).toBe(false);
  });

  it('is not possible past a stage between them', () => {
    const three = run(sample, 'stage.add', { map, index: 1, name: 'Between' }).document;
    expect(isEnabled(three, 'stage.merge', { map, stages: ['hear', 'use'], name: 'x' })).toBe(false);
  });
});

describe('splitting a stage', () => {
  it('gives the cards a stage of their own after it', () => {
    const { document, selection } = run(sample, 'stage.split', { map, stage: 'hear', name: 'Ask', cards: ['advice'] });
    expect(columns(document)).toEqual(['hear', 'stage_1', 'use']);
    expect(cellOf(document, 'stage_1', 'touchpoints')).toEqual(['advice']);
    expect(selection.target).toEqual({ kind: 'stage', stage: 'stage_1' });
  });

  it('is not possible with cards of other stages, or with none', () => {
    expect(isEnabled(sample, 'stage.split', { map, stage: 'hear', name: '', cards: ['help'] })).toBe(false);
    expect(isEnabled(sample, 'stage.split', { map, stage: 'hear', name: '', cards: [] })).toBe(false);
  });
});
