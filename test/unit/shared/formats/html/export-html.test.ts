// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { wordsOf } from '#shared/formats/document-words.ts';
import { exportHtml, type HtmlParts } from '#shared/formats/html/export-html.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { type JourneySketch, journey, MAP } from '../../../../support/journey.ts';
import { tableMeasure } from '../../../../support/measure.ts';
import { PICTURES } from '../../../../support/pictures.ts';
import { plainWords } from '../../../../support/words.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

function pageOf(document: JourneyDocument, parts: Partial<HtmlParts> = {}): Document {
  const scene = sceneOf(
    document,
    createLayout({ measure: tableMeasure, words: plainWords, wholeTexts: true })(document, MAP),
  );
  const { content } = exportHtml(document, {
    scenes: [scene],
    fonts: [],
    looks: readFileSync('assets/html/page.css', 'utf8'),
    script: readFileSync('assets/html/viewer.js', 'utf8'),
    download: null,
    hash,
    t: wordsOf(document),
    ...parts,
  });
  return new DOMParser().parseFromString(content, 'text/html');
}

const HOSTILE = "</script><script>alert(1)</script>\" onload='x' <img src=//evil.test> &amp; </style>";

function sketch(text: string): JourneySketch {
  return {
    persona: { name: text, quote: text },
    stages: [{ id: 'a', name: text, description: text, duration: text }],
    lanes: [{ id: 'touchpoints', kind: 'touchpoints', name: text, description: text }, 'emotions'],
    channels: { web: { name: text, icon: 'website' } },
    tags: { risk: { name: text, color: 'rose' } },
    cards: [
      {
        id: 'card',
        stage: 'a',
        lane: 'touchpoints',
        text,
        notes: text,
        channels: ['web'],
        tags: ['risk'],
        emotion: { score: 1.5, feeling: text, thought: text },
      },
    ],
  };
}

describe('a document as a page', () => {
  it('has each picture once and shows it by name, with its words, whatever they are', () => {
    const { red } = PICTURES;
    if (!red) throw new Error('the pictures have other names');
    const page = pageOf(
      journey({
        stages: ['Look'],
        lanes: ['images'],
        cards: [
          { stage: 'Look', lane: 'images', text: 'One', picture: { image: 'red', alternative: HOSTILE } },
          { stage: 'Look', lane: 'images', text: 'Two', picture: { image: 'red' } },
        ],
        persona: { picture: { image: 'red', alternative: 'Ana in person' } },
        images: { red },
      }),
    );
    expect(page.querySelectorAll('image')).toHaveLength(1);
    expect(page.querySelector('img, script[src]')).toBeNull();
    const shown = [...page.querySelectorAll('main > section use')].map((use) => use.getAttribute('href'));
    // In the map two cards and the corner, below it two cards, and the persona.
    expect(shown).toEqual(Array.from({ length: 6 }, () => '#picture-red'));
    const told = [...page.querySelectorAll('.story .picture')].map((picture) => picture.getAttribute('aria-label'));
    expect(told).toEqual([HOSTILE, null]);
    expect(page.querySelector('.portrait')?.getAttribute('aria-label')).toBe('Ana in person');
  });

  it('tells a map stage by stage, in headings and lists', () => {
    const page = pageOf(
      journey({
        persona: { quote: 'Make it quick.' },
        stages: ['Discover', 'Try'],
        lanes: ['goals', 'touchpoints', 'emotions'],
        cards: [
          { stage: 'Discover', lane: 'goals', text: 'Find music', notes: 'Said twice' },
          { stage: 'Try', lane: 'touchpoints', text: 'Signs up', emotion: { score: -1, thought: 'Again?' } },
        ],
      }),
    );
    const headings = [...page.querySelectorAll('h1, h2, h3, h4')].map(
      (heading) => `${heading.tagName} ${heading.textContent}`,
    );
    expect(headings).toEqual([
      'H1 Journey',
      'H2 Map',
      'H3 Discover',
      'H4 goals',
      'H3 Try',
      'H4 touchpoints',
      'H2 Personas',
      'H3 Ana',
    ]);
    const [, items = ''] = [...page.querySelectorAll('.lane li')].map(({ textContent }) => textContent ?? '');
    expect(items).toContain('Signs up');
    expect(items).toContain('Again?');
    expect(page.querySelector('.lane li')?.textContent).toContain('Said twice');
    expect(page.querySelector('.person')?.textContent).toContain('Make it quick.');
    expect(page.querySelector('.curve')?.textContent).toContain('Signs up');
  });

  it('leads from each card of the picture to its words', () => {
    const page = pageOf(journey(sketch('Word')));
    const link = page.querySelector('svg a');
    expect(link?.querySelector('text')?.textContent).toBe('Word');
    expect(page.querySelector(link?.getAttribute('href') ?? '')?.querySelector('p')?.textContent).toBe('Word');
  });

  it('takes nothing of the document for markup', () => {
    const plain = pageOf(journey(sketch('Word')));
    const page = pageOf({ ...journey(sketch(HOSTILE)), title: HOSTILE });
    const tags = (document: Document): string[] =>
      [...document.querySelectorAll('body *:not(rect[fill-opacity])')].map(({ tagName }) => tagName);
    // The picture has more lines, and so more elements and grounds of words, the longer its words are.
    const outside = (document: Document) => tags(document).filter((tag) => !['text', 'g'].includes(tag));
    expect(outside(page)).toEqual(outside(plain));
    expect(page.title).toBe(HOSTILE.replace(/\s+/g, ' '));
    expect(page.querySelector('.lane li p')?.textContent).toBe(HOSTILE);
    expect(page.querySelectorAll('script')).toHaveLength(1);
  });

  it('allows what stands in it and nothing else', () => {
    const page = pageOf(journey(sketch(HOSTILE)));
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`'sha256-${hash(page.querySelector('style')?.textContent ?? '')}'`);
    expect(policy).toContain(`'sha256-${hash(page.querySelector('script')?.textContent ?? '')}'`);
    // The policy refuses style attributes and handlers; there are none to refuse.
    const names = [...page.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].map(({ name }) => name));
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });

  it('gives the document back where that was chosen', () => {
    const base64 = btoa('{"text":"</script>"}');
    const page = pageOf(journey(sketch('Word')), { download: { fileName: 'a.journey', base64 } });
    const link = page.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.download).toBe('a.journey');
    expect(atob(link?.href.split(',')[1] ?? '')).toBe('{"text":"</script>"}');
    expect(pageOf(journey(sketch('Word'))).querySelector('a[download]')).toBeNull();
  });
});

describe('a document inside a page', () => {
  it('comes out as it went in, whatever it is', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const file = serializeJourney(document);
        const base64 = Buffer.from(file).toString('base64');
        const { content } = exportHtml(document, {
          scenes: [],
          fonts: [],
          looks: '',
          script: '',
          download: { fileName: 'document.journey', base64 },
          hash,
          t: wordsOf(document),
        });
        const page = new DOMParser().parseFromString(content, 'text/html');
        const [, inside = ''] = page.querySelector('a[download]')?.getAttribute('href')?.split(',') ?? [];
        expect(Buffer.from(inside, 'base64').toString()).toBe(file);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
