import { describe, expect, it } from 'vitest';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { keepSelection } from '#shared/history/selection.ts';
import { run, sampleDocument } from '../commands/fixture.ts';

const before = sampleDocument();
const map = 'today';

describe('a selection, when the document changes', () => {
  it('is the very same when it is all still there', () => {
    const selection = { map, target: { kind: 'cards', cards: ['ad'] } } as const;
    expect(keepSelection(before, before, selection)).toBe(selection);
  });

  it('keeps the cards that are left', () => {
    const after = run(before, 'card.delete', { map, cards: ['ad'] }).document;
    const selection = { map, target: { kind: 'cards', cards: ['wish', 'ad', 'queue'] } } as const;
    expect(keepSelection(before, after, selection).target).toEqual({ kind: 'cards', cards: ['wish', 'queue'] });
  });

  it.each<[string, SelectionTarget]>([
    ['its cards', { kind: 'cards', cards: ['ad', 'shop'] }],
    ['its stage', { kind: 'stage', stage: 'hear' }],
    ['the stage of its cell', { kind: 'cell', stage: 'hear', lane: 'notes' }],
  ])('falls back to the map when %s are gone', (_, target) => {
    const after = run(before, 'stage.delete', { map, stage: 'hear' }).document;
    expect(keepSelection(before, after, { map, target })).toEqual({ map, target: { kind: 'map' } });
  });

  it('falls back to the map when its lane, or the lane of its cell, is gone', () => {
    const after = run(before, 'lane.delete', { map, lane: 'notes' }).document;
    for (const target of [
      { kind: 'lane', lane: 'notes' },
      { kind: 'cell', stage: 'use', lane: 'notes' },
    ] as const) {
      expect(keepSelection(before, after, { map, target })).toEqual({ map, target: { kind: 'map' } });
    }
  });

  it('goes to the next map when its own is gone, and from the last to the one before', () => {
    const { document: three, selection } = run(before, 'map.duplicate', { map, name: 'Copy' });
    const [first, middle, last] = [map, selection.map, 'wished'];
    const without = (gone: string) => {
      const after = run(three, 'map.delete', { map: gone }).document;
      return keepSelection(three, after, { map: gone, target: { kind: 'map' } }).map;
    };
    expect(without(first)).toBe(middle);
    expect(without(middle)).toBe(last);
    expect(without(last)).toBe(middle);
  });
});
