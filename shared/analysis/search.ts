/** Finds a text everywhere in a document, in the order in which a person reads it. */
import type { JourneyDocument } from '../document/model.ts';
import { fold } from './fold.ts';
import { type FoldedField, foldedTextsIn } from './folded-texts.ts';
import { type Entity, type FieldText, isSamePlace, ownersOf, type TextOwner, type TextPlace } from './places.ts';

export interface SearchOptions {
  readonly matchCase: boolean;
  /** Whether `é` is another letter than `e`. */
  readonly matchDiacritics: boolean;
  /** Only whole words, by the rules of Unicode, which know where words end in Japanese too. */
  readonly wholeWord: boolean;
}

export interface Match {
  readonly place: TextPlace;
  /** Where it begins and ends in the text of its place, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The text it stands in. */
  readonly text: string;
}

export function findMatches(document: JourneyDocument, query: string, options: SearchOptions): Match[] {
  return createSearch(query, options)(document);
}

/**
 * The same search for one document after the other, as it is edited: what did not change between them, which is
 * nearly all of it, is not looked through again.
 */
export function createSearch(query: string, options: SearchOptions): (document: JourneyDocument) => Match[] {
  let language: string | null = null;
  let inEntity: (kind: TextOwner['kind'], entity: Entity) => readonly FoundText[];
  return (document) => {
    if (query === '') return [];
    if (document.language !== language) {
      language = document.language;
      inEntity = entityFinder(query, options, language);
    }
    return ownersOf(document).flatMap(({ owner, entity }) =>
      inEntity(owner.kind, entity).map(({ text, start, end, ...inOwner }): Match => {
        return { place: { owner, ...inOwner }, start, end, text };
      }),
    );
  };
}

interface FoundText extends FieldText {
  readonly start: number;
  readonly end: number;
}

/** Finds in all texts of an entity. Remembers by the entity and not by its id: a changed one is another object. */
function entityFinder(query: string, options: SearchOptions, language: string) {
  const find = createFinder(query, options, language);
  const remembered = new WeakMap<Entity, readonly FoundText[]>();
  return (kind: TextOwner['kind'], entity: Entity): readonly FoundText[] => {
    const known = remembered.get(entity);
    if (known) return known;
    const found = foldedTextsIn(kind, entity, { ...options, language }).flatMap((text) =>
      find(text).map(([start, end]): FoundText => {
        const { folded: _, ...field } = text;
        return { ...field, start, end };
      }),
    );
    remembered.set(entity, found);
    return found;
  };
}

type Range = readonly [start: number, end: number];

/** Finds every occurrence in a text that was folded in the same way, from left to right; none overlaps another. */
export function createFinder(
  query: string,
  options: SearchOptions,
  language: string,
): (text: Pick<FoldedField, 'text' | 'folded'>) => Range[] {
  const wanted = fold(query, { ...options, language }).text;
  return ({ text: original, folded: { text, starts, ends } }) => {
    const ranges: Range[] = [];
    let isWord: ((range: Range) => boolean) | null = null;
    let from = 0;
    while (wanted !== '') {
      const index = text.indexOf(wanted, from);
      if (index === -1) break;
      const last = index + wanted.length;
      const [start = 0, end = 0] = [starts[index], ends[last - 1]];
      // Letters are found whole: not the o of an æ that was taken apart, nor half of it.
      const isWhole = starts[index - 1] !== start && starts[last] !== starts[last - 1];
      if (options.wholeWord) isWord ??= wordTest(original, language);
      const isFound = isWhole && (isWord === null || isWord([start, end]));
      if (isFound) ranges.push([start, end]);
      from = isFound ? last : index + 1;
    }
    return ranges;
  };
}

/** Whether a range begins where a word begins, and ends where one ends. */
function wordTest(text: string, language: string): (range: Range) => boolean {
  const borders = new Set<number>([text.length]);
  for (const { index } of wordSegmenter(language).segment(text)) borders.add(index);
  return ([start, end]) => borders.has(start) && borders.has(end);
}

function wordSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** What stands around a match, shortened to what fits in a line; line breaks are spaces. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export function excerptOf({ text, start, end }: Match, reach: number): Excerpt {
  const oneLine = (part: string): string => part.replace(/\s+/g, ' ');
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // Whole characters: half of one would be drawn as a replacement sign.
  const head = [...oneLine(before)];
  const tail = [...oneLine(after)];
  return {
    before: head.length > reach ? `…${head.slice(-reach).join('')}` : head.join(''),
    match: oneLine(text.slice(start, end)),
    after: tail.length > reach ? `${tail.slice(0, reach).join('')}…` : tail.join(''),
  };
}

/**
 * Which match to go on from, after the one at `index` was replaced: the first that the replacement did not bring
 * with it. Past the last one it is the first.
 */
export function indexAfterReplacing(
  matches: readonly Match[],
  index: number,
  { place, start }: Match,
  replacement: string,
): number {
  const end = start + replacement.length;
  const next = matches.findIndex((match, at) => at >= index && !(isSamePlace(match.place, place) && match.start < end));
  return Math.max(0, next);
}
