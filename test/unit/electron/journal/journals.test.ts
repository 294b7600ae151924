import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Revision } from '#electron/files/revision.ts';
import { furtherLine, type Origin, startLine } from '#electron/journal/entries.ts';
import { journalFile } from '#electron/journal/journal-file.ts';
import { createJournals } from '#electron/journal/journals.ts';
import { restore } from '#electron/journal/restore.ts';
import { writeWhole } from '#electron/settings/write-whole.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { Change } from '#shared/journal/changes.ts';
import { smallDocument, textOfVersion1 } from '../files/documents.ts';
import { temporaryFolder } from '../settings/folder.ts';

const ORIGIN: Origin = {
  name: 'ring',
  file: { path: '/maps/ring.journey', revision: 'a'.repeat(64) as Revision, olderVersion: null },
};
const titled = (title: string): readonly Change[] => [{ path: ['title'], value: title }];
const bytesOf = (text: string) => new TextEncoder().encode(text);

function openJournals(folder: string, write = writeWhole) {
  const problems: string[] = [];
  const journals = createJournals({ folder, writeWhole: write, report: (problem) => problems.push(problem) });
  return { journals, problems };
}

/** What is restored of a folder, as a program does that starts after another one was killed. */
async function leftIn(folder: string) {
  const { journals } = openJournals(folder);
  return { journals, left: await journals.leftBehind() };
}

describe('what a journal leads to', () => {
  const document = smallDocument('Start');
  const texts = ['First', 'Друга 😀', 'Last'];
  const lines = [startLine(ORIGIN, document), ...texts.map((text) => furtherLine({ changes: [...titled(text)] }))];
  const whole = bytesOf(lines.join(''));

  it('is the document with all changes that were written in full, wherever the program was killed', () => {
    const ends = lines.map((_, index) => bytesOf(lines.slice(0, index + 1).join('')).length);
    for (let length = 0; length <= whole.length; length++) {
      const result = restore(whole.slice(0, length));
      const complete = ends.filter((end) => end <= length).length;
      if (complete === 0) expect(result).toEqual({ kind: 'broken', name: null });
      else
        expect(result).toMatchObject({
          kind: 'restored',
          origin: ORIGIN,
          document: { title: ['Start', ...texts][complete - 1] },
        });
    }
  });

  it('ends before a line of which any byte is another', () => {
    const [first = '', second = ''] = lines;
    const start = bytesOf(first).length;
    for (let at = start; at < start + bytesOf(second).length; at++) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x01;
      expect(restore(damaged)).toMatchObject({ kind: 'restored', document: { title: 'Start' } });
    }
  });

  it('belongs to the file that it was saved to last', () => {
    const other: Origin = { name: 'copy', file: null };
    expect(restore(bytesOf(lines.join('') + furtherLine({ origin: other })))).toMatchObject({ origin: other });
  });

  it('is migrated when an older program wrote it, and then says so of its file', () => {
    const old = startLine(ORIGIN, JSON.parse(textOfVersion1()));
    expect(restore(bytesOf(old))).toMatchObject({
      kind: 'restored',
      origin: { file: { olderVersion: 1 } },
      document: { format: 'stagecoach-journey' },
    });
  });

  const hostile: [string, string][] = [
    ['a document that breaks the rules', startLine(ORIGIN, { ...document, maps: {} })],
    [
      'a change that breaks the rules',
      lines[0] + furtherLine({ changes: [{ path: ['maps', 'map_1', 'persona'], value: 'nobody' }] }),
    ],
    [
      'a change that has no place',
      lines[0] + furtherLine({ changes: [{ path: ['maps', 'nowhere', 'name'], value: 'x' }] }),
    ],
    ['a change of the prototype', lines[0] + furtherLine({ changes: [{ path: ['maps', '__proto__'], value: {} }] })],
    ['a newer format of documents', startLine(ORIGIN, { ...document, version: 999 })],
    ['no document', startLine(ORIGIN, {})],
  ];
  it.each(hostile)('is nothing, but has a name, for %s', (_what, text) => {
    expect(restore(bytesOf(text))).toEqual({ kind: 'broken', name: 'ring' });
  });

  it.each([
    ['another file', 'hello'],
    ['nothing', ''],
    [
      'an origin that is none',
      startLine({ name: 'x', file: { path: '', revision: 'x', olderVersion: 0 } } as unknown as Origin, document),
    ],
    ['nesting without end', `${'0'.repeat(8)} ${'['.repeat(100_000)}\n`],
  ])('is nothing for %s', (_what, text) => {
    expect(restore(bytesOf(text))).toEqual({ kind: 'broken', name: null });
  });
});

describe('journals', () => {
  const document = smallDocument();
  const base = () => ({ origin: ORIGIN, document });

  it('are found by the next program, with every change that was written', async () => {
    const folder = join(temporaryFolder(), 'unsaved');
    const { journals } = openJournals(folder);
    const id = journals.newId();
    for (let index = 0; index < 50; index++) journals.append(id, titled(`Title ${index}`), base);
    await journals.settled();
    const { left } = await leftIn(folder);
    expect(left).toMatchObject([{ id, kind: 'restored', origin: ORIGIN, document: { title: 'Title 49' } }]);
  });

  it('go on from where they were restored, also after a torn line', async () => {
    const folder = temporaryFolder();
    const first = openJournals(folder).journals;
    const id = first.newId();
    first.append(id, titled('Before'), base);
    await first.settled();
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), '01234567 {"chan', { flag: 'a' });

    const { journals } = await leftIn(folder);
    journals.append(id, [{ path: ['language'], value: 'da' }], () => {
      throw new Error('the journal has its base');
    });
    await journals.settled();
    expect((await leftIn(folder)).left).toMatchObject([{ document: { title: 'Before', language: 'da' } }]);
  });

  it('are gone when nothing is unsaved, and begin anew with what is in the file then', async () => {
    const folder = temporaryFolder();
    const { journals } = openJournals(folder);
    const id = journals.newId();
    journals.append(id, titled('One'), base);
    const removed = journals.remove(id);
    journals.append(id, [{ path: ['language'], value: 'sr' }], () => ({
      origin: ORIGIN,
      document: { ...document, title: 'Saved' },
    }));
    await removed;
    expect((await leftIn(folder)).left).toMatchObject([{ document: { title: 'Saved', language: 'sr' } }]);
    await journals.remove(id);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('remember the file that was saved to while changes were going on', async () => {
    const folder = temporaryFolder();
    const { journals } = openJournals(folder);
    const id = journals.newId();
    const origin: Origin = { name: 'new', file: null };
    journals.saved(id, origin);
    journals.append(id, titled('One'), base);
    journals.saved(id, origin);
    await journals.settled();
    expect((await leftIn(folder)).left).toMatchObject([{ origin }]);
  });

  it('that lead to no document are put aside whole and told, and the others are found', async () => {
    const folder = temporaryFolder();
    const { journals } = openJournals(folder);
    const good = journals.newId();
    journals.append(good, titled('Good'), base);
    await journals.settled();
    const bad = 'b'.repeat(32);
    writeFileSync(join(folder, `${bad}.changes`), startLine(ORIGIN, {}));
    writeFileSync(join(folder, 'somebody’s.txt'), 'stays');

    const { left } = await leftIn(folder);
    expect(left).toContainEqual(expect.objectContaining({ id: good, kind: 'restored' }));
    const broken = left.find(({ kind }) => kind === 'broken');
    if (broken?.kind !== 'broken') throw new Error('nothing was broken');
    expect(broken.name).toBe('ring');
    expect(readFileSync(broken.path, 'utf8')).toBe(startLine(ORIGIN, {}));
    expect((await leftIn(folder)).left).toHaveLength(1);
    expect(existsSync(join(folder, 'somebody’s.txt'))).toBe(true);
  });

  it('restore what was appended a moment ago', async () => {
    const { journals } = openJournals(temporaryFolder());
    const id = journals.newId();
    expect(await journals.restore(id)).toBeNull();
    journals.append(id, titled('Now'), base);
    expect(await journals.restore(id)).toMatchObject({ kind: 'restored', document: { title: 'Now' } });
  });

  it('say whether changes would come back, and report a disk that takes none', async () => {
    const folder = temporaryFolder();
    const { journals, problems } = openJournals(folder, async () => {
      throw new Error('ENOSPC');
    });
    const id = journals.newId();
    expect(journals.isKept(id)).toBe(false);
    journals.append(id, titled('One'), base);
    await journals.settled();
    expect(journals.isKept(id)).toBe(false);
    expect(problems).toEqual([expect.stringContaining('ENOSPC')]);
  });
});

describe('a journal file', () => {
  const document = smallDocument();
  const start = startLine(ORIGIN, document);
  const change = (title: string) => furtherLine({ changes: [...titled(title)] });
  const titleIn = (path: string): string | null => {
    const restored = restore(readFileSync(path));
    return restored.kind === 'restored' ? (restored.document satisfies JourneyDocument).title : null;
  };

  it('writes what failed again with the next change, once some time has passed', async () => {
    const path = join(temporaryFolder(), 'one.changes');
    let now = 1_000_000;
    let isFull = true;
    const file = journalFile(path, false, {
      writeWhole: async (...args) => {
        if (isFull) throw new Error('ENOSPC');
        await writeWhole(...args);
      },
      report: () => undefined,
      growthLimit: 1_000_000,
      now: () => now,
    });
    file.append(start + change('One'));
    await file.settled();
    isFull = false;
    file.append(change('Two'));
    await file.settled();
    expect(existsSync(path)).toBe(false);
    now += 60_000;
    file.append(furtherLine({ changes: [{ path: ['language'], value: 'da' }] }));
    await file.settled();
    expect(titleIn(path)).toBe('Two');
    expect(file.isKept).toBe(true);
  });

  it('is written anew, shorter, when it has grown too long', async () => {
    const path = join(temporaryFolder(), 'one.changes');
    const file = journalFile(path, false, { writeWhole, report: () => undefined, growthLimit: 2_000, now: Date.now });
    file.append(start);
    for (let index = 0; index < 200; index++) {
      file.append(change(`Title ${index}`));
      await file.settled();
    }
    expect(titleIn(path)).toBe('Title 199');
    expect(readFileSync(path).length).toBeLessThan(start.length + 4_000);
  });

  it('that could not be removed does not come back as another’s', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'one.changes');
    const problems: string[] = [];
    const file = journalFile(path, true, {
      writeWhole,
      report: (problem) => problems.push(problem),
      growthLimit: 1_000,
      now: Date.now,
    });
    mkdirSync(path);
    file.remove();
    await file.settled();
    expect(problems).toHaveLength(1);
    expect(file.isEmpty).toBe(true);
  });
});
