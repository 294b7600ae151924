/**
 * Where the file is that a card names. What a card says came out of a file, and a file is anybody's: so a name only
 * leads from the document's own folder, and one that leads out of that folder, itself or by a link, is told apart.
 */
import path from 'node:path';
import { type BadJourneyFile, readJourneyFile, writeJourneyFile } from '#shared/document/journey-file.ts';
import type { UnreadableCode } from '#shared/ipc/contract.ts';
import { systemCode, unreadableCodeOf } from './errors.ts';
import { type Steps, step } from './steps.ts';

export type LocatedJourney =
  | {
      /** In the document's folder or one below, or elsewhere. */
      readonly kind: 'inside' | 'outside';
      /** Absolute, links resolved. */
      readonly path: string;
    }
  | { readonly kind: 'bad'; readonly why: BadJourneyFile }
  | { readonly kind: 'unreadable'; readonly code: UnreadableCode };

/** Finds the file that a card of a document names. Nothing of the file is read. @param document the path of its file. */
export function* locateJourney(document: string, name: string): Steps<LocatedJourney> {
  const read = readJourneyFile(name);
  if (read.kind === 'bad') return read;
  try {
    const folder = yield* step('resolve', path.dirname(document));
    const wanted = path.join(folder, ...Array<string>(read.up).fill('..'), ...read.parts);
    const found = yield* step('resolve', wanted);
    // A link may be called anything, and what it leads to as well.
    if (!isJourney(found)) return { kind: 'bad', why: 'notJourney' };
    return { kind: isWithin(folder, found) ? 'inside' : 'outside', path: found };
  } catch (error) {
    return { kind: 'unreadable', code: unreadableCodeOf(error) };
  }
}

/** A name for a file that a person chose, from the folder of the document; null where there is none, as on another drive. */
export function* nameJourney(document: string, chosen: string): Steps<string | null> {
  try {
    const folder = yield* step('resolve', path.dirname(document));
    // The folders' links resolved, the file's own not: it is to be found under the name it was chosen by.
    const place = path.join(yield* step('resolve', path.dirname(chosen)), path.basename(chosen));
    const way = path.relative(folder, place);
    if (way === '' || path.isAbsolute(way)) return null;
    const parts = way.split(path.sep);
    const down = parts.findIndex((part) => part !== '..');
    return down === -1 ? null : writeJourneyFile(down, parts.slice(down));
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

const isJourney = (file: string): boolean => path.extname(file).toLowerCase() === '.journey';

/** Both absolute and without links. */
function isWithin(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
