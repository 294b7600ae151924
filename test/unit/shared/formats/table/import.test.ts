import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { JourneyDocument, type JourneyMap } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { importCsv } from '#shared/formats/csv/import.ts';
import { importTable } from '#shared/formats/table/import.ts';
import { gridSheetsOf, sheetsOf } from '#shared/formats/table/sheets.ts';
import type { ReadSheet, TableSheet } from '#shared/formats/table/types.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { importContext } from '../../../../support/import-context.ts';
import { sampleDocument } from '../../commands/fixture.ts';

const { t } = createTranslator('en');
const read = ({ name, columns, rows }: TableSheet): ReadSheet => ({
  name,
  rows: [columns.map(({ title }) => title), ...rows],
});

function imported(csv: string): JourneyDocument {
  const answer = importCsv(csv, importContext());
  if (answer.kind !== 'imported') throw new Error(JSON.stringify(answer.notices));
  expect(JourneyDocument.safeParse(answer.document).error).toBeUndefined();
  expect(checkIntegrity(answer.document)).toEqual([]);
  return answer.document;
}
const mapsOf = (document: JourneyDocument): JourneyMap[] => inOrder(document.maps).map(([, map]) => map);
const namesOf = (record: Readonly<Record<string, { order: string; name: string }>>): string[] =>
  inOrder(record).map(([, { name }]) => name);
const first = (document: JourneyDocument): JourneyMap => {
  const [map] = mapsOf(document);
  if (map === undefined) throw new Error('There is no map.');
  return map;
};
/** The cards as people see them: in which stage and lane, and what is on them. */
const told = (map: JourneyMap) =>
  cardsInReadingOrder(map).map(([, { stage, lane, order, tags, ...card }]) => ({
    stage: map.stages[stage]?.name,
    lane: map.lanes[lane]?.name,
    ...card,
  }));

describe('a table of records', () => {
  it.each([
    ['Phase,Row,Title,Sentiment,Channel', 'Touchpoints'],
    ['Fase;Række;Titel;Score;Kanal', 'Kontaktpunkter'],
    ['Корак\tРед\tНаслов\tОцена\tКанал', 'Тачке контакта'],
  ])('is known by its titles: %s', (titles, lane) => {
    const separator = /[,;\t]/.exec(titles)?.[0] ?? ',';
    const row = ['Buy', lane, 'Pays', '"−0,5"', 'Shop'].join(separator);
    const document = imported(`${titles}\n${row}\n`);
    const map = first(document);
    expect(told(map)).toEqual([
      {
        stage: 'Buy',
        lane,
        kind: 'touchpoint',
        text: 'Pays',
        channels: Object.keys(document.channels),
        emotion: { score: -0.5 },
      },
    ]);
    expect(namesOf(document.channels)).toEqual(['Shop']);
  });

  it('has a map for each name, stages and lanes in the order they come, and lanes of the kinds it tells', () => {
    const document = imported(
      'Map,Stage,Lane,Kind,Text\nA,2,Front,Touchpoint,x\nA,1,Front,Pain point,y\nB,1,Ideas,,z\nA,2,front,touchpoint,w\n',
    );
    expect(mapsOf(document).map(({ name }) => name)).toEqual(['A', 'B']);
    const map = first(document);
    expect(namesOf(map.stages)).toEqual(['2', '1']);
    expect(inOrder(map.lanes).map(([, { name, kind }]) => [name, kind])).toEqual([
      ['Front', 'touchpoints'],
      ['Front', 'painPoints'],
    ]);
    expect(told(map).map(({ text }) => text)).toEqual(['x', 'w', 'y']);
  });

  it('tells what it could not take, with the row', () => {
    const answer = importCsv(
      'Stage,Kind,Text,Severity,Score\nA,Pain point,x,high,\nA,Touchpoint,y,,9\n',
      importContext(),
    );
    expect(answer.notices.map(({ code, line }) => [code, line])).toEqual([
      ['tableBadValue', 2],
      ['scoreOutOfScale', 3],
    ]);
  });
});

describe('a grid', () => {
  it('has stages in its first row and lanes in its first column, which go on where no title stands', () => {
    const map = first(
      imported('Shop,Find,Buy\nGoals,know,\nTouchpoints,sees,pays\n,,waits\nEmotions,1,-2\n,,0.5\nOwn,n,\n'),
    );
    expect(map.name).toBe('Shop');
    expect(namesOf(map.stages)).toEqual(['Find', 'Buy']);
    expect(inOrder(map.lanes).map(([, { name, kind }]) => [name, kind])).toEqual([
      ['Goals', 'goals'],
      ['Touchpoints', 'touchpoints'],
      ['Emotions', 'emotions'],
      ['Own', 'notes'],
    ]);
    expect(told(map)).toEqual([
      { stage: 'Find', lane: 'Goals', kind: 'goal', text: 'know' },
      { stage: 'Find', lane: 'Touchpoints', kind: 'touchpoint', text: 'sees', channels: [], emotion: { score: 1 } },
      { stage: 'Buy', lane: 'Touchpoints', kind: 'touchpoint', text: 'pays', channels: [], emotion: { score: -2 } },
      { stage: 'Buy', lane: 'Touchpoints', kind: 'touchpoint', text: 'waits', channels: [], emotion: { score: 0.5 } },
      { stage: 'Find', lane: 'Own', kind: 'note', text: 'n' },
    ]);
  });
});

describe('what is no journey', () => {
  it.each(['', '\n\n', 'one cell', ',\n,\n', ',a\nb,\n'])('gives nothing, and says so: %j', (csv) => {
    expect(importCsv(csv, importContext())).toMatchObject({ kind: 'nothing', notices: [{ code: 'tableNothing' }] });
  });
});

describe('a workbook of ours as a new document', () => {
  const contents = (document: JourneyDocument) =>
    mapsOf(document).map((map) => ({ name: map.name, state: map.state, cards: told(map).map(withNames(document)) }));
  const withNames = (document: JourneyDocument) => (card: ReturnType<typeof told>[number]) =>
    card.kind === 'touchpoint' ? { ...card, channels: card.channels.map((id) => document.channels[id]?.name) } : card;

  it('has the same maps with the same cards', () => {
    const document = sampleDocument();
    const answer = importTable(sheetsOf(document, t).map(read), importContext());
    if (answer.kind !== 'imported') throw new Error('Nothing was imported.');
    const carried = structuredClone(document);
    // Unknown fields stand in no table, and a map without cards in no row.
    for (const card of Object.values(carried.maps.today?.cards ?? {}))
      for (const key of ['votes', 'beside']) delete card[key];
    delete carried.maps.wished;
    expect(contents(answer.document)).toEqual(contents(carried));
    expect(namesOf(answer.document.personas)).toEqual(['Emma']);
  });

  it('is valid whatever the document, as records and as grids', () => {
    fc.assert(
      fc.property(validDocument(), fc.boolean(), (document, asGrid) => {
        const sheets = (asGrid ? gridSheetsOf(document) : sheetsOf(document, t)).map(read);
        const answer = importTable(sheets, importContext());
        if (answer.kind === 'nothing') return;
        expect(JourneyDocument.safeParse(answer.document).error).toBeUndefined();
        expect(checkIntegrity(answer.document)).toEqual([]);
        if (asGrid) return;
        const count = (of: JourneyDocument) =>
          mapsOf(of).reduce((sum, { cards }) => sum + Object.keys(cards).length, 0);
        expect(count(answer.document)).toBe(count(document));
      }),
    );
  }, 60_000);
});
