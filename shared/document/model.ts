/**
 * The document: what a `.journey` file holds. These zod schemas are the one source of its shape; the
 * published JSON Schema is generated from them. All objects are loose: fields this version does not
 * know survive a load and a save. Rules between entities (references) are in `integrity.ts`.
 */
import { z } from 'zod';
import { ID_PATTERN } from './ids.ts';
import { ORDER_KEY_LIMIT, ORDER_KEY_PATTERN } from './order.ts';
import { PLAIN_TEXT_PATTERN } from './text.ts';

// The renderer's content security policy forbids eval, which zod would otherwise probe for.
z.config({ jitless: true });

export const FORMAT = 'stagecoach-journey';
export const VERSION = 2;

/** Longest name of an entity, in UTF-16 code units. */
export const NAME_LIMIT = 1_000;
/** Longest free text (a card's text, notes), in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;

const plainText = (limit: number) => z.string().max(limit).regex(PLAIN_TEXT_PATTERN);

/** Names an entity; the key of its record. */
export const Id = z.string().regex(ID_PATTERN);
/** A fractional index: gives an entity its place among its siblings. */
export const OrderKey = z.string().max(ORDER_KEY_LIMIT).regex(ORDER_KEY_PATTERN);
/** A short text: a name, a few words. */
export const Name = plainText(NAME_LIMIT);
/** A long text. */
export const Text = plainText(TEXT_LIMIT);
const recordOf = <T extends z.ZodType>(value: T) => z.record(Id, value);

/** A BCP 47 language tag, such as `en`, `da` or `sr-Cyrl`: a language, then subtags. */
export const LANGUAGE_TAG_PATTERN = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const languageTag = z.string().regex(LANGUAGE_TAG_PATTERN).max(35);

export const COLORS = ['blue', 'teal', 'amber', 'violet', 'rose', 'green', 'slate', 'orange'] as const;
export const Color = z.enum(COLORS);
export type Color = z.infer<typeof Color>;

export const CHANNEL_ICONS = [
  'website',
  'app',
  'store',
  'email',
  'phone',
  'chat',
  'social',
  'messaging',
  'advertising',
  'search',
  'post',
  'event',
  'partner',
  'appStore',
  'payment',
  'video',
  'selfService',
  'delivery',
  'wordOfMouth',
  'product',
  'other',
] as const;
export const ChannelIcon = z.enum(CHANNEL_ICONS);
export type ChannelIcon = z.infer<typeof ChannelIcon>;

export const Channel = z.looseObject({ order: OrderKey, name: Name, icon: ChannelIcon });
export type Channel = z.infer<typeof Channel>;

export const Tag = z.looseObject({ order: OrderKey, name: Name, color: Color });
export type Tag = z.infer<typeof Tag>;

export const Demographics = z.looseObject({
  age: Name.optional(),
  gender: Name.optional(),
  location: Name.optional(),
  income: Name.optional(),
  occupation: Name.optional(),
});

export const Persona = z.looseObject({
  order: OrderKey,
  name: Name,
  /** A few words that stand beside the name: `commuter, 31`. */
  summary: Name.optional(),
  segment: Name.optional(),
  quote: Text.optional(),
  demographics: Demographics.optional(),
  motivations: Text.optional(),
  habits: Text.optional(),
  needs: Text.optional(),
  painPoints: Text.optional(),
  preferredChannels: z.array(Id).optional(),
});
export type Persona = z.infer<typeof Persona>;

export const Stage = z.looseObject({
  order: OrderKey,
  name: Name,
  color: Color,
  /** How long the stage lasts or when it happens, in the team's words: `first week`. */
  duration: Name.optional(),
  description: Text.optional(),
});
export type Stage = z.infer<typeof Stage>;

export const LANE_KINDS = ['goals', 'touchpoints', 'emotions', 'painPoints', 'opportunities', 'notes'] as const;
export const LaneKind = z.enum(LANE_KINDS);
export type LaneKind = z.infer<typeof LaneKind>;

export const Lane = z.looseObject({
  order: OrderKey,
  kind: LaneKind,
  name: Name,
  /** A few words under the lane's name: `needs and wants`. */
  description: Name.optional(),
});
export type Lane = z.infer<typeof Lane>;

/** How sure the team is of a card, from guess to figure. */
export const ASSUMPTIONS = ['assumed', 'anecdotal', 'researched', 'measured'] as const;
export const Assumption = z.enum(ASSUMPTIONS);
export type Assumption = z.infer<typeof Assumption>;

const cardBase = {
  stage: Id,
  lane: Id,
  order: OrderKey,
  text: Text,
  notes: Text.optional(),
  tags: z.array(Id).optional(),
  assumption: Assumption.optional(),
};

export const SCORE_MIN = -2;
export const SCORE_MAX = 2;
export const SCORE_STEP = 0.5;

/** How the customer feels at a touchpoint. Without a score the curve has a gap here. */
export const Emotion = z.looseObject({
  /** −2 (very bad) … +2 (very good), in steps of 0.5. */
  score: z.number().min(SCORE_MIN).max(SCORE_MAX).multipleOf(SCORE_STEP).optional(),
  feeling: Name.optional(),
  thought: Text.optional(),
});
export type Emotion = z.infer<typeof Emotion>;

/** A rating from 1 (low) to 5 (high). */
const rating = z.number().int().min(1).max(5);

export const FREQUENCIES = ['rarely', 'sometimes', 'often', 'always'] as const;
export const Frequency = z.enum(FREQUENCIES);
export type Frequency = z.infer<typeof Frequency>;

export const STATUSES = ['idea', 'planned', 'inProgress', 'done', 'rejected'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const Touchpoint = z.looseObject({
  kind: z.literal('touchpoint'),
  ...cardBase,
  channels: z.array(Id),
  emotion: Emotion.optional(),
  momentOfTruth: z.boolean().optional(),
});
export const Goal = z.looseObject({ kind: z.literal('goal'), ...cardBase });
export const PainPoint = z.looseObject({
  kind: z.literal('painPoint'),
  ...cardBase,
  severity: rating.optional(),
  frequency: Frequency.optional(),
});
export const Opportunity = z.looseObject({
  kind: z.literal('opportunity'),
  ...cardBase,
  impact: rating.optional(),
  effort: rating.optional(),
  status: Status.optional(),
});
export const Note = z.looseObject({ kind: z.literal('note'), ...cardBase });

/** Anything that stands in a cell (stage × lane). */
export const Card = z.discriminatedUnion('kind', [Touchpoint, Goal, PainPoint, Opportunity, Note]);
export type Card = z.infer<typeof Card>;
export type CardKind = Card['kind'];
export type CardOf<K extends CardKind> = Extract<Card, { kind: K }>;

/** Which kind of card a lane takes. The emotions lane takes none: its curve is derived. */
export const CARD_KIND_OF_LANE: { readonly [K in LaneKind]: CardKind | null } = {
  goals: 'goal',
  touchpoints: 'touchpoint',
  emotions: null,
  painPoints: 'painPoint',
  opportunities: 'opportunity',
  notes: 'note',
};

export const MAP_STATES = ['current', 'future'] as const;
export const MapState = z.enum(MAP_STATES);
export type MapState = z.infer<typeof MapState>;

export const JourneyMap = z.looseObject({
  order: OrderKey,
  name: Name,
  persona: Id,
  /** Current ("as is") or future ("to be"). */
  state: MapState,
  stages: recordOf(Stage),
  lanes: recordOf(Lane),
  cards: recordOf(Card),
});
export type JourneyMap = z.infer<typeof JourneyMap>;

export const JourneyDocument = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: Id,
  title: Name,
  language: languageTag,
  personas: recordOf(Persona),
  channels: recordOf(Channel),
  tags: recordOf(Tag),
  maps: recordOf(JourneyMap),
});
export type JourneyDocument = z.infer<typeof JourneyDocument>;
