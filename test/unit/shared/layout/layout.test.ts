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
const overlaps = (a: Box, b: Box): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
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

describe('put away', () => {
  const cards = ['Discover', 'Try', 'Use'].flatMap((stage) =>
    ['goals', 'notes'].map((lane) => ({ id: `${stage} ${lane}`.replace(' ', '_'), stage, lane, text: stage })),
  );

  it('a collapsed stage is a narrow column with its name down it and the number of its cards', () => {
    const layout = layoutOf({
      stages: ['Discover', { id: 'Try', collapsed: true }, 'Use'],
      lanes: ['goals', 'notes'],
      cards,
    });
    const [, narrow, after] = layout.stages;
    expect(narrow?.column.width).toBe(44);
    expect(after?.column.x).toBe(228 + 44);
    expect(narrow?.collapsed).toMatchObject({ count: 2, nameLines: [{ text: 'Try' }] });
    expect(narrow?.nameLines).toEqual([]);
    expect(layout.cards.map(({ stage }) => stage)).not.toContain('Try');
  });

  it('a stage that is collapsed collapses its sub-stages', () => {
    const layout = layoutOf({
      stages: [{ id: 'Try', collapsed: true }, { id: 'a', parent: 'Try' }, { id: 'b', parent: 'Try' }, 'Use'],
      lanes: ['goals'],
    });
    expect(layout.stages.map(({ column }) => column.width)).toEqual([44, 44, 228]);
  });

  it('a collapsed lane is one low row that says how many cards each cell has', () => {
    const layout = layoutOf({
      stages: ['Discover', 'Try', 'Use'],
      lanes: [{ id: 'goals', kind: 'goals', collapsed: true, description: 'needs' }, 'notes'],
      cards,
    });
    const [goals] = layout.lanes;
    expect(goals?.row.height).toBeLessThan(48);
    expect(goals?.descriptionLines).toEqual([]);
    expect(textOf(goals?.counts)).toEqual(['1 cards', '1 cards', '1 cards']);
    expect(layout.cards.map(({ lane }) => lane)).toEqual(['notes', 'notes', 'notes']);
  });

  it('a hidden lane is not drawn, and the curve it feeds stays', () => {
    const layout = layoutOf({
      stages: ['Try'],
      lanes: [{ id: 'touchpoints', kind: 'touchpoints', hidden: true }, 'emotions'],
      cards: [{ id: 'a', stage: 'Try', lane: 'touchpoints', emotion: { score: 1 } }],
    });
    expect(layout.lanes.map(({ id }) => id)).toEqual(['emotions']);
    expect(layout.cards).toEqual([]);
    expect(layout.emotions[0]?.runs.flat()).toHaveLength(1);
  });

  it('what happens in a collapsed stage is a gap in the curve', () => {
    const emotion = { score: 1 };
    const layout = layoutOf({
      stages: ['Discover', { id: 'Try', collapsed: true }, 'Use'],
      lanes: ['touchpoints', 'emotions'],
      cards: ['Discover', 'Try', 'Use'].map((stage) => ({ id: stage, stage, lane: 'touchpoints', emotion })),
    });
    expect(layout.emotions[0]?.runs.map((run) => run.map(({ card }) => card))).toEqual([['Discover'], ['Use']]);
  });

  it('a lane is at least as high as it was made', () => {
    const layout = layoutOf({ stages: ['Try'], lanes: [{ id: 'a', kind: 'goals', height: 300 }] });
    expect(layout.lanes[0]?.row.height).toBe(300);
  });
});

describe('sub-stages', () => {
  const sketch: JourneySketch = {
    stages: ['Discover', 'Try', { id: 'sign', parent: 'Try' }, { id: 'pay', parent: 'Try' }, 'Use'],
    lanes: ['goals'],
  };

  it('are the columns, under the header of their stage, which stands over all of them', () => {
    const { stages, groups } = layoutOf(sketch);
    expect(stages.map(({ id, parent }) => [id, parent])).toEqual([
      ['Discover', null],
      ['sign', 'Try'],
      ['pay', 'Try'],
      ['Use', null],
    ]);
    const [group] = groups;
    expect(group?.column).toMatchObject({ x: 228, width: 456 });
    expect(group?.index).toBe(1);
    for (const { header } of stages.filter(({ parent }) => parent)) {
      expect(header.y).toBeGreaterThanOrEqual(group ? bottom(group.header) : 0);
    }
  });

  it('make a second row, over which stages without any stand too', () => {
    const { stages, groups } = layoutOf(sketch);
    const [alone, sub] = stages;
    expect(alone?.header.y).toBe(groups[0]?.header.y);
    expect(alone && bottom(alone.header)).toBe(sub && bottom(sub.header));
  });
});

describe('cards that span stages', () => {
  const stages = ['a', 'b', 'c'];
  const spanning = (span: number, more: JourneySketch['cards'] = []) =>
    layoutOf({
      stages,
      lanes: ['backstage'],
      cards: [{ id: 'wide', stage: 'a', lane: 'backstage', text: 'Settle', span }, ...more],
    });

  it('reach to the right edge of the cards in their last column', () => {
    const [wide] = spanning(2).cards;
    expect(wide?.box).toMatchObject({ x: 12, width: 228 + 204 });
  });

  it('end at the last column', () => {
    const [wide] = spanning(9).cards;
    expect(wide && right(wide.box)).toBe(2 * 228 + 216);
  });

  it('push down what stands in the columns they cover', () => {
    const { cards, cells } = spanning(2, [
      { id: 'under', stage: 'b', lane: 'backstage', text: 'Check' },
      { id: 'beside', stage: 'c', lane: 'backstage', text: 'Answer' },
    ]);
    const [wide, under, beside] = cards;
    expect(under?.box.y).toBe(wide && bottom(wide.box) + 8);
    expect(beside?.box.y).toBe(wide?.box.y);
    expect(cells[0]?.next?.y).toBe(wide && bottom(wide.box) + 8);
    expect(cells[1]?.next?.y).toBe(under && bottom(under.box) + 8);
  });

  it('count collapsed columns with their width', () => {
    const layout = layoutOf({
      stages: ['a', { id: 'b', collapsed: true }, 'c'],
      lanes: ['backstage'],
      cards: [{ id: 'wide', stage: 'a', lane: 'backstage', text: 'Settle', span: 3 }],
    });
    expect(layout.cards[0]?.box.width).toBe(228 + 44 + 204);
  });
});

describe('the lines of a blueprint', () => {
  const boundariesIn = (lanes: JourneySketch['lanes']) =>
    layoutOf({ stages: ['a'], lanes: lanes ?? [] }).lanes.map(({ boundary }) => boundary?.boundary ?? null);

  it('run between what the customer does, what they see, what they do not, and what supports it', () => {
    expect(boundariesIn(['touchpoints', 'emotions', 'frontstage', 'backstage', 'support'])).toEqual([
      null,
      null,
      'interaction',
      'visibility',
      'internalInteraction',
    ]);
  });

  it('run once, and only where lanes of both sides stand in their order', () => {
    expect(boundariesIn(['frontstage', 'touchpoints', 'backstage', 'notes'])).toEqual([null, null, 'visibility', null]);
    expect(boundariesIn(['support', 'backstage'])).toEqual([null, null]);
  });

  it('have their names in room of their own', () => {
    const [, lane] = layoutOf({
      stages: ['a'],
      lanes: ['touchpoints', 'frontstage'],
      cards: [{ id: 'a', stage: 'a', lane: 'frontstage', text: 'Answer' }],
    }).lanes;
    const name = lane?.boundary?.nameLines.at(-1);
    expect((name?.y ?? 0) + 15).toBeLessThanOrEqual(lane?.nameLines[0]?.y ?? 0);
  });
});

describe('the matrix of channels', () => {
  const { lanes } = layoutOf({
    stages: ['a', 'b', 'c', 'd'],
    lanes: ['touchpoints', 'channels'],
    channels: { App: {}, Shop: {}, Post: {} },
    cards: [
      { id: 'one', stage: 'a', lane: 'touchpoints', channels: ['App', 'Shop'] },
      { id: 'two', stage: 'b', lane: 'touchpoints', channels: ['App'] },
      { id: 'three', stage: 'b', lane: 'touchpoints', channels: ['App'] },
      { id: 'four', stage: 'd', lane: 'touchpoints', channels: ['App'] },
    ],
  });
  const rows = lanes[1]?.channels ?? [];

  it('has a row for each channel that is used', () => {
    expect(rows.map(({ channel }) => channel)).toEqual(['App', 'Shop']);
  });

  it('marks the stages of its touchpoints, with their number where they are several', () => {
    expect(rows[0]?.marks.map(({ stage, text }) => [stage, text])).toEqual([
      ['a', null],
      ['b', '2'],
      ['d', null],
    ]);
  });

  it('joins neighbouring stages', () => {
    expect(rows[0]?.bars).toEqual([{ from: 114, to: 342 }]);
    expect(rows[1]?.bars).toEqual([]);
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

  it('gives the layout it gave to a document that comes back, and goes on from there', () => {
    const layout = createLayout(options);
    const document = journey(sketch);
    const before = layout(document, MAP);
    const tall = edit(document, 'goal', (card) => (card.text = 'line\n'.repeat(9)));
    layout(tall, MAP);
    expect(layout(document, MAP)).toBe(before);
    const next = layout(
      edit(document, 'other', (card) => (card.text = 'Find jazz')),
      MAP,
    );
    for (const id of ['goal', 'touchpoint', 'note']) expect(cardIn(next, id)).toBe(cardIn(before, id));
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

  it('every card begins in its cell, stays in its lane, and none overlap', () => {
    forAnyMap((layout) => {
      for (const cell of layout.cells) {
        const cards = layout.cards.filter(({ stage, lane }) => stage === cell.stage && lane === cell.lane);
        expect(cards.map(({ id }) => id)).toEqual(cell.cards);
        let free = cell.box.y;
        for (const { box } of cards) {
          expect(isInside({ ...box, width: 1 }, cell.box)).toBe(true);
          expect(right(box)).toBeLessThanOrEqual(layout.width);
          expect(box.y).toBeGreaterThan(free);
          free = bottom(box);
        }
        if (cell.next && !cell.isCollapsed) expect(isInside(cell.next, cell.box)).toBe(true);
      }
      for (const [index, { box }] of layout.cards.entries()) {
        for (const other of layout.cards.slice(index + 1)) {
          expect(overlaps(box, other.box), `${layout.cards[index]?.id} ${other.id}`).toBe(false);
        }
      }
    });
  });

  it('cards come in reading order, all but those of collapsed and hidden cells, with every word of their text', () => {
    forAnyMap((layout, document, id) => {
      const map = document.maps[id];
      if (!map) return;
      const isPutAway = ({ stage, lane, span }: Card): boolean =>
        map.lanes[lane]?.hidden === true ||
        map.lanes[lane]?.collapsed === true ||
        // A card that reaches out of a collapsed stage is drawn.
        (layout.stages.find((column) => column.id === stage)?.collapsed !== null && span === undefined);
      const drawn = new Set(layout.cards.map((card) => card.id));
      const cards = cardsInReadingOrder(map);
      expect(layout.cards.map((card) => card.id)).toEqual(
        cards.map(([card]) => card).filter((card) => drawn.has(card)),
      );
      for (const [card, { text, kind, ...rest }] of cards) {
        if (!drawn.has(card)) {
          const whole = { text, kind, ...rest } as Card;
          expect(isPutAway(whole) || whole.span !== undefined).toBe(true);
          continue;
        }
        const lines = textOf(layout.cards.find((each) => each.id === card)?.content.lines).join(' ');
        const visible = (shown: string): string => shown.replace(/[\s\u200b\u0085\u00ad-]/g, '');
        if (kind === 'quote') expect(visible(lines)).toContain(visible(text));
        else expect(visible(lines)).toBe(visible(text));
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
