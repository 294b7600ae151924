import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName, exportXlsx } from '#electron/export/xlsx.ts';
import { importXlsx, readWorkbook, XLSX_LIMITS } from '#electron/import/xlsx.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { planUpdate } from '#shared/formats/table/update.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { countingIds } from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { importContext } from '../../../support/import-context.ts';
import { journey, MAP } from '../../../support/journey.ts';
import { sampleDocument } from '../../shared/commands/fixture.ts';

const { t } = createTranslator('en');
const context = () => ({ signal: new AbortController().signal, progress: () => undefined });
const workbookOf = async (document: JourneyDocument) =>
  (await exportXlsx({ document, options: { language: 'en' } }, context())).content;

/** A workbook of one sheet with these cells as XML. */
async function withCells(cells: string): Promise<Uint8Array> {
  const parts = unzipSync(await workbookOf(sampleDocument()));
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  const changed = sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData><row r="1">${cells}</row></sheetData>`);
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(changed) });
}

describe('a workbook that was written', () => {
  it('reads back as nothing to change, whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(validDocument(), async (document) => {
        const workbook = await readWorkbook(await workbookOf(document));
        if (workbook.kind !== 'read') throw new Error(JSON.stringify(workbook.notices));
        const { changes } = planUpdate(
          document,
          workbook.sheets,
          { unknown: 'add', missing: 'delete' },
          { createId: countingIds(), t },
        );
        expect(changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('has rows that are as high as their text', async () => {
    const text = 'What the customer does in this stage, told at length. '.repeat(12).trim();
    const document = journey({
      stages: ['Try'],
      lanes: ['goals'],
      cards: [
        { stage: 'Try', lane: 'goals', text },
        { stage: 'Try', lane: 'goals', text: 'One line' },
      ],
    });
    const parts = unzipSync(await workbookOf(document));
    for (const part of ['sheet1', 'sheet2']) {
      const sheet = new TextDecoder().decode(parts[`xl/worksheets/${part}.xml`]);
      const heights = [...sheet.matchAll(/<row ([^>]*)>/g)].map(([, attributes = '']) =>
        Number(/ht="([\d.]+)"/.exec(attributes)?.[1] ?? 15),
      );
      // Over 600 characters take more than ten lines of a column of 44; a row of one line is made no higher.
      expect(heights).toHaveLength(3);
      expect(heights[1]).toBeGreaterThan(10 * 12);
      expect(heights[2]).toBe(15);
    }
  });

  it('has numbers as numbers', async () => {
    const workbook = await readWorkbook(await workbookOf(sampleDocument()));
    if (workbook.kind !== 'read') throw new Error(JSON.stringify(workbook.notices));
    const cards = workbook.sheets.find(({ name }) => name === 'Cards')?.rows ?? [];
    const scores = cards.map((row) => row[cards[0]?.indexOf('Score') ?? -1]);
    expect(scores).toContain(1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Emma today',
      'Niels one day',
      'Cards',
      'Personas',
      'Maps',
      'Stages',
      'Lanes',
      'Channels',
      'Tags',
    ]);
  });

  it('has dates as dates, and brings a card’s figures, links and owner back', async () => {
    const document = journey({ stages: ['Buy'], lanes: ['evidence', 'metrics'] });
    const map = document.maps[MAP];
    if (map === undefined) throw new Error('the sketch has a map');
    const place = { order: 'a0', stage: 'Buy' };
    map.cards = {
      survey: {
        ...place,
        kind: 'evidence',
        lane: 'evidence',
        text: 'Survey',
        date: '2026-05-31',
        links: [{ url: 'https://example.com/a', label: 'The study' }],
      },
      rate: {
        ...place,
        kind: 'metric',
        lane: 'metrics',
        text: 'Returns',
        value: 0.5,
        target: -3,
        unit: '%',
        owner: 'Ida',
      },
    };
    const bytes = await workbookOf(document);
    const workbook = await readWorkbook(bytes);
    if (workbook.kind !== 'read') throw new Error(JSON.stringify(workbook.notices));
    const rows = workbook.sheets.find(({ name }) => name === 'Cards')?.rows ?? [];
    const column = (title: string) => rows.map((row) => row[rows[0]?.indexOf(title) ?? -1]);
    expect(column('Date')).toContainEqual(new Date('2026-05-31T00:00:00Z'));
    expect(column('Value')).toContain(0.5);
    const back = await importXlsx(bytes, importContext());
    const cards = back.kind === 'imported' ? Object.values(Object.values(back.document.maps)[0]?.cards ?? {}) : [];
    expect(cards).toMatchObject([
      { kind: 'evidence', date: '2026-05-31', links: [{ url: 'https://example.com/a', label: 'The study' }] },
      { kind: 'metric', value: 0.5, target: -3, unit: '%', owner: 'Ida' },
    ]);
  });

  it('keeps the titles of its sheets in view, and lets records be filtered', async () => {
    const parts = unzipSync(await workbookOf(sampleDocument()));
    const workbook = new TextDecoder().decode(parts['xl/workbook.xml']);
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    const grids = ['Emma today', 'Niels one day'];
    for (const [index, name] of names.entries()) {
      const sheet = new TextDecoder().decode(parts[`xl/worksheets/sheet${index + 1}.xml`]);
      const [pane = ''] = /<pane [^>]*>/.exec(sheet) ?? [];
      expect(pane, name).toMatch(/ySplit="1"/);
      expect(pane, name).toMatch(/state="frozen"/);
      const filter = /<autoFilter [^>]*ref="A1:[A-Z]+\d+"/.test(sheet);
      expect(filter, name).toBe(!grids.includes(name ?? ''));
    }
  });

  it('comes with a word on what no sheet has a place for', async () => {
    const document = { ...journey({ stages: ['Buy'], lanes: ['goals'] }), budget: 7 };
    const { notices } = await exportXlsx({ document, options: { language: 'en' } }, context());
    expect(notices).toContainEqual({ code: 'notCarried', values: { trait: 'unknownFields', count: 1 } });
  });

  it('makes a new document', async () => {
    const answer = await importXlsx(await workbookOf(sampleDocument()), importContext());
    expect(answer.kind).toBe('imported');
  });
});

describe('a cell of another program', () => {
  it('is the saved value of its formula, never the formula', async () => {
    const bytes = await withCells(
      '<c r="A1" t="str"><f>HYPERLINK("http://example.com","x")</f><v>x</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>1+1</f></c>',
    );
    const workbook = await readWorkbook(bytes);
    expect(workbook.kind === 'read' && workbook.sheets[0]?.rows[0]?.slice(0, 2)).toEqual(['x', 2]);
    expect(JSON.stringify(workbook)).not.toContain('1+1');
  });
});

describe('a hostile workbook', () => {
  const problem = async (bytes: Uint8Array) => {
    const answer = await readWorkbook(bytes);
    if (answer.kind === 'read') throw new Error('It was read.');
    return answer.notices.map(({ code }) => code);
  };

  /** The archive with another size written for its first sheet in its directory. */
  const claiming = async (size: number, content: Uint8Array): Promise<Uint8Array> => {
    const parts = unzipSync(await workbookOf(sampleDocument()));
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': content });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entries = Array.from(bytes.subarray(0, -46).keys()).filter((at) => view.getUint32(at, true) === 0x02014b50);
    const entry = entries.find((at) => view.getUint32(at + 24, true) === content.length);
    if (entry === undefined) throw new Error('There is no such entry.');
    view.setUint32(entry + 24, size, true);
    return bytes;
  };

  it('that unpacks to more than the limit is not unpacked', async () => {
    expect(await problem(await claiming(XLSX_LIMITS.bytes + 1, new Uint8Array(5_000)))).toEqual(['xlsxTooLarge']);
  });

  it('that says it unpacks to less than it does is cut there', async () => {
    const bytes = await claiming(100, new Uint8Array(50_000_000));
    const before = process.memoryUsage().arrayBuffers;
    await readWorkbook(bytes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
  });

  it('of too many parts is refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: XLSX_LIMITS.parts + 1 }, (_, index) => [`x/${index}`, new Uint8Array()]),
    );
    expect(await problem(zipSync(parts, { level: 0 }))).toEqual(['xlsxTooLarge']);
  });

  it('that declares entities is refused', async () => {
    const parts = unzipSync(await workbookOf(sampleDocument()));
    const strings = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>';
    expect(await problem(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings) }))).toEqual(['xlsxBroken']);
  });

  it('with a cell far out is read or refused, but does not fill the memory', async () => {
    const answer = await readWorkbook(await withCells('<c r="A1"><v>1</v></c><c r="XFD1048576"><v>2</v></c>'));
    expect(answer.kind === 'notRead' || answer.sheets.every(({ rows }) => rows.length <= XLSX_LIMITS.rows)).toBe(true);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('a,b\nc,d\n')],
    ['an empty archive', zipSync({})],
    ['an archive of something else', zipSync({ 'word/document.xml': strToU8('<w/>') })],
  ])('that is %s is told to be none', async (_, bytes) => {
    expect(await problem(bytes)).toEqual(['xlsxBroken']);
  });
});

describe('letters of columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%d is %s', (index, letters) => {
    expect(columnName(index)).toBe(letters);
  });
});

describe('an export that is cancelled', () => {
  it('rejects with the reason', async () => {
    const controller = new AbortController();
    const progress = () => controller.abort(new Error('enough'));
    const exporting = exportXlsx({ document: sampleDocument(), options: {} }, { signal: controller.signal, progress });
    await expect(exporting).rejects.toThrow('enough');
  });
});
