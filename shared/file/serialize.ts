/**
 * Writing a document as the text of a `.journey` file. The same document gives the same bytes, whatever
 * the order of its keys in memory: fields in the order of the schema, then unknown ones sorted by name;
 * entities in reading order; two-space indent; one final newline. So a person can read the file from top
 * to bottom, and a diff shows what was changed and nothing else.
 */
import {
  type Card,
  type CardKind,
  Channel,
  Demographics,
  Emotion,
  Goal,
  JourneyDocument,
  JourneyMap,
  Lane,
  Note,
  Opportunity,
  PainPoint,
  Persona,
  Stage,
  Tag,
  Touchpoint,
} from '../document/model.ts';
import { inOrder, type Ordered } from '../document/order.ts';
import { cardsInReadingOrder } from '../document/reading-order.ts';

/** The text of a file that holds this document, which is left as it is. The document has to be valid. */
export function serializeJourney(document: JourneyDocument): string {
  const arranged = arrange(document, JourneyDocument, {
    personas: records((persona: Persona) => arrange(persona, Persona, { demographics: asIn(Demographics) })),
    channels: records(asIn(Channel)),
    tags: records(asIn(Tag)),
    maps: records(arrangeMap),
  });
  return `${JSON.stringify(arranged, null, 2)}\n`;
}

const CARD_SCHEMAS: { readonly [K in CardKind]: ObjectSchema } = {
  touchpoint: Touchpoint,
  goal: Goal,
  painPoint: PainPoint,
  opportunity: Opportunity,
  note: Note,
};

function arrangeMap(map: JourneyMap): object {
  return arrange(map, JourneyMap, {
    stages: records(asIn(Stage)),
    lanes: records(asIn(Lane)),
    cards: () => Object.fromEntries(cardsInReadingOrder(map).map(([id, card]) => [id, arrangeCard(card)])),
  });
}

function arrangeCard(card: Card): object {
  return arrange(card, CARD_SCHEMAS[card.kind], { emotion: asIn(Emotion) });
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
  return (record: Readonly<Record<string, T>>) =>
    Object.fromEntries(inOrder(record).map(([id, entity]) => [id, arrangement(entity)]));
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
