/** Cells as values of a card's fields: what is written in one language is read in every one. */
import {
  CARD_ICONS,
  Evidence,
  NAME_LIMIT,
  SCORE_MAX,
  SCORE_MIN,
  SCORE_STEP,
  SPAN_LIMIT,
  TEXT_LIMIT,
  URL_LIMIT,
  WEB_ADDRESS_PATTERN,
  type WebLink,
} from '../../document/model.ts';
import { cleanText, PLAIN_TEXT_PATTERN } from '../../document/text.ts';
import type { ColumnKey } from './headers.ts';
import { folded } from './labels.ts';
import { type ReadSheet, type TableValue, textOf } from './types.ts';
import { readFlag, readWord } from './words.ts';

/** A row of a sheet, asked by what its columns hold. */
export interface Row {
  /** Its number in the sheet, from 1, as spreadsheets count. */
  readonly line: number;
  /** The text of a cell; undefined where the sheet has no such column. */
  cell(key: ColumnKey): string | undefined;
}

/** The rows of a sheet under its titles, those without any text left out. */
export function rowsOf(sheet: ReadSheet, columns: ReadonlyMap<ColumnKey, number>): Row[] {
  return sheet.rows.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => textOf(cell).trim() === '')) return [];
    return [{ line: index + 2, cell: (key) => textAt(cells, columns.get(key)) }];
  });
}

function textAt(cells: readonly TableValue[], column: number | undefined): string | undefined {
  if (column === undefined) return undefined;
  const text = textOf(cells[column]);
  // What a document can hold as it is stays so: it may be the very text that was written.
  return PLAIN_TEXT_PATTERN.test(text) ? text : cleanText(text);
}

/** The fields that stand in a cell by themselves; references to other things are read where those are known. */
export const PLAIN_FIELDS = [
  'text',
  'notes',
  'assumption',
  'momentOfTruth',
  'severity',
  'frequency',
  'impact',
  'effort',
  'status',
  'value',
  'target',
  'unit',
  'source',
  'date',
  'speaker',
  'owner',
  'color',
  'icon',
  'span',
] as const;
export const EMOTION_FIELDS = ['score', 'feeling', 'thought'] as const;
/** The columns of a measured score, and what they are called in it. */
export const MEASURED_FIELDS = { measuredScore: 'score', measuredSample: 'sample', measuredFrom: 'from' } as const;
type PlainField = (typeof PLAIN_FIELDS)[number] | (typeof EMOTION_FIELDS)[number] | keyof typeof MEASURED_FIELDS;

/** `undefined`: the text is no such value. `null`: the cell is empty. */
type Reading = string | number | boolean | null | undefined;

const limited =
  (limit: number) =>
  (text: string): Reading =>
    text === '' ? null : text.length <= limit ? text : undefined;
const whole =
  (least: number, most: number) =>
  (text: string): Reading => {
    const value = readNumber(text);
    if (value === null || value === undefined) return value;
    return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };
const rating = whole(1, 5);
const score = (text: string): Reading => {
  const value = readNumber(text);
  if (value === null || value === undefined) return value;
  const isOnScale = value >= SCORE_MIN && value <= SCORE_MAX && value % SCORE_STEP === 0;
  return isOnScale ? value + 0 : undefined;
};
const figure = (text: string): Reading => {
  const value = readNumber(text);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
};
const word =
  (enumeration: 'assumption' | 'frequency' | 'status' | 'color') =>
  (text: string): Reading =>
    text.trim() === '' ? null : readWord(enumeration, text);

const READERS: { readonly [F in PlainField]: (text: string) => Reading } = {
  text: (text) => (text.length <= TEXT_LIMIT ? text : undefined),
  notes: limited(TEXT_LIMIT),
  assumption: word('assumption'),
  momentOfTruth: (text) => {
    const flag = readFlag(text);
    return flag === false ? null : flag;
  },
  severity: rating,
  frequency: word('frequency'),
  impact: rating,
  effort: rating,
  status: word('status'),
  value: figure,
  target: figure,
  unit: limited(NAME_LIMIT),
  source: limited(NAME_LIMIT),
  date: (text) => (text.trim() === '' ? null : Evidence.shape.date.safeParse(text.trim()).data),
  speaker: limited(NAME_LIMIT),
  owner: limited(NAME_LIMIT),
  color: word('color'),
  icon: (text) => (text.trim() === '' ? null : CARD_ICONS.find((icon) => icon.toLowerCase() === folded(text))),
  span: (text) => {
    const columns = whole(1, SPAN_LIMIT)(text);
    return columns === 1 ? null : columns;
  },
  score,
  measuredScore: score,
  measuredSample: whole(1, Number.MAX_SAFE_INTEGER),
  measuredFrom: limited(NAME_LIMIT),
  feeling: limited(NAME_LIMIT),
  thought: limited(TEXT_LIMIT),
};

/** What a cell says of a field: `null` when it is empty, `undefined` when it says nothing the field can be. */
export function readField(field: PlainField, text: string): Reading {
  return READERS[field](text);
}

/** A number as people write it: with a decimal point or comma, a plus, a hyphen or a minus. Null when empty. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.trim().replace(/[−–]/u, '-').replace(',', '.');
  if (plain === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** Links as a cell has them: one a line, each an address and what it is called. Undefined where one is no address. */
export function readLinks(text: string): WebLink[] | undefined {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const links = lines.map((line): WebLink | null => {
    const [url = '', label = ''] = line.split(/\s+(.*)/su);
    if (url.length > URL_LIMIT || label.length > NAME_LIMIT || !WEB_ADDRESS_PATTERN.test(url)) return null;
    return label === '' ? { url } : { url, label };
  });
  const sound = links.filter((link) => link !== null);
  return sound.length === links.length ? sound : undefined;
}
