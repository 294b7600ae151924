import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { PageLayout, PageOptions } from '#shared/formats/pdf/options.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { pagesOf } from '#shared/pages/pages.ts';
import type { MapContent, Page } from '#shared/pages/types.ts';
import { coveredOf } from '#shared/scene/link-label-place.ts';
import { crowdedMap } from '../../../arbitraries/crowded.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const t = createTranslator('en').getFixedT('en', NAMESPACES);
const STAGES: PageLayout = { kind: 'stages', textSize: 8 };

function pagesWith(document: JourneyDocument, options: Partial<PageOptions>): Page[] {
  return pagesOf({
    document,
    options: { paper: 'A4', orientation: 'auto', margin: 10, layout: STAGES, ...options },
    date: '6 May 2024',
    layout: createLayout({ measure: tableMeasure, words: plainWords, wholeTexts: true }),
    measure: tableMeasure,
    t,
  });
}

type MapPage = Page & { readonly content: MapContent };
const isMapPage = (page: Page): page is MapPage => page.content.kind === 'map';

/** What the card of a page tells of an arrow. */
function toldOn({ content }: MapPage, card: string, link: string): string[] {
  return content.scene.cards
    .filter(({ id }) => id === card)
    .flatMap(({ content: { parts } }) =>
      parts.flatMap((part) =>
        part.kind === 'reference' && part.reference === 'arrow' && part.link === link
          ? part.text.replaceAll('\n', ' ')
          : [],
      ),
    );
}

/** Three stages that take a page each. */
const apart = () =>
  journey({
    stages: ['a', 'b', 'c'],
    lanes: ['touchpoints'],
    cards: [
      { id: 'one', stage: 'a', lane: 'touchpoints', text: 'One' },
      { id: 'two', stage: 'b', lane: 'touchpoints', text: 'Two' },
      { id: 'three', stage: 'c', lane: 'touchpoints', text: 'Three' },
      { id: 'four', stage: 'c', lane: 'touchpoints', text: 'Four' },
    ],
    links: [
      { from: 'one', to: 'three', label: 'if it fails' },
      { from: 'three', to: 'two', kind: 'loop' },
      { from: 'three', to: 'four' },
    ],
  });
const NARROW: Partial<PageOptions> = { paper: { width: 110, height: 90 } };

describe('an arrow between two pages', () => {
  it('is told on both cards, with the page and the beginning of the other one', () => {
    const [first, second, third] = pagesWith(apart(), NARROW).filter(isMapPage);
    if (!first || !second || !third) throw new Error('There are no three pages.');
    expect(toldOn(first, 'one', 'link0')).toEqual(['if it fails · to page 3: Three']);
    expect(toldOn(third, 'three', 'link0')).toEqual(['from page 1: One']);
    expect(toldOn(third, 'three', 'link1')).toEqual(['to page 2: Two']);
    expect(toldOn(second, 'two', 'link1')).toEqual(['from page 3: Three']);
    // Both are on one page: drawn, and told nowhere.
    expect(toldOn(third, 'three', 'link2')).toEqual([]);
    expect(third.content.scene.links.map(({ id }) => id)).toEqual(['link2']);
  });

  it('leads to the page of the other card', () => {
    const pages = pagesWith(apart(), NARROW).filter(isMapPage);
    expect(pages.map(({ content }) => content.pageLinks.map(({ page }) => page))).toEqual([
      [pages[2]?.key],
      [pages[2]?.key],
      [pages[0]?.key, pages[1]?.key],
    ]);
  });

  it('names pages by the numbers they have in a report, after all that comes before', () => {
    const pages = pagesWith(apart(), { ...NARROW, layout: { kind: 'report', maps: 'stages', textSize: 8 } });
    const [first, , third] = pages.filter(isMapPage);
    if (!first || !third) throw new Error('There are no three pages.');
    expect(first.number).toBeGreaterThan(2);
    expect(toldOn(first, 'one', 'link0')).toEqual([`if it fails · to page ${third.number}: Three`]);
  });

  it('is drawn on a page, or told on both cards with the pages they are on, whatever the map and the paper', () => {
    fc.assert(
      fc.property(crowdedMap, fc.integer({ min: 90, max: 260 }), fc.integer({ min: 90, max: 260 }), (sketch, w, h) => {
        const document = journey(sketch);
        const pages = pagesWith(document, { paper: { width: w, height: h } }).filter(isMapPage);
        const { links = {} } = document.maps[MAP] ?? {};
        const with_ = (card: string) =>
          pages.filter(({ content }) => content.scene.cards.some(({ id }) => id === card));
        for (const [id, { from, to }] of Object.entries(links)) {
          const [ofFrom, ofTo] = [with_(from), with_(to)];
          if (ofFrom.length === 0 || ofTo.length === 0) continue;
          if (pages.some(({ content }) => content.scene.links.some((link) => link.id === id))) continue;
          const [leads] = ofFrom.flatMap((page) => toldOn(page, from, id));
          const [comes] = ofTo.flatMap((page) => toldOn(page, to, id));
          // Where numbers of pages do not settle none is named, and never a wrong one.
          expect(leads).toMatch(new RegExp(`to (page ${ofTo[0]?.number}: |(?!page))`));
          expect(comes).toMatch(new RegExp(`^from (page ${ofFrom[0]?.number}: |(?!page))`));
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('labels of arrows on pages', () => {
  it.each<PageLayout>([
    { kind: 'onePage' },
    { kind: 'poster', textSize: 9.75, overlap: 10, cutMarks: true },
    STAGES,
    { kind: 'report', maps: 'stages', textSize: 8 },
  ])('cover no words: $kind', (layout) => {
    fc.assert(
      fc.property(crowdedMap, (sketch) => {
        for (const { content } of pagesWith(journey(sketch), { paper: 'A4', layout }).filter(isMapPage)) {
          const words = content.scene.cards.flatMap(({ box, content: { lines, parts } }) => [
            ...lines.map(({ x, y, width }) => ({ x: box.x + x, y: box.y + y, width, height: 17 })),
            ...parts.map((part) => ({ ...part.box, x: box.x + part.box.x, y: box.y + part.box.y })),
          ]);
          for (const { label } of content.scene.links) {
            if (label) expect(words.filter((word) => coveredOf(label.box, word) > 0)).toEqual([]);
          }
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
