import { describe, expect, it } from 'vitest';
import type { Card } from '#shared/document/model.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';

const card = (stage: string, lane: string, order: string): Card => ({ kind: 'goal', stage, lane, order, text: '' });

describe('the cards of a map', () => {
  const stages = {
    late: { order: 'a2', name: '', color: 'blue' as const },
    early: { order: 'a1', name: '', color: 'blue' as const },
  };
  const lanes = {
    under: { order: 'a1', kind: 'goals' as const, name: '' },
    over: { order: 'a0', kind: 'goals' as const, name: '' },
  };

  it('are read lane by lane, stage by stage, from the top, ties by id', () => {
    const cards = {
      h: card('late', 'under', 'a0'),
      g: card('early', 'under', 'a0'),
      e: card('late', 'over', 'a1'),
      f: card('late', 'over', 'a1'),
      d: card('late', 'over', 'Zz'),
      c: card('early', 'over', 'a9'),
    };
    expect(
      cardsInReadingOrder({ stages, lanes, cards })
        .map(([id]) => id)
        .join(''),
    ).toBe('cdefgh');
  });

  it('come last, and are not left out, when their place is not there', () => {
    const cards = { a: card('gone', 'over', 'a0'), b: card('early', 'gone', 'a0'), c: card('late', 'over', 'a5') };
    expect(cardsInReadingOrder({ stages, lanes, cards }).map(([id]) => id)).toEqual(['c', 'a', 'b']);
  });
});
