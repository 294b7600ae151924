import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHEET_NAME_LIMIT, sheetNames } from '#shared/formats/table/sheet-names.ts';

describe('names of sheets', () => {
  it.each([
    [
      ['Current state', 'Cards'],
      ['Current state', 'Cards'],
    ],
    [
      ['Cards', 'cards', 'CARDS'],
      ['Cards', 'cards (2)', 'CARDS (3)'],
    ],
    [['As is: 2025/26 [draft]?'], ['As is 2025 26 draft']],
    [
      ["'quoted'", ''],
      ['quoted', 'Sheet'],
    ],
    [['History'], ['History (2)']],
    [
      ['x'.repeat(40), 'x'.repeat(50)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
    [[`${'x'.repeat(30)}😀`], ['x'.repeat(30)]],
  ])('are made fit: %j', (wanted, names) => {
    expect(sheetNames(wanted, 'Sheet')).toEqual(names);
  });

  it('are short, plain and all different, whatever is wanted', () => {
    const wanted = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 50 }), fc.constantFrom('a', 'A', "'", '[]')),
    );
    fc.assert(
      fc.property(wanted, (texts) => {
        const names = sheetNames(texts, 'Sheet');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(SHEET_NAME_LIMIT);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
