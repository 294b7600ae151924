import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from '#shared/analysis/fuzzy.ts';

const NAMES = ['New stage after', 'New stage before', 'New map', 'Next map', 'Zoom in', 'Undo', 'Keyboard shortcuts'];

/** The names that match, the best first. */
const found = (query: string, names: readonly string[] = NAMES): string[] =>
  names
    .flatMap((name) => {
      const match = fuzzyMatch(query, name, 'en');
      return match ? [{ name, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);

/** The parts of the name that are shown as found. */
const marked = (query: string, name: string): string[] | undefined =>
  fuzzyMatch(query, name, 'en')?.ranges.map(([start, end]) => name.slice(start, end));

describe('a fuzzy search', () => {
  it('finds every name with nothing', () => {
    expect(found(' ')).toEqual(NAMES);
  });

  it('finds words by their beginnings, in any order', () => {
    expect(found('map ne')).toEqual(['New map', 'Next map']);
    expect(marked('map ne', 'New map')).toEqual(['Ne', 'map']);
  });

  it('finds names by the first letters of their words', () => {
    expect(found('nsb')[0]).toBe('New stage before');
    expect(marked('nsb', 'New stage before')).toEqual(['N', 's', 'b']);
  });

  it('puts a name that begins so before one that only holds it', () => {
    expect(found('in', ['Zoom in', 'Inspector'])).toEqual(['Inspector', 'Zoom in']);
  });

  it('does not find names whose letters stand about by chance, or in another order', () => {
    expect(found('odnu')).toEqual([]);
    expect(found('ytcs')).toEqual([]);
  });

  it('takes no notice of case and diacritics', () => {
    expect(marked('TRAEK', 'Tilføj træk')).toEqual(['træk']);
    expect(marked('tilfoj', 'Tilføj trin')).toEqual(['Tilføj']);
    expect(fuzzyMatch('нова', 'Нова мапа', 'sr')?.ranges).toEqual([[0, 4]]);
  });
});
