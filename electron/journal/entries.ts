/**
 * What a journal of unsaved changes holds, line by line: how the document was, then what changed in it. Each line
 * begins with a sum of its text, so that a line written only in part ends the journal and never falsifies it.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Revision } from '#electron/files/revision.ts';
import { readJson } from '#shared/file/json.ts';
import { Change } from '#shared/journal/changes.ts';

const JOURNAL_VERSION = 1;

const revision = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hex) => hex as Revision);

/** The file that a document belongs to. */
const Origin = z.object({
  /** What a person calls the document. */
  name: z.string().max(1_000),
  /** Absolute path of its file, with what the file held when it was last read or written; null without a file. */
  file: z
    .object({
      path: z.string().min(1).max(32_768),
      revision,
      /** The file's version, when it is older than what we write. */
      olderVersion: z.number().int().positive().nullable(),
    })
    .nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** The first line: the document as it was before the changes, in whatever version the program then had. */
const Start = z.object({
  stagecoachJournal: z.literal(JOURNAL_VERSION),
  origin: Origin,
  document: z.record(z.string(), z.unknown()),
});
/** A later line: further changes, or another file that the document belongs to since it was saved. */
const Further = z.union([z.object({ changes: z.array(Change) }), z.object({ origin: Origin })]);
export type Further = z.infer<typeof Further>;

export interface JournalEntries {
  readonly origin: Origin;
  readonly document: Record<string, unknown>;
  readonly further: readonly Further[];
}

const SUM_LENGTH = 8;
const LINE_FEED = 0x0a;
const SPACE = 0x20;

const sumOf = (json: Uint8Array | string): string =>
  createHash('sha256').update(json).digest('hex').slice(0, SUM_LENGTH);

function line(entry: object): string {
  const json = JSON.stringify(entry);
  return `${sumOf(json)} ${json}\n`;
}

/** The first line of a journal. */
export function startLine(origin: Origin, document: object): string {
  return line({ stagecoachJournal: JOURNAL_VERSION, origin, document });
}

export function furtherLine(entry: Further): string {
  return line(entry);
}

/** Reads as many lines as are whole; null when not even the first one is, or it is not ours. */
export function readEntries(bytes: Uint8Array): JournalEntries | null {
  const lines = wholeLines(bytes);
  const first = Start.safeParse(lines.next().value);
  if (!first.success) return null;
  const further: Further[] = [];
  for (const value of lines) {
    const entry = Further.safeParse(value);
    if (!entry.success) break;
    further.push(entry.data);
  }
  const { origin, document } = first.data;
  return { origin, document, further };
}

/** The values of the lines up to the first one that is not whole. */
function* wholeLines(bytes: Uint8Array): Generator<unknown, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    const json = bytes.subarray(start + SUM_LENGTH + 1, end);
    const sum = decoder.decode(bytes.subarray(start, start + SUM_LENGTH));
    if (bytes[start + SUM_LENGTH] !== SPACE || sumOf(json) !== sum) return undefined;
    const reading = readJson(decoder.decode(json));
    // Anybody can write a sum: what is read is checked as strictly as a file of somebody else's.
    if (reading.kind !== 'value' || !reading.faults.isEmpty) return undefined;
    yield reading.value;
    start = end + 1;
  }
  return undefined;
}
