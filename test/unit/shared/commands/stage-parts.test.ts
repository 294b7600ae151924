import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { columnStages, siblingStages } from '#shared/document/stages.ts';
import { validDocument } from '../../../arbitraries/document.ts';
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
    ['a stage and one of its own', ['use', 'open']],
  ])('is not possible with %s', (_, stages) => {
    expect(isEnabled(divided, 'stage.merge', { map, stages, name: 'x' })).toBe(false);
  });

  it('makes sub-stages of both where one has any: a column with its cards and words is one of them', () => {
    const { document, selection } = run(divided, 'stage.merge', { map, stages: ['use', 'hear'], name: 'All of it' });
    expect(columns(document)).toEqual(['stage_1', 'open', 'enjoy']);
    const { stages } = mapOf(document);
    expect(stages.hear).toMatchObject({ name: 'All of it', color: 'blue' });
    expect(stages.hear).not.toHaveProperty('duration');
    expect(stages.stage_1).toMatchObject({ name: 'Hear of it', duration: 'a week', parent: 'hear' });
    expect(stages.open).toMatchObject({ name: 'Open', parent: 'hear' });
    expect(Object.keys(stages)).toHaveLength(4);
    expect(cellOf(document, 'stage_1', 'touchpoints')).toEqual(['ad', 'shop', 'advice']);
    expect(cellOf(document, 'open', 'touchpoints')).toEqual(['help']);
    expect(selection.target).toEqual({ kind: 'stage', stage: 'hear' });
  });

  it('lets a column join the sub-stages of the one before it, and takes the words of those that go', () => {
    const both = run(divided, 'stage.divide', { map, stage: 'hear', names: ['Dream', 'Compare'] }).document;
    const { document } = run(both, 'stage.merge', { map, stages: ['hear', 'use'], name: 'All' });
    expect(columns(document)).toEqual(['stage_1', 'stage_2', 'open', 'enjoy']);
    expect(mapOf(document).stages.hear).toMatchObject({ name: 'All', duration: 'a week' });
    const turned = run(both, 'stage.move', { map, stage: 'use', index: 0 }).document;
    const plain = run(turned, 'stage.gather', { map, stage: 'hear' }).document;
    const joined = run(plain, 'stage.merge', { map, stages: ['use', 'hear'], name: 'All' }).document;
    expect(columns(joined)).toEqual(['open', 'enjoy', 'hear']);
    expect(mapOf(joined).stages.hear).toMatchObject({ name: 'Hear of it', duration: 'a week', parent: 'use' });
  });

  it('of sub-stages leaves the others beside it', () => {
    const three = run(divided, 'stage.add', { map, parent: 'use', index: 2, name: 'Keep' }).document;
    const { document } = run(three, 'stage.merge', { map, stages: ['open', 'enjoy'], name: 'Begin' });
    expect(columns(document)).toEqual(['hear', 'open', 'stage_1']);
    expect(mapOf(document).stages.open).toMatchObject({ name: 'Begin', parent: 'use' });
  });

  it('keeps narrow what was, and nothing else', () => {
    const narrow = run(divided, 'stage.edit', { map, stage: 'use', fields: { collapsed: true } }).document;
    const { stages } = mapOf(run(narrow, 'stage.merge', { map, stages: ['hear', 'use'], name: 'All' }).document);
    expect([stages.hear, stages.stage_1, stages.open, stages.enjoy].map((stage) => stage?.collapsed)).toEqual([
      undefined,
      undefined,
      true,
      true,
    ]);
  });

  it('loses no card, no word of a stage and no column that a card lies over, whatever has sub-stages', () => {
    let merged = 0;
    fc.assert(
      fc.property(validDocument(), fc.nat(), fc.nat(), fc.nat(), (document, which, parentAt, from) => {
        const maps = Object.entries(document.maps);
        const [id, before] = maps[which % maps.length] ?? [];
        if (id === undefined || !before) return;
        const parents = [undefined, ...Object.keys(before.stages)];
        const siblings = siblingStages(before.stages, parents[parentAt % parents.length]).map(([stage]) => stage);
        const stages = siblings.slice(from % Math.max(1, siblings.length - 1)).slice(0, 2);
        const args = {
          map: id,
          stages,
          name: stages
            .map((stage) => before.stages[stage]?.name)
            .join(' / ')
            .slice(0, 900),
        };
        if (!isEnabled(document, 'stage.merge', args)) return;
        merged += 1;
        const after = run(document, 'stage.merge', args).document.maps[id];
        if (!after) throw new Error('The map is gone.');
        expect(Object.keys(after.cards).toSorted()).toEqual(Object.keys(before.cards).toSorted());
        const words = (map: typeof before) =>
          Object.values(map.stages).map(({ name, duration, description }) => [name, duration, description].join('\n'));
        const all = words(after).join('\n');
        for (const stage of stages) {
          for (const text of [before.stages[stage]?.duration, before.stages[stage]?.description]) {
            if (text) expect(all).toContain(text);
          }
        }
        const counts = (map: typeof before) => columnStages(map.stages).length;
        const isPlain = stages.every((stage) => siblingStages(before.stages, stage).length === 0);
        expect(counts(before) - counts(after)).toBe(isPlain ? 1 : 0);
        if (isPlain) return;
        const spans = (map: typeof before) => Object.entries(map.cards).map(([card, { span }]) => [card, span]);
        const placeOf = (map: typeof before, card: string) =>
          columnStages(map.stages).findIndex(([stage]) => stage === map.cards[card]?.stage);
        for (const card of Object.keys(before.cards)) expect(placeOf(after, card)).toBe(placeOf(before, card));
        // A span that the document counted past the last column may be counted anew.
        const reach = (map: typeof before) =>
          spans(map).map(([card, span]) => Math.min(Number(span ?? 1), counts(map) - placeOf(map, String(card))));
        expect(reach(after)).toEqual(reach(before));
      }),
    );
    expect(merged).toBeGreaterThan(0);
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
