/** Finds names by a few of their letters, as in a palette: `nwst` finds "New stage". */
import { fold } from './fold.ts';

export interface FuzzyMatch {
  /** Higher is better; only to be compared with those of other names for the same query. */
  readonly score: number;
  /** The parts of the name that were found, to be shown. UTF-16 units, from left to right. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

const WORD_START = 8;
const IN_A_ROW = 5;
const SKIPPED = 0.5;
/** A name that holds the query as it was typed stands above every name that only has its letters. */
const WHOLE = 1_000;

/**
 * Matches the letters of a query in a name, in their order, case and diacritics aside. Words of the query may come in
 * any order when each stands in the name whole. Null when the name does not match.
 * @param language the language of the name, a BCP 47 tag.
 */
export function fuzzyMatch(query: string, name: string, language: string): FuzzyMatch | null {
  const options = { language, matchCase: false, matchDiacritics: false };
  const folded = fold(name, options);
  const words = fold(query.trim(), options).text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return { score: 0, ranges: [] };
  const found = unitsOfWords(words, folded.text) ?? unitsOfLetters(words.join(''), folded.text);
  if (!found) return null;
  return {
    score: found.score,
    ranges: joined(found.units.map((unit) => [folded.starts[unit] ?? 0, folded.ends[unit] ?? 0])),
  };
}

interface Found {
  readonly score: number;
  /** Indices in the folded name. */
  readonly units: readonly number[];
}

/** Every word of the query in the name as it is; best at the beginning of a word, and in short names. */
function unitsOfWords(words: readonly string[], name: string): Found | null {
  const units = new Set<number>();
  let score = WHOLE - name.length * SKIPPED;
  for (const word of words) {
    const index = placeOf(word, name);
    if (index === -1) return null;
    if (isWordStart(name, index)) score += WORD_START;
    // What is typed from the very start is most likely what is meant.
    if (index === 0) score += WORD_START;
    for (let unit = index; unit < index + word.length; unit += 1) units.add(unit);
  }
  return { score, units: [...units].sort((a, b) => a - b) };
}

/** Where a word stands: rather at the beginning of a word of the name than within one. */
function placeOf(word: string, name: string): number {
  for (let index = name.indexOf(word); index !== -1; index = name.indexOf(word, index + 1)) {
    if (isWordStart(name, index)) return index;
  }
  return name.indexOf(word);
}

/** The letters one after the other, from every place where the first one stands; the best of these ways. */
function unitsOfLetters(letters: string, name: string): Found | null {
  let best: Found | null = null;
  for (let start = name.indexOf(letters.charAt(0)); start !== -1; start = name.indexOf(letters.charAt(0), start + 1)) {
    const found = lettersFrom(start, letters, name);
    if (found && (best === null || found.score > best.score)) best = found;
  }
  return best;
}

function lettersFrom(start: number, letters: string, name: string): Found | null {
  const units: number[] = [];
  let score = 0;
  let from = start;
  for (const letter of letters) {
    const index = nextOf(letter, name, from, units.at(-1) ?? null);
    if (index === -1) return null;
    if (isWordStart(name, index)) score += WORD_START;
    if (index > 0 && units.at(-1) === index - 1) score += IN_A_ROW;
    score -= (index - from) * SKIPPED;
    units.push(index);
    from = index + 1;
  }
  // Letters from everywhere are a coincidence: at least half of them have to begin a word or follow each other.
  return score > 0 ? { score, units } : null;
}

/** The next such letter: right behind the last one, else the first of a word, else the nearest. */
function nextOf(letter: string, name: string, from: number, last: number | null): number {
  const nearest = name.indexOf(letter, from);
  if (nearest === -1 || nearest === (last ?? from - 1) + 1) return nearest;
  for (let index = nearest; index !== -1; index = name.indexOf(letter, index + 1)) {
    if (isWordStart(name, index)) return index;
  }
  return nearest;
}

function isWordStart(name: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(index - 1));
}

function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const whole: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = whole.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}
