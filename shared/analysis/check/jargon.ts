/** Finds the business's own words in what is told from the customer's side. */
import type { Card, JourneyDocument } from '../../document/model.ts';
import { ownerKey, type TextField, type TextOwner } from '../places.ts';
import { createSearch, type Match } from '../search.ts';
import { type Finding, findingKey } from './finding.ts';

/** Cards that tell what the customer sees, does, thinks and wants. Quotes are the customer's own words already. */
const CUSTOMERS: ReadonlySet<Card['kind']> = new Set([
  'goal',
  'action',
  'touchpoint',
  'thought',
  'painPoint',
  'frontstageAction',
]);

/** Notes and owners are for the team, in its own words. */
const FIELDS: ReadonlySet<TextField> = new Set(['text', 'name', 'description', 'emotion.feeling', 'emotion.thought']);

/** As much of a word as names it in a key: a key has a limit, a word of the list hardly. */
const WORD_LENGTH = 80;

/** The same words in one document after the other, as it is edited: what did not change is not looked through again. */
export function createJargonSearch(words: readonly string[]): (document: JourneyDocument) => Finding[] {
  const options = { matchCase: false, matchDiacritics: true, wholeWord: true };
  const searches = words.map((word) => ({ word, search: createSearch(word.trim(), options) }));
  return (document) =>
    searches.flatMap(({ word, search }) => {
      const told = search(document).filter((match) => isCustomers(document, match));
      // Once for each card, however often it says the word.
      const owners = new Map(told.map(({ place: { owner } }) => [ownerKey(owner), owner]));
      return [...owners.values()].flatMap((owner) => findingOf(owner, word));
    });
}

function isCustomers(document: JourneyDocument, { place: { owner, field } }: Match): boolean {
  if (!FIELDS.has(field)) return false;
  if (owner.kind === 'stage') return true;
  const card = owner.kind === 'card' ? document.maps[owner.map]?.cards[owner.card] : undefined;
  return card !== undefined && CUSTOMERS.has(card.kind);
}

function findingOf(owner: TextOwner, word: string): Finding[] {
  const key = (map: string, id: string): string => findingKey('jargon', map, id, word.slice(0, WORD_LENGTH));
  switch (owner.kind) {
    case 'stage': {
      const { map, stage } = owner;
      return [{ rule: 'jargon', map, target: { kind: 'stage', stage }, key: key(map, stage), word }];
    }
    case 'card': {
      const { map, card } = owner;
      return [{ rule: 'jargon', map, target: { kind: 'cards', cards: [card] }, key: key(map, card), word }];
    }
    default:
      return [];
  }
}
