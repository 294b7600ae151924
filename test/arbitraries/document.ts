/** Valid documents of every shape, for property tests: with and without optional fields, unknown fields, tied order keys. */
import fc from 'fast-check';
import {
  ASSUMPTIONS,
  CARD_ICONS,
  CARD_KIND_OF_LANE,
  type Card,
  type CardKind,
  CHANNEL_ICONS,
  COLORS,
  FORMAT,
  FREQUENCIES,
  type JourneyDocument,
  type JourneyMap,
  LANE_HEIGHT_LIMIT,
  LANE_KINDS,
  type Lane,
  MAP_STATES,
  type Persona,
  STATUSES,
  VERSION,
} from '#shared/document/model.ts';

export interface DocumentSize {
  readonly maps?: number;
  readonly stages?: number;
  readonly lanes?: number;
  readonly cards?: number;
}

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,9}$/).filter((text) => !(text in Object.prototype));
/** Few keys, so that ties happen; some of them long, negative or at an end of the range. */
const order = fc.constantFrom(
  'Zz',
  'a0',
  'a0V',
  'a1',
  'a1x7',
  'a2',
  'b00',
  'c0003',
  `A${'0'.repeat(25)}1`,
  'zzzz'.padEnd(27, 'z'),
);

const plain = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.constantFrom('\n', '\t', '"', '\\', '\u2028'),
      ),
      maxLength,
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a document has none of them.
    .filter((text) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text));
const name = plain(12);
const text = plain(30);

/** What a later version, or somebody's script, may have written. */
const unknownValue = fc.jsonValue({ maxDepth: 2 }).map(withoutNegativeZero).filter(isWellFormedJson);
const unknownFields = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('x-team', 'votes', 'beside', 'notes-2', '7'), unknownValue, {
      maxKeys: 2,
    }),
  },
);

const optional = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const someOf = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...ids]);

const persona = (channels: readonly string[]): fc.Arbitrary<Persona> =>
  fc
    .tuple(
      fc.record({ order, name }),
      optional({
        summary: name,
        segment: name,
        quote: text,
        demographics: optional({ age: name, gender: name, location: name, income: name, occupation: name }),
        motivations: text,
        habits: text,
        needs: text,
        painPoints: text,
        preferredChannels: someOf(channels),
      }),
      unknownFields,
    )
    .map(merge);

const webLink = fc
  .tuple(
    fc.record({ url: fc.constantFrom('https://example.com', 'https://example.com/a?b=c#d') }),
    optional({ label: name }),
  )
  .map(([url, more]) => ({ ...more, ...url }));

interface CardPlace {
  readonly kind: CardKind;
  readonly stage: string;
  readonly lane: string;
}

function card(
  { kind, stage, lane }: CardPlace,
  channels: readonly string[],
  tags: readonly string[],
): fc.Arbitrary<Card> {
  const rating = fc.integer({ min: 1, max: 5 });
  const emotion = optional({
    score: fc.integer({ min: -4, max: 4 }).map((halves) => halves / 2),
    feeling: name,
    thought: text,
    measured: fc
      .tuple(
        fc.record({ score: fc.integer({ min: -4, max: 4 }).map((halves) => halves / 2) }),
        optional({ sample: fc.integer({ min: 1 }), from: name }),
      )
      .map(([score, more]) => ({ ...more, ...score })),
  });
  const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
  const ofKind: { [K in CardKind]?: fc.Arbitrary<object> } = {
    touchpoint: fc
      .tuple(fc.record({ channels: someOf(channels) }), optional({ emotion, momentOfTruth: fc.boolean() }))
      .map(merge),
    painPoint: optional({ severity: rating, frequency: fc.constantFrom(...FREQUENCIES) }),
    opportunity: optional({ impact: rating, effort: rating, status: fc.constantFrom(...STATUSES) }),
    metric: optional({ value: figure, target: figure, unit: name }),
    evidence: optional({ source: name, date: fc.constantFrom('2026-05-31', '1999-12-01') }),
    quote: optional({ speaker: name }),
    idea: optional({ status: fc.constantFrom(...STATUSES) }),
  };
  return fc
    .tuple(
      fc.record({ kind: fc.constant(kind), stage: fc.constant(stage), lane: fc.constant(lane), order, text }),
      optional({
        notes: text,
        tags: someOf(tags),
        owner: name,
        assumption: fc.constantFrom(...ASSUMPTIONS),
        color: fc.constantFrom(...COLORS),
        icon: fc.constantFrom(...CARD_ICONS),
        links: fc.array(webLink, { maxLength: 2 }),
        journey: optional({ file: name }),
      }),
      ofKind[kind] ?? fc.constant({}),
      unknownFields,
    )
    .map((parts) => merge(parts) as Card);
}

function cardsOf(
  stages: readonly string[],
  lanes: Readonly<Record<string, Lane>>,
  channels: readonly string[],
  tags: readonly string[],
  most: number,
): fc.Arbitrary<Record<string, Card>> {
  const places: CardPlace[] = Object.entries(lanes).flatMap(([lane, { kind: laneKind }]) => {
    const kind = CARD_KIND_OF_LANE[laneKind];
    return kind === null ? [] : stages.map((stage) => ({ kind, stage, lane }));
  });
  if (places.length === 0) return fc.constant({});
  return fc.dictionary(
    id,
    fc.constantFrom(...places).chain((place) => card(place, channels, tags)),
    { maxKeys: most, noNullPrototype: true },
  );
}

function map(
  personas: readonly string[],
  channels: readonly string[],
  tags: readonly string[],
  size: Required<DocumentSize>,
): fc.Arbitrary<JourneyMap> {
  const stage = fc
    .tuple(
      fc.record({ order, name, color: fc.constantFrom(...COLORS) }),
      optional({ duration: name, description: text, collapsed: fc.boolean() }),
      unknownFields,
    )
    .map(merge);
  const lane = fc
    .tuple(
      fc.record({ order, kind: fc.constantFrom(...LANE_KINDS), name }),
      optional({
        description: name,
        hidden: fc.boolean(),
        collapsed: fc.boolean(),
        height: fc.integer({ min: 1, max: LANE_HEIGHT_LIMIT }),
      }),
      unknownFields,
    )
    .map(merge);
  return fc
    .record({
      head: fc.record({ order, name, persona: fc.constantFrom(...personas), state: fc.constantFrom(...MAP_STATES) }),
      stages: fc.dictionary(id, stage, { maxKeys: size.stages, noNullPrototype: true }),
      lanes: fc.dictionary(id, lane, { maxKeys: size.lanes, noNullPrototype: true }),
      unknown: unknownFields,
    })
    .chain(({ head, stages, lanes, unknown }) =>
      cardsOf(Object.keys(stages), lanes, channels, tags, size.cards).map((cards) => ({
        ...unknown,
        ...head,
        stages,
        lanes,
        cards,
        links: {},
      })),
    );
}

/** A document that fits the schema and breaks no rule of integrity. */
export function validDocument(size: DocumentSize = {}): fc.Arbitrary<JourneyDocument> {
  const most = { maps: 2, stages: 4, lanes: 6, cards: 12, ...size };
  const channel = fc
    .tuple(fc.record({ order, name, icon: fc.constantFrom(...CHANNEL_ICONS) }), unknownFields)
    .map(merge);
  const tag = fc.tuple(fc.record({ order, name, color: fc.constantFrom(...COLORS) }), unknownFields).map(merge);
  return fc
    .record({
      head: fc.record({ id, title: name, language: fc.constantFrom('en', 'da', 'sr-Cyrl') }),
      channels: fc.dictionary(id, channel, { maxKeys: 4, noNullPrototype: true }),
      tags: fc.dictionary(id, tag, { maxKeys: 3, noNullPrototype: true }),
      unknown: unknownFields,
    })
    .chain(({ head, channels, tags, unknown }) =>
      fc
        .dictionary(id, persona(Object.keys(channels)), { minKeys: 1, maxKeys: 2, noNullPrototype: true })
        .chain((personas) =>
          fc
            .dictionary(id, map(Object.keys(personas), Object.keys(channels), Object.keys(tags), most), {
              minKeys: 1,
              maxKeys: most.maps,
              noNullPrototype: true,
            })
            .map(
              (maps): JourneyDocument => ({
                ...unknown,
                format: FORMAT,
                version: VERSION,
                ...head,
                personas,
                channels,
                tags,
                maps,
                images: {},
              }),
            ),
        ),
    );
}

/** Later parts win, so that no unknown field takes the place of a known one. */
function merge<A extends object, B extends object, C extends object, D extends object>(
  parts: readonly [A, B] | readonly [A, B, C] | readonly [A, B, C, D],
): A & B & C & D {
  return Object.assign({}, ...parts.toReversed());
}

/** JSON has no −0: it is written as 0. */
function withoutNegativeZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isWellFormedJson(value: unknown): boolean {
  return !JSON.stringify(value).includes('\\ud') && !JSON.stringify(value).includes('__proto__');
}
