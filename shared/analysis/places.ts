/** Every text that people write into a document, and where it stands. */
import type { JourneyDocument, JourneyMap, Persona } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';
import { stagesInReadingOrder } from '../document/stages.ts';

export type TextOwner =
  | { readonly kind: 'document' }
  | { readonly kind: 'persona'; readonly persona: string }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'map'; readonly map: string }
  | { readonly kind: 'stage'; readonly map: string; readonly stage: string }
  | { readonly kind: 'lane'; readonly map: string; readonly lane: string }
  | { readonly kind: 'card'; readonly map: string; readonly card: string }
  | { readonly kind: 'link'; readonly map: string; readonly link: string };

/**
 * The fields that hold texts, in the order in which they are read. A point leads into what a field is made of; of a
 * list, into each of its items.
 */
export const TEXT_FIELDS = {
  document: ['title', 'checks.jargon'],
  persona: [
    'name',
    'summary',
    'segment',
    'quote',
    'picture.alternative',
    'demographics.age',
    'demographics.gender',
    'demographics.location',
    'demographics.income',
    'demographics.occupation',
    'motivations',
    'habits',
    'needs',
    'painPoints',
  ],
  channel: ['name'],
  tag: ['name'],
  map: ['name'],
  stage: ['name', 'duration', 'description'],
  lane: ['name', 'description'],
  card: [
    'text',
    'emotion.feeling',
    'emotion.thought',
    'emotion.measured.from',
    'unit',
    'source',
    'speaker',
    'owner',
    'picture.alternative',
    'notes',
    'links.label',
    'links.url',
    'journey.file',
  ],
  link: ['label'],
} as const satisfies { readonly [K in TextOwner['kind']]: readonly string[] };

export type TextField = (typeof TEXT_FIELDS)[TextOwner['kind']][number];

export interface TextPlace {
  readonly owner: TextOwner;
  readonly field: TextField;
  /** Where the field is a list: which of its items, from 0. */
  readonly at?: number | undefined;
}

/** What has texts, whatever it is. */
export type Entity = Readonly<Record<string, unknown>>;

export interface OwnedEntity {
  readonly owner: TextOwner;
  readonly entity: Entity;
}

/** Everything of a document that has texts, as it is read: the document, what its maps share, then map by map. */
export function ownersOf(document: JourneyDocument): OwnedEntity[] {
  return [
    { owner: { kind: 'document' }, entity: document },
    ...inOrder<Persona>(document.personas).map(
      ([persona, entity]): OwnedEntity => ({ owner: { kind: 'persona', persona }, entity }),
    ),
    ...inOrder(document.channels).map(
      ([channel, entity]): OwnedEntity => ({ owner: { kind: 'channel', channel }, entity }),
    ),
    ...inOrder(document.tags).map(([tag, entity]): OwnedEntity => ({ owner: { kind: 'tag', tag }, entity })),
    ...inOrder<JourneyMap>(document.maps).flatMap(([map, entity]) => ownersOfMap(map, entity)),
  ];
}

function ownersOfMap(map: string, entity: JourneyMap): OwnedEntity[] {
  const cards = cardsInReadingOrder(entity);
  const place = new Map(cards.map(([id], at) => [id, at]));
  const links = Object.entries(entity.links).sort(
    ([, a], [, b]) => (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0),
  );
  return [
    { owner: { kind: 'map', map }, entity },
    ...stagesInReadingOrder(entity.stages).map(
      ([stage, each]): OwnedEntity => ({ owner: { kind: 'stage', map, stage }, entity: each }),
    ),
    ...inOrder(entity.lanes).map(([lane, each]): OwnedEntity => ({ owner: { kind: 'lane', map, lane }, entity: each })),
    ...cards.map(([card, each]): OwnedEntity => ({ owner: { kind: 'card', map, card }, entity: each })),
    // Arrows as the cards that they come from.
    ...links.map(([link, each]): OwnedEntity => ({ owner: { kind: 'link', map, link }, entity: each })),
  ];
}

export interface FieldText {
  readonly field: TextField;
  /** Where the field is a list: which of its items, from 0. */
  readonly at?: number;
  readonly text: string;
}

/** The texts of one entity. Empty ones are left out. */
export function textsIn(kind: TextOwner['kind'], entity: Entity): FieldText[] {
  return FIELD_PATHS[kind].flatMap(({ field, path: [outer = '', ...inner] }) =>
    valuesAt(fieldOf(entity, outer), inner).flatMap(({ value, ...at }): FieldText[] =>
      typeof value === 'string' && value !== '' ? [{ field, ...at, text: value }] : [],
    ),
  );
}

/** What a path leads to: one value, or one for each item of the list that is on the way or at its end. */
function valuesAt(value: unknown, path: readonly string[]): { readonly value: unknown; readonly at?: number }[] {
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => ({ at, value: path.reduce<unknown>(fieldOf, item) }));
  }
  const [key, ...rest] = path;
  return key === undefined ? [{ value }] : valuesAt(fieldOf(value, key), rest);
}

interface FieldPath {
  readonly field: TextField;
  readonly path: readonly string[];
}

/** Taken apart once, and not for each of thousands of cards. */
const FIELD_PATHS = Object.fromEntries(
  Object.entries(TEXT_FIELDS).map(([kind, fields]) => [
    kind,
    fields.map((field) => ({ field, path: field.split('.') })),
  ]),
) as unknown as { readonly [K in TextOwner['kind']]: readonly FieldPath[] };

export interface PlacedText {
  readonly place: TextPlace;
  readonly text: string;
}

/** All texts of a document, in the order in which they are read. */
export function textsOf(document: JourneyDocument): PlacedText[] {
  return ownersOf(document).flatMap(({ owner, entity }) =>
    textsIn(owner.kind, entity).map(({ text, ...inEntity }): PlacedText => ({ place: { owner, ...inEntity }, text })),
  );
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** Names an owner among all of a document; no id has a space. */
export function ownerKey(owner: TextOwner): string {
  switch (owner.kind) {
    case 'document':
      return 'document';
    case 'persona':
      return `persona ${owner.persona}`;
    case 'channel':
      return `channel ${owner.channel}`;
    case 'tag':
      return `tag ${owner.tag}`;
    case 'map':
      return `map ${owner.map}`;
    case 'stage':
      return `stage ${owner.map} ${owner.stage}`;
    case 'lane':
      return `lane ${owner.map} ${owner.lane}`;
    case 'card':
      return `card ${owner.map} ${owner.card}`;
    case 'link':
      return `link ${owner.map} ${owner.link}`;
  }
}

export function isSamePlace(a: TextPlace, b: TextPlace): boolean {
  return a.field === b.field && a.at === b.at && ownerKey(a.owner) === ownerKey(b.owner);
}
