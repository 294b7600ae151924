/** The rows of the table: the cards of a map, those that are wanted, in the order and the groups that are wanted. */
import { fold } from '#shared/analysis/fold.ts';
import { CARD_KINDS, type Card, type JourneyMap, STATUSES } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { compareBy, type FieldContext, type FieldId, fieldOf } from './fields.ts';

/** What rows can be narrowed down by. */
export const FILTER_FIELDS = ['stage', 'lane', 'kind', 'channel', 'tag', 'owner', 'status'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** What rows can be gathered by. */
export const GROUP_FIELDS = ['stage', 'lane', 'kind', 'tag', 'owner'] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

export interface Sorting {
  readonly field: FieldId;
  readonly direction: 'ascending' | 'descending';
}

export interface RowSettings {
  readonly search: string;
  /** Wanted values by field; a field with none of them is not asked. Values are ids, words, or `NOTHING`. */
  readonly filters: { readonly [F in FilterField]?: ReadonlySet<string> };
  /** Null: the reading order. */
  readonly sorting: Sorting | null;
  readonly group: GroupField | null;
  /** Keys of groups whose rows are not shown. */
  readonly collapsed: ReadonlySet<string>;
}

export const ALL_ROWS: RowSettings = { search: '', filters: {}, sorting: null, group: null, collapsed: new Set() };

/** Stands for what has no value of a field: no id and no word is empty. */
export const NOTHING = '';

export interface CardRow {
  readonly kind: 'card';
  /** Differs among all rows: a card stands in every group of its tags. */
  readonly key: string;
  readonly card: string;
}

export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  /** An id, a word, or `NOTHING`. */
  readonly value: string;
  /** How many cards are in it. */
  readonly count: number;
  readonly isCollapsed: boolean;
}

export type TableRow = CardRow | GroupRow;

type Entry = readonly [id: string, card: Card];

/**
 * @param kept ids of cards that are shown whether they are wanted or not: what is selected is never out of sight.
 */
export function tableRows(
  map: JourneyMap,
  settings: RowSettings,
  context: FieldContext,
  kept: ReadonlySet<string> = new Set(),
): readonly TableRow[] {
  const wanted = isWanted(map, settings, context);
  const entries: Entry[] = cardsInReadingOrder(map).filter(([id, card]) => kept.has(id) || wanted(card));
  if (settings.sorting) {
    const compare = compareBy(fieldOf(settings.sorting.field), settings.sorting.direction, context);
    entries.sort(([, a], [, b]) => compare(a, b));
  }
  const { group } = settings;
  if (group === null) return entries.map(([card]): CardRow => ({ kind: 'card', key: card, card }));
  return grouped(entries, group, settings.collapsed, context);
}

function grouped(
  entries: readonly Entry[],
  field: GroupField,
  collapsed: ReadonlySet<string>,
  context: FieldContext,
): TableRow[] {
  const groups = new Map<string, string[]>();
  for (const [id, card] of entries) {
    for (const value of filterValues(field, card)) {
      const inGroup = groups.get(value);
      if (inGroup) inGroup.push(id);
      else groups.set(value, [id]);
    }
  }
  return inGroupOrder([...groups.keys()], field, context).flatMap((value): TableRow[] => {
    const cards = groups.get(value) ?? [];
    const key = groupKey(field, value);
    const isCollapsed = collapsed.has(key);
    const head: GroupRow = { kind: 'group', key, value, count: cards.length, isCollapsed };
    // No id has a space, so no row's key is another's.
    return isCollapsed
      ? [head]
      : [head, ...cards.map((card): CardRow => ({ kind: 'card', key: `${key} ${card}`, card }))];
  });
}

export const groupKey = (field: GroupField, value: string): string => `group ${field} ${value}`;

/** Whether a card is wanted, for one set of settings. Cards of hidden lanes are not. */
export function isWanted(
  map: JourneyMap,
  { search, filters }: RowSettings,
  context: FieldContext,
): (card: Card) => boolean {
  const query = folded(search.trim());
  const asked = FILTER_FIELDS.flatMap((field) => {
    const values = filters[field];
    return values && values.size > 0 ? [{ field, values }] : [];
  });
  return (card) =>
    map.lanes[card.lane]?.hidden !== true &&
    asked.every(({ field, values }) => filterValues(field, card).some((value) => values.has(value))) &&
    (query === '' || searchable(card, context).includes(query));
}

/** The values a card has of a field; `NOTHING` when it has none. */
export function filterValues(field: FilterField, card: Card): readonly string[] {
  const values = valuesOf(field, card);
  return values.length === 0 ? [NOTHING] : values;
}

function valuesOf(field: FilterField, card: Card): readonly string[] {
  switch (field) {
    case 'stage':
      return [card.stage];
    case 'lane':
      return [card.lane];
    case 'kind':
      return [card.kind];
    case 'channel':
      return card.kind === 'touchpoint' ? card.channels : [];
    case 'tag':
      return card.tags ?? [];
    case 'owner':
      return card.owner ? [card.owner] : [];
    case 'status':
      return 'status' in card && typeof card.status === 'string' ? [card.status] : [];
  }
}

/** The values cards have, in the order in which they are listed; `NOTHING` last. */
export function inGroupOrder(
  values: readonly string[],
  field: FilterField,
  { stagePlaces, lanePlaces, channels, tags, language }: FieldContext,
): readonly string[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const byPlace = (places: ReadonlyMap<string, number>) => (a: string, b: string) =>
    (places.get(a) ?? places.size) - (places.get(b) ?? places.size);
  const byList = (list: readonly string[]) => (a: string, b: string) => list.indexOf(a) - list.indexOf(b);
  const compare = {
    stage: byPlace(stagePlaces),
    lane: byPlace(lanePlaces),
    kind: byList(CARD_KINDS),
    channel: byList(inOrder(channels).map(([id]) => id)),
    tag: byList(inOrder(tags).map(([id]) => id)),
    owner: collator.compare,
    status: byList(STATUSES),
  }[field];
  return values.toSorted((a, b) => Number(a === NOTHING) - Number(b === NOTHING) || compare(a, b));
}

/** The word for a value of a field. */
export function valueWord(
  field: FilterField,
  value: string,
  { stages, lanes, channels, tags, t }: FieldContext,
): string {
  if (value === NOTHING) return t(`views:nothing.${field}`);
  switch (field) {
    case 'stage':
      return stages[value]?.name.trim() || t('app:unnamed');
    case 'lane':
      return lanes[value]?.name.trim() || t('app:unnamed');
    case 'channel':
      return channels[value]?.name.trim() || t('app:unnamed');
    case 'tag':
      return tags[value]?.name.trim() || t('app:unnamed');
    case 'kind':
      return t(`app:kind.${value as Card['kind']}`);
    case 'status':
      return t(`app:status.${value as (typeof STATUSES)[number]}`);
    case 'owner':
      return value;
  }
}

const folded = (text: string): string => fold(text, { matchCase: false, matchDiacritics: false, language: 'und' }).text;

/** What is searched in, by card: cards are immutable. */
const searchables = new WeakMap<Card, string>();

/** The texts of a card, folded. */
function searchable(card: Card, context: FieldContext): string {
  const known = searchables.get(card);
  if (known !== undefined) return known;
  const texts = SEARCHED.map((id) => fieldOf(id).words(card, context));
  // A line feed is in no search, so nothing is found across two texts.
  const text = folded(texts.filter((each) => each !== '').join('\n'));
  searchables.set(card, text);
  return text;
}

/** Only texts of the card itself: names of channels and tags change without it. */
const SEARCHED = [
  'text',
  'feeling',
  'thought',
  'unit',
  'source',
  'speaker',
  'owner',
  'notes',
] as const satisfies FieldId[];

/**
 * The rows that were shown, while a cell is edited: none jumps away from under the caret because of what is typed.
 * Cards that went are gone; cards that came stand after the row one is in.
 */
export function keepRows(
  rows: readonly TableRow[],
  cards: JourneyMap['cards'],
  known: ReadonlySet<string>,
  after: string | null,
): readonly TableRow[] {
  const added = Object.keys(cards).filter((id) => !known.has(id));
  const isGone = rows.some((row) => row.kind === 'card' && !Object.hasOwn(cards, row.card));
  if (added.length === 0 && !isGone) return rows;
  const left = rows.filter((row) => row.kind === 'group' || Object.hasOwn(cards, row.card));
  const place = left.findIndex(({ key }) => key === after);
  const shown = new Set(left.flatMap((row) => (row.kind === 'card' ? [row.card] : [])));
  const rowsAdded = added
    .filter((id) => !shown.has(id))
    .map((card): CardRow => ({ kind: 'card', key: `new ${card}`, card }));
  return left.toSpliced(place < 0 ? left.length : place + 1, 0, ...rowsAdded);
}
