/**
 * Reading a `.journey` file. The questions are asked in this order, and the first that finds something
 * answers: too large, not ours, broken, of a newer version, not to be migrated, wrong in some place.
 * A file is never repaired by guessing, and never changed by being read.
 */
import { checkIntegrity } from '../document/integrity.ts';
import { FORMAT, JourneyDocument, VERSION } from '../document/model.ts';
import { FaultList } from './fault-list.ts';
import { describePlace } from './fault-place.ts';
import { positionAt, readJson } from './json.ts';
import { migrate, OLDEST_VERSION } from './migrations/index.ts';
import type { Fault, ParseProblem, ParseResult } from './results.ts';
import { faultsOfIssues } from './schema-faults.ts';
import { decodeUtf8 } from './utf8.ts';

/** Largest file that is read, in bytes. Maps of 2,000 cards take about one MB. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/** Reads the bytes of a file: UTF-8, with or without byte order mark. */
export function decodeJourney(bytes: Uint8Array): ParseResult {
  if (bytes.length > SIZE_LIMIT) return { kind: 'tooLarge', size: bytes.length, limit: SIZE_LIMIT };
  // Most likely ours, saved by a text editor in another encoding.
  if (hasUtf16Mark(bytes)) return { kind: 'brokenJson', line: 1, column: 1 };
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'text') return parseJourney(decoded.text);
  return brokenAt(decoded.prefix, positionAt(decoded.prefix, decoded.prefix.length));
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Reads the text of a file. */
export function parseJourney(text: string): ParseResult {
  // A character takes at least one byte, so this many cannot come from a file within the limit.
  if (text.length > SIZE_LIMIT) return { kind: 'tooLarge', size: text.length, limit: SIZE_LIMIT };
  const reading = readJson(text);
  switch (reading.kind) {
    case 'broken':
      return brokenAt(text, reading);
    case 'tooDeep':
      return invalid(reading.faults.faults, reading.faults.omitted, null);
    case 'value':
      return checkValue(reading.value, reading.faults);
  }
}

/** Broken text is only worth a place in it when it could have been ours: ours begins with a brace. */
function brokenAt(text: string, { line, column }: { line: number; column: number }): ParseProblem {
  return /^\ufeff?\s*\{/.test(text) ? { kind: 'brokenJson', line, column } : { kind: 'notAJourney' };
}

function checkValue(value: unknown, jsonFaults: FaultList): ParseResult {
  if (!isObject(value) || value.format !== FORMAT) return { kind: 'notAJourney' };

  const version = Object.hasOwn(value, 'version') ? value.version : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION) {
    return { kind: 'newerVersion', version, supported: VERSION };
  }
  // Keys given twice are gone after JSON.parse: whatever followed would be told about half a document.
  if (!jsonFaults.isEmpty) return invalid(jsonFaults.faults, jsonFaults.omitted, value);
  const versionFault = checkVersion(version);
  if (versionFault !== null) return invalid([versionFault], 0, value);
  if (version === VERSION) return checkDocument(value, null);

  const from = Number(version);
  const migration = migrate(value, from);
  if (migration.kind === 'migrated') return checkDocument(migration.document, from);
  const { faults, omitted } = migration.faults;
  return {
    kind: 'migrationFailed',
    from: migration.from,
    to: migration.to,
    faults: withPlaces(faults, value),
    omitted,
  };
}

function checkVersion(version: unknown): Fault | null {
  const path = ['version'];
  if (version === undefined) return { path, code: 'missingField', values: {} };
  if (typeof version !== 'number') return { path, code: 'wrongType', values: { expected: 'integer' } };
  if (Number.isInteger(version) && version >= OLDEST_VERSION) return null;
  return { path, code: 'notAllowed', values: { allowed: `${OLDEST_VERSION} … ${VERSION}` } };
}

function checkDocument(value: unknown, migratedFrom: number | null): ParseResult {
  const result = JourneyDocument.safeParse(value);
  const found = result.success ? checkIntegrity(result.data) : faultsOfIssues(result.error.issues, value);
  if (result.success && found.length === 0) return { kind: 'ok', document: result.data, migratedFrom };

  const list = new FaultList();
  for (const fault of found) list.add(fault);
  return invalid(list.faults, list.omitted, value);
}

function invalid(faults: readonly Fault[], omitted: number, value: unknown): ParseProblem {
  return { kind: 'invalid', faults: withPlaces(faults, value), omitted };
}

function withPlaces(faults: readonly Fault[], value: unknown): Fault[] {
  return faults.map((fault) => ({ ...fault, place: describePlace(fault.path, value) }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
