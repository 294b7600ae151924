import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { parseCsv, SEPARATORS } from '#shared/formats/csv/csv.ts';
import { exportCsv } from '#shared/formats/csv/export.ts';
import { CsvOptions } from '#shared/formats/csv/options.ts';
import { recordSheetOf, sheetsOf } from '#shared/formats/table/sheets.ts';
import { type ReadSheet, type TableSheet, type TableValue, textOf } from '#shared/formats/table/types.ts';
import { planUpdate, type TableUpdate, type UpdateOptions } from '#shared/formats/table/update.ts';
import { dispatch, undo } from '#shared/history/history.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { countingIds } from '../../../../arbitraries/commands.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { cardOf, cellOf, presentOf, run, sampleDocument } from '../../commands/fixture.ts';

const TRANSLATORS = { en: createTranslator('en'), da: createTranslator('da'), sr: createTranslator('sr') };
const { t } = TRANSLATORS.en;
const KEEP: UpdateOptions = { unknown: 'notice', missing: 'keep' };
const read = ({ name, columns, rows }: TableSheet): ReadSheet => ({
  name,
  rows: [columns.map(({ title }) => title), ...rows],
});
const plan = (
  document: JourneyDocument,
  sheets: readonly ReadSheet[],
  options: Partial<UpdateOptions> = {},
): TableUpdate => planUpdate(document, sheets, { ...KEEP, ...options }, { createId: countingIds(), t });

/** The sheet of cards of the sample, with cells of some rows changed; rows are named by their card. */
type Edits = Readonly<Record<string, Readonly<Record<string, TableValue>>>>;
function edited(
  document: JourneyDocument,
  edits: Edits,
  added: readonly Readonly<Record<string, TableValue>>[] = [],
): ReadSheet {
  const sheet = recordSheetOf(document, 'cards', t);
  const titles = sheet.columns.map(({ title }) => title);
  const rowOf = (before: readonly TableValue[], change: Readonly<Record<string, TableValue>>) => {
    for (const title of Object.keys(change)) expect(titles).toContain(title);
    return titles.map((title, column) => (title in change ? (change[title] ?? null) : (before[column] ?? null)));
  };
  const rows = sheet.rows.map((row) => rowOf(row, edits[String(row[0]).replace(/^.*\//, '')] ?? {}));
  return { name: 'Cards', rows: [titles, ...rows, ...added.map((row) => rowOf([], row))] };
}
const applied = (document: JourneyDocument, { args }: TableUpdate): JourneyDocument => {
  if (args === null) throw new Error('Nothing would change.');
  return run(document, 'table.update', args).document;
};

describe('a workbook that nobody edited', { timeout: 60_000 }, () => {
  it('changes nothing, in whatever language it is written', () => {
    fc.assert(
      fc.property(validDocument(), fc.constantFrom(...UI_LANGUAGES), (document, language) => {
        const sheets = sheetsOf(document, TRANSLATORS[language].t).map(read);
        const { changes, args, notices } = plan(document, sheets, { missing: 'delete', unknown: 'add' });
        expect({ changes, args }).toEqual({ changes: [], args: null });
        expect(notices.filter(({ code }) => code !== 'tableSheetIgnored' && code !== 'tableNoIds')).toEqual([]);
      }),
    );
  });

  it('changes nothing as CSV either', () => {
    fc.assert(
      fc.property(validDocument(), fc.constantFrom(...SEPARATORS), (document, separator) => {
        const { content } = exportCsv(document, CsvOptions.parse({ separator }));
        const { rows, notices } = parseCsv(content);
        expect(notices).toEqual([]);
        expect(plan(document, [{ name: 'cards', rows }])).toMatchObject({ changes: [], args: null, notices: [] });
      }),
    );
  });
});

/** No card reaches beyond the end of its map, as no command would let it. */
function withinMaps(document: JourneyDocument): JourneyDocument {
  for (const map of Object.values(document.maps)) {
    const columns = columnStages(map.stages).map(([id]) => id);
    for (const card of Object.values(map.cards)) {
      const room = columns.length - columns.indexOf(card.stage);
      if ((card.span ?? 1) > room) delete card.span;
    }
  }
  return document;
}

describe('the cards of another document with the same ids', { timeout: 60_000 }, () => {
  it('come over whole: text, place, order and all that a card carries', () => {
    // The same maps with other cards' contents: what one document says is put in the rows of the other.
    const pair = validDocument({ cards: 8 })
      .map(withinMaps)
      .chain((document) => fc.tuple(fc.constant(document), fc.array(fc.nat(), { minLength: 24, maxLength: 24 })));
    fc.assert(
      fc.property(pair, ([document, numbers]) => {
        let turn = 0;
        const next = (below: number) => (numbers[turn++ % numbers.length] ?? 0) % below;
        const other = structuredClone(document);
        for (const map of Object.values(other.maps)) {
          const cards = Object.entries(map.cards);
          for (const [id, card] of cards) {
            const donor = cards[next(cards.length)]?.[1] ?? card;
            map.cards[id] = { ...structuredClone(donor), order: card.order };
          }
        }
        const update = plan(document, [read(recordSheetOf(other, 'cards', t))]);
        const result = update.args === null ? document : applied(document, update);
        expect(JourneyDocument.safeParse(result).success).toBe(true);
        expect(checkIntegrity(result)).toEqual([]);
        // A place is one among those in its cell; pictures and journeys are only told.
        const told = ['Order', 'Picture', 'Journey of its own'];
        const rows = (of: JourneyDocument) => {
          const { columns, rows } = recordSheetOf(of, 'cards', t);
          return rows
            .map((row) => row.filter((_, column) => !told.includes(columns[column]?.title ?? '')).map(textOf))
            .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
        };
        expect(rows(result)).toEqual(rows(other));
      }),
    );
  });
});

describe('an edited row', () => {
  it('changes the fields of its card, and says each', () => {
    const document = sampleDocument();
    const sheet = edited(document, {
      ad: { Text: 'Sees a poster', Score: '−1,5', Feeling: null, Channels: 'phone; Shop', Notes: '' },
      queue: { Severity: 5, Frequency: 'altid' },
      express: { Status: 'у току', Tags: 'trust' },
    });
    const update = plan(document, [sheet]);
    expect(update.notices).toEqual([]);
    const result = applied(document, update);
    expect(cardOf(result, 'ad')).toMatchObject({
      text: 'Sees a poster',
      channels: ['phone', 'store'],
      emotion: { score: -1.5, thought: 'Could be for me' },
    });
    expect(cardOf(result, 'ad')).not.toHaveProperty('notes');
    expect(cardOf(result, 'ad')).not.toHaveProperty('emotion.feeling');
    expect(cardOf(result, 'queue')).toMatchObject({ severity: 5, frequency: 'always' });
    expect(cardOf(result, 'express')).toMatchObject({ status: 'inProgress', tags: ['trust'] });
    expect(update.changes.map(({ name, field, before, after: now }) => [name, field, before, now])).toEqual([
      ['Sees an advertisement', 'text', 'Sees an advertisement', 'Sees a poster'],
      ['Sees an advertisement', 'channels', 'Website', 'Phone; Shop'],
      ['Sees an advertisement', 'score', '1', '-1.5'],
      ['Sees an advertisement', 'feeling', 'curious', ''],
      ['Sees an advertisement', 'notes', 'From the interviews', ''],
      ['Long queue', 'severity', '4', '5'],
      ['Long queue', 'frequency', 'often', 'always'],
      ['Express till', 'status', '', 'in progress'],
      ['Express till', 'tags', 'Price', 'Trust'],
    ]);
  });

  it('is one undo', () => {
    const document = sampleDocument();
    const { args } = plan(document, [edited(document, { ad: { Text: 'A' }, help: { Text: 'B' } })]);
    if (args === null) throw new Error('Nothing would change.');
    const done = dispatch(presentOf(document), 'table.update', args, { context: { createId: countingIds() }, now: 0 });
    expect(done.history.past).toHaveLength(1);
    expect(serializeJourney(undo(done).document)).toBe(serializeJourney(document));
  });

  it('moves its card to a stage and lane, by name or id, and to its place', () => {
    const document = sampleDocument();
    const update = plan(document, [
      edited(document, { ad: { Stage: ' use ', Order: 1 }, help: { Stage: 'hear' }, shop: { Lane: 'Pain points' } }),
    ]);
    const result = applied(document, update);
    expect(cellOf(result, 'use', 'touchpoints')).toEqual(['ad']);
    expect(cellOf(result, 'hear', 'touchpoints')).toEqual(['advice', 'help']);
    expect(cellOf(result, 'hear', 'pains')).toEqual(['queue', 'shop']);
    expect(cardOf(result, 'shop').kind).toBe('painPoint');
    expect(update.notices).toEqual([]);
  });

  it.each([
    [{ ad: { Order: 3 } }, ['shop', 'advice', 'ad']],
    [{ advice: { Order: 1 } }, ['advice', 'ad', 'shop']],
    [{ ad: { Order: 2 }, shop: { Order: 1 } }, ['shop', 'ad', 'advice']],
    [{ ad: { Order: 99 }, shop: { Order: 98 } }, ['advice', 'shop', 'ad']],
  ])('stands where its number says: %j', (edits, order) => {
    const document = sampleDocument();
    expect(cellOf(applied(document, plan(document, [edited(document, edits)])), 'hear', 'touchpoints')).toEqual(order);
  });

  it('keeps what was there when a value is none, and says so with the row', () => {
    const document = sampleDocument();
    const { changes, notices } = plan(document, [
      edited(document, {
        ad: { Score: 7, Channels: 'Website; Fax' },
        queue: { Severity: 'very', Status: 'done' },
        wish: { Stage: 'Nowhere', Lane: 'Emotions', Kind: 'Note' },
      }),
    ]);
    expect(changes).toEqual([]);
    expect(notices.map(({ code, line, values }) => [code, line, values.name ?? values.value ?? ''])).toEqual([
      ['tableUnknownStage', 2, 'Nowhere'],
      ['tableLaneTakesNone', 2, 'Emotions'],
      ['tableKindFollowsLane', 2, ''],
      ['tableBadValue', 3, '7'],
      ['tableUnknownChannel', 3, 'Fax'],
      ['tableBadValue', 6 + 1, 'very'],
      ['tableNotForKind', 6 + 1, 'done'],
    ]);
  });

  it('adds what is unknown where that is wished, once', () => {
    const document = sampleDocument();
    const update = plan(
      document,
      [
        edited(document, {
          ad: { Stage: 'Return', Channels: 'Fax; website' },
          shop: { Stage: 'return', Channels: 'FAX' },
          wish: { Lane: 'Dreams' },
        }),
      ],
      { unknown: 'add' },
    );
    const result = applied(document, update);
    const map = result.maps.today;
    expect(inOrder(map?.stages ?? {}).map(([, { name }]) => name)).toEqual(['Hear of it', 'Use', 'Return']);
    expect(inOrder(map?.lanes ?? {}).at(-1)?.[1]).toMatchObject({ name: 'Dreams', kind: 'goals' });
    expect(inOrder(result.channels).at(-1)?.[1]).toMatchObject({ name: 'Fax' });
    expect(update.notices).toEqual([]);
  });
});

describe('a row without an id', () => {
  const row = {
    Map: 'Emma today',
    Stage: 'Use',
    Lane: 'Touchpoints',
    Text: 'New',
    Channels: 'Phone',
    Score: 2,
    Order: 1,
  };

  it('becomes a card', () => {
    const document = sampleDocument();
    const update = plan(document, [edited(document, {}, [row])]);
    const result = applied(document, update);
    const [added = '', ...others] = cellOf(result, 'use', 'touchpoints');
    expect(others).toEqual(['help']);
    expect(cardOf(result, added)).toMatchObject({ text: 'New', channels: ['phone'], emotion: { score: 2 } });
    expect(update.changes).toEqual([expect.objectContaining({ kind: 'added', after: 'New' })]);
  });

  it.each([
    ['a map', { ...row, Map: 'Nowhere' }, 'tableUnknownMap'],
    ['a stage', { ...row, Stage: null }, 'tableNoPlace'],
  ])('says no card when it lacks %s', (_, lacking, code) => {
    const document = sampleDocument();
    const { changes, notices } = plan(document, [edited(document, {}, [lacking])]);
    expect(changes).toEqual([]);
    expect(notices).toEqual([expect.objectContaining({ code, line: 9 })]);
  });
});

describe('a card without a row', () => {
  const document = sampleDocument();
  const sheet = edited(document, {});
  const without: ReadSheet = { ...sheet, rows: sheet.rows.filter(([id]) => id !== 'today/shop') };

  it('stays', () => {
    expect(plan(document, [without])).toMatchObject({ changes: [], args: null });
  });

  it('is deleted when that is asked for', () => {
    const update = plan(document, [without], { missing: 'delete' });
    expect(update.changes).toEqual([expect.objectContaining({ kind: 'deleted', name: 'Visits the shop' })]);
    expect(cellOf(applied(document, update), 'hear', 'touchpoints')).toEqual(['ad', 'advice']);
  });
});

describe('rows that mean nothing', () => {
  it('are told: an id that is gone, and one that comes twice', () => {
    const document = sampleDocument();
    const sheet = edited(document, { ad: { ID: 'today/gone' }, shop: { ID: 'today/help' } });
    expect(plan(document, [sheet]).notices).toEqual([
      { code: 'tableUnknownCard', line: 3, values: { id: 'today/gone', count: 1 } },
      { code: 'tableTwice', line: 6, values: { id: 'today/help', count: 1 } },
    ]);
  });

  it('are told: a workbook without ids', () => {
    expect(plan(sampleDocument(), [{ name: 'x', rows: [['Text'], ['a']] }]).notices.map(({ code }) => code)).toEqual([
      'tableNoIds',
      'tableSheetIgnored',
    ]);
  });
});

describe('the sheet of personas', () => {
  it('updates personas by id', () => {
    const document = sampleDocument();
    const sheet = read(recordSheetOf(document, 'personas', t));
    const titles = sheet.rows[0] ?? [];
    const rows = sheet.rows.map((row) =>
      row[0] === 'emma'
        ? row.map((value, column) => (titles[column] === 'Age' ? 32 : titles[column] === 'Quote' ? 'Hm' : value))
        : row,
    );
    const result = applied(document, plan(document, [{ ...sheet, rows }]));
    expect(result.personas.emma).toEqual({
      ...document.personas.emma,
      quote: 'Hm',
      demographics: { age: '32', city: 'Aarhus' },
    });
  });
});
