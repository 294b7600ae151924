import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAR_LINE_HEIGHT, farNames, fitName } from '#renderer/canvas/far-names.ts';

/** Each sign is one wide, of a text of size 14. */
const measure = (text: string): number => [...text].length * 14;
const count = (text: string): number => [...text].length;
const item = (name: string, letters: number, lines: number, size = 11) => ({
  id: name,
  name,
  room: { width: letters * size, height: lines * size * FAR_LINE_HEIGHT + 0.1 },
});

describe('a name far out', () => {
  it('is parted between words, and between syllables only where a word has no room', () => {
    expect(fitName('Pain points', 7, 2, count)).toEqual({ lines: ['Pain', 'points'], isWhole: true });
    expect(fitName('Touchpoints', 6, 2, count)).toEqual({ lines: ['Touch-', 'points'], isWhole: true });
    expect(fitName('Opportunities', 6, 3, count)).toEqual({ lines: ['Oppor-', 'tuni-', 'ties'], isWhole: true });
    expect(fitName('Тачке контакта', 6, 3, count)).toEqual({ lines: ['Тачке', 'кон-', 'такта'], isWhole: true });
  });

  it('is parted anywhere in a script without spaces, without a hyphen', () => {
    expect(fitName('感情と気持ち', 3, 2, count)).toEqual({ lines: ['感情と', '気持ち'], isWhole: true });
  });

  it('is cut where its room ends, and left out where not even a few letters have room', () => {
    expect(fitName('Support processes', 8, 1, count)).toEqual({ lines: ['Support…'], isWhole: false });
    expect(fitName('Consideration', 5, 1, count)).toEqual({ lines: ['Cons…'], isWhole: false });
    expect(fitName('Consideration', 4, 1, count)).toBeNull();
    expect(fitName('Straight', 6, 2, count)).toEqual({ lines: ['Strai-', 'ght'], isWhole: true });
    expect(fitName('Goals', 9, 0, count)).toBeNull();
  });

  it('is never wider than its room nor on more lines, and whole it has all its letters', () => {
    const letters = (text: string): string => text.replaceAll(/[\s-]/gu, '');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aeiounstrk Кала感情') }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 4 }),
        (name, width, most) => {
          const fitted = fitName(name, width, most, count);
          if (!fitted) return;
          expect(fitted.lines.length).toBeLessThanOrEqual(most);
          for (const line of fitted.lines) expect(count(line)).toBeLessThanOrEqual(width);
          if (fitted.isWhole) expect(letters(fitted.lines.join(''))).toBe(letters(name));
        },
      ),
    );
  });
});

describe('the names of a strip far out', () => {
  it('are all as large as lets the longest of them be whole', () => {
    expect(farNames([item('Goals', 20, 1), item('Touchpoints', 12, 1)], measure).size).toBe(11);
    const smaller = farNames([item('Goals', 20, 1), item('Touchpoints', 11, 1, 9.5)], measure);
    expect(smaller.size).toBe(9);
    expect([...smaller.names.values()].every(({ isWhole }) => isWhole)).toBe(true);
  });

  it('are cut one by one where some are too long, and given up where most have no room', () => {
    const cut = farNames([item('Goals', 6, 1), item('Touchpoints', 6, 1)], measure);
    expect([...cut.names.values()].map(({ isWhole }) => isWhole)).toEqual([true, false]);
    expect(farNames([item('Use', 3, 1), item('Awareness', 3, 1), item('Purchase', 3, 1)], measure).names.size).toBe(0);
  });
});
