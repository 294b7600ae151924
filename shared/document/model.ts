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
export const VERSION = 3;

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

export const Channel = z.looseObject({ order: OrderKey, name: Name, icon: ChannelIcon, color: Color.optional() });
export type Channel = z.infer<typeof Channel>;

export const Tag = z.looseObject({ order: OrderKey, name: Name, color: Color });
export type Tag = z.infer<typeof Tag>;

/** What a picture may be. An SVG is only ever drawn as a picture, where nothing in it can run or load. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml'] as const;
export const ImageType = z.enum(IMAGE_TYPES);
export type ImageType = z.infer<typeof ImageType>;

/** The most pixels a picture in a document has on one side. Larger ones are made smaller when they come in. */
export const IMAGE_SIDE_LIMIT = 4_096;
/** The most bytes of one picture in a document. */
export const IMAGE_BYTES_LIMIT = 4 * 1024 * 1024;
/** Base64 with its padding (RFC 4648, section 4). */
export const BASE64_PATTERN = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const imageSide = z.number().int().min(1).max(IMAGE_SIDE_LIMIT);

/** A picture, kept once however often it is used. */
export const Image = z.looseObject({
  type: ImageType,
  /** In pixels. */
  width: imageSide,
  height: imageSide,
  /** The picture's file, in base64. */
  data: z
    .string()
    .max(Math.ceil(IMAGE_BYTES_LIMIT / 3) * 4)
    .regex(BASE64_PATTERN),
});
export type Image = z.infer<typeof Image>;

/** A picture where it is used, with the words that stand in for it. */
export const Picture = z.looseObject({ image: Id, alternative: Text.optional() });
export type Picture = z.infer<typeof Picture>;

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
  picture: Picture.optional(),
  demographics: Demographics.optional(),
  motivations: Text.optional(),
  habits: Text.optional(),
  needs: Text.optional(),
  painPoints: Text.optional(),
  preferredChannels: z.array(Id).optional(),
});
export type Persona = z.infer<typeof Persona>;

/**
 * A stage is a column of the map, or stands above its sub-stages, which are columns then. A sub-stage is a
 * stage with a `parent`; there is one level of them, and `order` is a place among the stages of one parent.
 */
export const Stage = z.looseObject({
  order: OrderKey,
  name: Name,
  color: Color,
  /** The stage that this one is a sub-stage of. */
  parent: Id.optional(),
  /** How long the stage lasts or when it happens, in the team's words: `first week`. */
  duration: Name.optional(),
  description: Text.optional(),
  /** Drawn as a narrow column without its cards. */
  collapsed: z.boolean().optional(),
});
export type Stage = z.infer<typeof Stage>;

export const LANE_KINDS = [
  'goals',
  'actions',
  'touchpoints',
  'thoughts',
  'emotions',
  'painPoints',
  'opportunities',
  'channels',
  'frontstage',
  'backstage',
  'support',
  'metrics',
  'evidence',
  'quotes',
  'images',
  'ideas',
  'owners',
  'notes',
] as const;
export const LaneKind = z.enum(LANE_KINDS);
export type LaneKind = z.infer<typeof LaneKind>;

/** The most that a lane can be made higher, in CSS pixels at zoom 1. */
export const LANE_HEIGHT_LIMIT = 2_000;

/** How a point of the curve shows its score. */
export const CURVE_MARKS = ['faces', 'numbers', 'points'] as const;
export const CurveMark = z.enum(CURVE_MARKS);
export type CurveMark = z.infer<typeof CurveMark>;

/** Whose scores a curve draws: what the team says, what was measured. */
export const SCORE_SOURCES = ['team', 'measured'] as const;
export const ScoreSource = z.enum(SCORE_SOURCES);
export type ScoreSource = z.infer<typeof ScoreSource>;

/** What an emotions lane shows. */
export const Curve = z.looseObject({
  /** Faces when there is none. */
  marks: CurveMark.optional(),
  /** Without the words of feelings and thoughts beside the points. */
  wordless: z.boolean().optional(),
  /** Only these scores; both, each as a curve of its own, when there is none. */
  source: ScoreSource.optional(),
  /** Other maps of the document whose curves stand behind this one's. */
  others: z.array(Id).optional(),
});
export type Curve = z.infer<typeof Curve>;

export const Lane = z.looseObject({
  order: OrderKey,
  kind: LaneKind,
  name: Name,
  /** A few words under the lane's name: `needs and wants`. */
  description: Name.optional(),
  /** Not drawn. Its cards stay. */
  hidden: z.boolean().optional(),
  /** Drawn as a low row without its cards. */
  collapsed: z.boolean().optional(),
  /** At least this high, in CSS pixels at zoom 1. It grows with its cards. */
  height: z.number().int().min(1).max(LANE_HEIGHT_LIMIT).optional(),
  /** In an emotions lane: what it shows. */
  curve: Curve.optional(),
});
export type Lane = z.infer<typeof Lane>;

/** How sure the team is of a card, from guess to figure. */
export const ASSUMPTIONS = ['assumed', 'anecdotal', 'researched', 'measured'] as const;
export const Assumption = z.enum(ASSUMPTIONS);
export type Assumption = z.infer<typeof Assumption>;

export const CARD_ICONS = [
  'star',
  'heart',
  'flag',
  'alert',
  'question',
  'check',
  'cross',
  'clock',
  'calendar',
  'money',
  'lock',
  'key',
  'person',
  'team',
  'chat',
  'megaphone',
  'cart',
  'package',
  'truck',
  'tool',
  'gear',
  'document',
  'search',
  'gift',
  'pin',
  'home',
  'phone',
  'screen',
  'light',
  'spark',
] as const;
export const CardIcon = z.enum(CARD_ICONS);
export type CardIcon = z.infer<typeof CardIcon>;

/** Longest web address, in UTF-16 code units. */
export const URL_LIMIT = 2_000;
/** Only https: nothing else is ever opened. No spaces, quotes or brackets that could end an attribute. */
export const WEB_ADDRESS_PATTERN = /^https:\/\/[^\s"'<>\\^`{|}]+$/i;

/** A page on the web that belongs to a card. */
export const WebLink = z.looseObject({
  url: z.string().max(URL_LIMIT).regex(WEB_ADDRESS_PATTERN),
  label: Name.optional(),
});
export type WebLink = z.infer<typeof WebLink>;

/** Where a card's own journey is told: a map of this document, or of another file. */
export const SubJourney = z.looseObject({
  map: Id.optional(),
  /** A `.journey` file, as a path from the folder of this one, with `/` between folders. Its map is then `map`. */
  file: Name.optional(),
});
export type SubJourney = z.infer<typeof SubJourney>;

/** The most stages one card can reach over. */
export const SPAN_LIMIT = 1_000;

const cardBase = {
  stage: Id,
  lane: Id,
  order: OrderKey,
  /** Over how many columns it reaches, from its own to the right; one when there is none. */
  span: z.number().int().min(2).max(SPAN_LIMIT).optional(),
  text: Text,
  notes: Text.optional(),
  tags: z.array(Id).optional(),
  /** The person or team who answers for it. */
  owner: Name.optional(),
  assumption: Assumption.optional(),
  color: Color.optional(),
  icon: CardIcon.optional(),
  picture: Picture.optional(),
  links: z.array(WebLink).optional(),
  journey: SubJourney.optional(),
};

export const SCORE_MIN = -2;
export const SCORE_MAX = 2;
export const SCORE_STEP = 0.5;

const score = z.number().min(SCORE_MIN).max(SCORE_MAX).multipleOf(SCORE_STEP);

/** A score that was measured, beside the team's own. */
export const MeasuredScore = z.looseObject({
  score,
  /** How many answers it comes from. */
  sample: z.number().int().min(1).optional(),
  /** What measured it, in the team's words: `survey, May`. */
  from: Name.optional(),
});
export type MeasuredScore = z.infer<typeof MeasuredScore>;

/** How the customer feels at a touchpoint. Without a score the curve has a gap here. */
export const Emotion = z.looseObject({
  /** The team's score: −2 (very bad) … +2 (very good), in steps of 0.5. */
  score: score.optional(),
  measured: MeasuredScore.optional(),
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

const cardOf = <const Kind extends string>(kind: Kind) => ({ kind: z.literal(kind), ...cardBase });

export const Touchpoint = z.looseObject({
  ...cardOf('touchpoint'),
  channels: z.array(Id),
  emotion: Emotion.optional(),
  momentOfTruth: z.boolean().optional(),
});
export const Goal = z.looseObject(cardOf('goal'));
/** What the customer does, where it is not a touchpoint. */
export const Action = z.looseObject(cardOf('action'));
export const Thought = z.looseObject(cardOf('thought'));
export const PainPoint = z.looseObject({
  ...cardOf('painPoint'),
  severity: rating.optional(),
  frequency: Frequency.optional(),
});
export const Opportunity = z.looseObject({
  ...cardOf('opportunity'),
  impact: rating.optional(),
  effort: rating.optional(),
  status: Status.optional(),
});
/** What the business does where the customer sees it. */
export const FrontstageAction = z.looseObject(cardOf('frontstageAction'));
/** What the business does where the customer does not see it. */
export const BackstageAction = z.looseObject(cardOf('backstageAction'));
/** What supports those who serve the customer: systems, suppliers. */
export const SupportProcess = z.looseObject(cardOf('supportProcess'));
/** A figure, its text being its name. */
export const Metric = z.looseObject({
  ...cardOf('metric'),
  value: z.number().optional(),
  target: z.number().optional(),
  /** What value and target count: `%`, `min`, `DKK`. */
  unit: Name.optional(),
});
export const Evidence = z.looseObject({
  ...cardOf('evidence'),
  /** Where it comes from: `survey`, `interviews`, `support log`. */
  source: Name.optional(),
  /** The day it is of: `2026-05-31`. */
  date: z.iso.date().optional(),
});
/** What a customer said, word for word. */
export const Quote = z.looseObject({
  ...cardOf('quote'),
  /** Who said it: `customer, 34`. */
  speaker: Name.optional(),
});
/** A card that is there for its picture. Its text stands below, as a caption. */
export const ImageCard = z.looseObject(cardOf('image'));
export const Idea = z.looseObject({ ...cardOf('idea'), status: Status.optional() });
/** Who answers for a stage: its text is the name of a person or team. */
export const OwnerCard = z.looseObject(cardOf('owner'));
export const Note = z.looseObject(cardOf('note'));

/** Anything that stands in a cell (stage × lane). */
export const Card = z.discriminatedUnion('kind', [
  Goal,
  Action,
  Touchpoint,
  Thought,
  PainPoint,
  Opportunity,
  FrontstageAction,
  BackstageAction,
  SupportProcess,
  Metric,
  Evidence,
  Quote,
  ImageCard,
  Idea,
  OwnerCard,
  Note,
]);
export type Card = z.infer<typeof Card>;
export type CardKind = Card['kind'];
export type CardOf<K extends CardKind> = Extract<Card, { kind: K }>;

/** The schema of each kind of card. */
export const CARD_SCHEMAS = {
  goal: Goal,
  action: Action,
  touchpoint: Touchpoint,
  thought: Thought,
  painPoint: PainPoint,
  opportunity: Opportunity,
  frontstageAction: FrontstageAction,
  backstageAction: BackstageAction,
  supportProcess: SupportProcess,
  metric: Metric,
  evidence: Evidence,
  quote: Quote,
  image: ImageCard,
  idea: Idea,
  owner: OwnerCard,
  note: Note,
} as const satisfies { readonly [K in CardKind]: z.ZodType<CardOf<K>> };

/** Every kind of card, in the order of the catalogue. */
export const CARD_KINDS = Object.keys(CARD_SCHEMAS) as readonly CardKind[];

/** Which kind of card a lane takes. Emotions and channels take none: both are derived from the touchpoints. */
export const CARD_KIND_OF_LANE = {
  goals: 'goal',
  actions: 'action',
  touchpoints: 'touchpoint',
  thoughts: 'thought',
  emotions: null,
  painPoints: 'painPoint',
  opportunities: 'opportunity',
  channels: null,
  frontstage: 'frontstageAction',
  backstage: 'backstageAction',
  support: 'supportProcess',
  metrics: 'metric',
  evidence: 'evidence',
  quotes: 'quote',
  images: 'image',
  ideas: 'idea',
  owners: 'owner',
  notes: 'note',
} as const satisfies { readonly [K in LaneKind]: CardKind | null };

/** The kind of lane that takes cards of this kind. */
export function laneKindOf(kind: CardKind): LaneKind {
  const lane = LANE_KINDS.find((candidate) => CARD_KIND_OF_LANE[candidate] === kind);
  if (lane === undefined) throw new RangeError(`No lane takes cards of the kind ${kind}.`);
  return lane;
}

/** What an arrow between two cards says: `answers` goes from an opportunity or idea to what it would mend. */
export const LINK_KINDS = ['flow', 'branch', 'loop', 'causes', 'answers', 'supports'] as const;
export const LinkKind = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof LinkKind>;

/** An arrow between two different cards of a map. */
export const Link = z.looseObject({ kind: LinkKind, from: Id, to: Id, label: Name.optional() });
export type Link = z.infer<typeof Link>;

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
  links: recordOf(Link),
});
export type JourneyMap = z.infer<typeof JourneyMap>;

/** Longest key of a finding of the map checker, in UTF-16 code units. */
export const FINDING_KEY_LIMIT = 300;

/** What the map checker is told by the team. */
export const Checks = z.looseObject({
  /** Words of the business that are not the customer's. */
  jargon: z.array(Name).optional(),
  /** Keys of findings that are not to be shown. */
  silenced: z.array(z.string().max(FINDING_KEY_LIMIT).regex(PLAIN_TEXT_PATTERN)).optional(),
});
export type Checks = z.infer<typeof Checks>;

export const JourneyDocument = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: Id,
  title: Name,
  language: languageTag,
  personas: recordOf(Persona),
  channels: recordOf(Channel),
  tags: recordOf(Tag),
  checks: Checks.optional(),
  maps: recordOf(JourneyMap),
  images: recordOf(Image),
});
export type JourneyDocument = z.infer<typeof JourneyDocument>;
