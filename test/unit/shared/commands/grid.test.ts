import { describe, expect, it } from 'vitest';
import { COLORS } from '#shared/document/model.ts';
import { cardOf, cellOf, idsOf, isEnabled, mapOf, run, sampleDocument, sampleWith } from './fixture.ts';

const sample = sampleDocument();
const map = 'today';

describe('adding a stage', () => {
  it('stands at its place and is selected', () => {
    const { document, selection } = run(sample, 'stage.add', { map, index: 1, name: 'Buy' });
    expect(idsOf(mapOf(document).stages)).toEqual(['hear', 'stage_1', 'use']);
    expect(selection).toEqual({ map, target: { kind: 'stage', stage: 'stage_1' } });
  });

  it('takes the next colour of the palette that the stages beside it do not have', () => {
    const between = run(sample, 'stage.add', { map, index: 1, name: 'Buy' }).document;
    expect(mapOf(between).stages.stage_1?.color).toBe('amber');
    const last = run(sample, 'stage.add', { map, index: 2, name: 'Love' }).document;
    expect(mapOf(last).stages.stage_1?.color).toBe('amber');
    const first = run(sample, 'stage.add', { map, index: 0, name: 'Need' }).document;
    expect(mapOf(first).stages.stage_1?.color).toBe('teal');
  });

  it('goes round the palette, so that no two neighbours look alike', () => {
    let document = run(sample, 'map.add', { name: 'Long', persona: 'emma', state: 'current', index: 2 }).document;
    for (let index = 0; index < 2 * COLORS.length; index += 1) {
      document = run(document, 'stage.add', { map: 'map_1', index, name: `${index}` }).document;
    }
    const { stages } = mapOf(document, 'map_1');
    expect(idsOf(stages).map((id) => stages[id]?.color)).toEqual([...COLORS, ...COLORS]);
  });
});

describe('editing a stage', () => {
  it('removes an optional field that is emptied and keeps unknown ones', () => {
    const emptied = run(sample, 'stage.edit', { map, stage: 'hear', fields: { duration: '' } }).document;
    expect(mapOf(emptied).stages.hear).toEqual({ order: 'a0', name: 'Hear of it', color: 'blue' });
    const renamed = run(sample, 'stage.edit', { map, stage: 'use', fields: { name: 'Using' } }).document;
    expect(mapOf(renamed).stages.use).toMatchObject({ name: 'Using', votes: 3 });
  });

  it('is not enabled when nothing would change', () => {
    expect(isEnabled(sample, 'stage.edit', { map, stage: 'hear', fields: { name: 'Hear of it', color: 'blue' } })).toBe(
      false,
    );
  });
});

describe('moving a stage', () => {
  it('changes one order key; the cards go along without a change', () => {
    const { document, history, selection } = run(sample, 'stage.move', { map, stage: 'use', index: 0 });
    expect(idsOf(mapOf(document).stages)).toEqual(['use', 'hear']);
    expect(history.past[0]?.patches).toHaveLength(1);
    expect(mapOf(document).cards).toBe(mapOf(sample).cards);
    expect(selection.target).toEqual({ kind: 'stage', stage: 'use' });
  });

  it.each([1, 2, -1])('is not enabled to place %s, where it stands or where none is', (index) => {
    expect(isEnabled(sample, 'stage.move', { map, stage: 'use', index })).toBe(false);
  });

  it('past a stage with the same order key works, though keys alone would not tell them apart', () => {
    const tied = sampleWith(({ stages }) => {
      stages.use = { order: 'a0', name: 'Use', color: 'teal' };
    });
    const { document } = run(tied, 'stage.move', { map, stage: 'use', index: 0 });
    expect(idsOf(mapOf(document).stages)).toEqual(['use', 'hear']);
  });
});

describe('duplicating a stage', () => {
  it('copies its cards lane by lane, in their order, and selects the copy', () => {
    const { document, selection } = run(sample, 'stage.duplicate', { map, stage: 'hear', name: 'Hear again' });
    const copy = 'stage_1';
    expect(idsOf(mapOf(document).stages)).toEqual(['hear', copy, 'use']);
    expect(mapOf(document).stages[copy]).toMatchObject({ name: 'Hear again', duration: 'a week' });
    const texts = cellOf(document, copy, 'touchpoints').map((id) => cardOf(document, id).text);
    expect(texts).toEqual(['Sees an advertisement', 'Visits the shop', 'Asks for advice']);
    expect(cellOf(document, copy, 'goals')).toHaveLength(1);
    expect(cellOf(document, 'hear', 'touchpoints')).toEqual(['ad', 'shop', 'advice']);
    expect(selection.target).toEqual({ kind: 'stage', stage: copy });
  });

  it('keeps the order of cards that have the same key', () => {
    const tied = sampleWith(({ cards }) => {
      for (const id of ['ad', 'shop', 'advice']) cards[id] = { ...cardOf(sample, id), order: 'a1' };
    });
    expect(cellOf(tied, 'hear', 'touchpoints')).toEqual(['ad', 'advice', 'shop']);
    let count = 100;
    // Ids that sort the other way round than they are made.
    const createId = (prefix: string) => `${prefix}_${--count}`;
    const { document } = run(tied, 'stage.duplicate', { map, stage: 'hear', name: '' }, undefined, createId);
    const texts = cellOf(document, 'stage_99', 'touchpoints').map((id) => cardOf(document, id).text);
    expect(texts).toEqual(['Sees an advertisement', 'Asks for advice', 'Visits the shop']);
  });
});

describe('deleting a stage', () => {
  it('deletes its cards and no others, and selects the stage that stands nearest', () => {
    const { document, selection } = run(sample, 'stage.delete', { map, stage: 'hear' });
    expect(Object.keys(mapOf(document).cards).toSorted()).toEqual(['express', 'help']);
    expect(selection.target).toEqual({ kind: 'stage', stage: 'use' });
  });

  it('of the last one selects the map', () => {
    const one = run(sample, 'stage.delete', { map, stage: 'hear' }).document;
    expect(run(one, 'stage.delete', { map, stage: 'use' }).selection.target).toEqual({ kind: 'map' });
  });
});

describe('lanes', () => {
  it('are added at their place, with a description only where there is one', () => {
    const args = { map, index: 0, kind: 'notes', name: 'Ideas', description: '' } as const;
    const { document, selection } = run(sample, 'lane.add', args);
    expect(idsOf(mapOf(document).lanes)[0]).toBe('lane_1');
    expect(mapOf(document).lanes.lane_1).toEqual({ order: expect.any(String), kind: 'notes', name: 'Ideas' });
    expect(selection.target).toEqual({ kind: 'lane', lane: 'lane_1' });
  });

  it('may come more than once in a kind, emotions too', () => {
    expect(isEnabled(sample, 'lane.add', { map, index: 6, kind: 'emotions', name: 'Theirs' })).toBe(true);
  });

  it('are edited, and moved with one order key', () => {
    const edited = run(sample, 'lane.edit', { map, lane: 'goals', fields: { description: null } }).document;
    expect(mapOf(edited).lanes.goals).not.toHaveProperty('description');
    const { document, history } = run(sample, 'lane.move', { map, lane: 'notes', index: 1 });
    expect(idsOf(mapOf(document).lanes)).toEqual([
      'goals',
      'notes',
      'touchpoints',
      'emotions',
      'pains',
      'opportunities',
    ]);
    expect(history.past[0]?.patches).toHaveLength(1);
  });

  it('are duplicated with their cards, stage by stage', () => {
    const { document, selection } = run(sample, 'lane.duplicate', { map, lane: 'touchpoints', name: 'Touchpoints 2' });
    const copy = 'lane_1';
    expect(idsOf(mapOf(document).lanes)).toEqual([
      'goals',
      'touchpoints',
      copy,
      'emotions',
      'pains',
      'opportunities',
      'notes',
    ]);
    expect(cellOf(document, 'hear', copy)).toHaveLength(3);
    expect(cellOf(document, 'use', copy).map((id) => cardOf(document, id).text)).toEqual(['Calls for help']);
    expect(selection.target).toEqual({ kind: 'lane', lane: copy });
  });

  it('are deleted with their cards; the next one is selected', () => {
    const { document, selection } = run(sample, 'lane.delete', { map, lane: 'touchpoints' });
    expect(Object.keys(mapOf(document).cards).toSorted()).toEqual(['express', 'queue', 'wish']);
    expect(selection.target).toEqual({ kind: 'lane', lane: 'emotions' });
  });
});
