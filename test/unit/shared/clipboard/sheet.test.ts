import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOfCards } from '#shared/clipboard/content.ts';
import { blockOfText, htmlOf, tableOf, textOf } from '#shared/clipboard/sheet.ts';
import { cleanText } from '#shared/document/text.ts';
import { journey, MAP } from '../../../support/journey.ts';

describe('text from elsewhere', () => {
  it.each([
    ['lines', 'Sees an ad\nOpens the app\r\n\nPays', [['Sees an ad'], ['Opens the app'], ['Pays']]],
    [
      'a block of cells',
      'Try\tBuy\nLooks\tPays\n',
      [
        ['Try', 'Buy'],
        ['Looks', 'Pays'],
      ],
    ],
    ['an empty cell', 'a\t\tb', [['a', '', 'b']]],
    ['a cell with a line break', '"one\ntwo"\tthree', [['one\ntwo', 'three']]],
    ['a cell with quotation marks', '"says ""no"""\tb', [['says "no"', 'b']]],
    ['a customer’s words', '"Too slow"\n"Where is it?" he asks', [['"Too slow"'], ['"Where is it?" he asks']]],
    ['an open quotation mark', '"never\tends', [['"never', 'ends']]],
    ['a list with bullets', '- one\n• two\n* three', [['one'], ['two'], ['three']]],
    ['a numbered list', '1. one\n2) two', [['one'], ['two']]],
    ['one line with a bullet, which may mean itself', '- 5 %', [['- 5 %']]],
    ['a guarded formula', "'=SUM(A1)\tb", [['=SUM(A1)', 'b']]],
    ['nothing', ' \n\t\n', []],
  ])('is read: %s', (_, text, block) => {
    expect(blockOfText(text)).toEqual(block);
  });

  it('of a million characters is read in time that grows with it', () => {
    for (const text of ['"'.repeat(1_000_000), '"a\t'.repeat(300_000), '-\n'.repeat(500_000)]) {
      expect(blockOfText(text).flat().join('').length).toBeGreaterThan(0);
    }
  });
});

describe('copied cards in a table', () => {
  const document = journey({
    stages: ['Try', 'Buy', 'Use'],
    lanes: ['goals', 'touchpoints', 'emotions', 'painPoints'],
    cards: [
      { id: 'a', stage: 'Try', lane: 'touchpoints', text: 'Looks' },
      { id: 'b', stage: 'Try', lane: 'touchpoints', text: 'Asks\na friend' },
      { id: 'c', stage: 'Use', lane: 'painPoints', text: '=1+1' },
    ],
  });
  const copyOf = (...ids: string[]) => {
    const content = copyOfCards(document, MAP, ids);
    if (!content) throw new Error('Nothing was copied.');
    return tableOf(content);
  };

  it('are a column of texts when they stand in one cell', () => {
    expect(copyOf('b', 'a')).toEqual([['Looks'], ['Asks\na friend']]);
  });

  it('have their stages above and their lanes beside them', () => {
    expect(copyOf('a', 'b', 'c')).toEqual([
      ['', 'Try', 'Buy', 'Use'],
      ['touchpoints', 'Looks', '', ''],
      ['touchpoints', 'Asks\na friend', '', ''],
      ['painPoints', '', '', '=1+1'],
    ]);
  });

  it('are nothing that a spreadsheet would run or a page would draw', () => {
    expect(textOf(copyOf('a', 'c'))).toContain("\t'=1+1");
    expect(htmlOf([['<img src=x onerror=alert(1)>', 'a & b']])).toContain('&lt;img src=x onerror=alert(1)&gt;</td>');
  });

  it('are read back as they were', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => cleanText(text).trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const filled = rows.filter((row) => row.some((text) => text !== ''));
        expect(blockOfText(textOf(filled))).toEqual(filled);
      }),
    );
  });
});
