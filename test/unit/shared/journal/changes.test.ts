import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { dispatch, type Present, startHistory, undo } from '#shared/history/history.ts';
import { applyChanges, Change, changesBetween } from '#shared/journal/changes.ts';
import { choice, chosenCommand, countingIds } from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';

const choices = fc.array(choice, { minLength: 1, maxLength: 20, size: 'max' });

function present(document: JourneyDocument): Present {
  const map = inOrder(document.maps)[0]?.[0] ?? '';
  return { document, selection: { map, target: { kind: 'map' } }, history: startHistory() };
}

/** As it goes through a journal: as JSON text. */
const written = (changes: readonly Change[]): Change[] =>
  (JSON.parse(JSON.stringify(changes)) as unknown[]).map((change) => Change.parse(change));
const copied = (document: JourneyDocument): JourneyDocument => JSON.parse(JSON.stringify(document));

describe('changes between two states', () => {
  it('lead from one to the other, whatever commands did, undone ones too, and made twice come to the same', () => {
    fc.assert(
      fc.property(validDocument(), choices, fc.nat({ max: 5 }), (document, chosen, undone) => {
        const createId = countingIds();
        let now = 0;
        let state = chosen.reduce((before, next) => {
          now += next.pause;
          const { id, args } = chosenCommand(next, before.document);
          return dispatch(before, id, args, { context: { createId }, now });
        }, present(document));
        for (let step = 0; step < undone; step++) state = undo(state);
        const changes = written(changesBetween(document, state.document));
        const made = copied(document);
        expect(applyChanges(made, changes)).toBe(true);
        expect(serializeJourney(made)).toBe(serializeJourney(state.document));
        expect(applyChanges(made, changes)).toBe(true);
        expect(serializeJourney(made)).toBe(serializeJourney(state.document));
      }),
    );
  });

  it('are none between a state and itself', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        expect(changesBetween(document, document)).toEqual([]);
      }),
    );
  });

  it('name the one place that changed', () => {
    const before = { a: { b: { c: 'old', list: [1, 2] }, same: {} } };
    const after = { a: { ...before.a, b: { c: 'new', list: [1], d: 1 } } };
    expect(changesBetween(before, after)).toEqual([
      { path: ['a', 'b', 'c'], value: 'new' },
      { path: ['a', 'b', 'list'], value: [1] },
      { path: ['a', 'b', 'd'], value: 1 },
    ]);
    expect(changesBetween(after, before)).toContainEqual({ path: ['a', 'b', 'd'] });
  });

  it.each([
    ['through a field that every object inherits', { path: ['constructor', 'prototype', 'polluted'], value: 1 }],
    ['into the prototype', { path: ['__proto__', 'polluted'], value: 1 }],
    ['to the prototype itself', { path: ['__proto__'], value: { polluted: 1 } }],
    ['into a text', { path: ['text', 'length'], value: 1 }],
    ['into a list', { path: ['list', '0'], value: 1 }],
    ['to a place that is not there', { path: ['nowhere', 'field'], value: 1 }],
  ])('do not go %s', (_what, change) => {
    const value = { text: 'x', list: [0] };
    expect(applyChanges(value, [change])).toBe(false);
    expect(value).toEqual({ text: 'x', list: [0] });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
