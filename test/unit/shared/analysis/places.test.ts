import { describe, expect, it } from 'vitest';
import { TEXT_FIELDS } from '#shared/analysis/places.ts';
import { ID_PATTERN } from '#shared/document/ids.ts';
import {
  BASE64_PATTERN,
  CARD_SCHEMAS,
  Channel,
  JourneyDocument,
  JourneyMap,
  LANGUAGE_TAG_PATTERN,
  Lane,
  Link,
  Persona,
  Stage,
  Tag,
} from '#shared/document/model.ts';
import { ORDER_KEY_PATTERN } from '#shared/document/order.ts';

/** The part of a zod schema that is walked. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly innerType?: Schema;
    readonly element?: Schema;
    readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
  };
  readonly format?: string | null;
}

/** Strings that nobody writes as words: what they must look like says so. */
const NO_TEXTS = [ID_PATTERN, ORDER_KEY_PATTERN, LANGUAGE_TAG_PATTERN, BASE64_PATTERN].map(({ source }) => source);
/** The keys of findings are made by the program, though any text fits them. */
const MADE = ['checks.silenced'];

/** Every string of a schema that people may write, as a path. What stands in a record is an entity of its own. */
function textFields(schema: Schema, path: readonly string[] = []): string[] {
  const { type, shape, innerType, element } = schema.def;
  switch (type) {
    case 'object':
      return Object.entries(shape ?? {}).flatMap(([key, inner]) => textFields(inner, [...path, key]));
    case 'optional':
    case 'nullable':
      return innerType ? textFields(innerType, path) : [];
    case 'array':
      return element ? textFields(element, path) : [];
    case 'string': {
      const patterns = (schema.def.checks ?? []).map((check) => check._zod.def.pattern?.source ?? '');
      const isText = schema.format !== 'date' && !patterns.some((pattern) => NO_TEXTS.includes(pattern));
      return isText ? [path.join('.')] : [];
    }
    case 'record':
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
      return [];
    default:
      throw new Error(`What is in a schema of the type ${type} is not known here.`);
  }
}

const fieldsOf = (...schemas: readonly unknown[]): string[] =>
  [...new Set(schemas.flatMap((schema) => textFields(schema as Schema)))]
    .filter((field) => !MADE.includes(field))
    .sort();

describe('the list of texts', () => {
  it.each([
    ['document', [JourneyDocument]],
    ['persona', [Persona]],
    ['channel', [Channel]],
    ['tag', [Tag]],
    ['map', [JourneyMap]],
    ['stage', [Stage]],
    ['lane', [Lane]],
    ['card', Object.values(CARD_SCHEMAS)],
    ['link', [Link]],
  ] as const)('has every text of the model: %s', (kind, schemas) => {
    expect([...TEXT_FIELDS[kind]].sort()).toEqual(fieldsOf(...schemas));
  });
});
