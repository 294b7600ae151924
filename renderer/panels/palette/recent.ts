/** What was run from the palette last: this machine's habit, never a part of a document. */
import { z } from 'zod';
import { recall, remember } from '../dialogs/remembered.ts';

const KEY = 'palette.recent';
const LIMIT = 6;

/** Ids are kept in one line each: none has a line break. */
const Ids = z.string().transform((text) => text.split('\n').slice(0, LIMIT));

/** The last one first. */
export const recentEntries = (): readonly string[] => recall<readonly string[]>(KEY, Ids, []);

export function rememberEntry(id: string): void {
  remember(KEY, [id, ...recentEntries().filter((other) => other !== id)].slice(0, LIMIT).join('\n'));
}
