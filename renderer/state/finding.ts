/** What is searched for in the document of a window, and where in what was found one is. */
import { createStore, type StoreApi } from 'zustand';
import { createSearch, indexAfterReplacing, type Match, type SearchOptions } from '#shared/analysis/search.ts';
import { leftAlone } from '#shared/commands/replace-text.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { cleanText } from '#shared/document/text.ts';
import type { Session } from './session.ts';

/** What replacing came to. */
export type Replaced =
  /** `left`: how many stay, because what they stand in would be no web address or name of a file any more. */
  | { readonly kind: 'replaced'; readonly count: number; readonly left: number }
  /** Nothing would change, or a text would grow over its limit: nothing was replaced. */
  | { readonly kind: 'refused' };

export interface FindState {
  readonly query: string;
  readonly replacement: string;
  readonly options: SearchOptions;
  /** The match one is at; null before the first step. */
  readonly index: number | null;
  /** Of the last replacement, until something else is searched for. */
  readonly replaced: Replaced | null;
}

export interface FindStore extends StoreApi<FindState> {
  /** The matches in a document: searched for once, however many ask. */
  matchesIn(document: JourneyDocument): readonly Match[];
}

const OPTIONS: SearchOptions = { matchCase: false, matchDiacritics: false, wholeWord: false };

export function createFindStore(): FindStore {
  const store = createStore<FindState>(() => ({
    query: '',
    replacement: '',
    options: OPTIONS,
    index: null,
    replaced: null,
  }));
  let search = createSearch('', OPTIONS);
  let searched = { query: '', options: OPTIONS };
  let last: { readonly document: JourneyDocument; readonly matches: readonly Match[] } | null = null;
  return {
    ...store,
    matchesIn(document) {
      const { query, options } = store.getState();
      if (query !== searched.query || options !== searched.options) {
        searched = { query, options };
        search = createSearch(cleanText(query), options);
        last = null;
      }
      if (last?.document !== document) last = { document, matches: search(document) };
      return last.matches;
    },
  };
}

/** A new search begins before its first match. */
export function searchFor(store: FindStore, change: Partial<Pick<FindState, 'query' | 'options'>>): void {
  store.setState({ ...change, index: null, replaced: null });
}

/** Goes to the next match or the one before, around the ends. Null when there is none. */
export function stepMatch(store: FindStore, session: Session, by: 1 | -1): Match | null {
  const matches = store.matchesIn(session.document);
  if (matches.length === 0) return null;
  const { index } = store.getState();
  const from = index ?? (by === 1 ? -1 : 0);
  const next = (Math.min(from, matches.length - 1) + by + matches.length) % matches.length;
  store.setState({ index: next, replaced: null });
  return matches[next] ?? null;
}

/** The command's arguments for all matches, or for the one match. */
function argsOf({ query, options, replacement }: FindState, only?: Match) {
  const all = { query: cleanText(query), options: { ...options }, replacement: cleanText(replacement) };
  return only ? { ...all, only: { place: only.place, start: only.start } } : all;
}

/** Replaces the match one is at and goes on to the next. The next one, or null when it was the last or not possible. */
export function replaceMatch(store: FindStore, session: () => Session): Match | null {
  const state = store.getState();
  const at = state.index ?? 0;
  const match = store.matchesIn(session().document)[at];
  if (!match) return null;
  const args = argsOf(state, match);
  if (leftAlone(session().document, args) > 0) {
    const { length } = store.matchesIn(session().document);
    const index = (at + 1) % length;
    store.setState({ index, replaced: { kind: 'replaced', count: 0, left: 1 } });
    return store.matchesIn(session().document)[index] ?? null;
  }
  if (!session().run('document.replaceText', args)) {
    store.setState({ replaced: { kind: 'refused' } });
    return null;
  }
  const matches = store.matchesIn(session().document);
  const index = indexAfterReplacing(matches, at, match, cleanText(state.replacement));
  store.setState({ index: matches.length === 0 ? null : index, replaced: { kind: 'replaced', count: 1, left: 0 } });
  return matches[index] ?? null;
}

/** Replaces everything that is found, as one step of the history. */
export function replaceAll(store: FindStore, session: Session): void {
  const state = store.getState();
  const { length } = store.matchesIn(session.document);
  const args = argsOf(state);
  const left = leftAlone(session.document, args);
  const isDone = left === length || session.run('document.replaceText', args);
  const replaced: Replaced = isDone ? { kind: 'replaced', count: length - left, left } : { kind: 'refused' };
  store.setState({ index: null, replaced });
}
