import { readdirSync, readFileSync } from 'node:fs';
import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { VERSION } from '#shared/document/model.ts';
import { contiguous, MIGRATIONS, type Migration, migrate, OLDEST_VERSION } from '#shared/file/migrations/index.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';

const FOLDER = 'test/fixtures/migrations';

interface Fixture {
  readonly name: string;
  /** The text of a file of the version the migration starts from. */
  readonly text: string;
  /** What the migration makes of it, written down when it was published. */
  readonly expected: unknown;
}

function fixturesOf({ from, to }: Migration): Fixture[] {
  const folder = `${FOLDER}/v${from}`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.journey'))
    .map((name) => ({
      name,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
      expected: JSON.parse(readFileSync(`${folder}/${name.replace(/journey$/, `v${to}.json`)}`, 'utf8')),
    }));
}

describe('the chain of migrations', () => {
  it('leads from the first published version to the current one', () => {
    expect(OLDEST_VERSION).toBe(1);
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: VERSION - 1 }, (_, index) => index + 1));
  });

  const step = (from: number, to: number): Migration => ({
    name: `${from}-${to}`,
    from,
    to,
    migrate: (document) => ({ kind: 'migrated', document }),
  });
  it.each([
    ['ends before the current version', [step(1, 2)], 3],
    ['goes beyond the current version', [step(1, 2), step(2, 3)], 2],
    ['has a gap', [step(1, 2), step(3, 4)], 4],
    ['is out of order', [step(2, 3), step(1, 2)], 3],
    ['skips a version', [step(1, 3)], 3],
    ['has two migrations from one version', [step(1, 2), step(1, 2)], 2],
  ])('is refused when it %s', (_, migrations, version) => {
    expect(() => contiguous(migrations, version)).toThrow(RangeError);
  });

  it('keeps each migration in a file that is named after the version it leads to and its intent', () => {
    const files = readdirSync('shared/file/migrations').filter((name) => name !== 'index.ts');
    expect(files).toEqual(MIGRATIONS.map(({ name, to }) => `${String(to).padStart(4, '0')}-${name}.ts`));
  });
});

describe.each(MIGRATIONS)('the migration $name', (migration) => {
  const fixtures = fixturesOf(migration);

  it('has a fixture', () => {
    expect(fixtures).not.toEqual([]);
  });

  it.each(fixtures)('makes of $name what it made when it was published', ({ text, expected }) => {
    const before = freeze<Record<string, unknown>>(JSON.parse(text), true);
    expect(migration.migrate(before)).toEqual({ kind: 'migrated', document: expected });
    expect(before).toEqual(JSON.parse(text));
  });

  it.each(fixtures)('takes $name to a valid document of today, which then stays as it is', ({ text }) => {
    const result = parseJourney(text);
    if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
    expect(result.migratedFrom).toBe(migration.from);
    const saved = serializeJourney(result.document);
    expect(parseJourney(saved)).toEqual({ kind: 'ok', document: result.document, migratedFrom: null });
  });
});

describe('from version 1 to 2', () => {
  const empty = { format: 'stagecoach-journey', version: 1, id: 'doc_a', title: '', language: 'en' };
  const lists = { personas: [], channels: [], tags: [], maps: [] };
  const mapWith = (fields: object): object => ({
    ...empty,
    ...lists,
    maps: [{ id: 'map_a', name: 'Now', persona: 'p', state: 'current', stages: [], lanes: [], cards: [], ...fields }],
  });
  const faultsOf = (document: object): string[] => {
    const result = migrate(document as Record<string, unknown>, 1);
    if (result.kind === 'migrated') return [];
    expect(result).toMatchObject({ from: 1, to: 2 });
    return result.faults.faults.map(({ code, path }) => `${code} at ${path.join('/')}`);
  };

  it('fails on two entries with one id', () => {
    expect(faultsOf({ ...empty, ...lists, tags: [{ id: 'tag_a' }, { id: 'tag_b' }, { id: 'tag_a' }] })).toEqual([
      'duplicateId at tags/2/id',
    ]);
    expect(faultsOf(mapWith({ cards: [{ id: 'card_a' }, { id: 'card_a' }] }))).toEqual([
      'duplicateId at maps/0/cards/1/id',
    ]);
  });

  it('fails on ids that cannot be keys', () => {
    expect(
      faultsOf({
        ...empty,
        ...lists,
        personas: [{ id: '__proto__' }, { id: 'constructor' }, { id: '7' }, { id: 7 }, {}],
      }),
    ).toEqual([
      'badId at personas/0/id',
      'badId at personas/1/id',
      'badId at personas/2/id',
      'wrongType at personas/3/id',
      'missingField at personas/4/id',
    ]);
  });

  it('fails on lists that are missing or no lists, and on entries that are no objects', () => {
    expect(faultsOf({ ...empty, ...lists, tags: {}, channels: ['website', null, []], personas: undefined })).toEqual([
      'missingField at personas',
      'wrongType at channels/0',
      'wrongType at channels/1',
      'wrongType at channels/2',
      'wrongType at tags',
    ]);
    expect(faultsOf(mapWith({ lanes: null, cards: 'none' }))).toEqual([
      'wrongType at maps/0/lanes',
      'wrongType at maps/0/cards',
    ]);
  });

  it('fails where a field nobody knew has a name that is needed now', () => {
    expect(faultsOf({ ...empty, ...lists, tags: [{ id: 'tag_a', order: 3 }] })).toEqual([
      'forbiddenKey at tags/0/order',
    ]);
    const card = { id: 'card_a', kind: 'touchpoint', emotion: '😀', score: 1 };
    expect(faultsOf(mapWith({ cards: [card] }))).toEqual(['forbiddenKey at maps/0/cards/0/emotion']);
  });

  it('answers with the faults and their places, not with half a document', () => {
    const result = parseJourney(JSON.stringify(mapWith({ cards: [{ id: 'card_a' }, { id: 'card_a', text: 'Pays' }] })));
    expect(result).toMatchObject({
      kind: 'migrationFailed',
      from: 1,
      to: 2,
      faults: [{ code: 'duplicateId', place: 'maps ▸ "Now" ▸ cards ▸ "Pays" ▸ id' }],
    });
  });

  it('leaves values to the schema of today', () => {
    const result = parseJourney(JSON.stringify({ ...empty, ...lists, title: 7 }));
    expect(result).toMatchObject({ kind: 'invalid', faults: [{ code: 'wrongType', path: ['title'] }] });
  });
});
