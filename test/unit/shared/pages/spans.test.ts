/** Maps split over pages where cards reach over several columns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { PageOptions } from '#shared/formats/pdf/options.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import type { Box, CardLayout, MapLayout } from '#shared/layout/types.ts';
import { pagesOf } from '#shared/pages/pages.ts';
import { toPx } from '#shared/pages/papers.ts';
import { echoKey, type MapContent, type Page } from '#shared/pages/types.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { imageOf } from '../../../support/image.ts';
import { type CardSketch, journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const t = createTranslator('en').getFixedT('en', NAMESPACES);
const MARGIN = 10;
const SLACK = 0.5;

interface Sheet {
  readonly paper: PageOptions['paper'];
  readonly textSize: number;
}

interface MapPage {
  readonly page: Page;
  readonly content: MapContent;
}

const layoutOf = () => createLayout({ measure: tableMeasure, words: plainWords, wholeTexts: true });

function pagesByStages(document: JourneyDocument, { paper, textSize }: Sheet): MapPage[] {
  const pages = pagesOf({
    document,
    options: { paper, orientation: 'auto', margin: MARGIN, layout: { kind: 'stages', textSize } },
    date: '6 May 2024',
    layout: layoutOf(),
    measure: tableMeasure,
    t,
  });
  return pages.flatMap((page) => (page.content.kind === 'map' ? [{ page, content: page.content }] : []));
}

const sheet: fc.Arbitrary<Sheet> = fc.record({
  paper: fc.constantFrom<PageOptions['paper'][]>('A4', 'Letter', { width: 148, height: 210 }),
  textSize: fc.constantFrom(6, 9, 14),
});

const words = (count: number): string => 'some words more '.repeat(count).trim();

/** Maps of many cards, high ones among them, that reach far; on touchpoints, stages that take several pages. */
const spanned: fc.Arbitrary<JourneyDocument> = fc
  .record({
    stages: fc.integer({ min: 1, max: 9 }),
    collapsed: fc.array(fc.nat({ max: 8 }), { maxLength: 2 }),
    cards: fc.array(
      fc.record({
        stage: fc.nat({ max: 8 }),
        lane: fc.constantFrom('frontstage', 'touchpoints', 'backstage'),
        span: fc.constantFrom(undefined, undefined, 2, 3, 9),
        words: fc.constantFrom(0, 1, 12, 60, 250),
        picture: fc.boolean(),
      }),
      { minLength: 1, maxLength: 24 },
    ),
    crowd: fc.constantFrom(0, 0, 40),
    links: fc.uniqueArray(fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 })), { maxLength: 4, selector: String }),
  })
  .map(({ stages, collapsed, cards, crowd, links }) => {
    const names = Array.from({ length: stages }, (_, index) => `stage${index}`);
    const nameOf = (index: number): string => names[index % stages] ?? '';
    const away = new Set(collapsed.map(nameOf));
    const crowded = Array.from({ length: crowd }, () => ({ stage: nameOf(1), lane: 'touchpoints', text: 'step' }));
    return journey({
      stages: names.map((id) => ({ id, collapsed: away.has(id) })),
      lanes: ['touchpoints', 'emotions', 'channels', 'frontstage', 'backstage'],
      images: { picture: imageOf('image/png', 300, 200) },
      cards: [
        ...cards.map(
          ({ stage, lane, span, words: count, picture }, index): CardSketch => ({
            id: `card${index}`,
            stage: nameOf(stage),
            lane,
            text: words(count),
            icon: 'star',
            ...(span === undefined ? {} : { span }),
            ...(picture ? { picture: { image: 'picture' } } : {}),
            ...(lane === 'touchpoints' ? { emotion: { score: 1 } } : {}),
          }),
        ),
        ...crowded,
      ],
      links: links
        .filter(([from, to]) => from !== to && Math.max(from, to) < cards.length)
        .map(([from, to]) => ({ from: `card${from}`, to: `card${to}`, label: 'leads to' })),
    });
  });

const anyDocument = fc.oneof(
  { weight: 2, arbitrary: spanned },
  { weight: 1, arbitrary: validDocument({ maps: 1, stages: 6, cards: 24 }) },
);

/** The whole map as on the screen: what of it is drawn is to be found on the pages. */
function wholeOf(document: JourneyDocument): MapLayout {
  return layoutOf()(document, Object.keys(document.maps)[0] ?? '');
}

const isApart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

/** The text of cards in the order given, whatever their width breaks it into. */
const textOf = (cards: readonly CardLayout[]): string =>
  cards
    .flatMap(({ content }) => content.lines.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');

/** What stands beside the text, without what is told of arrows: that turns on what is on a page. */
const partsOf = (cards: readonly CardLayout[]): string[] =>
  cards.flatMap(({ content }) => content.parts.flatMap((part) => ('link' in part ? [] : part.kind))).sort();

/** The arrows that cards tell of. */
const arrowsTold = (cards: readonly CardLayout[]): string[] =>
  cards.flatMap(({ content }) => content.parts.flatMap((part) => ('link' in part ? part.link : [])));

const linksOf = (document: JourneyDocument) => Object.values(document.maps)[0]?.links ?? {};

/** The arrows that begin or end at a card. */
const arrowsOf = (document: JourneyDocument, card: string): string[] =>
  Object.entries(linksOf(document)).flatMap(([id, { from, to }]) => (from === card || to === card ? id : []));

/** The arrows of a card whose other end is on no page together with it: both tell of them. */
function arrowsApart(document: JourneyDocument, pages: readonly MapPage[], card: string): string[] {
  const shown = pages.map(({ content }) => new Set(content.scene.cards.map(({ id }) => id)));
  return arrowsOf(document, card).filter((link) => {
    const { from = '', to = '' } = linksOf(document)[link] ?? {};
    const areDrawn = [from, to].every((end) => shown.some((cards) => cards.has(end)));
    return areDrawn && !shown.some((cards) => cards.has(from) && cards.has(to));
  });
}

/** The open columns that a card covers. */
const coveredBy = ({ stages }: MapLayout, { box }: CardLayout): string[] =>
  stages
    .filter(({ column, collapsed }) => !collapsed && column.x < box.x + box.width && column.x + column.width > box.x)
    .map(({ id }) => id);

/** What of a card is drawn on pages, page by page, without what is there again. */
const read = (pages: readonly MapPage[], id: string): CardLayout[] =>
  pages.flatMap(({ content }) =>
    content.scene.cards.filter((card) => card.id === id && !content.echoes.has(echoKey('card', id))),
  );

describe('a map split by stages, with cards that reach over several of them', () => {
  it('has no two cards on each other, and each inside its row and its page', () => {
    fc.assert(
      fc.property(anyDocument, sheet, (document, chosen) => {
        for (const { page, content } of pagesByStages(document, chosen)) {
          const { scene, scale } = content;
          for (const [index, { id, lane, box, content: own }] of scene.cards.entries()) {
            for (const other of scene.cards.slice(index + 1)) {
              expect(isApart(box, other.box), `${id} and ${other.id} apart`).toBe(true);
            }
            const row = scene.titles.find((title) => title.id === lane)?.row;
            expect(box.y, id).toBeGreaterThanOrEqual(row?.y ?? Number.POSITIVE_INFINITY);
            expect(box.y + box.height, id).toBeLessThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
            expect(box.height, id).toBe(own.height);
            for (const { kind, box: part } of own.parts) {
              expect(part.y, `${kind} of ${id}`).toBeGreaterThanOrEqual(0);
              expect(part.y + part.height, `${kind} of ${id}`).toBeLessThanOrEqual(box.height);
            }
            const right = content.x + (box.x + box.width - scene.bounds.x) * scale;
            const bottom = content.y + (box.y + box.height - scene.bounds.y) * scale;
            expect(right, id).toBeLessThanOrEqual(page.width - toPx(MARGIN) + SLACK);
            expect(bottom, id).toBeLessThanOrEqual(page.height - toPx(MARGIN) + SLACK);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no line of a card and nothing that stands beside its text, and tells all of it once', () => {
    fc.assert(
      fc.property(anyDocument, sheet, (document, chosen) => {
        const pages = pagesByStages(document, chosen);
        for (const card of wholeOf(document).cards) {
          const pieces = read(pages, card.id);
          expect(pieces.length, card.id).toBeGreaterThan(0);
          expect(textOf(pieces), card.id).toBe(textOf([card]));
          expect(partsOf(pieces), card.id).toEqual(partsOf([card]));
          const told = arrowsTold(pieces);
          expect(new Set(told).size, `arrows told by ${card.id}`).toBe(told.length);
          const [own, apart] = [arrowsOf(document, card.id), arrowsApart(document, pages, card.id)];
          // Besides, those whose labels would cover words, and those that were apart before anything was told.
          for (const link of told) expect(own, `told by ${card.id}`).toContain(link);
          for (const link of apart) expect(told, `told by ${card.id}`).toContain(link);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows a card beside every column that it covers', () => {
    fc.assert(
      fc.property(anyDocument, sheet, (document, chosen) => {
        const pages = pagesByStages(document, chosen);
        const whole = wholeOf(document);
        for (const card of whole.cards) {
          for (const stage of coveredBy(whole, card)) {
            const there = pages.filter(({ content }) => content.scene.headers.some((each) => each.stage.id === stage));
            const shown = there.flatMap(({ content }) =>
              content.scene.cards.filter(({ id, box }) => {
                const column = content.scene.headers.find((each) => each.stage.id === stage)?.stage.column;
                return id === card.id && column && column.x < box.x + box.width && column.x + column.width > box.x;
              }),
            );
            expect(shown.length, `${card.id} in ${stage}`).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  const names = Array.from({ length: 12 }, (_, index) => `stage${index}`);

  it('repeats a card with its whole text on each page that it reaches, above what begins there', () => {
    const document = journey({
      stages: names,
      lanes: ['backstage'],
      cards: [
        { id: 'own', stage: 'stage0', lane: 'backstage', text: 'own' },
        { id: 'all', stage: 'stage0', lane: 'backstage', text: 'One system behind all of it', span: 12 },
        ...names.map((stage) => ({ id: `in ${stage}`, stage, lane: 'backstage', text: stage })),
      ],
    });
    const pages = pagesByStages(document, { paper: 'A4', textSize: 9 });
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, { content }] of pages.entries()) {
      const { cards, headers } = content.scene;
      const all = cards.find(({ id }) => id === 'all');
      expect(textOf(all ? [all] : [])).toBe('Onesystembehindallofit');
      const last = headers.at(-1)?.stage.column;
      expect(all && all.box.x + all.box.width).toBeGreaterThan(last?.x ?? Number.POSITIVE_INFINITY);
      const below = cards.filter(({ id }) => id.startsWith('in '));
      expect(below.length).toBe(headers.length);
      for (const { box } of below) expect(box.y).toBeGreaterThan(all?.box.y ?? 0);
      // It is told where it begins; later it is only seen.
      expect(content.echoes.has(echoKey('card', 'all'))).toBe(index > 0);
    }
  });

  it('has one point on the curve for a touchpoint, however many pages show it, and its channel on all of them', () => {
    const document = journey({
      stages: names,
      lanes: ['touchpoints', 'emotions', 'channels'],
      channels: { app: {} },
      cards: [
        {
          id: 'long',
          stage: 'stage0',
          lane: 'touchpoints',
          text: 'long',
          span: 12,
          channels: ['app'],
          emotion: { score: 2 },
        },
        ...names.map((stage) => ({
          id: `in ${stage}`,
          stage,
          lane: 'touchpoints',
          text: stage,
          emotion: { score: -1 },
        })),
      ],
    });
    const pages = pagesByStages(document, { paper: 'A4', textSize: 9 });
    const points = pages.flatMap(({ content }) => content.scene.curves.flatMap((curve) => curve.points));
    expect(points.map(({ card }) => card)).toEqual(['long', ...names.map((stage) => `in ${stage}`)]);
    for (const { content } of pages.slice(1)) {
      // The curve goes on through the whole page, in the middle of each column.
      expect(content.scene.curves.map(({ runs }) => runs.length)).toEqual([1]);
      for (const { stage } of content.scene.headers) {
        const middle = stage.column.x + stage.column.width / 2;
        expect(points.some(({ card, x }) => card === `in ${stage.id}` && x === middle)).toBe(true);
      }
      const marks = content.scene.matrices.flatMap(({ channels }) => channels.flatMap((channel) => channel.marks));
      expect(marks.map(({ stage }) => stage)).toEqual(content.scene.headers.map(({ stage }) => stage.id));
    }
  });

  it('repeats it on the further pages of a stage that takes several', () => {
    const document = journey({
      stages: ['busy', 'after'],
      lanes: ['touchpoints', 'emotions', 'backstage'],
      cards: [
        { id: 'long', stage: 'busy', lane: 'backstage', text: 'behind all', span: 2 },
        { id: 'short', stage: 'busy', lane: 'backstage', text: 'at the start' },
        ...Array.from({ length: 60 }, (_, index) => ({
          id: `web${index}`,
          stage: 'busy',
          lane: 'touchpoints',
          text: `step ${index}`,
          emotion: { score: 1 },
        })),
      ],
    });
    const pages = pagesByStages(document, { paper: 'A4', textSize: 9 });
    const parts = pages.filter(({ content }) => content.scene.curves.some(({ points }) => points.length > 0)).length;
    expect(parts).toBeGreaterThan(2);
    const shown = (card: string) =>
      pages.filter(({ content }) => content.scene.cards.some(({ id }) => id === card)).length;
    // And once in the stage after it.
    expect(shown('long')).toBe(parts + 1);
    expect(shown('short')).toBe(1);
  });

  it('draws the arrow from a card that reaches a page to one that stands on it', () => {
    const document = journey({
      stages: names,
      lanes: ['backstage', 'support'],
      cards: [
        { id: 'all', stage: 'stage0', lane: 'backstage', text: 'all', span: 12 },
        { id: 'end', stage: 'stage11', lane: 'support', text: 'end' },
      ],
      links: [{ from: 'end', to: 'all' }],
    });
    const pages = pagesByStages(document, { paper: 'A4', textSize: 9 });
    expect(pages.map(({ content }) => content.scene.links.length)).toEqual(
      pages.map((_, index) => (index === pages.length - 1 ? 1 : 0)),
    );
  });

  it('keeps what stands in one column in its order, over all pages that a lane takes', () => {
    const document = journey({
      stages: ['a', 'b', 'c'],
      lanes: ['backstage'],
      cards: Array.from({ length: 30 }, (_, index) => ({
        id: `card${index}`,
        stage: 'a',
        lane: 'backstage',
        text: words(30),
        ...(index % 3 === 0 ? { span: 2 + (index % 2) } : {}),
      })),
    });
    const pages = pagesByStages(document, { paper: 'A4', textSize: 14 });
    expect(pages.length).toBeGreaterThan(1);
    const met = pages.flatMap(({ content }) => content.scene.cards.toSorted((one, other) => one.box.y - other.box.y));
    expect([...new Set(met.map(({ id }) => id))]).toEqual(Object.keys(document.maps[MAP]?.cards ?? {}));
  });
});
