/**
 * The JSON Schema of the current version, generated from the zod schemas of the model, for other programs
 * and for editors. It says the shape; the rules between entities (`document/integrity.ts`) no schema can say.
 */
import { z } from 'zod';
import {
  Card,
  Channel,
  Demographics,
  Emotion,
  FORMAT,
  Goal,
  Id,
  JourneyDocument,
  JourneyMap,
  Lane,
  Name,
  Note,
  Opportunity,
  OrderKey,
  PainPoint,
  Persona,
  Stage,
  Tag,
  Text,
  Touchpoint,
  VERSION,
} from '../document/model.ts';

/** The definitions, in the order they are read. */
const DEFINITIONS: readonly (readonly [name: string, schema: z.ZodType, description: string])[] = [
  ['Persona', Persona, 'A representation of an ideal customer in a segment.'],
  ['Demographics', Demographics, 'Facts about a persona, in the team’s words.'],
  ['Channel', Channel, 'Over what customer and business meet.'],
  ['Tag', Tag, 'A coloured label for cards.'],
  [
    'JourneyMap',
    JourneyMap,
    'One journey of one persona. Every card’s `stage` and `lane` are keys of this map’s records.',
  ],
  ['Stage', Stage, 'A distinct span of the customer’s dealings with the business: a column of the map.'],
  ['Lane', Lane, 'A row of the map. It takes cards of one kind; the emotions lane takes none, its curve is derived.'],
  ['Card', Card, 'Anything that stands in a cell (stage × lane).'],
  ['Touchpoint', Touchpoint, 'An interaction between customer and business, over one or more channels.'],
  ['Emotion', Emotion, 'How the customer feels at a touchpoint: −2 (very bad) … +2 (very good), in steps of 0.5.'],
  ['Goal', Goal, 'What the customer tries to achieve in a stage.'],
  ['PainPoint', PainPoint, 'An obstacle or frustration; severity from 1 (low) to 5 (high).'],
  ['Opportunity', Opportunity, 'What could be improved or invented; impact and effort from 1 (low) to 5 (high).'],
  ['Note', Note, 'Free text.'],
  ['Id', Id, 'Names an entity: a letter, then up to 63 letters, digits, `_` or `-`.'],
  ['OrderKey', OrderKey, 'A fractional index in base 62; keys compare by character code.'],
  ['Name', Name, 'A short text.'],
  ['Text', Text, 'A long text. The app counts its length in UTF-16 code units.'],
];

/** The schema as JSON (draft 2020-12). */
export function createJsonSchema(): Readonly<Record<string, unknown>> {
  const metadata = z.registry<{ id: string; description: string }>();
  for (const [id, schema, description] of DEFINITIONS) metadata.add(schema, { id, description });
  const { $schema, $defs, ...document } = z.toJSONSchema(JourneyDocument, {
    target: 'draft-2020-12',
    io: 'input',
    metadata,
  });
  return {
    $schema,
    $id: `urn:${FORMAT}:${VERSION}`,
    title: 'Stagecoach journey',
    description:
      'A customer journey document, UTF-8 JSON. Records are keyed by id; `order` is a fractional index: entries are ' +
      'read by it, ties by id. Fields that are not listed are kept. Not said here: references name what is there, a ' +
      'card stands in a lane of its kind, there is at least one map, no object has a key twice.',
    ...document,
    $defs: Object.fromEntries(DEFINITIONS.map(([name]) => [name, withoutId($defs?.[name])])),
  };
}

/** The text of `journey.schema.json`. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(createJsonSchema(), null, 2)}\n`;
}

/** A definition is found by its place; an identifier of its own would be a second address. */
function withoutId(definition: object | undefined): object {
  return Object.fromEntries(Object.entries(definition ?? {}).filter(([key]) => key !== 'id' && key !== '$id'));
}
