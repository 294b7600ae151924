/**
 * What is drawn, held to the table of what formats carry: every word that the table promises is there, what it
 * names makes a difference, and what it says is left out makes none.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PageView } from '#renderer/static/PageView.tsx';
import { SceneView } from '#renderer/static/SceneView.tsx';
import { scenesOf } from '#renderer/static/scenes.ts';
import { layoutWords } from '#renderer/views/words.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import {
  CARRIES,
  type Carriage,
  type Carries,
  DRAWN,
  type DrawnFormat,
  TRAITS,
  type Trait,
} from '#shared/formats/carries.ts';
import { wordsOf } from '#shared/formats/document-words.ts';
import { exportHtml } from '#shared/formats/html/export-html.ts';
import type { PageLayout } from '#shared/formats/pdf/options.ts';
import type { SlideShape } from '#shared/formats/slides/types.ts';
import { exportSvg } from '#shared/formats/svg/export-svg.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { pagesOf } from '#shared/pages/pages.ts';
import type { Page } from '#shared/pages/types.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { deckOf } from '../../../support/slides.ts';
import { allInView, canGo, WORDS, without } from '../../../support/traits.ts';

interface Drawn {
  /** What is drawn, as one text that differs where anything differs. */
  readonly whole: string;
  /** Its words. */
  readonly text: string;
}
type Draw = (document: JourneyDocument) => Drawn;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

/** Text between tags. */
const textOf = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

const drawnFrom = (markup: string): Drawn => ({ whole: markup, text: textOf(markup) });
/** Each picture has another address each time it is drawn, which says nothing of what is seen. */
const shown = (element: React.ReactNode): Drawn =>
  drawnFrom(renderToStaticMarkup(element).replace(/blob:[\w:-]+/g, 'blob:'));

const together = (parts: readonly Drawn[]): Drawn => ({
  whole: parts.map(({ whole }) => whole).join('\n'),
  text: parts.map(({ text }) => text).join('\n'),
});

const scenes = (document: JourneyDocument) => scenesOf(document, tableMeasure, wordsOf(document));

const PAPER = { width: 2_000, height: 5_000 };

function pages(layout: PageLayout): Draw {
  return (document) => {
    const t = wordsOf(document);
    const all = pagesOf({
      document,
      options: { paper: PAPER, orientation: 'portrait', margin: 10, layout },
      date: 'today',
      layout: createLayout({ measure: tableMeasure, words: layoutWords(t, document.language), wholeTexts: true }),
      measure: tableMeasure,
      t,
    });
    const drawn = (some: readonly Page[]) =>
      shown(some.map((page) => <PageView key={page.key} page={page} language={document.language} />));
    // Words go on on the next page: titles and numbers of pages are no part of them.
    const words = all.map((page): Page => ({ ...page, title: null, folio: null }));
    const titles = all.flatMap(({ title }) => title?.parts.map(({ text }) => text) ?? []);
    return { whole: drawn(all).whole, text: [...titles, drawn(words).text].join('\n') };
  };
}

function textsOf(shapes: readonly SlideShape[]): string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsOf(shape.shapes);
    return shape.kind === 'form' ? (shape.text?.paragraphs ?? []).map(({ text }) => text) : [];
  });
}

/** Each as it is made by default and, where something has to be asked for, with that. */
const DRAW: { readonly [F in DrawnFormat]: { readonly plain: Draw; readonly asked?: Draw } } = {
  pdf: {
    plain: pages({ kind: 'onePage' }),
    asked: pages({ kind: 'report', maps: 'onePage', textSize: 8 }),
  },
  png: {
    plain: (document) =>
      together(
        scenes(document).map((scene) => shown(<SceneView scene={scene} echoes={new Set()} curveTexts={{}} name="" />)),
      ),
  },
  svg: {
    plain: (document) =>
      together(
        scenes(document).map((scene) => {
          const title = document.maps[scene.map]?.name ?? '';
          const { content } = exportSvg(scene, { title, description: '', language: 'en' }, { background: 'white' });
          return drawnFrom(content);
        }),
      ),
  },
  pptx: {
    plain: (document) => {
      const { deck } = deckOf(document);
      // Words go on on the next slide: titles are no part of them.
      const { slides, title } = deck;
      const text = [
        title,
        ...slides.flatMap((slide) => [slide.title, slide.subtitle, slide.notes]),
        ...slides.flatMap(({ shapes }) => textsOf(shapes)),
      ];
      return { whole: JSON.stringify(deck), text: text.join('\n') };
    },
  },
  html: {
    plain: (document) => {
      const { content } = exportHtml(document, {
        scenes: scenes(document),
        fonts: [],
        looks: '',
        script: '',
        download: null,
        hash: () => '',
        t: wordsOf(document),
      });
      return drawnFrom(content.slice(content.indexOf('<body')));
    },
  },
};

/** Lines are broken where they fit, and signs that nobody sees may go: the others count. */
const letters = (text: string): string => text.replace(/[\s\p{C}\p{Z}]/gu, '');

const traitsWhere = (carries: Carries, ...carriages: readonly Carriage[]): Trait[] =>
  TRAITS.filter((trait) => carriages.includes(carries[trait]));

/** Everything that a document can hold, among them pictures, sub-stages, arrows and reaching cards. */
const FULL = ['blueprint', 'demanding'].map((name) => {
  const answer = parseJourney(readFileSync(`test/fixtures/content/${name}.journey`, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${name} is ${answer.kind}`);
  return allInView(answer.document);
});

/** The texts of an entity that people write without end. */
const TEXTS = /^(?:text|name|title|description|duration|notes|owner|source|speaker|unit|label|feeling|thought|file)$/;

/** The same document with every text so long that it needs many lines. */
function lengthened<T>(value: T): T {
  if (Array.isArray(value)) return value.map(lengthened) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      typeof each === 'string' && TEXTS.test(key)
        ? `${each} ${'and more to tell of it '.repeat(12)}end`
        : lengthened(each),
    ]),
  ) as T;
}

describe.each(DRAWN)('what is drawn as %s', (format) => {
  const carries: Carries = CARRIES[format];
  const { plain, asked = plain } = DRAW[format];

  function expectEveryWord(document: JourneyDocument): void {
    for (const [draw, traits] of [
      [plain, traitsWhere(carries, 'out')],
      [asked, traitsWhere(carries, 'asked')],
    ] as const) {
      const found = traits.length === 0 ? '' : letters(draw(document).text);
      for (const trait of traits) {
        for (const words of WORDS[trait]?.(document) ?? []) expect(found, trait).toContain(letters(words));
      }
    }
  }

  it('has every word that the table says, however long the texts are', () => {
    for (const document of FULL) expectEveryWord(lengthened(document));
  }, 60_000);

  it('has every word that the table says, whatever the document', () => {
    fc.assert(
      fc.property(validDocument(), (generated) => expectEveryWord(allInView(generated))),
      // Drawing is too slow to look for the smallest document that fails.
      { numRuns: 40, endOnFailure: true },
    );
  }, 120_000);

  it('is another one without what it carries, and the same one without what it leaves out', () => {
    const drawn = FULL.map((document) => ({ document, before: asked(document).whole, plain: plain(document).whole }));
    for (const trait of TRAITS.filter(canGo)) {
      const changes = drawn.flatMap(({ document, before, plain: plainly }) => {
        const rest = without(document, trait);
        if (JSON.stringify(rest) === JSON.stringify(document)) return [];
        return [asked(rest).whole !== before || plain(rest).whole !== plainly];
      });
      const { [trait]: carriage } = carries;
      if (carriage === 'none') expect([trait, changes.includes(true)]).toEqual([trait, false]);
      else if (carriage === 'part') expect([trait, changes.includes(true)]).toEqual([trait, true]);
      else expect([trait, changes.length > 0, changes.includes(false)]).toEqual([trait, true, false]);
    }
  }, 120_000);
});
