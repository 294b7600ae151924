import { describe, expect, it } from 'vitest';
import { fieldContext } from '#renderer/table/fields.ts';
import { createRowMaker } from '#renderer/table/row-maker.ts';
import { ALL_ROWS, type RowSettings, type TableRow, tableRows } from '#renderer/table/rows.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { type JourneySketch, journey, MAP } from '../../../support/journey.ts';

const t = createTranslator('en').t as never;

const SKETCH: JourneySketch = {
  stages: ['A', 'B'],
  lanes: ['goals', 'touchpoints', 'painPoints', { id: 'secret', kind: 'notes', hidden: true }],
  channels: { web: { name: 'Website' } },
  tags: { quick: { name: 'Quick win' }, ask: { name: 'Ask' } },
  cards: [
    { id: 'g1', stage: 'A', lane: 'goals', text: 'Café nearby', owner: 'Ida' },
    { id: 'g2', stage: 'B', lane: 'goals', text: 'Step 10', tags: ['quick', 'ask'] },
    { id: 't1', stage: 'A', lane: 'touchpoints', text: 'Step 9', channels: ['web'], emotion: { score: -1 } },
    { id: 't2', stage: 'B', lane: 'touchpoints', text: 'Call', emotion: { score: 1.5 } },
    { id: 'p1', stage: 'A', lane: 'painPoints', text: 'Queue', severity: 4 },
    { id: 'n1', stage: 'A', lane: 'secret', text: 'Not for the client' },
  ],
};

const document = journey(SKETCH);
const map = document.maps[MAP] as NonNullable<(typeof document.maps)[string]>;
const context = fieldContext(map, document, t, 'en');

const told = (rows: readonly TableRow[]): string[] =>
  rows.map((row) =>
    row.kind === 'card' ? row.card : `${row.value || '–'} (${row.count})${row.isCollapsed ? ' closed' : ''}`,
  );
const rowsWith = (settings: Partial<RowSettings>): string[] =>
  told(tableRows(map, { ...ALL_ROWS, ...settings }, context));

describe('the rows of the table', () => {
  it('are the cards in reading order, without those of hidden lanes', () => {
    expect(rowsWith({})).toEqual(['g1', 'g2', 't1', 't2', 'p1']);
  });

  it('are put in order by any column, equal ones in reading order, where nothing is said last both ways', () => {
    expect(rowsWith({ sorting: { field: 'score', direction: 'ascending' } })).toEqual(['t1', 't2', 'g1', 'g2', 'p1']);
    expect(rowsWith({ sorting: { field: 'score', direction: 'descending' } })).toEqual(['t2', 't1', 'g1', 'g2', 'p1']);
    expect(rowsWith({ sorting: { field: 'stage', direction: 'descending' } })).toEqual(['g2', 't2', 'g1', 't1', 'p1']);
  });

  it('are put in order by words as people read them: numbers by their size', () => {
    expect(rowsWith({ sorting: { field: 'text', direction: 'ascending' } })).toEqual(['g1', 't2', 'p1', 't1', 'g2']);
  });

  it('are searched for without minding case and accents, in all texts of a card', () => {
    expect(rowsWith({ search: 'CAFE' })).toEqual(['g1']);
    expect(rowsWith({ search: 'ida' })).toEqual(['g1']);
    expect(rowsWith({ search: 'nowhere' })).toEqual([]);
  });

  it('are narrowed down by any of the values of a field, and by all fields', () => {
    expect(rowsWith({ filters: { stage: new Set(['A']) } })).toEqual(['g1', 't1', 'p1']);
    expect(rowsWith({ filters: { stage: new Set(['A']), kind: new Set(['goal', 'painPoint']) } })).toEqual([
      'g1',
      'p1',
    ]);
    expect(rowsWith({ filters: { channel: new Set(['web']) } })).toEqual(['t1']);
    expect(rowsWith({ filters: { owner: new Set(['']), lane: new Set(['goals']) } })).toEqual(['g2']);
  });

  it('are gathered in groups with counts, a card in the group of each of its tags', () => {
    expect(rowsWith({ group: 'tag' })).toEqual(['quick (1)', 'g2', 'ask (1)', 'g2', '– (4)', 'g1', 't1', 't2', 'p1']);
    const keys = tableRows(map, { ...ALL_ROWS, group: 'tag' }, context).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of a closed group are not shown, its heading and count are', () => {
    expect(rowsWith({ group: 'stage', collapsed: new Set(['group stage A']) })).toEqual([
      'A (3) closed',
      'B (2)',
      'g2',
      't2',
    ]);
  });
});

describe('making rows', () => {
  const base = { map, settings: ALL_ROWS, context, selected: [], isEditing: false, after: null };

  it('answers the same rows while nothing they are made of changes', () => {
    const make = createRowMaker();
    expect(make(base)).toBe(make({ ...base, selected: ['g1'] }));
  });

  it('shows what is selected even where it is not wanted', () => {
    const make = createRowMaker();
    const settings = { ...ALL_ROWS, search: 'queue' };
    expect(told(make({ ...base, settings, selected: ['t1', 'n1'] }))).toEqual(['t1', 'p1', 'n1']);
  });

  it('leaves rows where they are while a cell is edited, and puts them in order after it', () => {
    const make = createRowMaker();
    const settings: RowSettings = { ...ALL_ROWS, sorting: { field: 'text', direction: 'ascending' } };
    const before = make({ ...base, settings });
    const g1 = map.cards.g1 as NonNullable<(typeof map.cards)[string]>;
    const edited = { ...map, cards: { ...map.cards, g1: { ...g1, text: 'Zebra' } } };
    expect(make({ ...base, settings, map: edited, isEditing: true })).toBe(before);
    expect(told(make({ ...base, settings, map: edited }))).toEqual(['t2', 'p1', 't1', 'g2', 'g1']);
  });

  it('puts a card that is added during an edit after the row one is in', () => {
    const make = createRowMaker();
    make(base);
    const g1 = map.cards.g1 as NonNullable<(typeof map.cards)[string]>;
    const added = { ...map, cards: { ...map.cards, x: { ...g1, text: '', order: 'a5' } } };
    expect(told(make({ ...base, map: added, isEditing: true, after: 'g2' }))).toEqual([
      'g1',
      'g2',
      'x',
      't1',
      't2',
      'p1',
    ]);
    const left = Object.fromEntries(Object.entries(added.cards).filter(([id]) => id !== 't1'));
    expect(told(make({ ...base, map: { ...added, cards: left }, isEditing: true, after: 'g2' }))).toEqual([
      'g1',
      'g2',
      'x',
      't2',
      'p1',
    ]);
  });
});
