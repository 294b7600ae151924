import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { CARD_KINDS, JourneyDocument, NAME_LIMIT, TEXT_LIMIT, VERSION } from '#shared/document/model.ts';
import { decodeJourney, parseJourney, SIZE_LIMIT } from '#shared/file/parse.ts';
import { FAULT_LIMIT, type ParseResult } from '#shared/file/results.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { damagedDocument } from '../../../arbitraries/damage.ts';
import { validDocument } from '../../../arbitraries/document.ts';

/** A small document as plain JSON, to be changed. */
function plain(): Record<string, unknown> {
  return {
    format: 'stagecoach-journey',
    version: 3,
    id: 'doc_a',
    title: 'Streaming',
    language: 'en',
    personas: { persona_a: { order: 'a0', name: 'Commuter' } },
    channels: { channel_app: { order: 'a0', name: 'App', icon: 'app' } },
    tags: {},
    maps: {
      map_a: {
        order: 'a0',
        name: 'Current state',
        persona: 'persona_a',
        state: 'current',
        stages: { stage_a: { order: 'a0', name: 'Try', color: 'blue' } },
        lanes: { lane_a: { order: 'a0', kind: 'touchpoints', name: 'Touchpoints' } },
        cards: {
          card_a: {
            kind: 'touchpoint',
            stage: 'stage_a',
            lane: 'lane_a',
            order: 'a0',
            text: 'Card declined',
            channels: ['channel_app'],
          },
        },
        links: {},
      },
    },
    images: {},
  };
}

const CARD = 'maps/map_a/cards/card_a';

/** The plain document with the value at a path (keys joined by `/`) replaced; `undefined` takes it away. */
function withValue(path: string, value: unknown): string {
  const document = plain();
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let owner: Record<string, unknown> = document;
  for (const key of keys) owner = owner[key] as Record<string, unknown>;
  owner[last] = value;
  return JSON.stringify(document);
}

/** What is told of invalid text, as `code at path (values)`. */
function faultsOf(text: string): string[] {
  const result = parseJourney(text);
  if (result.kind !== 'invalid') throw new Error(`Not invalid: ${JSON.stringify(result)}`);
  return result.faults.map(({ code, path, values }) =>
    [code, 'at', path.join('/'), ...Object.values(values).map((value) => `(${value})`)].join(' '),
  );
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a journey file', () => {
  it('is read', () => {
    expect(parseJourney(JSON.stringify(plain()))).toEqual({ kind: 'ok', document: plain(), migratedFrom: null });
    expect(decodeJourney(bytes(JSON.stringify(plain())))).toMatchObject({ kind: 'ok' });
  });

  it('may begin with a byte order mark, which is not written again', () => {
    const result = decodeJourney(bytes(`\ufeff${JSON.stringify(plain())}`));
    expect(result.kind === 'ok' && serializeJourney(result.document).startsWith('{')).toBe(true);
  });

  it('keeps fields that nobody knows, everywhere', () => {
    const unknown = { toString: [1, { constructor: null }], nested: { deep: ['\u0001', { a: -1.5 }] } };
    const document = plain();
    for (const owner of ['', 'personas/persona_a', 'maps/map_a', 'maps/map_a/lanes/lane_a', CARD]) {
      let at = document;
      for (const key of owner.split('/').filter(Boolean)) at = at[key] as Record<string, unknown>;
      at['x-ours'] = unknown;
      Object.assign(at, { toString: 'a field of this name' });
    }
    const result = parseJourney(JSON.stringify(document));
    if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
    expect(JSON.parse(serializeJourney(result.document))).toEqual(document);
  });
});

describe('what is not a journey', () => {
  it.each([
    '{}',
    '[]',
    'null',
    '42',
    '"stagecoach-journey"',
    '{"format":"excalidraw","version":2}',
    '{"format":["stagecoach-journey"]}',
  ])('is told of %s', (text) => expect(parseJourney(text)).toEqual({ kind: 'notAJourney' }));

  it('is told of an empty file, of text, of a picture', () => {
    expect(decodeJourney(new Uint8Array())).toEqual({ kind: 'notAJourney' });
    expect(decodeJourney(bytes('   \n'))).toEqual({ kind: 'notAJourney' });
    expect(decodeJourney(bytes('Dear all, here is the map'))).toEqual({ kind: 'notAJourney' });
    expect(decodeJourney(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toEqual({
      kind: 'notAJourney',
    });
  });

  it('is told of a document that only inherits its format', () => {
    expect(parseJourney('{"__proto__":{"format":"stagecoach-journey","version":2}}')).toEqual({ kind: 'notAJourney' });
  });
});

describe('a broken file', () => {
  it('is told with line and column', () => {
    expect(parseJourney('{\n  "format": "stagecoach-journey",\n  "version": 3,\n}')).toEqual({
      kind: 'brokenJson',
      line: 4,
      column: 1,
    });
  });

  it('is told when it was cut off anywhere', () => {
    const text = JSON.stringify(plain());
    for (let length = 1; length < text.length; length += 1) {
      expect(parseJourney(text.slice(0, length))).toEqual({ kind: 'brokenJson', line: 1, column: length + 1 });
    }
  });

  it('is told when something stands behind it', () => {
    const text = JSON.stringify(plain());
    for (const rest of ['}', '{}', 'x', '\0', text]) {
      expect(parseJourney(`${text}\n${rest}`)).toEqual({ kind: 'brokenJson', line: 2, column: 1 });
    }
  });

  it('is told where its first byte is that is not UTF-8', () => {
    const [before, after] = [bytes('{\n  "title": "smø'), bytes('rrebrød"}')];
    for (const wrong of [
      [0xff],
      [0xc3],
      [0xe6],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf0, 0x9f],
    ]) {
      const result = decodeJourney(Uint8Array.from([...before, ...wrong, ...after]));
      expect(result).toEqual({ kind: 'brokenJson', line: 2, column: 16 });
    }
  });

  it('is told of UTF-16, which no journey is written in', () => {
    const text = JSON.stringify(plain());
    const utf16 = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    expect(decodeJourney(utf16)).toEqual({ kind: 'brokenJson', line: 1, column: 2 });
    expect(decodeJourney(Uint8Array.from([0xff, 0xfe, ...utf16]))).toEqual({ kind: 'brokenJson', line: 1, column: 1 });
    expect(decodeJourney(Uint8Array.from([0xfe, 0xff, 0, ...utf16]))).toEqual({
      kind: 'brokenJson',
      line: 1,
      column: 1,
    });
  });
});

describe('a file of another version', () => {
  it('that is newer is refused by its version, whatever else is in it', () => {
    expect(parseJourney('{"format":"stagecoach-journey","version":4}')).toEqual({
      kind: 'newerVersion',
      version: 4,
      supported: VERSION,
    });
    expect(parseJourney(withValue('version', 40).replace('"title":', '"__proto__":'))).toMatchObject({
      kind: 'newerVersion',
      version: 40,
    });
  });

  it.each([
    [undefined, 'missingField at version'],
    ['2', 'wrongType at version (integer)'],
    [null, 'wrongType at version (integer)'],
    [0, 'notAllowed at version (1 … 3)'],
    [-1, 'notAllowed at version (1 … 3)'],
    [2.5, 'notAllowed at version (1 … 3)'],
  ])('that is %j is a fault', (version, fault) => {
    expect(faultsOf(withValue('version', version))).toEqual([fault]);
  });
});

describe('a file that is too large', () => {
  it('is refused before it is decoded', () => {
    const size = 200 * 1024 * 1024;
    // Nothing can look into these bytes: only their number is there.
    const unreadable = new Proxy(new Uint8Array(), {
      get: (_, key) => {
        if (key === 'length') return size;
        throw new Error(`Looked at ${String(key)}`);
      },
    });
    expect(decodeJourney(unreadable)).toEqual({ kind: 'tooLarge', size, limit: SIZE_LIMIT });
  });

  it('is refused as text, too', () => {
    expect(parseJourney(' '.repeat(SIZE_LIMIT + 1))).toEqual({
      kind: 'tooLarge',
      size: SIZE_LIMIT + 1,
      limit: SIZE_LIMIT,
    });
  });
});

describe('a fault', () => {
  it.each<[path: string, value: unknown, fault: string]>([
    ['title', undefined, 'missingField at title'],
    ['title', 7, 'wrongType at title (string)'],
    ['title', 'x'.repeat(NAME_LIMIT + 1), `tooLong at title (${NAME_LIMIT})`],
    ['title', 'bell\u0007', 'controlCharacter at title'],
    ['language', 'english please', 'notAllowed at language ("en", "da", "sr-Cyrl", … (BCP 47))'],
    ['id', 'doc 1', 'badId at id'],
    ['tags', [], 'wrongType at tags (object)'],
    ['tags', null, 'wrongType at tags (object)'],
    ['maps', {}, 'noMap at maps'],
    ['maps/map_a/order', 'a00', 'badOrderKey at maps/map_a/order'],
    ['maps/map_a/state', 'past', 'notAllowed at maps/map_a/state ("current", "future")'],
    ['maps/map_a/persona', 'persona_b', 'danglingReference at maps/map_a/persona (persona_b) (persona)'],
    [CARD, 'text', `wrongType at ${CARD} (object)`],
    [`${CARD}/kind`, undefined, `missingField at ${CARD}/kind`],
    [`${CARD}/kind`, 'gaol', `notAllowed at ${CARD}/kind (${CARD_KINDS.map((kind) => `"${kind}"`).join(', ')})`],
    [`${CARD}/kind`, 'goal', `wrongLane at ${CARD}/lane (goal) (touchpoints)`],
    [`${CARD}/text`, 'x'.repeat(TEXT_LIMIT + 1), `tooLong at ${CARD}/text (${TEXT_LIMIT})`],
    [`${CARD}/channels`, undefined, `missingField at ${CARD}/channels`],
    [`${CARD}/channels`, 'channel_app', `wrongType at ${CARD}/channels (array)`],
    [`${CARD}/channels`, ['channel_app', 'channel_app'], `duplicateReference at ${CARD}/channels/1 (channel_app)`],
    [`${CARD}/momentOfTruth`, 'yes', `wrongType at ${CARD}/momentOfTruth (boolean)`],
    [`${CARD}/emotion`, { score: 3 }, `notAllowed at ${CARD}/emotion/score (≤ 2)`],
    [`${CARD}/emotion`, { score: 0.25 }, `notAllowed at ${CARD}/emotion/score (0.5 × n)`],
    [`${CARD}/emotion`, { score: '1' }, `wrongType at ${CARD}/emotion/score (number)`],
  ])('at %s = %j', (path, value, fault) => {
    expect(faultsOf(withValue(path, value))).toEqual([fault]);
  });

  it('is a rating that is no whole number', () => {
    const text = withValue('maps/map_a/lanes/lane_a/kind', 'painPoints').replace(
      '"kind":"touchpoint"',
      '"kind":"painPoint","severity":2.5',
    );
    expect(faultsOf(text)).toEqual([`wrongType at ${CARD}/severity (integer)`]);
  });

  it('is an id that cannot be a key', () => {
    for (const id of ['constructor', 'toString', '7', 'a b', '']) {
      expect(faultsOf(withValue(`tags/${id}`, { order: 'a0', name: 'Tag', color: 'rose' }))).toEqual([
        `badId at tags/${id}`,
      ]);
    }
  });

  it('is what JSON.parse would have hidden', () => {
    const text = JSON.stringify(plain());
    expect(faultsOf(text.replace('"id":', '"title":"Former","id":'))).toEqual(['duplicateKey at  (title)']);
    expect(faultsOf(text.replace('"stage_a":{', '"stage_a":{},"stage_a":{'))).toEqual([
      'duplicateKey at maps/map_a/stages (stage_a)',
    ]);
    expect(faultsOf(text.replace('"tags":{}', '"tags":{"__proto__":{"order":"a0"}}'))).toEqual([
      'forbiddenKey at tags (__proto__)',
    ]);
    expect(faultsOf(text.replace('"tags":', '"votes":1e999,"tags":'))).toEqual(['numberOverflow at votes']);
    expect(faultsOf(text.replace('Card declined', '\\ud800'))).toEqual([`controlCharacter at ${CARD}/text`]);
    expect(faultsOf(text.replace('"tags":', `"x":${'['.repeat(100_000)}`))[0]).toMatch(/^tooDeep at x\/0\/0/);
    expect(faultsOf('['.repeat(100_000))[0]).toMatch(/^tooDeep at 0\/0/);
  });

  it('does not change what every object inherits', () => {
    parseJourney(JSON.stringify(plain()).replace('"tags":{}', '"tags":{},"__proto__":{"polluted":true}'));
    expect(Reflect.get({}, 'polluted')).toBe(undefined);
  });

  it('has its place in words', () => {
    const result = parseJourney(withValue(`${CARD}/lane`, 'lane_9'));
    expect(result).toMatchObject({ faults: [{ place: 'maps ▸ "Current state" ▸ cards ▸ "Card declined" ▸ lane' }] });
  });

  it('is told beside all the others, up to a limit', () => {
    const channels = Array.from({ length: FAULT_LIMIT + 20 }, (_, index) => `channel_${index}`);
    const result = parseJourney(withValue(`${CARD}/channels`, channels));
    expect(result).toMatchObject({ kind: 'invalid', omitted: 20 });
    expect(result.kind === 'invalid' && result.faults.length).toBe(FAULT_LIMIT);
  });
});

describe('whatever is read', () => {
  const KINDS: readonly ParseResult['kind'][] = [
    ...(['ok', 'notAJourney', 'brokenJson', 'newerVersion', 'invalid', 'migrationFailed', 'tooLarge'] as const),
  ];

  it('a damaged document is answered: sound and kept, or told with every place', () => {
    const answers = new Set<string>();
    fc.assert(
      fc.property(damagedDocument(), (value) => {
        const result = parseJourney(JSON.stringify(value));
        answers.add(result.kind);
        if (result.kind === 'ok') {
          expect(checkIntegrity(JourneyDocument.parse(result.document))).toEqual([]);
          const again = parseJourney(serializeJourney(result.document));
          expect(again).toEqual({ kind: 'ok', document: result.document, migratedFrom: null });
        } else if (result.kind === 'invalid') {
          expect(result.faults.length).toBeGreaterThan(0);
          for (const { path, place } of result.faults) expect(place === '').toBe(path.length === 0);
        } else {
          expect(['notAJourney', 'newerVersion', 'migrationFailed']).toContain(result.kind);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(answers).toContain('ok');
    expect(answers).toContain('invalid');
  });

  it('damaged bytes are answered, never thrown at', () => {
    fc.assert(
      fc.property(validDocument(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), (document, changes) => {
        const file = bytes(serializeJourney(document));
        for (const [place, byte] of changes) file[place % file.length] = byte;
        expect(KINDS).toContain(decodeJourney(file).kind);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (file) => {
        expect(KINDS).toContain(decodeJourney(file).kind);
      }),
    );
  });
});
