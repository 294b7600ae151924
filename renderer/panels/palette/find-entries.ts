/** Which entries of the palette a query finds, and in which order. Pure. */
import { fuzzyMatch } from '#shared/analysis/fuzzy.ts';
import type { PaletteEntry } from './entries.ts';

export interface FoundEntry {
  readonly entry: PaletteEntry;
  /** The parts of the title that were found. None when it was found by its English name. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** More than anybody reads; a query finds what stands further down. */
const LIMIT = 60;
/** What was used of late comes before its equals. */
const RECENT = 4;

/**
 * What can be run now comes first.
 * @param recent ids of what was run last, the last one first.
 */
export function findEntries(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
  language: string,
): FoundEntry[] {
  return entries
    .flatMap((entry) => {
      const byTitle = fuzzyMatch(query, entry.title, language);
      const byEnglish = entry.english === null ? null : fuzzyMatch(query, entry.english, 'en');
      const match = byTitle && byEnglish && byEnglish.score > byTitle.score ? byEnglish : (byTitle ?? byEnglish);
      if (!match) return [];
      const score = match.score + (recent.includes(entry.id) ? RECENT : 0);
      return [{ entry, ranges: match === byTitle ? match.ranges : [], score }];
    })
    .sort((a, b) => Number(b.entry.isEnabled) - Number(a.entry.isEnabled) || b.score - a.score)
    .slice(0, LIMIT)
    .map(({ entry, ranges }) => ({ entry, ranges }));
}

export interface EntryGroup {
  readonly kind: 'recent' | 'unavailable' | PaletteEntry['kind'];
  readonly entries: readonly FoundEntry[];
}

/**
 * All entries, as they stand before anything is typed: what was run last, then the commands, then the places, and at the
 * end the commands that cannot be run now.
 */
export function groupEntries(entries: readonly PaletteEntry[], recent: readonly string[]): EntryGroup[] {
  const enabled = entries.filter(({ isEnabled }) => isEnabled);
  const others = entries.filter(({ isEnabled }) => !isEnabled);
  const lately = recent.flatMap((id) => enabled.find((entry) => entry.id === id) ?? []);
  const rest = enabled.filter((entry) => !lately.includes(entry));
  const first: EntryGroup[] = lately.length > 0 ? [{ kind: 'recent', entries: unmarked(lately) }] : [];
  const last: EntryGroup[] = others.length > 0 ? [{ kind: 'unavailable', entries: unmarked(others) }] : [];
  return [...first, ...groupByKind(rest), ...last];
}

/** Entries in groups of a kind, each kind where the first of it stands. */
export function groupByKind(entries: readonly PaletteEntry[]): EntryGroup[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, entries: unmarked(entries.filter((entry) => entry.kind === kind)) }));
}

const unmarked = (entries: readonly PaletteEntry[]): FoundEntry[] => entries.map((entry) => ({ entry, ranges: [] }));
