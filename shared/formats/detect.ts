/** Recognises what a file is by what it holds; its name only decides where that leaves a choice. */
import { FORMAT } from '../document/model.ts';
import { readJson } from '../file/json.ts';
import { findBlocks, isJourney } from './mermaid/blocks.ts';
import { NoticeList } from './notices.ts';
import { linesOf, sourceText } from './source-text.ts';

export type DetectedFormat = 'journey' | 'mermaid' | 'canvas' | 'ojf' | 'outline' | 'csv' | 'xlsx' | 'pdf';

const BY_EXTENSION: ReadonlyMap<string, DetectedFormat> = new Map([
  ['journey', 'journey'],
  ['mmd', 'mermaid'],
  ['mermaid', 'mermaid'],
  ['canvas', 'canvas'],
  ['ojf', 'ojf'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xlsx', 'xlsx'],
  ['pdf', 'pdf'],
]);

/** How the bytes of files begin that are no text. An XLSX file is a zip. */
const BEGINNINGS: readonly (readonly [DetectedFormat, readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** Lines that are looked at to tell a table; more would not tell more. */
const SAMPLE = 20;

/**
 * The format of a file, or null for what is none of ours: a picture, XML, nothing at all.
 * @param fileName with its ending; may be empty, as for what was pasted.
 */
export function detectFormat(source: string | Uint8Array, fileName: string): DetectedFormat | null {
  if (typeof source !== 'string') {
    const binary = BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => source[at] === byte));
    if (binary !== undefined) return binary[0];
  }
  const text = sourceText(source, new NoticeList());
  // No text has a character of code zero; pictures and programs do.
  if (text === null || text.trim() === '' || text.includes('\0')) return null;
  const named = BY_EXTENSION.get(/\.([^.]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
  if (/^\s*[{[]/.test(text)) return formatOfJson(text) ?? named ?? null;
  if (/^\s*<[?!A-Za-z]/.test(text)) return named ?? null;

  const lines = linesOf(text);
  if (findBlocks(lines).blocks.some(isJourney)) return 'mermaid';
  if (named !== undefined) return named;
  return isTable(lines) ? 'csv' : 'outline';
}

function formatOfJson(text: string): DetectedFormat | null {
  const reading = readJson(text);
  const value = reading.kind === 'value' ? reading.value : null;
  if (typeof value !== 'object' || value === null) return null;
  const has = (key: string, test: (field: unknown) => boolean): boolean =>
    Object.hasOwn(value, key) && test((value as Readonly<Record<string, unknown>>)[key]);
  if (has('format', (field) => field === FORMAT)) return 'journey';
  if (has('stages', Array.isArray) && has('swimlanes', Array.isArray)) return 'ojf';
  return has('nodes', Array.isArray) || has('edges', Array.isArray) ? 'canvas' : null;
}

/** Whether the first lines have as many separators each, two at least: fewer are met in prose as well. */
function isTable(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.trim() !== '').slice(0, SAMPLE);
  return [',', ';', '\t'].some((separator) => {
    const counts = rows.map((row) => row.replace(/"[^"]*"/g, '').split(separator).length - 1);
    const [first = 0] = counts;
    return rows.length > 1 && first >= 2 && !/^\s/.test(rows[0] ?? '') && counts.every((count) => count === first);
  });
}
