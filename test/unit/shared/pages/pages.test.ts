import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { PAPER_SIZES, type PageLayout, type PageOptions } from '#shared/formats/pdf/options.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { breakText } from '#shared/layout/text.ts';
import { type Box, TEXT_STYLES } from '#shared/layout/types.ts';
import { LEGIBLE_POINTS, legibility } from '#shared/pages/legibility.ts';
import { type PagesInput, pagesOf } from '#shared/pages/pages.ts';
import { toPx } from '#shared/pages/papers.ts';
import { echoKey, type MapContent, type Page } from '#shared/pages/types.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const t = createTranslator('en').getFixedT('en', NAMESPACES);

const input = (document: JourneyDocument, options: Partial<PageOptions> = {}): PagesInput => ({
  document,
  options: { paper: 'A4', orientation: 'auto', margin: 10, layout: { kind: 'onePage' }, ...options },
  date: '6 May 2024',
  layout: createLayout({ measure: tableMeasure, words: plainWords, wholeTexts: true }),
  measure: tableMeasure,
  t,
});

const STAGES: PageLayout = { kind: 'stages', textSize: 8 };
const POSTER: PageLayout = { kind: 'poster', textSize: 9.75, overlap: 10, cutMarks: true };

/** A map of so many stages, a few cards in each, and what more is wanted. */
function wide(stages: number, text = 'A card of some words'): JourneyDocument {
  const names = Array.from({ length: stages }, (_, index) => `stage${index}`);
  return journey({
    stages: names,
    lanes: ['goals', 'touchpoints', 'emotions', 'painPoints'],
    cards: names.flatMap((stage, index) => [
      { id: `goal${index}`, stage, lane: 'goals', text },
      { id: `web${index}`, stage, lane: 'touchpoints', text, emotion: { score: (index % 5) - 2, feeling: 'so so' } },
      { id: `pain${index}`, stage, lane: 'painPoints', text, severity: 3 },
    ]),
  });
}

const mapPages = (pages: readonly Page[]) =>
  pages.flatMap((page) => (page.content.kind === 'map' ? [{ page, content: page.content }] : []));

/** A box of a scene on its page. */
function onPage({ scene, x, y, scale }: MapContent, box: Box): Box {
  return {
    x: x + (box.x - scene.bounds.x) * scale,
    y: y + (box.y - scene.bounds.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

const SLACK = 0.5;

function expectInside(box: Box, room: Box, what: string): void {
  expect(box.x, what).toBeGreaterThanOrEqual(room.x - SLACK);
  expect(box.y, what).toBeGreaterThanOrEqual(room.y - SLACK);
  expect(box.x + box.width, what).toBeLessThanOrEqual(room.x + room.width + SLACK);
  expect(box.y + box.height, what).toBeLessThanOrEqual(room.y + room.height + SLACK);
}

const within = ({ width, height }: Page, margin: number): Box => ({
  x: margin,
  y: margin,
  width: width - 2 * margin,
  height: height - 2 * margin,
});

describe('a map on one page', () => {
  it('is one page whatever the paper, orientation and map, inside the margins, under its title', () => {
    fc.assert(
      fc.property(
        validDocument(),
        fc.constantFrom(...PAPER_SIZES),
        fc.constantFrom('auto', 'landscape', 'portrait'),
        (document, paper, orientation) => {
          const pages = pagesOf(input(document, { paper, orientation }));
          expect(pages).toHaveLength(Object.keys(document.maps).length);
          for (const { page, content } of mapPages(pages)) {
            const whole = onPage(content, content.scene.bounds);
            expectInside(whole, within(page, toPx(10)), 'the map');
            expect(page.title?.box.y ?? 0).toBeLessThan(whole.y);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has all of a title that is wider than the page, on more lines, and the map under them', () => {
    const title = 'Everything that a customer of ours may ever come upon '.repeat(16);
    const layouts: readonly PageLayout[] = [
      { kind: 'onePage' },
      STAGES,
      POSTER,
      { kind: 'report', maps: 'onePage', textSize: 8 },
    ];
    for (const layout of layouts) {
      const pages = pagesOf(input({ ...wide(8), title }, { paper: 'A4', layout }));
      for (const page of pages) {
        if (!page.title) continue;
        const { box, size, lineHeight, parts } = page.title;
        const text = parts.map((part) => part.text).join(' · ');
        const room = (box.width / size) * TEXT_STYLES.feeling.size;
        const lines = breakText(text, { style: 'feeling', width: room }, tableMeasure);
        expect(lines.length).toBeGreaterThan(1);
        expect(lines.length * lineHeight).toBeLessThanOrEqual(box.height + 0.01);
        expectInside(box, within(page, toPx(10)), 'the title');
        const top =
          page.content.kind === 'map'
            ? onPage(page.content, page.content.scene.bounds).y
            : Math.min(...page.content.items.map((item) => ('box' in item ? item.box.y : item.y)));
        if (layout.kind !== 'poster') expect(top).toBeGreaterThanOrEqual(box.y + box.height - SLACK);
        else expect(page.content.kind === 'map' && page.content.clip?.y).toBeGreaterThanOrEqual(box.y + box.height);
      }
    }
  });

  it('has all of its title, from farther to the left or in smaller letters where the page is narrow', () => {
    const titled = (name: string, cardText: string): Page => {
      const document = wide(1, cardText);
      const [page] = pagesOf(input({ ...document, title: name }));
      if (!page) throw new Error('There is no page.');
      return page;
    };
    const needed = ({ title }: Page): number =>
      (tableMeasure(title?.parts.map(({ text }) => text).join(' · ') ?? '', 'feeling') / TEXT_STYLES.feeling.size) *
      (title?.size ?? 0);
    // A single stage of many words is a narrow picture in the middle of the page.
    const short = titled('Short', 'many words '.repeat(400));
    const narrow = titled(
      'A title that goes on for some time, and so is wider than what there is of this map',
      'many words '.repeat(400),
    );
    const long = titled('A title that is wider than a whole page '.repeat(3), 'many words '.repeat(400));
    for (const page of [short, narrow, long]) {
      expect(needed(page)).toBeLessThanOrEqual(page.title?.box.width ?? 0);
      expectInside(page.title?.box ?? { x: -1, y: 0, width: 0, height: 0 }, within(page, toPx(10)), 'the title');
    }
    expect(narrow.title?.box.x).toBeLessThan(short.title?.box.x ?? 0);
    expect(narrow.title?.size).toBe(short.title?.size);
    expect(long.title?.size).toBeLessThan(short.title?.size ?? 0);
  });

  it('lies or stands as shows it larger, where that is left open', () => {
    const shape = (document: JourneyDocument): boolean => {
      const [page] = pagesOf(input(document));
      return (page?.width ?? 0) > (page?.height ?? 0);
    };
    expect(shape(wide(12))).toBe(true);
    expect(shape(wide(1, 'many words '.repeat(150)))).toBe(false);
  });

  it('takes a sheet of any size, and leaves room inside the widest margin', () => {
    const [page] = pagesOf(input(wide(3), { paper: { width: 60, height: 50 }, margin: 100 }));
    expect(page?.width).toBeCloseTo(toPx(60));
    expect(page?.content.kind === 'map' && page.content.scale).toBeGreaterThan(0);
  });
});

describe('a map split by stages', () => {
  it('has every line of every card on some page, once and in order, and none beyond the margins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('A4', 'A3', 'Letter'),
        fc.constantFrom(6, 8, 14),
        (stages, words, paper, textSize) => {
          const document = wide(stages, 'some words more '.repeat(words).trim());
          const pages = pagesOf(input(document, { paper, layout: { kind: 'stages', textSize } }));
          const lines = new Map<string, string[]>();
          for (const { page, content } of mapPages(pages)) {
            for (const card of content.scene.cards) {
              lines.set(card.id, [...(lines.get(card.id) ?? []), ...card.content.lines.map((line) => line.text)]);
              expectInside(onPage(content, card.box), within(page, toPx(10)), card.id);
            }
          }
          for (const [id, card] of Object.entries(document.maps[MAP]?.cards ?? {})) {
            expect(lines.get(id)?.join(' '), id).toBe(card.text);
          }
        },
      ),
      // Two stages whose lines fit on a page, and the score under them does not.
      { numRuns: 12, examples: [[2, 22, 'A4', 14]] },
    );
  }, 60_000);

  it('repeats headers and lane titles, so that each page can be read alone', () => {
    const pages = mapPages(pagesOf(input(wide(20), { layout: STAGES })));
    expect(pages.length).toBeGreaterThan(2);
    const seen = pages.flatMap(({ content }) => content.scene.headers.map(({ stage }) => stage.id));
    expect(new Set(seen).size).toBe(20);
    for (const { content } of pages) {
      expect(content.scene.headers.length).toBeGreaterThan(0);
      const titled = new Set(content.scene.titles.map(({ id }) => id));
      for (const card of content.scene.cards) expect(titled.has(card.lane)).toBe(true);
    }
  });

  it('has text at least as large as asked for, where everything fits', () => {
    for (const { content } of mapPages(pagesOf(input(wide(20), { layout: STAGES })))) {
      expect(content.scale).toBeGreaterThanOrEqual(8 / 9.75 - 1e-9);
    }
  });

  it('marks the peak and the low of the whole curve, and not those of each page', () => {
    const document = wide(20);
    const marked = (pages: readonly Page[]) =>
      mapPages(pages).flatMap(({ content }) =>
        content.scene.curves.flatMap(({ points }) =>
          points.flatMap(({ card, extreme }) => (extreme ? [`${extreme} ${card}`] : [])),
        ),
      );
    const whole = marked(pagesOf(input(document)));
    expect(whole).toHaveLength(2);
    expect([...new Set(marked(pagesOf(input(document, { layout: STAGES }))))].sort()).toEqual([...whole].sort());
  });

  it('continues a card that is higher than a page, between two lines', () => {
    const text = 'a card of two thousand characters and more '.repeat(100).trim();
    const pages = mapPages(pagesOf(input(wide(2, text), { layout: STAGES })));
    const pieces = pages.flatMap(({ content }) => content.scene.cards.filter(({ id }) => id === 'pain0'));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.flatMap(({ content }) => content.lines.map((line) => line.text)).join(' ')).toBe(text);
    // What stands under a card's text comes with its end.
    expect(pieces.map(({ content }) => content.parts.length > 0)).toEqual(
      pieces.map((_, index) => index === pieces.length - 1),
    );
  });

  it('continues a stage that is wider than a page with its next touchpoints', () => {
    const document = journey({
      stages: ['busy'],
      lanes: ['touchpoints', 'emotions'],
      cards: Array.from({ length: 80 }, (_, index) => ({
        id: `web${index}`,
        stage: 'busy',
        lane: 'touchpoints',
        text: `step ${index}`,
        emotion: { score: 1 },
      })),
    });
    const pages = mapPages(pagesOf(input(document, { layout: { kind: 'stages', textSize: 12 } })));
    const points = pages.flatMap(({ content }) =>
      content.scene.curves.flatMap((curve) => curve.points.map(({ card }) => card)),
    );
    expect(points).toEqual(Array.from({ length: 80 }, (_, index) => `web${index}`));
    expect(new Set(pages.flatMap(({ content }) => content.scene.cards.map(({ id }) => id))).size).toBe(80);
  });
});

describe('a poster', () => {
  const pages = mapPages(pagesOf(input(wide(12), { layout: POSTER })));

  it('has text of exactly the size asked for', () => {
    expect(new Set(pages.map(({ content }) => content.scale))).toEqual(new Set([1]));
  });

  it('has text of any size asked for, in points', () => {
    for (const textSize of [6, 12, 24]) {
      const sized = mapPages(pagesOf(input(wide(4), { layout: { ...POSTER, textSize } })));
      for (const { content } of sized) {
        // A point is a 72nd of an inch, a pixel a 96th.
        expect(TEXT_STYLES.card.size * content.scale * (72 / 96)).toBeCloseTo(textSize);
      }
    }
  });

  it('has marks at the corners of what is to be cut out of each sheet, as lines that lie outside of it', () => {
    for (const { page, content } of pages) {
      const { clip, cutMarks } = content;
      const underTitle = (page.title?.box.y ?? 0) + (page.title?.box.height ?? 0);
      if (!clip) throw new Error('A sheet of a poster shows a part of the map.');
      expect(cutMarks).toHaveLength(8);
      for (const [x1, y1, x2, y2] of cutMarks) {
        expect([x1, x2].every((x) => x >= 0 && x <= page.width)).toBe(true);
        expect([y1, y2].every((y) => y >= underTitle && y <= page.height)).toBe(true);
        expect(Math.hypot(x2 - x1, y2 - y1)).toBeGreaterThan(toPx(1));
        // Along an edge of the part that is shown, and beyond a corner of it.
        const [left, top, right, bottom] = [clip.x, clip.y, clip.x + clip.width, clip.y + clip.height];
        const isOn = (value: number, edges: readonly number[]): boolean =>
          edges.some((edge) => Math.abs(value - edge) < SLACK);
        if (x1 === x2)
          expect(
            isOn(x1, [left, right]) && Math.min(y1, y2) >= bottom - SLACK !== Math.max(y1, y2) <= top + SLACK,
          ).toBe(true);
        else
          expect(
            isOn(y1, [top, bottom]) && Math.min(x1, x2) >= right - SLACK !== Math.max(x1, x2) <= left + SLACK,
          ).toBe(true);
      }
    }
    const without = mapPages(pagesOf(input(wide(12), { layout: { ...POSTER, cutMarks: false } })));
    expect(without.flatMap(({ content }) => content.cutMarks)).toEqual([]);
  });

  it('names its sheets by row and column', () => {
    expect(pages[0]?.page.label).toBe('A1');
    expect(new Set(pages.map(({ page }) => page.label)).size).toBe(pages.length);
  });

  it('shows every card, and each is read on one sheet only', () => {
    const read = pages.flatMap(({ content }) =>
      content.scene.cards.filter(({ id }) => !content.echoes.has(echoKey('card', id))).map(({ id }) => id),
    );
    expect(read.toSorted()).toEqual(Object.keys(wide(12).maps[MAP]?.cards ?? {}).toSorted());
  });

  it('repeats the overlap: neighbours are a sheet apart, less that', () => {
    const [first, second] = pages;
    if (!first?.content.clip || !second) throw new Error('a wide map takes several sheets');
    expect(first.content.x - second.content.x).toBeCloseTo(first.content.clip.width - toPx(10));
  });

  it('that fits one sheet is one page without marks', () => {
    const alone = mapPages(pagesOf(input(wide(1), { paper: 'A1', layout: POSTER })));
    expect(alone).toHaveLength(1);
    expect(alone[0]?.content.cutMarks).toEqual([]);
    expect(alone[0]?.page.folio).toBeNull();
  });
});

describe('a report', () => {
  const document = wide(4);
  Object.assign(document.maps[MAP]?.cards.goal0 ?? {}, { notes: 'ask Ida' });
  const report = (maps: 'onePage' | 'stages') =>
    pagesOf(input(document, { layout: { kind: 'report', maps, textSize: 8 } }));

  it('has a cover, a sheet for each persona, each map, and the notes', () => {
    expect(report('onePage').map(({ key }) => key)).toEqual(['cover', 'persona-persona', `map-${MAP}`, 'notes']);
  });

  it('has no sheet for notes when there are none', () => {
    const without = pagesOf(input(wide(2), { layout: { kind: 'report', maps: 'onePage', textSize: 8 } }));
    expect(without.map(({ key }) => key)).not.toContain('notes');
  });

  it('names in its contents the page on which each part begins', () => {
    const pages = report('stages');
    const [cover] = pages;
    const texts =
      cover?.content.kind === 'prose'
        ? cover.content.items.flatMap((item) => (item.kind === 'text' ? [item] : []))
        : [];
    const links = texts.filter(({ link }) => link !== null);
    expect(links.length).toBe(3);
    for (const entry of links) {
      const target = pages.find(({ key }) => key === entry.link);
      const beside = texts.find((item) => item.y === entry.y && item.x < entry.x);
      expect(beside?.lines.map(({ text }) => text)).toEqual([String(target?.number)]);
    }
  });

  it('sets long words of a persona over as many pages as they take, losing none', () => {
    const long = journey({
      persona: { name: 'Ana', needs: 'many words of need '.repeat(900).trim() },
      stages: ['one'],
    });
    const pages = pagesOf(input(long, { layout: { kind: 'report', maps: 'onePage', textSize: 8 } }));
    const sheets = pages.filter(({ key }) => key.startsWith('persona-'));
    expect(sheets.length).toBeGreaterThan(1);
    const text = sheets.flatMap(({ content }) =>
      content.kind === 'prose'
        ? content.items.flatMap((item) => (item.kind === 'text' ? item.lines.map((line) => line.text) : []))
        : [],
    );
    expect(text.join(' ')).toContain('many words of need '.repeat(900).trim());
  });
});

describe('legibility', () => {
  it('says how large the smallest text is, and which paper would do', () => {
    const answer = legibility(input(wide(16)));
    expect(answer.points).toBeLessThan(LEGIBLE_POINTS);
    expect(answer).toMatchObject({ enough: false, paperThatWouldDo: expect.stringMatching(/^A[0-3]$/) });
    const there = legibility(input(wide(16), { paper: answer.paperThatWouldDo ?? 'A4' }));
    expect(there).toMatchObject({ enough: true, paperThatWouldDo: null });
  });

  it('says so of pages that were made smaller for a card whose chips are higher than a page', () => {
    const tags = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`tag${index}`, { name: `A tag of some length ${index}` }]),
    );
    const document = journey({
      stages: ['a', 'b'],
      lanes: ['touchpoints'],
      tags,
      cards: [{ stage: 'a', lane: 'touchpoints', text: 'Much tagged', tags: Object.keys(tags) }],
    });
    const task = input(document, { layout: STAGES });
    const pages = pagesOf(task);
    for (const { page, content } of mapPages(pages)) {
      for (const { box } of content.scene.cards) expectInside(onPage(content, box), within(page, toPx(10)), 'the card');
    }
    expect(legibility(task, pages)).toMatchObject({
      enough: false,
      paperThatWouldDo: expect.stringMatching(/^A[0-3]$/),
    });
  });

  it('names no paper where none is large enough', () => {
    expect(legibility(input(wide(150)))).toMatchObject({ enough: false, paperThatWouldDo: null });
  });
});
