import fc from 'fast-check';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { inOrder, isOrderKey, keysForInsertion, ORDER_KEY_LIMIT } from '#shared/document/order.ts';

const siblings = (...orders: string[]): [string, { order: string }][] =>
  orders.map((order, index) => [`card_${String.fromCharCode(97 + index)}`, { order }]);

describe('an order key', () => {
  it('is what the library makes, between any two keys', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 120 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, generateKeyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys.every(isOrderKey)).toBe(true);
      }),
    );
  });

  it('is refused when the library could not make a key beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aAzZbY0129VM-! é') }), (text) => {
        if (!isOrderKey(text)) return;
        expect(generateKeyBetween(text, null) > text).toBe(true);
        expect(generateKeyBetween(null, text) < text).toBe(true);
      }),
    );
  });

  it.each([
    '',
    '0',
    'a',
    'a-',
    'a00',
    'b0',
    'zz',
    'a1 ',
    'a1\n',
    `A${'0'.repeat(26)}`,
    `a0${'1'.repeat(ORDER_KEY_LIMIT)}`,
  ])('is not %j', (text) => expect(isOrderKey(text)).toBe(false));
});

describe('reading order', () => {
  it('goes by key, and by id where two people gave the same key', () => {
    const record = { card_b: { order: 'a1' }, card_z: { order: 'Zz' }, card_a: { order: 'a1' } };
    expect(inOrder(record).map(([id]) => id)).toEqual(['card_z', 'card_a', 'card_b']);
  });
});

describe('keys for an insertion', () => {
  it('lie between the neighbours and leave them alone', () => {
    const { keys, rekeyed } = keysForInsertion(siblings('a0', 'a1'), 1, 3);
    expect(keys).toHaveLength(3);
    expect(['a0', ...keys, 'a1']).toEqual(['a0', ...keys, 'a1'].toSorted());
    expect(rekeyed).toEqual({});
  });

  it('are the first keys of an empty list', () => {
    expect(keysForInsertion([], 0, 2)).toEqual({ keys: ['a0', 'a1'], rekeyed: {} });
  });

  it('take an index beyond the ends as the nearest end', () => {
    expect(keysForInsertion(siblings('a0'), 9, 1).keys).toEqual(['a1']);
    expect(keysForInsertion(siblings('a0'), -9, 1).keys).toEqual(['Zz']);
  });

  it('give only the one sibling after the gap a new key when two keys are equal', () => {
    const { keys, rekeyed } = keysForInsertion(siblings('a0', 'a1', 'a1', 'a2'), 2, 1);
    expect(Object.keys(rekeyed)).toEqual(['card_c']);
    expect(['a1', keys[0], rekeyed.card_c, 'a2']).toEqual(['a1', keys[0], rekeyed.card_c, 'a2'].toSorted());
  });

  it('make room on the side where fewer siblings are in the way', () => {
    const { rekeyed } = keysForInsertion(siblings('a1', 'a1', 'a1', 'a1'), 1, 1);
    expect(Object.keys(rekeyed)).toEqual(['card_a']);
  });

  it('give new keys to more siblings when keys between them would grow too long', () => {
    const long = `a0${'1'.repeat(ORDER_KEY_LIMIT - 2)}`;
    const longer = `a0${'1'.repeat(ORDER_KEY_LIMIT - 3)}2`;
    const { keys, rekeyed } = keysForInsertion(siblings('a0', long, longer, 'a3'), 2, 1);
    expect(Object.keys(rekeyed)).toHaveLength(1);
    expect(keys.every(isOrderKey)).toBe(true);
  });

  it('keep everyone in place, whatever the keys', () => {
    const order = fc.constantFrom('Zz', ...generateNKeysBetween(null, null, 6), 'a0V', `A${'0'.repeat(25)}1`);
    fc.assert(
      fc.property(
        fc.array(order, { maxLength: 20 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 5 }),
        (orders, at, count) => {
          const record = Object.fromEntries(siblings(...orders));
          const before = inOrder(record);
          const index = Math.min(at, before.length);
          const { keys, rekeyed } = keysForInsertion(before, index, count);
          const after: Record<string, { order: string }> = { ...record };
          for (const [id, key] of Object.entries(rekeyed)) after[id] = { order: key };
          keys.forEach((key, number) => {
            after[`new_${number}`] = { order: key };
          });
          const ids = before.map(([id]) => id);
          ids.splice(index, 0, ...keys.map((_, number) => `new_${number}`));
          expect(inOrder(after).map(([id]) => id)).toEqual(ids);
          expect(new Set([...keys, ...Object.values(rekeyed)]).size).toBe(keys.length + Object.keys(rekeyed).length);
        },
      ),
    );
  });
});
