/**
 * Writing a document as the text of a `.journey` file. The same document gives the same bytes, whatever
 * the order of its keys in memory: fields in the order of the schema, then unknown ones sorted by name;
 * entities in reading order; two-space indent; one final newline. So a person can read the file from top
 * to bottom, and a diff shows what was changed and nothing else.
 */
import {
  CARD_SCHEMAS,
  type Card,
  Channel,
  Checks,
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
import { inOrder, type Ordered } from '../document/order.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';
import { stagesInReadingOrder } from '../document/stages.ts';

/** The text of a file that holds this document, which is left as it is. The document has to be valid. */
export function serializeJourney(document: JourneyDocument): string {
  const arranged = arrange(document, JourneyDocument, {
    personas: records((persona: Persona) =>
      arrange(persona, Persona, { picture: asIn(Picture), demographics: asIn(Demographics) }),
    ),
    channels: records(asIn(Channel)),
    tags: records(asIn(Tag)),
    checks: asIn(Checks),
    maps: records(arrangeMap),
    images: (images: JourneyDocument['images']) => recordOf(byId(images), asIn(Image)),
  });
  return `${JSON.stringify(arranged, null, 2)}\n`;
}

function arrangeMap(map: JourneyMap): object {
  const cards = cardsInReadingOrder(map);
  return arrange(map, JourneyMap, {
    stages: () => recordOf(stagesInReadingOrder(map.stages), asIn(Stage)),
    lanes: records((lane: Lane) => arrange(lane, Lane, { curve: asIn(Curve) })),
    cards: () => recordOf(cards, arrangeCard),
    links: () => recordOf(linksInReadingOrder(map, cards), asIn(Link)),
  });
}

function arrangeCard(card: Card): object {
  return arrange(card, CARD_SCHEMAS[card.kind], {
    emotion: (emotion: Emotion) => arrange(emotion, Emotion, { measured: asIn(MeasuredScore) }),
    picture: asIn(Picture),
    links: (links: readonly WebLink[]) => links.map(asIn(WebLink)),
    journey: asIn(SubJourney),
  });
}

/** Links have no order of their own: they follow the cards they lead from, then those they lead to. */
function linksInReadingOrder(map: JourneyMap, cards: readonly (readonly [string, Card])[]): [string, Link][] {
  const places = new Map(cards.map(([id], place) => [id, place]));
  const placeOf = (card: string): number => places.get(card) ?? places.size;
  return Object.entries(map.links).sort(
    ([a, one], [b, other]) =>
      placeOf(one.from) - placeOf(other.from) || placeOf(one.to) - placeOf(other.to) || (a < b ? -1 : 1),
  );
}

interface ObjectSchema {
  readonly shape: Readonly<Record<string, unknown>>;
}

/** How the value of one field is arranged. Fields with none are taken as unknown ones are. */
type Arrangement = (value: never) => unknown;

function asIn(schema: ObjectSchema): (value: object) => unknown {
  return (value: object) => arrange(value, schema, {});
}

function records<T extends Ordered>(arrangement: (entity: T) => unknown): Arrangement {
  return (record: Readonly<Record<string, T>>) => recordOf(inOrder(record), arrangement);
}

function recordOf<T>(entries: readonly (readonly [string, T])[], arrangement: (entity: T) => unknown): object {
  return Object.fromEntries(entries.map(([id, entity]) => [id, arrangement(entity)]));
}

/** What has no order of its own, by id, so that the same document always gives the same bytes. */
function byId<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A copy with the schema's fields in the schema's order, then the others by name. */
function arrange(value: object, { shape }: ObjectSchema, arrangements: Readonly<Record<string, Arrangement>>): object {
  const known = Object.keys(shape).filter((field) => Object.hasOwn(value, field));
  const unknown = Object.keys(value).filter((field) => !Object.hasOwn(shape, field));
  return Object.fromEntries(
    [...known, ...unknown.sort()].map((field) => {
      const content: unknown = Reflect.get(value, field);
      // Which type a field's content has is the schema's business; a valid document has it.
      const arrangement = Object.hasOwn(arrangements, field) && content !== undefined ? arrangements[field] : undefined;
      return [field, arrangement === undefined ? sortFields(content) : arrangement(content as never)];
    }),
  );
}

/** A copy of a JSON value with every object's fields sorted by name. */
function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((field) => [field, sortFields(Reflect.get(value, field))]),
  );
}
