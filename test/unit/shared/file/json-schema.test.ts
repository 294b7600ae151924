import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JourneyDocument } from '#shared/document/model.ts';
import { createJsonSchema } from '#shared/file/json-schema.ts';
import { damagedDocument } from '../../../arbitraries/damage.ts';
import { validDocument } from '../../../arbitraries/document.ts';

const fitsJsonSchema = new Ajv2020({ strict: true, allErrors: false, formats: { date: true } }).compile(
  createJsonSchema(),
);
const fitsModel = (value: unknown): boolean => JourneyDocument.safeParse(value).success;

describe('the JSON Schema', () => {
  it('takes every valid document', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        expect(fitsJsonSchema(document), JSON.stringify(fitsJsonSchema.errors)).toBe(true);
      }),
    );
  });

  it('agrees with the model on damaged documents', () => {
    let refused = 0;
    fc.assert(
      fc.property(damagedDocument(), (value) => {
        expect(fitsJsonSchema(value), JSON.stringify(value)).toBe(fitsModel(value));
        if (!fitsModel(value)) refused += 1;
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('tells each definition what it is', () => {
    const definitions = Object.entries(createJsonSchema().$defs as Record<string, { description?: string }>);
    expect(definitions.length).toBeGreaterThan(10);
    for (const [name, definition] of definitions) expect(definition.description, name).toMatch(/\.$/);
  });
});
