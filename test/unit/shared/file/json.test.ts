import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, readJson } from '#shared/file/json.ts';
import { DEPTH_LIMIT } from '#shared/file/json-scan.ts';
import { FAULT_LIMIT } from '#shared/file/results.ts';

/** The faults of well-formed text, as `code at path`. */
function faultsOf(text: string): string[] {
  const reading = readJson(text);
  if (reading.kind === 'broken') throw new Error(`Broken at ${reading.line}:${reading.column}`);
  return reading.faults.faults.map(({ code, path }) => `${code} at ${path.join('/')}`);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JSON', () => {
  it.each([
    'null',
    ' true ',
    '[]',
    '{}',
    '"a"',
    '-0.5e+3',
    '[1, {"a": [null, false]}]',
    '{"": {"": ""}}',
    '\t\r\n[\n]',
  ])('is %j', (text) => {
    expect(readJson(text)).toMatchObject({ kind: 'value', value: JSON.parse(text), faults: { isEmpty: true } });
  });

  it('may begin with a byte order mark', () => {
    expect(readJson('\ufeff{"a":1}')).toMatchObject({ kind: 'value', value: { a: 1 } });
    expect(readJson('\ufeff{x}')).toEqual({ kind: 'broken', line: 1, column: 2 });
    expect(readJson('\ufeff\ufeff{}')).toEqual({ kind: 'broken', line: 1, column: 1 });
  });

  it('is what JSON.parse takes, and nothing else', () => {
    const token = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '"',
        '\\',
        '1',
        '-',
        '0',
        '.',
        'e',
        'E9',
        '+',
        'true',
        'null',
        'nul',
      ],
      ...[' ', '\n', '\u00a0', '\u0000', '\\u00e', '"\\u0041"', '"\\x"', '"\n"', 'NaN', "'a'", '//'],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join('');
        expect(readJson(text).kind !== 'broken', text).toBe(parses(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is what JSON.stringify writes, without faults', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const reading = readJson(text);
        expect(reading).toMatchObject({ kind: 'value', value: JSON.parse(text) });
        expect(faultsOf(text).filter((fault) => !fault.startsWith('forbiddenKey'))).toEqual([]);
      }),
    );
  });
});

describe('broken JSON', () => {
  it.each([
    ['', 1, 1],
    ['   ', 1, 4],
    ['{"a": }', 1, 7],
    ['{"a": 1,}', 1, 9],
    ['[1,]', 1, 4],
    ['[1 2]', 1, 4],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{\r\n  "a": tru\r\n}', 2, 11],
    ['{"a"\r\r1}', 3, 1],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['{"a": NaN}', 1, 7],
    ['{"a": -Infinity}', 1, 8],
    ['{"a": 01}', 1, 8],
    ['{"a": 1.}', 1, 9],
    ['{"a": .5}', 1, 7],
    ['{"a": +1}', 1, 7],
    ['{"a": 1e}', 1, 9],
    ['{"a": 0x10}', 1, 8],
    ['{"a": undefined}', 1, 7],
    ['{} // comment', 1, 4],
    ['{}{}', 1, 3],
    ['{}\u0000', 1, 3],
    ['[}', 1, 2],
    ['{]', 1, 2],
    ['{"a": "text', 1, 12],
    ['{"a": "line\nbreak"}', 1, 12],
    ['{"a": "tab\there"}', 1, 11],
    ['{"a": "\\q"}', 1, 8],
    ['{"a": "\\u12g4"}', 1, 8],
    ['{"a": "\\', 1, 8],
    ['["😀" 1]', 1, 7],
    [']', 1, 1],
    ['{"a"}', 1, 5],
    ['{"a": 1', 1, 8],
  ])('%j is told at line %d, column %d', (text, line, column) => {
    expect(readJson(text)).toEqual({ kind: 'broken', line, column });
    expect(parses(text)).toBe(false);
  });

  it('is told in the middle of a line that stands after long ones', () => {
    const text = `${'x'.repeat(50_000)}\n${'y'.repeat(9)}!`;
    expect(positionAt(text, text.length - 1)).toEqual({ line: 2, column: 10 });
  });
});

describe('what JSON.parse hides', () => {
  it('is a key given twice in one object', () => {
    expect(faultsOf('{"a": {"b": 1, "c": 2, "b": 3}}')).toEqual(['duplicateKey at a']);
    expect(faultsOf('{"a": 1, "\\u0061": 2}')).toEqual(['duplicateKey at ']);
    expect(faultsOf('[{"a": 1}, {"a": 2, "b": {"a": 3}}]')).toEqual([]);
  });

  it('is the key __proto__, however it is written', () => {
    expect(faultsOf('{"list": [0, {"__proto__": {"polluted": true}}]}')).toEqual(['forbiddenKey at list/1']);
    expect(faultsOf('{"\\u005f_proto__": 1}')).toEqual(['forbiddenKey at ']);
    expect(faultsOf('{"constructor": {"prototype": {}}}')).toEqual([]);
  });

  it('is a number beyond the range of a double', () => {
    expect(faultsOf('{"a": [1e308, 1e309, -1e999]}')).toEqual(['numberOverflow at a/1', 'numberOverflow at a/2']);
    expect(faultsOf(`[${'9'.repeat(308)}, ${'9'.repeat(309)}]`)).toEqual(['numberOverflow at 1']);
    expect(faultsOf(`[1${'0'.repeat(400)}e-399, 0.${'0'.repeat(400)}1]`)).toEqual([]);
  });

  it('is half of a surrogate pair, raw or escaped, in a text or a key', () => {
    expect(faultsOf('{"a": "x\ud800y"}')).toEqual(['controlCharacter at a']);
    expect(faultsOf('["\\uD83D", "\\ude00", "\\ud83d\\uDE00", "\ud83d\\ude00", "😀"]')).toEqual([
      'controlCharacter at 0',
      'controlCharacter at 1',
    ]);
    expect(faultsOf('{"\\udfff": 1}')).toHaveLength(1);
  });

  it('is told up to a limit, and counted beyond', () => {
    const reading = readJson(`{${Array.from({ length: FAULT_LIMIT + 51 }, () => '"a":1').join(',')}}`);
    expect(reading).toMatchObject({ kind: 'value', faults: { omitted: 50 } });
    expect(faultsOf('[1e999]').length).toBe(1);
  });
});

describe('nesting', () => {
  const nested = (open: string, depth: number): string => open.repeat(depth);

  it(`of ${DEPTH_LIMIT} levels is read`, () => {
    expect(readJson(`${'['.repeat(DEPTH_LIMIT)}${']'.repeat(DEPTH_LIMIT)}`).kind).toBe('value');
  });

  it.each(['[', '{"a":', '[{"b":'])('of 100,000 times %j is refused with its place', (open) => {
    const reading = readJson(nested(open, 100_000));
    expect(reading).toMatchObject({ kind: 'tooDeep', faults: { omitted: 0 } });
    expect(faultsOf(nested(open, 100_000))[0]).toMatch(/^tooDeep at /);
    expect(reading.kind === 'tooDeep' && reading.faults.faults[0]?.path).toHaveLength(DEPTH_LIMIT);
  });

  it('one level too deep is refused, closed or not', () => {
    expect(readJson(`${'['.repeat(DEPTH_LIMIT + 1)}${']'.repeat(DEPTH_LIMIT + 1)}`).kind).toBe('tooDeep');
  });
});
