import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdWith, isId } from '#shared/document/ids.ts';

describe('an id', () => {
  it.each(['a', 'card_1', 'stage-two', 'A'.repeat(64)])('is %j', (text) => expect(isId(text)).toBe(true));

  it.each(['', '1', '7a', '_a', '-a', 'a b', 'é', 'a\n', 'a'.repeat(65), '__proto__'])('is not %j', (text) =>
    expect(isId(text)).toBe(false),
  );

  it('is never a name that every object inherits', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(isId(name), name).toBe(false);
    expect(isId('constructors')).toBe(true);
  });

  it('is made of the prefix and ten characters, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (bytes) => {
        const createId = createIdWith((into) => into.map(() => bytes.next().value));
        const id = createId('card');
        expect(id).toMatch(/^card_[0-9A-Za-z]{10}$/);
        expect(isId(id)).toBe(true);
      }),
    );
  });

  it('makes every character equally likely', () => {
    let byte = -1;
    const createId = createIdWith((into) =>
      into.map(() => {
        byte = (byte + 1) % 256;
        return byte;
      }),
    );
    const counts = new Map<string, number>();
    // 62 ids of ten characters, from bytes that each come equally often, use every character ten times.
    for (let turn = 0; turn < 62 * 4; turn += 1) {
      for (const character of createId('tag').slice('tag_'.length)) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(62);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(4);
  });
});
