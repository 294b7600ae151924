/**
 * Cuts a document to what was chosen for an export. Every format then carries the whole of a document, and
 * none has to know of choices. The result is a valid document of its own; the given one is not changed.
 */
import {
  CARD_SCHEMAS,
  type Card,
  Channel,
  Emotion,
  JourneyDocument,
  JourneyMap,
  Lane,
  Persona,
  Stage,
  Tag,
} from '../document/model.ts';

/** Ids by the id of their map: two maps may use the same id for different things. */
type IdsByMap = Readonly<Record<string, readonly string[]>>;

export interface SubsetChoice {
  /** Ids of the maps to keep. Ids the document does not have are passed over. */
  readonly maps: readonly string[];
  /** Stages to leave out, with their cards. */
  readonly hiddenStages?: IdsByMap | undefined;
  /** Lanes to leave out, with their cards. */
  readonly hiddenLanes?: IdsByMap | undefined;
  /**
   * False makes a copy for sharing: without the fields of `INTERNAL_FIELDS`, and without fields this version
   * does not know, because nobody can say what they hold.
   */
  readonly internal: boolean;
}

/** What a team writes for itself. A kind of thing that comes to have such fields is named here. */
export const INTERNAL_FIELDS = { card: ['notes', 'owner', 'assumption'] } as const;

/**
 * The document with nothing but the maps, stages and lanes chosen. Personas, channels and tags that only
 * the rest referred to are left out as well, so that a hidden thing's name does not travel along. A choice
 * of everything gives the document itself. Without any map the result has none, and is not valid.
 */
export function subsetOf(document: JourneyDocument, choice: SubsetChoice): JourneyDocument {
  if (choosesAll(document, choice)) return document;
  const maps = pick(document.maps, (id) => choice.maps.includes(id));
  const cut = mapValues(maps, (map, id) =>
    cutMap(map, new Set(choice.hiddenStages?.[id]), new Set(choice.hiddenLanes?.[id])),
  );
  const usedPersonas = new Set(Object.values(cut).map((map) => map.persona));
  const personas = pick(document.personas, (id) => usedPersonas.has(id));
  const used = namesUsed(Object.values(cut), Object.values(personas));
  const subset: JourneyDocument = {
    ...document,
    personas,
    channels: pick(document.channels, (id) => used.channels.has(id)),
    tags: pick(document.tags, (id) => used.tags.has(id)),
    maps: cut,
  };
  return choice.internal ? subset : forSharing(subset);
}

function choosesAll(document: JourneyDocument, { maps, hiddenStages, hiddenLanes, internal }: SubsetChoice): boolean {
  const hides = (hidden: IdsByMap | undefined): boolean => Object.values(hidden ?? {}).some((ids) => ids.length > 0);
  return (
    internal &&
    !hides(hiddenStages) &&
    !hides(hiddenLanes) &&
    Object.keys(document.maps).every((id) => maps.includes(id))
  );
}

function cutMap(map: JourneyMap, stages: ReadonlySet<string>, lanes: ReadonlySet<string>): JourneyMap {
  if (stages.size === 0 && lanes.size === 0) return map;
  return {
    ...map,
    stages: pick(map.stages, (id) => !stages.has(id)),
    lanes: pick(map.lanes, (id) => !lanes.has(id)),
    cards: pick(map.cards, (_, card) => !stages.has(card.stage) && !lanes.has(card.lane)),
  };
}

function namesUsed(maps: readonly JourneyMap[], personas: readonly Persona[]) {
  const channels = new Set(personas.flatMap((persona) => persona.preferredChannels ?? []));
  const tags = new Set<string>();
  for (const card of maps.flatMap((map) => Object.values(map.cards))) {
    for (const tag of card.tags ?? []) tags.add(tag);
    if (card.kind === 'touchpoint') for (const channel of card.channels) channels.add(channel);
  }
  return { channels, tags };
}

function forSharing(document: JourneyDocument): JourneyDocument {
  const { demographics } = Persona.shape;
  return {
    ...known(document, JourneyDocument),
    personas: mapValues(document.personas, (persona) => {
      const shared = known(persona, Persona);
      return shared.demographics
        ? { ...shared, demographics: known(shared.demographics, demographics.unwrap()) }
        : shared;
    }),
    channels: mapValues(document.channels, (channel) => known(channel, Channel)),
    tags: mapValues(document.tags, (tag) => known(tag, Tag)),
    maps: mapValues(document.maps, (map) => ({
      ...known(map, JourneyMap),
      stages: mapValues(map.stages, (stage) => known(stage, Stage)),
      lanes: mapValues(map.lanes, (lane) => known(lane, Lane)),
      cards: mapValues(map.cards, sharedCard),
    })),
  };
}

function sharedCard(card: Card): Card {
  const shared: Card = known(card, CARD_SCHEMAS[card.kind]);
  for (const field of INTERNAL_FIELDS.card) delete shared[field];
  if (shared.kind === 'touchpoint' && shared.emotion) shared.emotion = known(shared.emotion, Emotion);
  return shared;
}

/** A copy with no fields but those of its schema. */
function known<T extends object>(value: T, { shape }: { readonly shape: object }): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(shape, key))) as T;
}

function pick<T>(record: Readonly<Record<string, T>>, keeps: (id: string, value: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id, value]) => keeps(id, value)));
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, change: (value: T, id: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]));
}
