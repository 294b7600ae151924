import { describe, expect, it } from 'vitest';
import { isSameSelection, primaryCard, withCardToggled } from '#renderer/canvas/selecting.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';

const cards = (...ids: string[]): SelectionTarget => ({ kind: 'cards', cards: ids });

describe('a click with Shift or Ctrl', () => {
  it('adds the card as the one that keys act from', () => {
    const after = withCardToggled(cards('a', 'b'), 'c');
    expect(after).toEqual(cards('a', 'b', 'c'));
    expect(primaryCard(after)).toBe('c');
  });

  it('takes a selected card out', () => {
    expect(withCardToggled(cards('a', 'b'), 'a')).toEqual(cards('b'));
  });

  it('leaves the last one selected', () => {
    expect(withCardToggled(cards('a'), 'a')).toEqual(cards('a'));
  });

  it('begins anew after something that is not a card', () => {
    expect(withCardToggled({ kind: 'stage', stage: 's' }, 'a')).toEqual(cards('a'));
  });
});

describe('two targets', () => {
  const targets: SelectionTarget[] = [
    { kind: 'map' },
    { kind: 'persona' },
    { kind: 'stage', stage: 'a' },
    { kind: 'stage', stage: 'b' },
    { kind: 'lane', lane: 'a' },
    { kind: 'lane', lane: 'b' },
    { kind: 'cell', stage: 'a', lane: 'a' },
    { kind: 'cell', stage: 'a', lane: 'b' },
    { kind: 'cell', stage: 'b', lane: 'a' },
    cards('a'),
    cards('a', 'b'),
    cards('b', 'a'),
  ];

  it('are the same when they name the same thing, and only then', () => {
    for (const [index, target] of targets.entries()) {
      for (const [other, another] of targets.entries()) {
        expect(isSameSelection(target, structuredClone(another))).toBe(index === other);
      }
    }
  });
});
