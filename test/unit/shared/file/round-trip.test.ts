import fc from 'fast-check';
import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { validDocument } from '../../../arbitraries/document.ts';

/** The same document with every object's keys in another order. */
function shuffled<T>(value: T, turn: number): T {
  if (Array.isArray(value)) return value.map((entry) => shuffled(entry, turn)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, content]) => [key, shuffled(content, turn)] as const);
  const at = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse()) as T;
}

describe('saving and loading', () => {
  it('gives back the same document', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        expect(parseJourney(serializeJourney(document))).toEqual({ kind: 'ok', document, migratedFrom: null });
      }),
    );
  });

  it('gives back the same text', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const text = serializeJourney(document);
        const loaded = parseJourney(text);
        expect(loaded.kind === 'ok' && serializeJourney(loaded.document)).toBe(text);
      }),
    );
  });

  it('gives the same text for the same document, in whatever order its keys came', () => {
    fc.assert(
      fc.property(validDocument(), fc.nat(10), (document, turn) => {
        expect(serializeJourney(shuffled(document, turn))).toBe(serializeJourney(document));
      }),
    );
  });

  it('leaves the document as it was', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const frozen = freeze(document, true);
        const before = JSON.stringify(frozen);
        serializeJourney(frozen);
        expect(JSON.stringify(frozen)).toBe(before);
      }),
    );
  });
});
