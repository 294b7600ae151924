/**
 * Cuts a document to what was chosen for an export. Every format then carries the whole of a document, and
 * none has to know of choices. The result is a valid document of its own; the given one is not changed.
 */
import {
  CARD_SCHEMAS,
  type Card,
  Channel,
  Curve,
  Demographics,
  Emotion,
  Image,
  JourneyDocument,
  JourneyMap,
  Lane,
  Link,
  MeasuredScore,
  Persona,
  Picture,
  Stage,
  SubJourney,
  Tag,
  WebLink,
} from '../document/model.ts';
import { columnStages } from '../document/stages.ts';

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
   * False makes a copy for sharing: without what `INTERNAL` names, and without fields this version
   * does not know, because nobody can say what they hold.
   */
  readonly internal: boolean;
}

/**
 * What a team writes for itself, and the kinds of lanes that hold nothing else. Whatever else is internal once
 * documents come to hold it is named here.
 */
export const INTERNAL = {
  document: ['checks'],
  card: ['notes', 'owner', 'assumption'],
  laneKinds: ['owners'],
} as const satisfies {
  readonly document: readonly (keyof JourneyDocument)[];
  readonly card: readonly (keyof Card)[];
  readonly laneKinds: readonly Lane['kind'][];
};

/**
 * The document with nothing but the maps, stages and lanes chosen. What only the rest referred to (personas,
 * channels, tags, pictures) is left out as well, so that a hidden thing's name does not travel along, and nothing
 * refers to what is not there. A choice of everything gives the document itself. Without any map the result has
 * none, and is not valid.
 */
export function subsetOf(document: JourneyDocument, choice: SubsetChoice): JourneyDocument {
  if (choosesAll(document, choice)) return document;
  const chosen = pick(document.maps, (id) => choice.maps.includes(id));
  const isHidden = ({ kind }: Lane): boolean => !choice.internal && INTERNAL.laneKinds.some((each) => each === kind);
  const maps = mapValues(chosen, (map, id) => {
    const [stages, lanes] = [new Set(choice.hiddenStages?.[id]), new Set(choice.hiddenLanes?.[id])];
    const cut = cutMap(map, {
      stage: (stage) => !stages.has(stage),
      lane: (lane, entity) => !lanes.has(lane) && !isHidden(entity),
    });
    return withoutOtherMaps(cut, chosen);
  });
  const usedPersonas = new Set(Object.values(maps).map((map) => map.persona));
  const personas = pick(document.personas, (id) => usedPersonas.has(id));
  const used = namesUsed(Object.values(maps), Object.values(personas));
  const subset: JourneyDocument = {
    ...document,
    personas,
    channels: pick(document.channels, (id) => used.channels.has(id)),
    tags: pick(document.tags, (id) => used.tags.has(id)),
    maps,
    images: pick(document.images, (id) => used.images.has(id)),
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

/** What is kept of a map. A stage that is not kept takes its sub-stages with it. */
export interface MapCut {
  readonly stage: (id: string) => boolean;
  readonly lane?: (id: string, lane: Lane) => boolean;
  readonly card?: (id: string, card: Card) => boolean;
}

/** The map with what is kept of it; cards reach over the columns that are left, and no arrow leads nowhere. */
export function cutMap(map: JourneyMap, { stage, lane = () => true, card = () => true }: MapCut): JourneyMap {
  const columns = columnStages(map.stages);
  const keptColumns = new Set(columns.flatMap(([id, { parent }]) => (keeps(id, parent) ? [id] : [])));
  // A stage whose sub-stages are all gone would become a column itself, one that is empty.
  const parents = new Set(columns.flatMap(([id, { parent }]) => (keptColumns.has(id) ? (parent ?? []) : [])));
  const stages = pick(map.stages, (id) => keptColumns.has(id) || parents.has(id));
  const lanes = pick(map.lanes, lane);
  const hasLane = (each: Card): boolean => Object.hasOwn(lanes, each.lane);
  const inside = pick(map.cards, (id, each) => keptColumns.has(each.stage) && hasLane(each) && card(id, each));
  const cards = mapValues(inside, (each) => narrowed(each));
  const links = pick(map.links, (_, { from, to }) => Object.hasOwn(cards, from) && Object.hasOwn(cards, to));
  return { ...map, stages, lanes, cards, links };

  function keeps(id: string, parent: string | undefined): boolean {
    return stage(id) && (parent === undefined || stage(parent));
  }

  function narrowed(each: Card): Card {
    if (each.span === undefined) return each;
    const first = columns.findIndex(([id]) => id === each.stage);
    const over = columns.slice(first, first + each.span).filter(([id]) => keptColumns.has(id)).length;
    // Beyond the last column it reaches nowhere, as before.
    const beyond = Math.max(0, first + each.span - columns.length);
    if (over + beyond === each.span) return each;
    const { span: _, ...rest } = each;
    return over + beyond > 1 ? { ...rest, span: over + beyond } : rest;
  }
}

/** Without what leads to maps that are not chosen. */
function withoutOtherMaps(map: JourneyMap, chosen: Readonly<Record<string, JourneyMap>>): JourneyMap {
  return {
    ...map,
    lanes: mapValues(map.lanes, (lane) => {
      const { curve } = lane;
      if (curve?.others === undefined) return lane;
      return { ...lane, curve: { ...curve, others: curve.others.filter((id) => Object.hasOwn(chosen, id)) } };
    }),
    cards: mapValues(map.cards, (card) => {
      const { journey, ...rest } = card;
      const leadsAway = journey?.map !== undefined && journey.file === undefined && !Object.hasOwn(chosen, journey.map);
      return leadsAway ? rest : card;
    }),
  };
}

function namesUsed(maps: readonly JourneyMap[], personas: readonly Persona[]) {
  const channels = new Set(personas.flatMap((persona) => persona.preferredChannels ?? []));
  const tags = new Set<string>();
  const images = new Set(personas.flatMap(({ picture }) => picture?.image ?? []));
  for (const card of maps.flatMap((map) => Object.values(map.cards))) {
    for (const tag of card.tags ?? []) tags.add(tag);
    if (card.picture) images.add(card.picture.image);
    if (card.kind === 'touchpoint') for (const channel of card.channels) channels.add(channel);
  }
  return { channels, tags, images };
}

function forSharing(document: JourneyDocument): JourneyDocument {
  const shared: JourneyDocument = {
    ...known(document, JourneyDocument),
    personas: mapValues(document.personas, (persona) =>
      knownInside(known(persona, Persona), { demographics: Demographics, picture: Picture }),
    ),
    channels: mapValues(document.channels, (channel) => known(channel, Channel)),
    tags: mapValues(document.tags, (tag) => known(tag, Tag)),
    maps: mapValues(document.maps, (map) => ({
      ...known(map, JourneyMap),
      stages: mapValues(map.stages, (stage) => known(stage, Stage)),
      lanes: mapValues(map.lanes, (lane) => knownInside(known(lane, Lane), { curve: Curve })),
      cards: mapValues(map.cards, sharedCard),
      links: mapValues(map.links, (link) => known(link, Link)),
    })),
    images: mapValues(document.images, (image) => known(image, Image)),
  };
  for (const field of INTERNAL.document) delete shared[field];
  return shared;
}

function sharedCard(card: Card): Card {
  const shared: Card = knownInside(known(card, CARD_SCHEMAS[card.kind]), { picture: Picture, journey: SubJourney });
  for (const field of INTERNAL.card) delete shared[field];
  if (shared.links) shared.links = shared.links.map((link) => known(link, WebLink));
  if (shared.kind === 'touchpoint' && shared.emotion) {
    shared.emotion = knownInside(known(shared.emotion, Emotion), { measured: MeasuredScore });
  }
  return shared;
}

type ObjectSchema = { readonly shape: object };

/** A copy in which these fields, where they are there, have no fields but those of their schemas. */
function knownInside<T extends object>(value: T, schemas: { readonly [K in keyof T]?: ObjectSchema }): T {
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const schema = Object.hasOwn(schemas, key) ? schemas[key as keyof T] : undefined;
      return [key, schema === undefined || field === undefined ? field : known(field, schema)];
    }),
  ) as T;
}

/** A copy with no fields but those of its schema. */
function known<T extends object>(value: T, { shape }: ObjectSchema): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(shape, key))) as T;
}

function pick<T>(record: Readonly<Record<string, T>>, keeps: (id: string, value: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id, value]) => keeps(id, value)));
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, change: (value: T, id: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]));
}
