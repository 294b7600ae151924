/**
 * Reads a task, `Name: score: actor, actor`, as people write it. Mermaid itself takes what stands before the first
 * colon as the name and makes a number of what follows, whatever it is; we look for the score instead, so that
 * colons in names, commas in place of colons and missing scores come in as they were meant.
 */

export interface Task {
  readonly name: string;
  readonly score:
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'missing' }
    /** A word stands where the score should be. */
    | { readonly kind: 'word'; readonly word: string };
  readonly actors: readonly string[];
  /** Whether commas stand where colons should. */
  readonly commas: boolean;
}

/** A number with point or comma; minus may be the real one. A point after it is taken as the end of a sentence. */
const NUMBER = /^[+\-−]?(?:\d{1,15}(?:[.,]\d{0,15})?|[.,]\d{1,15})$/;
const NUMBER_THEN_ACTORS = /^\s*([+\-−]?\d{1,15}(?:\.\d{1,15})?)\s*,(.*)$/;

/** @param source the line without comments; not blank. */
export function readTask(source: string): Task {
  const parts = source.split(':');
  if (parts.length === 1) return readWithCommas(source);

  const at = scoreIndex(parts);
  if (at !== -1) {
    const { value, actors } = scoreOf(parts[at] ?? '') ?? { value: 0, actors: [] };
    return {
      name: parts.slice(0, at).join(':'),
      score: { kind: 'number', value },
      actors: [...actors, ...actorsIn(parts.slice(at + 1).join(':'))],
      commas: actors.length > 0,
    };
  }

  const [name = '', place = '', ...rest] = parts;
  // `Name:` and `Name: : Ana` have a place for a score with nothing in it.
  if (place.trim() === '') return { name, score: { kind: 'missing' }, actors: actorsIn(rest.join(':')), commas: false };
  // `Name: great: Ana` has a word in it. With fewer or more colons nobody can tell, and all of it is the name.
  if (rest.length === 1 && !isTimeOfDay(parts, 2)) {
    return { name, score: { kind: 'word', word: place.trim() }, actors: actorsIn(rest.join('')), commas: false };
  }
  return { name: source, score: { kind: 'missing' }, actors: [], commas: false };
}

/** `Name, score, actor`: only where a number stands between commas; else it is a name without a score. */
function readWithCommas(source: string): Task {
  const parts = source.split(',');
  const at = parts.findIndex((part, index) => index > 0 && NUMBER.test(part.trim()));
  if (at === -1) return { name: source, score: { kind: 'missing' }, actors: [], commas: false };
  return {
    name: parts.slice(0, at).join(','),
    score: { kind: 'number', value: numberOf(parts[at] ?? '') },
    actors: actorsIn(parts.slice(at + 1).join(',')),
    commas: true,
  };
}

/** The part that is the score: the first number on Mermaid's scale, else the first number; −1 where there is none. */
function scoreIndex(parts: readonly string[]): number {
  let first = -1;
  for (let at = 1; at < parts.length; at += 1) {
    const found = isTimeOfDay(parts, at) ? null : scoreOf(parts[at] ?? '');
    if (found === null) continue;
    if (found.value >= 0 && found.value <= 5) return at;
    if (first === -1) first = at;
  }
  return first;
}

/** `Meet at 10:30` has no score of 30. */
function isTimeOfDay(parts: readonly string[], at: number): boolean {
  return /\d$/.test(parts[at - 1] ?? '') && /^\d\d(?!\d)/.test(parts[at] ?? '');
}

function scoreOf(part: string): { value: number; actors: string[] } | null {
  if (NUMBER.test(part.trim())) return { value: numberOf(part), actors: [] };
  const [, number, actors] = NUMBER_THEN_ACTORS.exec(part) ?? [];
  return number === undefined ? null : { value: numberOf(number), actors: actorsIn(actors ?? '') };
}

function numberOf(text: string): number {
  return Number(text.trim().replace('−', '-').replace(',', '.'));
}

/** As they are listed, empty ones too: the caller says what it leaves out. */
function actorsIn(text: string): string[] {
  return text.trim() === '' ? [] : text.split(',').map((actor) => actor.trim());
}
