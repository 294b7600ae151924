import { describe, expect, it } from 'vitest';
import { breakText } from '#shared/layout/text.ts';
import { webPlaces } from '#shared/pages/web-links.ts';
import { tableMeasure } from '../../../support/measure.ts';

const placesIn = (text: string, width: number) => {
  const lines = breakText(text, { style: 'card', width }, tableMeasure);
  return { lines, places: webPlaces(text, lines, 'card', tableMeasure) };
};
const urlsIn = (text: string): string[] => placesIn(text, 10_000).places.map(({ url }) => url);

describe('addresses in a text', () => {
  it('stand where their letters stand', () => {
    const { places, lines } = placesIn('See https://example.com now', 10_000);
    const [place] = places;
    expect(place?.url).toBe('https://example.com');
    expect(place?.box.x).toBeCloseTo(tableMeasure('See ', 'card'));
    expect(place?.box.width).toBeCloseTo(tableMeasure('https://example.com', 'card'));
    expect(place?.box.y).toBe(lines[0]?.y);
  });

  it('have a place on each of the lines they are broken over, and lead to the whole address', () => {
    const url = `https://example.com/${'a-long-part/'.repeat(12)}`;
    const { places, lines } = placesIn(`Read ${url} first`, 160);
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places.map((place) => place.url))).toEqual(new Set([url]));
    expect(new Set(places.map(({ box }) => box.y)).size).toBe(places.length);
    for (const { box } of places) {
      const line = lines.find(({ y }) => y === box.y);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual((line?.width ?? 0) + 0.01);
    }
  });

  it('end before what ends the sentence', () => {
    expect(urlsIn('(https://example.com/a). “https://example.org/b?c=d#e”, https://example.net!')).toEqual([
      'https://example.com/a',
      'https://example.org/b?c=d#e',
      'https://example.net',
    ]);
  });

  it('are https alone, and long enough to lead anywhere', () => {
    expect(urlsIn('http://example.com javascript:alert(1) file:///etc/passwd https:// www.example.com')).toEqual([]);
  });

  it('take their line where letters run the other way', () => {
    const { places, lines } = placesIn('اقرأ https://example.com الآن', 10_000);
    expect(places.map(({ box }) => box.width)).toEqual([lines[0]?.width]);
  });

  it('are found in the lines that a page shows of a longer text', () => {
    const text = 'https://example.com/a\nhttps://example.com/b';
    const lines = breakText(text, { style: 'card', width: 10_000 }, tableMeasure);
    expect(webPlaces(text, lines.slice(1), 'card', tableMeasure).map(({ url }) => url)).toEqual([
      'https://example.com/b',
    ]);
  });
});
