// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSvg } from '#shared/formats/svg/export-svg.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { type JourneySketch, journey, MAP } from '../../../../support/journey.ts';
import { tableMeasure } from '../../../../support/measure.ts';
import { plainWords } from '../../../../support/words.ts';

const WORDS = { title: 'Title', description: 'Description', language: 'en' };
const SKETCH: JourneySketch = {
  stages: ['Discover', 'Try'],
  lanes: ['touchpoints', 'emotions', 'painPoints', 'opportunities'],
  channels: { web: { icon: 'website', name: 'Web' } },
  tags: { risk: { color: 'rose', name: 'Risk' } },
  cards: [
    {
      stage: 'Discover',
      lane: 'touchpoints',
      text: 'Hears',
      channels: ['web'],
      emotion: { score: 1, feeling: 'glad' },
    },
    { stage: 'Try', lane: 'touchpoints', text: 'Asks', emotion: { score: -2 }, momentOfTruth: true, notes: 'A note' },
    { stage: 'Try', lane: 'painPoints', text: 'Waits', severity: 3, frequency: 'often', tags: ['risk'] },
    { stage: 'Try', lane: 'opportunities', text: 'Answer', impact: 4, effort: 2, status: 'idea' },
  ],
};

function svgOf(sketch: JourneySketch, words = WORDS, background: 'white' | 'transparent' = 'white'): Document {
  const document = journey(sketch);
  const scene = sceneOf(
    document,
    createLayout({ measure: tableMeasure, words: plainWords, wholeTexts: true })(document, MAP),
  );
  const { content } = exportSvg(scene, words, { background });
  return new DOMParser().parseFromString(content, 'application/xml');
}

const texts = (svg: Document): string[] =>
  [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');

describe('a map as SVG', () => {
  it('holds every word as text', () => {
    const found = texts(svgOf(SKETCH));
    for (const word of [
      'Discover',
      'Try',
      'Ana',
      'Hears',
      'Web',
      '+1',
      'glad',
      '−2',
      'often',
      'Risk',
      'impact 4',
      'idea',
    ]) {
      expect(found).toContain(word);
    }
  });

  it('says what it is', () => {
    const svg = svgOf(SKETCH, { title: 'A & B', description: '<none>', language: 'sr-Cyrl' });
    expect(svg.querySelector('svg > title')?.textContent).toBe('A & B');
    expect(svg.querySelector('svg > desc')?.textContent).toBe('<none>');
    expect(svg.documentElement.getAttribute('xml:lang')).toBe('sr-Cyrl');
  });

  it('needs nothing from elsewhere, and nothing that only browsers know', () => {
    const svg = svgOf(SKETCH);
    expect(svg.querySelectorAll('script, style, image, foreignObject, use, a, [style], [class]')).toHaveLength(0);
    const references = [...svg.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => /url\(([^)]*)\)|var\(/.exec(value)?.[0]).filter((found) => found),
    );
    const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => `url(#${id})`);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(ids).toContain(reference);
  });

  it('names fonts of every system to stand in for its own, and is text everywhere', () => {
    const svg = svgOf(SKETCH);
    const families = svg.documentElement.getAttribute('font-family')?.split(/, ?/) ?? [];
    expect(families[0]).toBe('Inter');
    // What has the emoji of each system comes last: its digits are no digits of a text.
    expect(families.slice(families.indexOf('sans-serif') + 1)).toEqual([
      "'Apple Color Emoji'",
      "'Segoe UI Emoji'",
      "'Noto Color Emoji'",
    ]);
    // Windows and macOS, and what Linux has in their place.
    for (const family of ['Arial', 'Helvetica', "'Liberation Sans'", "'Nimbus Sans'"])
      expect(families).toContain(family);
    expect(svg.querySelectorAll('text[font-family], g[font-family]')).toHaveLength(0);
    expect(svg.querySelectorAll('text').length).toBeGreaterThan(5);
  });

  it('has no ground when it is to be transparent', () => {
    const grounds = (background: 'white' | 'transparent') =>
      svgOf(SKETCH, WORDS, background).querySelectorAll('svg > rect');
    expect(grounds('white')).toHaveLength(1);
    expect(grounds('transparent')).toHaveLength(0);
  });

  it('places a line of Arabic at its right edge', () => {
    const svg = svgOf({ stages: ['A'], lanes: ['goals'], cards: [{ stage: 'A', lane: 'goals', text: 'مرحبا' }] });
    const line = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === 'مرحبا');
    expect(line?.getAttribute('direction')).toBe('rtl');
    expect(Number(line?.getAttribute('x'))).toBeCloseTo(204 - 12, 0);
  });

  it('is well-formed and shows the very words, whatever they are', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '</text><script>alert(1)</script>',
        ']]>',
        '<!--',
        '&amp;',
        '"\'',
        '\ufffe\uffff',
        '👩‍👩‍👧',
        'a\tb',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    );
    const isPlain = (text: string): boolean => /^[^\p{Cc}\p{Cs}]*$/u.test(text);
    fc.assert(
      fc.property(hostile.filter(isPlain), (text) => {
        const svg = svgOf(
          { stages: [{ id: 'a', name: text }], lanes: ['goals'], cards: [{ stage: 'a', lane: 'goals', text }] },
          { ...WORDS, title: text },
        );
        expect(svg.querySelector('parsererror')).toBeNull();
        expect(svg.querySelector('script')).toBeNull();
        expect(svg.querySelector('svg > title')?.textContent).toBe(text.replace(/[\ufffe\uffff]/g, '\ufffd'));
      }),
      { numRuns: 200 },
    );
  });
});
