/** How a card names the file of its own journey: as a path from the folder of its document, the same on every system. */
import { NAME_LIMIT } from './model.ts';

/** Why a name is none that is ever looked for. */
export type BadJourneyFile =
  /** It does not begin in the document's folder: a root, a drive, another computer, somebody's home. */
  | 'absolute'
  /** It has a character or a name that no file has on one of the systems. */
  | 'badName'
  /** It ends otherwise than journeys do. */
  | 'notJourney';

export type JourneyFile =
  | {
      readonly kind: 'path';
      /** How many folders up it begins. */
      readonly up: number;
      /** Names from there on, the file's last: none is empty, `.` or `..`. */
      readonly parts: readonly string[];
    }
  | { readonly kind: 'bad'; readonly why: BadJourneyFile };

/** What a path may not begin with: `/`, `\`, `C:`, `~`, and a scheme like `file:`. */
const ELSEWHERE = /^(?:[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:)/;
/** No system's separator but ours, nothing that some system gives a meaning (a stream, a wildcard), no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const BAD_CHARACTER = /[\\:*?"<>|\u0000-\u001f\u007f-\u009f]/;
/** Names that are devices on Windows, whatever stands after their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;
/** Windows leaves dots and spaces at the end away, and so would find another file. */
const BAD_END = /[. ]$/;

/** Reads a name as a card holds it. Only by what it says: whether there is such a file is not known here. */
export function readJourneyFile(name: string): JourneyFile {
  if (ELSEWHERE.test(name)) return { kind: 'bad', why: 'absolute' };
  let up = 0;
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) up += 1;
    } else if (part === '' || BAD_CHARACTER.test(part) || BAD_END.test(part) || DEVICE.test(part)) {
      return { kind: 'bad', why: 'badName' };
    } else {
      parts.push(part);
    }
  }
  const file = parts.at(-1);
  if (file === undefined || name.endsWith('/..')) return { kind: 'bad', why: 'notJourney' };
  return /.\.journey$/i.test(file) ? { kind: 'path', up, parts } : { kind: 'bad', why: 'notJourney' };
}

/** The name that a card keeps of a file, or null where it can keep none. @param parts as `JourneyFile` has them. */
export function writeJourneyFile(up: number, parts: readonly string[]): string | null {
  const name = [...Array<string>(up).fill('..'), ...parts].join('/');
  if (name.length > NAME_LIMIT) return null;
  return readJourneyFile(name).kind === 'path' ? name : null;
}
