import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Card, JourneyDocument } from '#shared/document/model.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { createLayout, layoutMap } from '#shared/layout/layout.ts';
import type { Box, MapLayout, TextLine } from '#shared/layout/types.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { type JourneySketch, journey, MAP } from '../../../support/journey.ts';
import { recordingMeasure, tableMeasure } from '../../../support/measure.ts';
import { plainWords } from '../../../support/words.ts';

const options = { measure: tableMeasure, words: plainWords };
const layoutOf = (sketch: JourneySketch): MapLayout => layoutMap(journey(sketch), MAP, options);
const bottom = (box: Box): number => box.y + box.height;
const right = (box: Box): number => box.x + box.width;
const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
const textOf = (lines: readonly TextLine[] | undefined): string[] => (lines ?? []).map((line) => line.text);

describe('the grid', () => {
  it('has a column per stage and a row per lane, in their order', () => {
    const layout = layoutOf({ stages: ['Discover', 'Try'], lanes: ['goals', 'touchpoints'] });
    expect(layout.stages.map(({ id, column }) => [id, column.x])).toEqual([
      ['Discover', 0],
      ['Try', 228],
    ]);
    expect(layout.lanes.map(({ id, row }) => [id, row.y])).toEqual([
      ['goals', 0],
      ['touchpoints', 88],
    ]);
    expect(layout.cells.map(({ stage, lane }) => `${lane} ${stage}`)).toEqual([
      'goals Discover',
      'goals Try',
      'touchpoints Discover',
      'touchpoints Try',
    ]);
  });

  it('makes a row as high as its fullest cell, with room under it for the next card', () => {
    const cards = ['a', 'b', 'c'].map((text) => ({ id: text, stage: 'Try', lane: 'goals', text }));
    const layout = layoutOf({ stages: ['Discover', 'Try'], lanes: ['goals', 'notes'], cards });
    const [first, second, third] = layout.cards.map((card) => card.box);
    expect(second && first && second.y - bottom(first)).toBe(8);
    const full = layout.cells[1];
    expect(full?.next && third && full.next.y - bottom(third)).toBe(8);
    expect(full?.next?.height).toBeGreaterThanOrEqual(16);
    expect(full?.next && isInside(full.next, full.box)).toBe(true);
    expect(layout.lanes[1]?.row.y).toBe(full && bottom(full.box));
  });

  it('grows a row for a long lane name, which is never cut', () => {
    const name = 'What people behind the counter do while the customer waits for the answer of the bank';
    const layout = layoutOf({ stages: ['Try'], lanes: [{ id: 'lane', kind: 'notes', name }] });
    const [lane] = layout.lanes;
    expect(textOf(lane?.nameLines).join(' ')).toBe(name);
    expect(lane?.row.height).toBeGreaterThan(88);
  });

  it('offers no place for a card in an emotions lane', () => {
    const { cells } = layoutOf({ stages: ['Try'], lanes: ['emotions', 'goals'] });
    expect(cells.map(({ next }) => next === null)).toEqual([true, false]);
  });

  it('has a size even if there is nothing in it', () => {
    for (const sketch of [{}, { stages: ['Try'] }, { lanes: ['emotions', 'touchpoints'] as const }]) {
      const { width, height, headerHeight } = layoutOf(sketch);
      for (const size of [width, height, headerHeight]) expect(size).toBeGreaterThan(40);
    }
  });

  it('refuses a map that the document does not have', () => {
    expect(() => layoutMap(journey(), 'other', options)).toThrow(RangeError);
  });
});

describe('around the grid', () => {
  it('all stage headers are as high as the highest needs, with their text in the middle', () => {
    const layout = layoutOf({
      stages: [
        { id: 'a', name: 'Try' },
        { id: 'b', name: 'Finding out what the neighbours have been saying', duration: 'first week' },
      ],
    });
    const [short, long] = layout.stages;
    expect(short?.header.height).toBe(long?.header.height);
    expect(long?.nameLines).toHaveLength(2);
    expect(long?.durationLines[0]?.y).toBe((long?.nameLines[1]?.y ?? 0) + 18);
    const middle = (short?.nameLines[0]?.y ?? 0) + 9;
    expect(Math.abs(middle - (short?.header.height ?? 0) / 2)).toBeLessThanOrEqual(0.5);
  });

  it('cuts a stage name after three lines and a duration after one', () => {
    const [stage] = layoutOf({
      stages: [{ id: 'a', name: 'very long name '.repeat(20), duration: 'a rather long time '.repeat(4) }],
    }).stages;
    expect(stage?.nameLines).toHaveLength(3);
    expect(stage?.nameLines[2]?.text).toMatch(/…$/);
    expect(textOf(stage?.durationLines)).toEqual([expect.stringMatching(/…$/)]);
  });

  it('headers stand above the grid, one arrow in the notch of the next', () => {
    const { stages, headerHeight, width } = layoutOf({ stages: ['a', 'b', 'c'] });
    for (const { header } of stages) {
      expect(bottom(header)).toBeLessThan(0);
      expect(header.y).toBeGreaterThan(-headerHeight);
      expect(right(header)).toBeLessThanOrEqual(width);
    }
    const [first, second] = stages;
    const reach = first && second ? right(first.header) - second.header.x : 0;
    expect(reach).toBeGreaterThan(0);
    expect(reach).toBeLessThan(12);
  });

  it('the persona stands in the corner, and the headers make room for a long name', () => {
    const { corner, headerHeight } = layoutOf({
      stages: ['a'],
      persona: { name: 'Efficient Emma the second', summary: 'young professional who values efficiency' },
    });
    expect(corner?.name).toBe('Efficient Emma the second');
    expect(corner?.box).toEqual({ x: -148, y: -headerHeight, width: 148, height: headerHeight });
    expect(corner?.nameLines).toHaveLength(2);
    expect(corner?.summaryLines).toHaveLength(2);
    const last = corner?.summaryLines.at(-1);
    expect((last?.y ?? 0) + 15).toBeLessThanOrEqual(headerHeight);
  });
});

describe('laying out again', () => {
  const sketch: JourneySketch = {
    stages: ['Discover', 'Try'],
    lanes: ['goals', 'touchpoints', 'emotions', 'notes'],
    channels: { App: {} },
    cards: [
      { id: 'goal', stage: 'Discover', lane: 'goals', text: 'Find music' },
      { id: 'other', stage: 'Try', lane: 'goals', text: 'Pay' },
      {
        id: 'touchpoint',
        stage: 'Try',
        lane: 'touchpoints',
        text: 'Installs',
        channels: ['App'],
        emotion: { score: 1, thought: 'Nice' },
      },
      { id: 'note', stage: 'Try', lane: 'notes', text: 'Ask sales' },
    ],
  };
  const edit = (document: JourneyDocument, card: string, change: (card: Card) => void): JourneyDocument =>
    produce(document, (draft) => {
      const found = draft.maps[MAP]?.cards[card];
      if (found) change(found);
    });
  const cardIn = (layout: MapLayout, id: string) => layout.cards.find((card) => card.id === id);

  it('gives the same layout for the same map', () => {
    const layout = createLayout(options);
    const document = journey(sketch);
    expect(layout(document, MAP)).toBe(layout({ ...document, title: 'Renamed' }, MAP));
  });

  it('measures only the new words of the card that was typed in', () => {
    const { measure, asked } = recordingMeasure();
    const layout = createLayout({ measure, words: plainWords });
    const document = journey(sketch);
    layout(document, MAP);
    asked.length = 0;
    layout(
      edit(document, 'goal', (card) => (card.text = 'Find good music')),
      MAP,
    );
    expect(asked).toEqual(['good']);
  });

  it('keeps every card that neither changed nor moved', () => {
    const layout = createLayout(options);
    const document = journey(sketch);
    const before = layout(document, MAP);
    const after = layout(
      edit(document, 'goal', (card) => (card.text = 'Find jazz')),
      MAP,
    );
    expect(cardIn(after, 'goal')).not.toBe(cardIn(before, 'goal'));
    for (const id of ['other', 'touchpoint', 'note']) expect(cardIn(after, id)).toBe(cardIn(before, id));
    expect(after.emotions).toBe(before.emotions);
    expect(after.cells).toBe(before.cells);
    expect(after.stages).toBe(before.stages);
  });

  it('keeps the content of cards that only move because a lane above them grew', () => {
    const layout = createLayout(options);
    const document = journey(sketch);
    const before = layout(document, MAP);
    const after = layout(
      edit(document, 'goal', (card) => (card.text = 'line\n'.repeat(9))),
      MAP,
    );
    for (const id of ['touchpoint', 'note']) {
      expect(cardIn(after, id)?.box.y).toBeGreaterThan(cardIn(before, id)?.box.y ?? 0);
      expect(cardIn(after, id)?.content).toBe(cardIn(before, id)?.content);
    }
    expect(cardIn(after, 'other')).toBe(cardIn(before, 'other'));
  });

  it('keeps the content of a card that got another place in the document', () => {
    const layout = createLayout(options);
    const document = journey(sketch);
    const before = layout(document, MAP);
    const after = layout(
      edit(document, 'goal', (card) => (card.stage = 'Try')),
      MAP,
    );
    expect(cardIn(after, 'goal')?.stage).toBe('Try');
    expect(cardIn(after, 'goal')?.content).toBe(cardIn(before, 'goal')?.content);
  });

  it('gives the layout from scratch after any two documents', () => {
    const pair = fc.tuple(validDocument(), validDocument());
    fc.assert(
      fc.property(pair, (documents) => {
        const layout = createLayout(options);
        for (const document of [...documents, documents[0]]) {
          for (const map of Object.keys(document.maps)) {
            expect(layout(document, map)).toEqual(layoutMap(document, map, options));
          }
        }
      }),
    );
  });
});

describe('for any document', () => {
  const anyMap = validDocument({ maps: 1, stages: 5, lanes: 6, cards: 20 });
  const forAnyMap = (check: (layout: MapLayout, document: JourneyDocument, map: string) => void): void =>
    fc.assert(
      fc.property(anyMap, (document) => {
        for (const map of Object.keys(document.maps)) check(layoutMap(document, map, options), document, map);
      }),
    );

  it('cells cover the columns and rows without gap or overlap', () => {
    forAnyMap(({ stages, lanes, cells, width, height }) => {
      expect(cells).toHaveLength(stages.length * lanes.length);
      let top = 0;
      for (const [row, lane] of lanes.entries()) {
        expect(lane.row).toMatchObject({ x: 0, y: top, width });
        expect(lane.title).toMatchObject({ y: top, height: lane.row.height });
        for (const [index, stage] of stages.entries()) {
          expect(cells[row * stages.length + index]).toMatchObject({
            stage: stage.id,
            lane: lane.id,
            box: { x: stage.column.x, y: top, width: stage.column.width, height: lane.row.height },
          });
        }
        top += lane.row.height;
      }
      let left = 0;
      for (const { column } of stages) {
        expect(column).toMatchObject({ x: left, y: 0, height });
        left += column.width;
      }
      expect(height).toBeGreaterThanOrEqual(top);
      expect(width).toBeGreaterThanOrEqual(left);
    });
  });

  it('every card stands in its cell, under the one before it, and none overlap', () => {
    forAnyMap((layout) => {
      for (const cell of layout.cells) {
        const cards = layout.cards.filter(({ stage, lane }) => stage === cell.stage && lane === cell.lane);
        expect(cards.map(({ id }) => id)).toEqual(cell.cards);
        let free = cell.box.y;
        for (const { box } of cards) {
          expect(isInside(box, cell.box)).toBe(true);
          expect(box.y).toBeGreaterThan(free);
          free = bottom(box);
        }
      }
    });
  });

  it('cards come in reading order, with every word of their text', () => {
    forAnyMap((layout, document, map) => {
      const found = document.maps[map];
      const cards = found ? cardsInReadingOrder(found) : [];
      expect(layout.cards.map(({ id }) => id)).toEqual(cards.map(([id]) => id));
      for (const [index, [, { text }]] of cards.entries()) {
        const drawn = textOf(layout.cards[index]?.content.lines).join(' ');
        const visible = (whole: string): string => whole.replace(/[\s\u200b\u0085\u00ad-]/g, '');
        expect(visible(drawn)).toBe(visible(text));
      }
    });
  });

  it('every number is finite', () => {
    forAnyMap((layout) => {
      expect(
        JSON.stringify(layout, (_, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'NOT FINITE' : value,
        ),
      ).not.toContain('NOT FINITE');
    });
  });
});
