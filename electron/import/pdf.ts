/**
 * The document that rides inside of a PDF which was exported with it. Streams of a PDF, and so attached files, are
 * never inside of other streams: the file is searched for attachments without reading anything else of it, so
 * there is no more of a hostile PDF to fear than one stream, which is unpacked to a limit.
 */
import { inflateSync } from 'node:zlib';
import { decodeJourney, SIZE_LIMIT } from '#shared/file/parse.ts';
import type { ImportContext, Imported, Notice } from '#shared/formats/types.ts';

/** A dictionary that says more than this of an attached file is none of ours. In bytes. */
const DICTIONARY_LIMIT = 4_096;
/** A file with more attachments than this was not made to carry a document. */
const ATTACHMENTS_LIMIT = 100;

const latin1 = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The journey that a PDF carries, as it was saved: checked like any file. */
export function importPdf(bytes: Uint8Array, _context?: ImportContext): Imported {
  let unreadable: Notice | null = null;
  for (const content of attachedFiles(latin1(bytes))) {
    const answer = decodeJourney(content);
    if (answer.kind === 'ok') return { kind: 'imported', document: answer.document, notices: [] };
    if (answer.kind !== 'notAJourney') unreadable = { code: 'pdfDocumentUnreadable', values: {} };
  }
  return { kind: 'nothing', notices: [unreadable ?? { code: 'pdfWithoutDocument', values: {} }] };
}

/** The content of each attached file that can be read: not of encrypted ones, nor of those with odd filters. */
function* attachedFiles(pdf: Buffer): Generator<Uint8Array> {
  let at = pdf.indexOf('/EmbeddedFile');
  for (let count = 0; at !== -1 && count < ATTACHMENTS_LIMIT; at = pdf.indexOf('/EmbeddedFile', at + 1)) {
    const stream = streamAround(pdf, at);
    if (stream === null) continue;
    count += 1;
    const content = unpacked(pdf, stream);
    if (content !== null) yield content;
  }
}

interface Stream {
  readonly dictionary: string;
  /** Where its bytes begin. */
  readonly start: number;
}

/** The stream whose dictionary says at this place that it is a file. */
function streamAround(pdf: Buffer, at: number): Stream | null {
  // "/EmbeddedFiles" names a list of them elsewhere.
  if (/[A-Za-z]/.test(String.fromCharCode(pdf[at + '/EmbeddedFile'.length] ?? 0))) return null;
  const from = pdf.lastIndexOf('obj', at);
  const keyword = pdf.indexOf('stream', at);
  if (from === -1 || keyword === -1 || keyword - from > DICTIONARY_LIMIT) return null;
  const dictionary = pdf.toString('latin1', from + 3, keyword);
  if (dictionary.includes('endobj')) return null;
  const end = keyword + 'stream'.length;
  const start = pdf[end] === 0x0d ? end + 2 : end + 1;
  return { dictionary, start };
}

function unpacked(pdf: Buffer, { dictionary, start }: Stream): Uint8Array | null {
  const end = endOf(pdf, dictionary, start);
  if (end === null) return null;
  const packed = pdf.subarray(start, end);
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  if (filter === undefined) return packed;
  if (filter !== 'FlateDecode' || /\/DecodeParms|\[\s*\/FlateDecode\s*\//.test(dictionary)) return null;
  try {
    return inflateSync(packed, { maxOutputLength: SIZE_LIMIT });
  } catch {
    // Damaged, encrypted, or larger than any document.
    return null;
  }
}

/** Where the stream ends: by its length, or where that stands elsewhere in the file, by its last word. */
function endOf(pdf: Buffer, dictionary: string, start: number): number | null {
  const [, length, indirect] = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(dictionary) ?? [];
  if (length !== undefined && indirect === undefined) {
    const end = start + Number(length);
    return end <= pdf.length ? end : null;
  }
  const end = pdf.indexOf('endstream', start);
  return end === -1 ? null : end;
}
