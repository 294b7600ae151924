/** Small journeys for tests, told in a few words: ids are the names, order keys come by themselves. */
import { generateNKeysBetween } from 'fractional-indexing';
import {
  CARD_KIND_OF_LANE,
  type Card,
  type CardKind,
  type CardOf,
  type Channel,
  COLORS,
  FORMAT,
  type JourneyDocument,
  type JourneyMap,
  type Lane,
  type LaneKind,
  type Link,
  type Persona,
  type Stage,
  type Tag,
  VERSION,
} from '#shared/document/model.ts';

type Ordered = { order: string };

/** Any of an entity's own fields; the index of loose objects would make all of them unknown. */
type SketchOf<T> = Partial<{ [K in keyof T as string extends K ? never : K]: T[K] }>;

type FieldsOf<K extends CardKind> = Omit<SketchOf<CardOf<K>>, 'kind' | 'order'>;

/** A card with the fields of its kind that matter to the test; the kind comes from its lane. */
export type CardSketch = FieldsOf<'touchpoint'> &
  FieldsOf<'painPoint'> &
  FieldsOf<'opportunity'> &
  FieldsOf<'metric'> &
  FieldsOf<'evidence'> &
  FieldsOf<'quote'> & { readonly id?: string; readonly stage: string; readonly lane: string };

export interface JourneySketch {
  readonly language?: string;
  readonly persona?: SketchOf<Persona>;
  readonly stages?: readonly (string | ({ readonly id: string } & SketchOf<Stage>))[];
  /** `touchpoints`, or a lane with an id of its own. */
  readonly lanes?: readonly (LaneKind | ({ readonly id: string; readonly kind: LaneKind } & SketchOf<Lane>))[];
  readonly cards?: readonly CardSketch[];
  readonly links?: readonly (SketchOf<Link> & Pick<Link, 'from' | 'to'>)[];
  readonly images?: JourneyDocument['images'];
  readonly channels?: Readonly<Record<string, SketchOf<Channel>>>;
  readonly tags?: Readonly<Record<string, SketchOf<Tag>>>;
}

/** The id of the one map that a sketched journey has. */
export const MAP = 'map';

export function journey(sketch: JourneySketch = {}): JourneyDocument {
  const lanes = inRecord(
    (sketch.lanes ?? []).map((lane) => (typeof lane === 'string' ? { id: lane, kind: lane } : lane)),
    ({ id, ...lane }, order): Lane => ({ name: id, ...lane, order }),
  );
  const map: JourneyMap = {
    order: 'a0',
    name: 'Map',
    persona: 'persona',
    state: 'current',
    stages: inRecord(
      (sketch.stages ?? []).map((stage) => (typeof stage === 'string' ? { id: stage } : stage)),
      ({ id, ...stage }, order, index): Stage => ({
        name: id,
        color: COLORS[index % COLORS.length] ?? 'blue',
        ...stage,
        order,
      }),
    ),
    lanes,
    cards: inRecord(
      (sketch.cards ?? []).map((card, index) => ({ id: `card${index}`, ...card })),
      (card, order) => cardOf(card, order, lanes),
    ),
    links: Object.fromEntries(
      (sketch.links ?? []).map((link, index) => [`link${index}`, { kind: 'flow' as const, ...link }]),
    ),
  };
  return {
    format: FORMAT,
    version: VERSION,
    id: 'doc',
    title: 'Journey',
    language: sketch.language ?? 'en',
    personas: { persona: { name: 'Ana', ...sketch.persona, order: 'a0' } },
    channels: inRecord(
      withIds(sketch.channels),
      ({ id, ...channel }, order): Channel => ({ name: id, icon: 'app', ...channel, order }),
    ),
    tags: inRecord(withIds(sketch.tags), ({ id, ...tag }, order): Tag => ({ name: id, color: 'blue', ...tag, order })),
    maps: { [MAP]: map },
    images: sketch.images ?? {},
  };
}

function cardOf({ id: _, ...fields }: CardSketch, order: string, lanes: Record<string, Lane>): Card {
  const found = lanes[fields.lane];
  const kind = found && CARD_KIND_OF_LANE[found.kind];
  if (!kind) throw new Error(`The sketch has no lane ${fields.lane} that takes cards.`);
  const card = { text: '', ...fields, order };
  return kind === 'touchpoint' ? { kind, channels: [], ...card } : { kind, ...card };
}

function withIds<T extends object>(record: Readonly<Record<string, T>> = {}): ({ id: string } & T)[] {
  return Object.entries(record).map(([id, fields]) => ({ id, ...fields }));
}

/** Gives sketches their order keys and puts what becomes of them under their ids. */
function inRecord<S extends { readonly id: string }, T extends Ordered>(
  sketches: readonly S[],
  entityOf: (sketch: S, order: string, index: number) => T,
): Record<string, T> {
  const orders = generateNKeysBetween(null, null, sketches.length);
  return Object.fromEntries(
    sketches.map((sketch, index) => [sketch.id, entityOf(sketch, orders[index] ?? 'a0', index)]),
  );
}
