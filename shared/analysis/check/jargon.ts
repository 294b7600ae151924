/** Finds the business's own words in what is told from the customer's side. */
import type { Card, JourneyDocument } from '../../document/model.ts';
import { foldedTextsIn } from '../folded-texts.ts';
import { type Entity, ownersOf, type TextField, type TextOwner } from '../places.ts';
import { createFinder } from '../search.ts';
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
  let language: string | null = null;
  let wordsIn: (kind: TextOwner['kind'], entity: Entity) => readonly string[];
  return (document) => {
    if (words.length === 0) return [];
    if (document.language !== language) {
      language = document.language;
      wordsIn = entityWords(words, language);
    }
    return ownersOf(document).flatMap(({ owner, entity }) =>
      isCustomers(document, owner) ? wordsIn(owner.kind, entity).flatMap((word) => findingOf(owner, word)) : [],
    );
  };
}

/** Which of the words an entity says, each once however often it does. */
function entityWords(words: readonly string[], language: string) {
  const options = { matchCase: false, matchDiacritics: true, wholeWord: true };
  const finders = words.map((word) => ({ word, find: createFinder(word.trim(), options, language) }));
  const remembered = new WeakMap<Entity, readonly string[]>();
  return (kind: TextOwner['kind'], entity: Entity): readonly string[] => {
    const known = remembered.get(entity);
    if (known) return known;
    const texts = foldedTextsIn(kind, entity, { ...options, language }).filter(({ field }) => FIELDS.has(field));
    const found = finders.filter(({ find }) => texts.some((text) => find(text).length > 0)).map(({ word }) => word);
    remembered.set(entity, found);
    return found;
  };
}

function isCustomers(document: JourneyDocument, owner: TextOwner): boolean {
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
