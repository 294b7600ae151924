import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllablesOf } from '#renderer/canvas/syllables.ts';

const parted = (text: string): string => syllablesOf(text).join('-');

describe('a long word', () => {
  it.each([
    ['Touchpoints', 'Touch-points'],
    ['Emotions', 'Emo-tions'],
    ['Opportunities', 'Op-por-tu-ni-ties'],
    ['Frontstage', 'Front-stage'],
    ['Backstage', 'Back-stage'],
    ['Support processes', 'Sup-port pro-ces-ses'],
    ['Kontaktpunkter', 'Kon-takt-punk-ter'],
    ['Følelser', 'Fø-lel-ser'],
    ['Тачке контакта', 'Тачке кон-такта'],
    ['Могућности', 'Мо-гућ-но-сти'],
  ])('is parted between syllables: %s', (text, expected) => {
    expect(parted(text)).toBe(expected);
  });

  it('is left alone where it is short, or in a script that breaks by itself', () => {
    for (const text of ['Goals', 'Pain', '感情と気持ち', 'المشاعر والأفكار', ''])
      expect(syllablesOf(text)).toEqual([text]);
  });

  it('keeps its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(syllablesOf(text).join('')).toBe(text);
      }),
    );
  });
});
