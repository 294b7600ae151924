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
  CURVE_MARKS,
  FORMAT,
  FREQUENCIES,
  IMAGE_TYPES,
  type Image,
  type JourneyDocument,
  type JourneyMap,
  LANE_HEIGHT_LIMIT,
  LANE_KINDS,
  type Lane,
  LINK_KINDS,
  type Link,
  MAP_STATES,
  type Persona,
  type Picture,
  SCORE_SOURCES,
  STATUSES,
  type Stage,
  VERSION,
} from '#shared/document/model.ts';
import { columnStages } from '#shared/document/stages.ts';
import { imageOf } from '../support/image.ts';

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

/** What entities refer to: ids of what the document has. */
interface Known {
  readonly channels: readonly string[];
  readonly tags: readonly string[];
  readonly images: readonly string[];
  readonly maps: readonly string[];
}

/** A field that is there only when there is something it could name. */
const reference = <K extends string, T>(
  key: K,
  ids: readonly string[],
  make: (id: fc.Arbitrary<string>) => fc.Arbitrary<T>,
) => (ids.length === 0 ? {} : ({ [key]: make(fc.constantFrom(...ids)) } as { [key in K]: fc.Arbitrary<T> }));

const picture = (image: fc.Arbitrary<string>): fc.Arbitrary<Picture> =>
  fc.tuple(fc.record({ image }), optional({ alternative: text })).map(([used, words]) => ({ ...words, ...used }));

const image: fc.Arbitrary<Image> = fc
  .tuple(
    fc
      .record({
        type: fc.constantFrom(...IMAGE_TYPES),
        width: fc.integer({ min: 1, max: 400 }),
        height: fc.integer({ min: 1, max: 400 }),
        // White space may follow even an SVG.
        salt: fc.string({ unit: fc.constantFrom(' ', '\n'), maxLength: 3 }),
      })
      .map(({ type, width, height, salt }) => imageOf(type, width, height, salt)),
    unknownFields,
  )
  .map(merge);

const persona = ({ channels, images }: Known): fc.Arbitrary<Persona> =>
  fc
    .tuple(
      fc.record({ order, name }),
      optional({
        summary: name,
        segment: name,
        quote: text,
        ...reference('picture', images, picture),
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

function card({ kind, stage, lane }: CardPlace, { channels, tags, images, maps }: Known): fc.Arbitrary<Card> {
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
        ...reference('picture', images, picture),
        journey: optional({ file: name, ...reference('map', maps, (map) => map) }),
        // At the right end of a map it may say more columns than there are.
        span: fc.integer({ min: 2, max: 4 }),
      }),
      ofKind[kind] ?? fc.constant({}),
      unknownFields,
    )
    .map((parts) => merge(parts) as Card);
}

function cardsOf(
  stages: readonly string[],
  lanes: Readonly<Record<string, Lane>>,
  known: Known,
  most: number,
): fc.Arbitrary<Record<string, Card>> {
  const places: CardPlace[] = Object.entries(lanes).flatMap(([lane, { kind: laneKind }]) => {
    const kind = CARD_KIND_OF_LANE[laneKind];
    return kind === null ? [] : stages.map((stage) => ({ kind, stage, lane }));
  });
  if (places.length === 0) return fc.constant({});
  return fc.dictionary(
    id,
    fc.constantFrom(...places).chain((place) => card(place, known)),
    { maxKeys: most, noNullPrototype: true },
  );
}

/** Makes some of the stages sub-stages of others. */
function withParents(stages: Readonly<Record<string, Stage>>): fc.Arbitrary<Record<string, Stage>> {
  const entries = Object.entries(stages);
  return fc.array(fc.nat({ max: 9 }), { minLength: entries.length, maxLength: entries.length }).map((numbers) => {
    const parents: string[] = [];
    return Object.fromEntries(
      entries.map(([id, stage], at): [string, Stage] => {
        const number = numbers[at] ?? 9;
        const parent = number < 4 ? parents[number % parents.length] : undefined;
        if (parent !== undefined) return [id, { ...stage, parent }];
        parents.push(id);
        return [id, stage];
      }),
    );
  });
}

/** Arrows between different cards. */
function linksOf(cards: readonly string[]): fc.Arbitrary<Record<string, Link>> {
  if (cards.length < 2) return fc.constant({});
  const ends = fc.shuffledSubarray([...cards], { minLength: 2, maxLength: 2 });
  const link = fc
    .tuple(
      fc.tuple(ends, fc.constantFrom(...LINK_KINDS)).map(([[from = '', to = ''], kind]) => ({ kind, from, to })),
      optional({ label: name }),
      unknownFields,
    )
    .map(merge);
  return fc.dictionary(id, link, { maxKeys: 3, noNullPrototype: true });
}

function map(personas: readonly string[], known: Known, size: Required<DocumentSize>): fc.Arbitrary<JourneyMap> {
  const stage: fc.Arbitrary<Stage> = fc
    .tuple(
      fc.record({ order, name, color: fc.constantFrom(...COLORS) }),
      optional({ duration: name, description: text, collapsed: fc.boolean() }),
      unknownFields,
    )
    .map(merge);
  const curve = optional({
    curve: optional({
      marks: fc.constantFrom(...CURVE_MARKS),
      wordless: fc.boolean(),
      source: fc.constantFrom(...SCORE_SOURCES),
      others: someOf(known.maps),
    }),
  });
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
    .map(merge)
    .chain(
      (lane: Lane): fc.Arbitrary<Lane> =>
        lane.kind === 'emotions' ? curve.map((drawn) => ({ ...drawn, ...lane })) : fc.constant(lane),
    );
  return fc
    .record({
      head: fc.record({ order, name, persona: fc.constantFrom(...personas), state: fc.constantFrom(...MAP_STATES) }),
      stages: fc.dictionary(id, stage, { maxKeys: size.stages, noNullPrototype: true }).chain(withParents),
      lanes: fc.dictionary(id, lane, { maxKeys: size.lanes, noNullPrototype: true }),
      unknown: unknownFields,
    })
    .chain(({ head, stages, lanes, unknown }) =>
      cardsOf(
        columnStages(stages).map(([column]) => column),
        lanes,
        known,
        size.cards,
      ).chain((cards) =>
        linksOf(Object.keys(cards)).map((links) => ({ ...unknown, ...head, stages, lanes, cards, links })),
      ),
    );
}

/** A document that fits the schema and breaks no rule of integrity. */
export function validDocument(size: DocumentSize = {}): fc.Arbitrary<JourneyDocument> {
  const most = { maps: 2, stages: 4, lanes: 6, cards: 12, ...size };
  const channel = fc
    .tuple(
      fc.record({ order, name, icon: fc.constantFrom(...CHANNEL_ICONS) }),
      optional({ color: fc.constantFrom(...COLORS) }),
      unknownFields,
    )
    .map(merge);
  const tag = fc.tuple(fc.record({ order, name, color: fc.constantFrom(...COLORS) }), unknownFields).map(merge);
  return fc
    .record({
      head: fc.record({ id, title: name, language: fc.constantFrom('en', 'da', 'sr-Cyrl') }),
      channels: fc.dictionary(id, channel, { maxKeys: 4, noNullPrototype: true }),
      tags: fc.dictionary(id, tag, { maxKeys: 3, noNullPrototype: true }),
      images: fc.dictionary(id, image, { maxKeys: 2, noNullPrototype: true }),
      mapIds: fc.uniqueArray(id, { minLength: 1, maxLength: most.maps }),
      checks: optional({
        checks: optional({
          jargon: fc.array(name, { maxLength: 2 }),
          silenced: fc.array(name, { maxLength: 2 }),
        }),
      }),
      unknown: unknownFields,
    })
    .chain(({ head, channels, tags, images, mapIds, checks, unknown }) => {
      const known = {
        channels: Object.keys(channels),
        tags: Object.keys(tags),
        images: Object.keys(images),
        maps: mapIds,
      };
      return fc.dictionary(id, persona(known), { minKeys: 1, maxKeys: 2, noNullPrototype: true }).chain((personas) =>
        fc
          .record(Object.fromEntries(mapIds.map((each) => [each, map(Object.keys(personas), known, most)])), {
            noNullPrototype: true,
          })
          .map(
            (maps): JourneyDocument => ({
              ...unknown,
              ...checks,
              format: FORMAT,
              version: VERSION,
              ...head,
              personas,
              channels,
              tags,
              maps,
              images,
            }),
          ),
      );
    });
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
