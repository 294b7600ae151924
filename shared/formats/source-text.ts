/** The text of a file that came from anywhere: how much of it is read, how it is decoded, where its lines are. */
import { decodeUtf8 } from '../file/utf8.ts';
import type { NoticeList } from './notices.ts';

/** Most characters that an import reads. The text of 10,000 cards is well within. */
export const SOURCE_LIMIT = 16 * 1024 * 1024;

// Every host has it, but it belongs to none of the libraries `shared` is checked with.
declare const TextDecoder: new (encoding: 'utf-16le' | 'utf-16be') => { decode(bytes: Uint8Array): string };

/**
 * The text without byte order mark, or null and a notice where there is none to read. Bytes are UTF-8, or UTF-16
 * where a mark says so (as spreadsheets and older editors write).
 */
export function sourceText(source: string | Uint8Array, notices: NoticeList): string | null {
  if (source.length > SOURCE_LIMIT) {
    notices.add('sourceTooLarge', { limit: SOURCE_LIMIT / 1024 / 1024 });
    return null;
  }
  const text = typeof source === 'string' ? source : decode(source);
  if (text === null) {
    notices.add('notText');
    return null;
  }
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const reading = decodeUtf8(bytes);
  return reading.kind === 'text' ? reading.text : null;
}

/** Lines without their ends, whichever system they come from. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}
