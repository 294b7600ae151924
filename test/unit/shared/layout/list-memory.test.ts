import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesBefore, renewed } from '#shared/layout/list-memory.ts';

const list = (text: string): string[] => [...text];
const places = (before: string, after: string): number[] => {
  const old = placesBefore(list(before), list(after));
  return list(after).map((_, at) => old(at));
};

describe('places of a list in the one before', () => {
  it('are the same in equally long ones', () => expect(places('abc', 'xby')).toEqual([0, 1, 2]));
  it('go on behind what came', () => expect(places('abc', 'abxyc')).toEqual([0, 1, 0, 1, 2]));
  it('go on behind what went', () => expect(places('abcde', 'abe')).toEqual([0, 1, 4]));
  it('are none where nothing was before', () => expect(places('', 'ab')).toEqual([-1, -1]));
});

describe('what is made of the items of a list', () => {
  const objects = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });

  it('is made of each item, whatever was made before, and is the same object where its item is', () =>
    fc.assert(
      fc.property(objects, objects, (first, second) => {
        const make = (item: number) => ({ item });
        const made = renewed(first, null, placesBefore([], first), make);
        const again = renewed(second, { items: first, made }, placesBefore(first, second), make);

        expect(again).toEqual(second.map(make));
        const other = second.findIndex((item, at) => item !== first[at]);
        const kept = other < 0 ? Math.min(first.length, second.length) : Math.min(other, first.length);
        expect(again.slice(0, kept).every((one, at) => one === made[at])).toBe(true);
      }),
    ));

  it('is made anew where more than the item says so', () => {
    const items = ['a', 'b'];
    const made = [{}, {}];
    const again = renewed(
      items,
      { items, made },
      placesBefore(items, items),
      () => ({}),
      (_, at) => at === 0,
    );

    expect(again[0]).toBe(made[0]);
    expect(again[1]).not.toBe(made[1]);
  });
});
