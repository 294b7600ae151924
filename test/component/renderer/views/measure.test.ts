import { describe, expect, it } from 'vitest';
import { charactersOf } from '#renderer/views/measure.ts';

describe('the characters of texts', () => {
  it('are each there once, from any plane and depth', () => {
    const found = [...charactersOf({ a: 'Løg, løg', b: [{ c: 'Ложа' }, '絵文字👩🏽‍🚀👩🏽‍🚀'] })];
    expect(new Set(found).size).toBe(found.length);
    for (const character of [...'Løg, Ложа絵文字👩🏽‍🚀']) expect(found).toContain(character);
    expect(found).not.toContain('ж'.toUpperCase());
  });

  it('are none of a text that is cut in the middle of a character', () => {
    expect(charactersOf('\ud83d')).not.toContain('\ud83d');
  });
});
