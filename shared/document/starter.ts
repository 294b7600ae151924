/** The documents a new file starts from: a blank map, and the classic one of five stages. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { CreateId } from './ids.ts';
import { type ChannelIcon, type Color, FORMAT, type JourneyDocument, VERSION } from './model.ts';

export const STARTERS = ['blank', 'classic'] as const;
export type StarterName = (typeof STARTERS)[number];

/** The lanes of a customer journey map, in the order they are read. */
export const STARTER_LANES = ['goals', 'touchpoints', 'emotions', 'painPoints', 'opportunities'] as const;
/** The stages of the classic map, in the order the customer goes through them. */
export const CLASSIC_STAGES = ['awareness', 'consideration', 'purchase', 'use', 'loyalty'] as const;
/** The channels a new document offers; a team adds its own. Each is named after its icon. */
export const STARTER_CHANNELS = [
  'website',
  'app',
  'store',
  'email',
  'phone',
  'chat',
  'social',
  'advertising',
  'search',
  'delivery',
  'wordOfMouth',
] as const satisfies readonly ChannelIcon[];

export type StarterLane = (typeof STARTER_LANES)[number];
export type ClassicStage = (typeof CLASSIC_STAGES)[number];
export type StarterChannel = (typeof STARTER_CHANNELS)[number];

/** Everything a starter says, in one language. */
export interface StarterWords {
  /** The language the words are in, as a BCP 47 tag; it becomes the document's. */
  readonly language: string;
  readonly title: string;
  readonly map: string;
  readonly persona: string;
  /** The one stage of a blank map. */
  readonly firstStage: string;
  readonly stages: Readonly<Record<ClassicStage, string>>;
  readonly lanes: Readonly<Record<StarterLane, { readonly name: string; readonly description: string }>>;
  readonly channels: Readonly<Record<StarterChannel, string>>;
}

const STAGE_COLORS: { readonly [S in ClassicStage]: Color } = {
  awareness: 'blue',
  consideration: 'teal',
  purchase: 'amber',
  use: 'violet',
  loyalty: 'rose',
};

/** A new document: one persona with one map of the current state, all lanes, no cards yet. */
export function createStarter(starter: StarterName, words: StarterWords, createId: CreateId): JourneyDocument {
  const id = createId('doc');
  const persona = createId('persona');
  const channels = STARTER_CHANNELS.map((icon) => ({ name: words.channels[icon], icon }));
  const lanes = STARTER_LANES.map((kind) => ({ kind, ...words.lanes[kind] }));
  const stages =
    starter === 'blank'
      ? [{ name: words.firstStage, color: STAGE_COLORS.awareness }]
      : CLASSIC_STAGES.map((stage) => ({ name: words.stages[stage], color: STAGE_COLORS[stage] }));
  const map = {
    name: words.map,
    persona,
    state: 'current' as const,
    stages: placed(stages, () => createId('stage')),
    lanes: placed(lanes, () => createId('lane')),
    cards: {},
    links: {},
  };
  return {
    format: FORMAT,
    version: VERSION,
    id,
    title: words.title,
    language: words.language,
    personas: placed([{ name: words.persona }], () => persona),
    channels: placed(channels, () => createId('channel')),
    tags: {},
    maps: placed([map], () => createId('map')),
    images: {},
  };
}

/** A record of entities in the order given, with new ids. */
function placed<T extends object>(entities: readonly T[], newId: () => string): Record<string, { order: string } & T> {
  const orders = generateNKeysBetween(null, null, entities.length);
  return Object.fromEntries(entities.map((entity, index) => [newId(), { order: orders[index] ?? '', ...entity }]));
}
