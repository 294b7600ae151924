/** The columns of the table: which cards have a field, what its cells say, and how they are put in order. */
import {
  ASSUMPTIONS,
  CARD_KIND_OF_LANE,
  CARD_KINDS,
  CARD_SCHEMAS,
  type Card,
  type CardKind,
  FREQUENCIES,
  type JourneyDocument,
  type JourneyMap,
  SCORE_MAX,
  SCORE_MIN,
  SCORE_STEP,
  STATUSES,
} from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';
import type { Texts, Translate } from '#shared/i18n/translator.ts';
import { scoreText } from '#shared/layout/score.ts';

/** In the order of the columns. */
export const FIELD_IDS = [
  'text',
  'kind',
  'stage',
  'lane',
  'channels',
  'score',
  'feeling',
  'thought',
  'momentOfTruth',
  'severity',
  'frequency',
  'impact',
  'effort',
  'status',
  'value',
  'target',
  'unit',
  'source',
  'date',
  'speaker',
  'owner',
  'assumption',
  'tags',
  'notes',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** How a cell is edited. */
export type Control =
  /** Several lines. */
  | 'text'
  /** One line. */
  | 'name'
  | 'number'
  | 'date'
  | 'choice'
  | 'flag'
  | 'channels'
  | 'tags'
  /** It follows from something else. */
  | 'none';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What cells need besides their card. Made anew when one of its parts changes, so that it can be compared. */
export interface FieldContext {
  readonly stages: JourneyMap['stages'];
  readonly lanes: JourneyMap['lanes'];
  readonly channels: JourneyDocument['channels'];
  readonly tags: JourneyDocument['tags'];
  /** Places in reading order. */
  readonly stagePlaces: ReadonlyMap<string, number>;
  readonly lanePlaces: ReadonlyMap<string, number>;
  readonly t: Translate;
  /** BCP 47 tag of the interface's language. */
  readonly language: string;
}

export function fieldContext(
  { stages, lanes }: Pick<JourneyMap, 'stages' | 'lanes'>,
  { channels, tags }: Pick<JourneyDocument, 'channels' | 'tags'>,
  t: Translate,
  language: string,
): FieldContext {
  const places = (entries: readonly (readonly [string, unknown])[]) =>
    new Map(entries.map(([id], index) => [id, index]));
  return {
    stages,
    lanes,
    channels,
    tags,
    stagePlaces: places(columnStages(stages)),
    lanePlaces: places(inOrder(lanes)),
    t,
    language,
  };
}

export interface TableField {
  readonly id: FieldId;
  readonly control: Control;
  /** Width of its column, in CSS pixels. */
  readonly width: number;
  has(kind: CardKind): boolean;
  /** What the cell says; empty where nothing is said. */
  words(card: Card, context: FieldContext): string;
  /** What it is put in order by, where that is not its words; undefined where nothing is said. */
  rank?(card: Card, context: FieldContext): number | undefined;
  /** Of a choice. */
  choices?(context: FieldContext): readonly Choice[];
  chosen?(card: Card): string | undefined;
}

const every = (): boolean => true;
const shapeHas =
  (key: string) =>
  (kind: CardKind): boolean =>
    Object.hasOwn(CARD_SCHEMAS[kind].shape, key);

/** A field of a card by its name: which kinds have it, `has` tells. */
const rawValue = (card: Card, key: string): unknown => (card as Readonly<Record<string, unknown>>)[key];
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const emotionOf = (card: Card) => (card.kind === 'touchpoint' ? card.emotion : undefined);

const textField = (id: FieldId, control: 'text' | 'name', width: number): TableField => ({
  id,
  control,
  width,
  has: shapeHas(id),
  words: (card) => stringOf(rawValue(card, id)) ?? '',
});

const emotionText = (id: 'feeling' | 'thought', control: 'text' | 'name', width: number): TableField => ({
  id,
  control,
  width,
  has: (kind) => kind === 'touchpoint',
  words: (card) => emotionOf(card)?.[id] ?? '',
});

const figure = (id: FieldId): TableField => ({
  id,
  control: 'number',
  width: 96,
  has: shapeHas(id),
  words: (card, { language }) => {
    const value = numberOf(rawValue(card, id));
    return value === undefined ? '' : numberText(value, language);
  },
  rank: (card) => numberOf(rawValue(card, id)),
});

const RATINGS = [1, 2, 3, 4, 5] as const;

const rating = (id: 'severity' | 'impact' | 'effort', words: 'severity' | 'rating'): TableField => ({
  id,
  control: 'choice',
  width: 112,
  has: shapeHas(id),
  words: (card) => `${numberOf(rawValue(card, id)) ?? ''}`,
  rank: (card) => numberOf(rawValue(card, id)),
  choices: ({ t }) =>
    RATINGS.map((value) => ({ value: `${value}`, label: `${value} · ${t(`app:${words}.${value}`)}` })),
  chosen: (card) => {
    const value = numberOf(rawValue(card, id));
    return value === undefined ? undefined : `${value}`;
  },
});

const enumeration = (
  id: 'frequency' | 'status' | 'assumption',
  values: readonly string[],
  width: number,
): TableField => {
  // The locales have a word for every value of these enumerations.
  const word = (t: Translate, value: string): string => t(`app:${id}.${value}` as `app:${keyof Texts['app'] & string}`);
  const chosen = (card: Card): string | undefined => stringOf(rawValue(card, id));
  return {
    id,
    control: 'choice',
    width,
    has: shapeHas(id),
    words: (card, { t }) => {
      const value = chosen(card);
      return value === undefined ? '' : word(t, value);
    },
    rank: (card) => {
      const place = values.indexOf(chosen(card) ?? '');
      return place < 0 ? undefined : place;
    },
    choices: ({ t }) => values.map((value) => ({ value, label: word(t, value) })),
    chosen,
  };
};

/** −2 … +2, the best first, as on the curve. */
const SCORES: readonly number[] = Array.from(
  { length: (SCORE_MAX - SCORE_MIN) / SCORE_STEP + 1 },
  (_, step) => SCORE_MAX - step * SCORE_STEP,
);

/** A score's word: `Good`. */
export function scoreWord(score: number, t: Translate): string {
  return t(`app:score.${score > 0 ? '+' : ''}${score}` as 'app:score.0');
}

const named = (ids: readonly string[], record: Readonly<Record<string, { readonly name: string }>>, t: Translate) =>
  ids.map((id) => record[id]?.name.trim() || t('app:unnamed')).join(', ');

const FIELDS: { readonly [Id in FieldId]: Omit<TableField, 'id'> } = {
  text: { ...textField('text', 'text', 320), has: every },
  kind: {
    control: 'none',
    width: 132,
    has: every,
    words: (card, { t }) => t(`app:kind.${card.kind}`),
    rank: (card) => CARD_KINDS.indexOf(card.kind),
  },
  stage: {
    control: 'choice',
    width: 150,
    has: every,
    words: (card, { stages, t }) => named([card.stage], stages, t),
    rank: (card, { stagePlaces }) => stagePlaces.get(card.stage),
    choices: ({ stages, stagePlaces, t }) =>
      [...stagePlaces.keys()].map((value) => ({ value, label: named([value], stages, t) })),
    chosen: (card) => card.stage,
  },
  lane: {
    control: 'choice',
    width: 140,
    has: every,
    words: (card, { lanes, t }) => named([card.lane], lanes, t),
    rank: (card, { lanePlaces }) => lanePlaces.get(card.lane),
    choices: ({ lanes, lanePlaces, t }) =>
      [...lanePlaces.keys()]
        .filter((value) => takesCards(lanes, value))
        .map((value) => ({ value, label: named([value], lanes, t) })),
    chosen: (card) => card.lane,
  },
  channels: {
    control: 'channels',
    width: 190,
    has: shapeHas('channels'),
    words: (card, { channels, t }) => (card.kind === 'touchpoint' ? named(card.channels, channels, t) : ''),
  },
  score: {
    control: 'choice',
    width: 96,
    has: (kind) => kind === 'touchpoint',
    words: (card, { language }) => {
      const score = emotionOf(card)?.score;
      return score === undefined ? '' : scoreText(score, language);
    },
    rank: (card) => emotionOf(card)?.score,
    choices: ({ t, language }) =>
      SCORES.map((score) => ({ value: `${score}`, label: `${scoreText(score, language)} · ${scoreWord(score, t)}` })),
    chosen: (card) => {
      const score = emotionOf(card)?.score;
      return score === undefined ? undefined : `${score}`;
    },
  },
  feeling: emotionText('feeling', 'name', 150),
  thought: emotionText('thought', 'text', 220),
  momentOfTruth: {
    control: 'flag',
    width: 104,
    has: shapeHas('momentOfTruth'),
    words: (card, { t }) => (rawValue(card, 'momentOfTruth') === true ? t('views:yes') : ''),
    rank: (card) => (rawValue(card, 'momentOfTruth') === true ? 0 : undefined),
  },
  severity: rating('severity', 'severity'),
  frequency: enumeration('frequency', FREQUENCIES, 116),
  impact: rating('impact', 'rating'),
  effort: rating('effort', 'rating'),
  status: enumeration('status', STATUSES, 116),
  value: figure('value'),
  target: figure('target'),
  unit: textField('unit', 'name', 84),
  source: textField('source', 'name', 150),
  date: {
    control: 'date',
    // As wide as its parts while it is written, with a stop after the year, and the button of its calendar.
    width: 168,
    has: shapeHas('date'),
    words: (card, { language }) => {
      const date = stringOf(rawValue(card, 'date'));
      return date === undefined ? '' : dateText(date, language);
    },
    rank: (card) => {
      const date = stringOf(rawValue(card, 'date'));
      return date === undefined ? undefined : Date.parse(date);
    },
  },
  speaker: textField('speaker', 'name', 150),
  owner: textField('owner', 'name', 150),
  assumption: enumeration('assumption', ASSUMPTIONS, 130),
  tags: {
    control: 'tags',
    width: 180,
    has: every,
    words: (card, { tags, t }) => named(card.tags ?? [], tags, t),
  },
  notes: textField('notes', 'text', 280),
};

/** Every column there is. */
export const TABLE_FIELDS: readonly TableField[] = FIELD_IDS.map((id) => ({ ...FIELDS[id], id }));

const byId = new Map(TABLE_FIELDS.map((field) => [field.id, field]));

export function fieldOf(id: FieldId): TableField {
  const field = byId.get(id);
  if (!field) throw new RangeError(`The table has no field ${id}.`);
  return field;
}

/** Whether cards can stand in the lane. */
export function takesCards(lanes: JourneyMap['lanes'], lane: string): boolean {
  const kind = lanes[lane]?.kind;
  return kind !== undefined && CARD_KIND_OF_LANE[kind] !== null;
}

/** Shown until somebody chooses others: what tells most of a card. */
const USUAL: ReadonlySet<FieldId> = new Set<FieldId>([
  'text',
  'stage',
  'lane',
  'channels',
  'score',
  'severity',
  'impact',
  'effort',
  'status',
  'value',
  'target',
  'unit',
  'owner',
  'tags',
  'notes',
]);

/** The columns that say something of the cards a map has lanes for. */
export function fieldsOfMap(lanes: JourneyMap['lanes']): readonly TableField[] {
  const kinds = Object.values(lanes).flatMap(({ kind }) => CARD_KIND_OF_LANE[kind] ?? []);
  return TABLE_FIELDS.filter((field) => field.id === 'text' || kinds.some((kind) => field.has(kind)));
}

/** The columns that are shown: those chosen, or the usual ones. The text of a card is always one of them. */
export function shownFields(lanes: JourneyMap['lanes'], chosen: ReadonlySet<FieldId> | null): readonly TableField[] {
  const shown = chosen ?? USUAL;
  return fieldsOfMap(lanes).filter(({ id }) => id === 'text' || shown.has(id));
}

/** A comparison of cards by a field. Where nothing is said comes last, whichever way the order goes. */
export function compareBy(
  field: TableField,
  direction: 'ascending' | 'descending',
  context: FieldContext,
): (a: Card, b: Card) => number {
  const collator = new Intl.Collator(context.language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const { rank } = field;
  if (rank) {
    return (a, b) => {
      const [left, right] = [rank(a, context), rank(b, context)];
      if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
      return sign * (left - right);
    };
  }
  return (a, b) => {
    const [left, right] = [field.words(a, context), field.words(b, context)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return sign * collator.compare(left, right);
  };
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberText(value: number, language: string): string {
  let format = numbers.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
    numbers.set(language, format);
  }
  return format.format(value);
}

const dates = new Map<string, Intl.DateTimeFormat>();

function dateText(date: string, language: string): string {
  let format = dates.get(language);
  if (!format) {
    // A day is the same day everywhere: read and written in one time zone.
    format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    dates.set(language, format);
  }
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : format.format(time);
}
