/** Presentations and workbooks as another program opens them: LibreOffice, in one run for each kind. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePackage } from '#electron/export/pptx/package.ts';
import { exportXlsx } from '#electron/export/xlsx.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { sheetNames } from '#shared/formats/table/sheet-names.ts';
import { sheetsOf } from '#shared/formats/table/sheets.ts';
import { textOf } from '#shared/formats/table/types.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { deckOf } from '../../../support/slides.ts';

const run = promisify(execFile);
const { t } = createTranslator('en');
/** LibreOffice takes its time to start, most of all on a busy machine. */
const PATIENCE = 400_000;
/** The filter of tables as text: comma, quotation mark, UTF-8, from the first line, every sheet in a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Cyrillic, 250 cards, and whatever is hard to show: LibreOffice takes long, so no more than that. */
const OPENED = [
  'assets/samples/saas-tim.journey',
  'test/fixtures/content/large-map.journey',
  'test/fixtures/content/demanding.journey',
];
const fixtures = OPENED.map((file) => ({ name: path.basename(file, '.journey'), document: open(file) }));
let folder = '';

function open(file: string): JourneyDocument {
  const answer = parseJourney(readFileSync(file, 'utf8'));
  if (answer.kind !== 'ok') throw new Error(`${file} is ${answer.kind}`);
  return answer.document;
}

/** What of a text is found again however it is broken into lines: Latin and Cyrillic letters, and digits. */
const letters = (text: string): string =>
  text.normalize('NFKD').replace(/[^\p{Script=Latin}\p{Script=Cyrillic}0-9]/gu, '');

/** Files of the folder in another format, beside them. */
async function convert(format: string, names: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
  const files = names.map((name) => path.join(folder, name));
  await run('soffice', ['--headless', profile, '--convert-to', format, '--outdir', folder, ...files]);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stagecoach-office-'));
  const context = { signal: new AbortController().signal, progress: () => undefined };
  for (const { name, document } of fixtures) {
    writeFileSync(
      path.join(folder, `${name}.pptx`),
      writePackage(deckOf(document).deck, () => undefined),
    );
    const { content } = await exportXlsx({ document, options: { language: 'en' } }, context);
    writeFileSync(path.join(folder, `${name}.xlsx`), content);
  }
  await convert(
    'pdf',
    fixtures.map(({ name }) => `${name}.pptx`),
  );
  await convert(
    EVERY_SHEET,
    fixtures.map(({ name }) => `${name}.xlsx`),
  );
}, PATIENCE);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(fixtures)('$name', ({ name, document }) => {
  const { deck } = deckOf(document);

  it('is a presentation with as many pages as it has slides, 16 by 9', async () => {
    const { stdout } = await run('pdfinfo', [path.join(folder, `${name}.pdf`)]);
    expect(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1]).toBe(String(deck.slides.length));
    const [, width = '0', height = '1'] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(stdout) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 2);
  });

  it('shows its titles and the words of its cards', async () => {
    const { stdout } = await run('pdftotext', ['-raw', path.join(folder, `${name}.pdf`), '-'], { maxBuffer: 1e8 });
    const shown = letters(stdout);
    const texts = Object.values(document.maps)
      .flatMap(({ cards }) => Object.values(cards).map(({ text }) => text))
      .concat(deck.slides.map(({ title }) => title))
      // What is written from the right comes out of a PDF in another order.
      .filter((text) => !/[\p{Script=Arabic}\p{Script=Hebrew}\u202e]/u.test(text));
    expect(texts.filter((text) => !shown.includes(letters(text)))).toEqual([]);
  });

  it('is a workbook with all its sheets, cell by cell', () => {
    const sheets = sheetsOf(document, t);
    const names = sheetNames(
      sheets.map((sheet) => sheet.name),
      t('formats:table.untitled'),
    );
    const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'));
    expect(files).toHaveLength(sheets.length);
    const [cards = ''] = files.filter((file) => file === `${name}-Cards.csv`);
    const index = names.indexOf('Cards');
    const rows = parse(readFileSync(path.join(folder, cards), 'utf8'), { bom: true, relaxColumnCount: true });
    const written = sheets[index]?.rows.map((row) => row.map((value) => textOf(value).replace(/\s+/gu, ' ').trim()));
    expect(rows.slice(1).map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim()))).toEqual(written);
  });
});
