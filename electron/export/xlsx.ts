/** A document as an XLSX workbook: real numbers and days, titles that stay in view, filters, wrapped text. */
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { JourneyDocument } from '#shared/document/model.ts';
import { CARRIES } from '#shared/formats/carries.ts';
import { noteLosses } from '#shared/formats/losses.ts';
import { NoticeList } from '#shared/formats/notices.ts';
import { estimateLines, estimateWidth } from '#shared/formats/slides/estimate.ts';
import type { XlsxOptions } from '#shared/formats/table/options.ts';
import { sheetNames } from '#shared/formats/table/sheet-names.ts';
import { sheetsOf } from '#shared/formats/table/sheets.ts';
import type { TableColumn, TableSheet, TableValue } from '#shared/formats/table/types.ts';
import type { Notice } from '#shared/formats/types.ts';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { LIGHT } from '#shared/scene/palette.ts';
import type { ExportContext, ExportedFile, ExportRequest } from './exporter.ts';

const FONT = { name: 'Arial', size: 10 } as const;
/** In points, as all heights of rows. */
const HEADER_HEIGHT = 24;
const LINE_HEIGHT = 12.75;
const ROW_PADDING = 3;
/** No spreadsheet has higher rows; the cell itself shows the rest. */
const MOST_HEIGHT = 409;
/** Points to a character of a column's width: a digit takes 5.56, but lines are estimated for a font wider than ours. */
const CHARACTER = 6;
/** Room for the button of a filter, in characters. */
const FILTER = 3;
/** Text keeps clear of the cell beside it. In characters, as spreadsheets count. */
const INDENT = 1;
const LANE_BORDER: NonNullable<CellStyle['border']> = { top: { style: 'thin', color: { rgb: hex(LIGHT.line2) } } };
const DAY_FORMAT = 'yyyy-mm-dd';

/** Bytes of the workbook. Sheets whose names a spreadsheet would refuse are told in notices. */
export async function exportXlsx(
  { document, options }: ExportRequest<XlsxOptions>,
  { signal, progress }: ExportContext,
): Promise<ExportedFile> {
  const { t } = createTranslator(options.language ?? bestLanguage([document.language]));
  const sheets = sheetsOf(document, t);
  const names = sheetNames(
    sheets.map(({ name }) => name),
    t('formats:table.untitled'),
  );
  const written: WriteSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    signal.throwIfAborted();
    written.push(writeSheet(sheet, names[index] ?? ''));
    progress(index + 1, sheets.length + 1);
    await nextTurn();
  }
  const content = await writeXlsx({ sheets: written, defaultFont: FONT, properties: propertiesOf(document) });
  signal.throwIfAborted();
  progress(sheets.length + 1, sheets.length + 1);
  return { content, notices: [...renamed(sheets, names), ...losses(document)] };
}

function losses(document: JourneyDocument): readonly Notice[] {
  const notices = new NoticeList();
  noteLosses(document, CARRIES.xlsx, notices);
  return notices.notices;
}

/** Lets a cancel come through between two sheets. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function propertiesOf({ title }: JourneyDocument): { title: string; creator: string } {
  return { title: xmlText(title), creator: 'Stagecoach' };
}

function renamed(sheets: readonly TableSheet[], names: readonly string[]): Notice[] {
  return sheets.flatMap(({ name }, index) => {
    const as = names[index] ?? '';
    return name === as ? [] : [{ code: 'sheetRenamed', values: { name, as } }];
  });
}

/** The sheet with columns that hold the longest word of their titles beside the button of the filter. */
function withRoomForTitles(sheet: TableSheet): TableSheet {
  if (!sheet.isRecords) return sheet;
  const columns = sheet.columns.map((column) => {
    const longest = Math.max(...column.title.split(/\s/).map((word) => estimateWidth(word, FONT.size)));
    return { ...column, width: Math.max(column.width, Math.ceil(longest / CHARACTER) + FILTER) };
  });
  return { ...sheet, columns };
}

function writeSheet(plain: TableSheet, name: string): WriteSheet {
  const sheet = withRoomForTitles(plain);
  const rows = [sheet.columns.map(({ title }) => title), ...sheet.rows];
  const styles = sheet.columns.map((column, index) => styleOf(sheet, column, index));
  const cells = new Map<string, Partial<Cell>>(
    sheet.columns.flatMap((_, column) => [
      [`0,${column}`, { style: headerStyle(sheet, column) }],
      ...(sheet.partsBegin ?? []).map((row): [string, Partial<Cell>] => [
        `${row + 1},${column}`,
        { style: { ...styles[column], border: LANE_BORDER } },
      ]),
    ]),
  );
  return {
    name,
    columns: sheet.columns.map(({ width }, index) => ({ width, style: styles[index] ?? {} })),
    rows: rows.map((row) => row.map(cellValue)),
    cells,
    rowDefs: rowHeights(sheet, rows),
    freezePane: { rows: 1, columns: sheet.frozenColumns },
    ...(sheet.isRecords ? { autoFilter: { range: `A1:${columnName(sheet.columns.length - 1)}${rows.length}` } } : {}),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Not every program makes a row as high as its wrapped text when it opens a workbook: lines would lie over each other. */
function rowHeights({ columns, isRecords }: TableSheet, rows: readonly (readonly TableValue[])[]) {
  return new Map(
    rows.flatMap((row, index) => {
      const lines = row.map((value, column) => {
        const { width = 0, wraps = false } = columns[column] ?? {};
        // The first row always wraps.
        return typeof value === 'string' && (wraps || index === 0)
          ? estimateLines(value, FONT.size, (width - INDENT) * CHARACTER).length
          : 1;
      });
      const count = Math.max(1, ...lines);
      const height = Math.min(MOST_HEIGHT, count * LINE_HEIGHT + ROW_PADDING);
      if (index === 0 && isRecords) return [[index, { height: Math.max(HEADER_HEIGHT, height) }] as const];
      return count === 1 ? [] : [[index, { height }] as const];
    }),
  );
}

function cellValue(value: TableValue): CellValue {
  return typeof value === 'string' ? xmlText(value) : value;
}

/**
 * Text as XLSX stores it (ST_Xstring): what XML cannot hold is written as `_xHHHH_`, and what looks like
 * that already gets its underscore written so.
 */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** Letters of a column, counted from 0: A … Z, AA … */
export function columnName(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function styleOf(sheet: TableSheet, { wraps }: TableColumn, index: number): CellStyle {
  const isLaneTitle = index < sheet.frozenColumns;
  const isDay = sheet.rows.some((row) => row[index] instanceof Date);
  const isNumber = sheet.isRecords && sheet.rows.some((row) => typeof row[index] === 'number');
  // Ids are for the program, that finds the rows again by them.
  const isId = sheet.isRecords && index === 0;
  return {
    font: { ...FONT, ...(isLaneTitle ? { bold: true } : {}), ...(isId ? { color: { rgb: hex(LIGHT.ink2) } } : {}) },
    alignment: { vertical: 'top', wrapText: wraps, horizontal: isNumber ? 'right' : 'left', indent: INDENT },
    ...(isDay ? { numFmt: DAY_FORMAT } : {}),
  };
}

function headerStyle(sheet: TableSheet, column: number): CellStyle {
  const isCorner = !sheet.isRecords && column < sheet.frozenColumns;
  const { color = 'blue' } = sheet.columns[column] ?? {};
  return {
    font: { ...FONT, bold: true, color: { rgb: isCorner ? hex(LIGHT.ink) : hex(LIGHT.onStage) } },
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: isCorner ? hex(LIGHT.field) : hex(LIGHT.colors[color]) },
    },
    alignment: { vertical: 'center', horizontal: 'left', wrapText: true, indent: INDENT },
  };
}

function hex(color: string): string {
  return color.slice(1).toUpperCase();
}
