import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reuse } from '#shared/layout/reuse.ts';

describe('reusing what did not change', () => {
  it('gives back the earlier value if all is equal', () => {
    const before = { boxes: [{ id: 'a', x: 1 }], none: null };
    expect(reuse(before, structuredClone(before))).toBe(before);
  });

  it('keeps the parts beside a change', () => {
    const before = { left: { x: 1 }, right: { x: 2 } };
    const after = reuse(before, { left: { x: 1 }, right: { x: 3 } });
    expect(after).not.toBe(before);
    expect(after.left).toBe(before.left);
    expect(after.right).toEqual({ x: 3 });
  });

  it('finds the items of a list by id, wherever they have moved', () => {
    const before = [
      { id: 'a', x: 1 },
      { id: 'b', x: 2 },
    ];
    const after = reuse(before, [
      { id: 'new', x: 0 },
      { id: 'a', x: 1 },
      { id: 'b', x: 9 },
    ]);
    expect(after[1]).toBe(before[0]);
    expect(after[2]).toEqual({ id: 'b', x: 9 });
  });

  it('notices what is gone, shorter or of another kind', () => {
    expect(reuse<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(reuse<object>({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
    expect(reuse([1, 2, 3], [1, 2])).toEqual([1, 2]);
    expect(reuse<unknown>([1], { 0: 1 })).toEqual({ 0: 1 });
    expect(reuse<unknown>({ a: [] }, { a: null })).toEqual({ a: null });
  });

  it('never changes the value, and is complete: equal values become the same', () => {
    const plain = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const untouched = structuredClone(before);
        expect(reuse(before, after)).toEqual(after);
        expect(before).toEqual(untouched);
        expect(reuse(before, structuredClone(before))).toBe(before);
      }),
    );
  });
});
