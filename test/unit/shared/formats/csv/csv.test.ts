import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, harmless, parseCsv, SEPARATORS, withoutGuard } from '#shared/formats/csv/csv.ts';
import { exportCsv } from '#shared/formats/csv/export.ts';
import { CsvOptions } from '#shared/formats/csv/options.ts';
import { RECORD_SHEET_NAMES, recordSheetOf } from '#shared/formats/table/sheets.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { sampleDocument } from '../../commands/fixture.ts';

/** Texts that CSV has to take care of, as often as others. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^'{0,2}[=+\-@\t\r\n＝＋－＠",; ]{0,3}[a-z"\n]{0,3}$/u),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
const isBlank = (row: readonly string[]) => row.every((text) => text === '');

/** With line breaks of one kind, as a document has them. */
const strictly = (text: string, delimiter: string): string[][] =>
  parse(text, { delimiter, recordDelimiter: '\r\n', relaxColumnCount: true, bom: true });

describe('a cell', () => {
  it.each(['=1+1', '+45 11', '-1', '@me', '\tx', '\rx', '\nx', "'=1", '＝1'])('%j is no formula', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it.each(['', 'a', "'quoted'", '1', ' =1', 'a=b'])('%j stays as it is', (text) => {
    expect(harmless(text)).toBe(text);
    expect(withoutGuard(text)).toBe(text);
  });

  it('comes back whatever it is', () => {
    fc.assert(fc.property(cell, (text) => withoutGuard(harmless(text)) === text));
  });
});

describe('rows', { timeout: 60_000 }, () => {
  it('are read by a strict parser as they were written, and begin no formula', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), (table, separator) => {
        const parsed = strictly(formatCsv(table, separator), separator);
        expect(parsed).toEqual(table.map((row) => row.map(harmless)));
        expect(parsed.flat().filter((text) => /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
      }),
    );
  });

  it('come back, whatever separates them', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), fc.boolean(), (table, separator, bom) => {
        const text = `${bom ? '\uFEFF' : ''}sep=${separator}\n${formatCsv(table, separator)}`;
        expect(parseCsv(text)).toEqual({ rows: table.filter((row) => !isBlank(row)), separator, notices: [] });
      }),
    );
  });

  it('have numbers as the spreadsheet that takes the separator writes them', () => {
    expect(formatCsv([[-0.5, 2]], ',')).toBe('-0.5,2\r\n');
    expect(formatCsv([[-0.5, 2]], ';')).toBe('-0,5;2\r\n');
  });
});

describe('CSV of other programs', () => {
  it.each([
    ['commas and line feeds', 'a,b\nc,"d\ne"\n', ','],
    ['semicolons and returns', 'a;b\rc;"d\ne"', ';'],
    ['tabs, with commas in the text', 'a\tb\r\nc\t"d\ne"\r\n', '\t'],
    ['more commas inside quotation marks than semicolons outside', '"a";b\nc;"d\ne"\n', ';'],
  ])('with %s is recognised', (_, text, separator) => {
    const parsed = parseCsv(text);
    expect(parsed).toEqual({
      rows: [
        ['a', 'b'],
        ['c', 'd\ne'],
      ],
      separator,
      notices: [],
    });
  });

  it('keeps empty cells at the end', () => {
    expect(parseCsv('a,,\n,b,').rows).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
  });

  it('says where a quotation mark was never closed, and loses nothing', () => {
    expect(parseCsv('a,b\nc,"d\ne')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['c', 'd\ne'],
      ],
      notices: [{ code: 'csvOpenQuote', line: 2 }],
    });
  });

  it('says where text follows a closed quotation mark, and keeps it', () => {
    expect(parseCsv('"a"b,c')).toMatchObject({ rows: [['ab', 'c']], notices: [{ code: 'csvStrayText', line: 1 }] });
  });
});

describe('a document as CSV', { timeout: 60_000 }, () => {
  const { t } = createTranslator('en');

  it('has the rows of each of its sheets, and a byte order mark by choice', () => {
    const document = sampleDocument();
    for (const sheet of RECORD_SHEET_NAMES) {
      const { content, notices } = exportCsv(document, CsvOptions.parse({ sheet, language: 'en' }));
      expect(content.startsWith('\uFEFF')).toBe(true);
      const told = new Set(notices.map(({ code }) => code));
      expect([...told]).toEqual(sheet === 'cards' ? ['notCarried'] : []);
      expect(strictly(content, ',')).toHaveLength(recordSheetOf(document, sheet, t).rows.length + 1);
    }
    expect(exportCsv(document, CsvOptions.parse({ bom: false })).content).not.toContain('\uFEFF');
  });

  it('has one grid, and tells of those it has not', () => {
    const document = sampleDocument();
    const { content, notices } = exportCsv(document, CsvOptions.parse({ sheet: 'grid' }));
    expect(strictly(content, ',')[0]).toEqual(['Emma today', 'Hear of it', 'Use']);
    expect(notices).toEqual([{ code: 'csvOneMap', values: { name: 'Emma today', count: 1 } }]);
  });

  it('is strict CSV of any document', () => {
    fc.assert(
      fc.property(validDocument(), fc.constantFrom(...SEPARATORS), (document, separator) => {
        const { content } = exportCsv(document, CsvOptions.parse({ separator }));
        const parsed = parse(content, { delimiter: separator, recordDelimiter: '\r\n', bom: true });
        const cards = Object.values(document.maps).flatMap((map) => Object.keys(map.cards));
        expect(parsed).toHaveLength(cards.length + 1);
      }),
    );
  });
});
