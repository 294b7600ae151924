import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskSync } from '#electron/files/disk.ts';
import { revisionOf } from '#electron/files/revision.ts';
import { createDocumentStore, type DocumentStore } from '#electron/files/store.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { smallDocument, textOf, textOfVersion1 } from './documents.ts';
import { diskWith, failsWith, inTurn, makeFolder, POSIX, systemError } from './folder.ts';

const ONE = 1;
const TWO = 2;

const first = smallDocument('First');
const second = smallDocument('Second');
const third = smallDocument('Third');

function withFile(text = textOf(first)) {
  const folder = makeFolder();
  const file = path.join(folder, 'map.journey');
  fs.writeFileSync(file, text);
  return { folder, file };
}

/** A store whose window one holds the file. */
async function withOpenFile(store: DocumentStore = createDocumentStore(), text = textOf(first)) {
  const place = withFile(text);
  expect(await store.open(place.file, ONE)).toMatchObject({ kind: 'opened' });
  return { ...place, store };
}

const contents = (file: string): string => fs.readFileSync(file, 'utf8');
const saved = (name = 'map') => ({ kind: 'saved', file: { name, saved: true, readOnly: false } });

describe('opening', () => {
  it('gives the window the document, and the file to hold', async () => {
    const { file } = withFile();
    const store = createDocumentStore();
    expect(await store.open(file, ONE)).toEqual({
      kind: 'opened',
      path: file,
      document: first,
      file: { name: 'map', saved: true, readOnly: false },
      migratedFrom: null,
    });
    expect(store.pathOf(ONE)).toBe(file);
    expect(store.fileOf(ONE)).toEqual({ name: 'map', saved: true, readOnly: false });
    expect(await store.holderOf(file)).toBe(ONE);
  });

  it('names the window that has the file already, whatever links lead to it', async () => {
    const { folder, file, store } = await withOpenFile();
    const link = path.join(folder, 'link.journey');
    fs.symlinkSync(file, link);
    expect(await store.open(link, TWO)).toEqual({ kind: 'alreadyOpen', holder: ONE });
    expect(await store.holderOf(link)).toBe(ONE);
    expect(store.pathOf(TWO)).toBeNull();
  });

  it('gives a file that two windows ask for at once to one of them', async () => {
    const { file } = withFile();
    const store = createDocumentStore();
    const answers = await Promise.all([store.open(file, ONE), store.open(file, TWO)]);
    const holder = answers[0].kind === 'opened' ? ONE : TWO;
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['alreadyOpen', 'opened']);
    expect(answers).toContainEqual({ kind: 'alreadyOpen', holder });
  });

  it('takes over a file that it has not read, and finds what somebody else wrote since', async () => {
    const { file } = withFile();
    const known = { path: file, revision: revisionOf(fs.readFileSync(file)), olderVersion: null };
    expect(await createDocumentStore().adopt(ONE, known)).toMatchObject({ changed: false, file: { saved: true } });

    fs.appendFileSync(file, '\n');
    const store = createDocumentStore();
    expect(await store.adopt(ONE, known)).toMatchObject({ changed: true });
    expect(await store.adopt(TWO, known)).toBeNull();
    expect(await store.save(ONE, first, false)).toEqual({ kind: 'conflict' });
    expect(store.knownFileOf(ONE)).toEqual(known);
  });

  it('takes over a file that is gone, and saves it again', async () => {
    const { file } = withFile();
    const known = { path: file, revision: revisionOf(fs.readFileSync(file)), olderVersion: null };
    fs.rmSync(file);
    const store = createDocumentStore();
    expect(await store.adopt(ONE, known)).toMatchObject({ changed: false });
    expect(await store.save(ONE, first, false)).toMatchObject({ kind: 'saved' });
  });

  it('knows a name in both compositions of its accents', async () => {
    const folder = makeFolder();
    const composed = path.join(folder, 'kø\u00e9.journey');
    fs.writeFileSync(composed, textOf(first));
    // As a system that spells names the other way when it is asked.
    const spelling = { fold: false };
    const store = createDocumentStore(
      inTurn(diskWith({ resolve: (given) => (spelling.fold ? composed.normalize('NFD') : diskSync.resolve(given)) })),
    );
    expect(await store.open(composed, ONE)).toMatchObject({ kind: 'opened' });
    spelling.fold = true;
    expect(await store.open(composed, TWO)).toEqual({ kind: 'alreadyOpen', holder: ONE });
  });

  it('tells what is wrong, and leaves the window what it had', async () => {
    const { folder, file, store } = await withOpenFile();
    fs.writeFileSync(path.join(folder, 'broken.journey'), 'no journey');
    const problem = { kind: 'problem', problem: { name: 'broken', problem: { kind: 'notAJourney' } } };
    expect(await store.open(path.join(folder, 'broken.journey'), ONE)).toEqual(problem);
    expect(await store.open(path.join(folder, 'gone.journey'), ONE)).toEqual({
      kind: 'problem',
      problem: { name: 'gone', problem: { kind: 'unreadable', code: 'notFound' } },
    });
    expect(store.pathOf(ONE)).toBe(file);
    // Nobody holds what could not be read.
    expect(await store.open(path.join(folder, 'broken.journey'), TWO)).toEqual(problem);
  });

  it('of another file gives the former one free', async () => {
    const { folder, file, store } = await withOpenFile();
    const other = path.join(folder, 'other.journey');
    fs.writeFileSync(other, textOf(second));
    expect(await store.open(other, ONE)).toMatchObject({ kind: 'opened', document: second });
    expect(await store.open(file, TWO)).toMatchObject({ kind: 'opened', document: first });
  });

  it('tells a write-protected file', async () => {
    const { file } = withFile();
    fs.chmodSync(file, 0o444);
    const store = createDocumentStore();
    expect(await store.open(file, ONE)).toMatchObject({ kind: 'opened', file: { readOnly: true } });
    expect(store.fileOf(ONE)).toMatchObject({ readOnly: true });
    expect(await store.save(ONE, second, false)).toEqual({ kind: 'failed', reason: 'readOnly' });
    // Save as works all the same.
    const copy = path.join(path.dirname(file), 'copy.journey');
    expect(await store.saveAs(ONE, second, copy)).toEqual(saved('copy'));
  });
});

describe('saving', () => {
  it('writes the document again and again', async () => {
    const { file, store } = await withOpenFile();
    expect(await store.save(ONE, second, false)).toEqual(saved());
    expect(contents(file)).toBe(textOf(second));
    expect(await store.save(ONE, third, false)).toEqual(saved());
    expect(contents(file)).toBe(textOf(third));
  });

  it('keeps the order of saves that are asked for at once', async () => {
    const { folder, file, store } = await withOpenFile();
    const documents = Array.from({ length: 8 }, (_, number) => smallDocument(`Number ${number}`));
    const results = await Promise.all(documents.map((document) => store.save(ONE, document, false)));
    expect(results).toEqual(documents.map(() => saved()));
    expect(contents(file)).toBe(textOf(documents.at(-1) ?? first));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('tells a conflict, until the user chooses to replace or reads again', async () => {
    const { file, store } = await withOpenFile();
    fs.writeFileSync(file, textOf(third));
    expect(await store.save(ONE, second, false)).toEqual({ kind: 'conflict' });
    expect(await store.save(ONE, second, false)).toEqual({ kind: 'conflict' });
    expect(contents(file)).toBe(textOf(third));
    expect(await store.save(ONE, second, true)).toEqual(saved());
    expect(contents(file)).toBe(textOf(second));

    fs.writeFileSync(file, textOf(third));
    expect(await store.reload(ONE)).toMatchObject({ kind: 'opened', document: third });
    expect(await store.save(ONE, first, false)).toEqual(saved());
  });

  it('writes a file that was deleted again', async () => {
    const { file, store } = await withOpenFile();
    fs.unlinkSync(file);
    expect(await store.save(ONE, second, false)).toEqual(saved());
    expect(contents(file)).toBe(textOf(second));
  });

  it('keeps the former version of a migrated file, once', async () => {
    const { folder, file, store } = await withOpenFile(createDocumentStore(), textOfVersion1());
    expect(contents(file)).toBe(textOfVersion1());
    expect(await store.save(ONE, second, false)).toEqual(saved());
    expect(await store.save(ONE, third, false)).toEqual(saved());
    expect(contents(file)).toBe(textOf(third));
    expect(contents(path.join(folder, 'map.v1.journey'))).toBe(textOfVersion1());
    expect(fs.readdirSync(folder).toSorted()).toEqual(['map.journey', 'map.v1.journey']);
  });

  it('never writes what could not be read again', async () => {
    const { file, store } = await withOpenFile();
    const dangling: JourneyDocument = { ...second, personas: {} };
    expect(await store.save(ONE, dangling, false)).toEqual({ kind: 'failed', reason: 'invalidDocument' });
    expect(contents(file)).toBe(textOf(first));
  });

  it('that failed can be tried again', async () => {
    let full = true;
    const write = (handle: number, bytes: Uint8Array): number => {
      if (full) throw systemError('ENOSPC');
      return diskSync.write(handle, bytes);
    };
    const { folder, file, store } = await withOpenFile(createDocumentStore(inTurn(diskWith({ write }))));
    expect(await store.save(ONE, second, false)).toEqual({ kind: 'failed', reason: 'diskFull' });
    expect(contents(file)).toBe(textOf(first));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
    full = false;
    expect(await store.save(ONE, second, false)).toEqual(saved());
    expect(contents(file)).toBe(textOf(second));
  });

  it.runIf(POSIX)('that failed after the file was replaced is no conflict with itself', async () => {
    let flushes = 0;
    const flush = (handle: number): void => {
      flushes += 1;
      // The second one is the folder's.
      if (flushes === 2) throw systemError('EIO');
      diskSync.flush(handle);
    };
    const { store } = await withOpenFile(createDocumentStore(inTurn(diskWith({ flush }))));
    expect(await store.save(ONE, second, false)).toEqual({ kind: 'failed', reason: 'other' });
    expect(await store.save(ONE, third, false)).toEqual(saved());
  });

  it('needs a file', async () => {
    await expect(createDocumentStore().save(ONE, first, false)).rejects.toThrow('holds no file');
  });
});

describe('saving as', () => {
  it('gives a new document its file', async () => {
    const store = createDocumentStore();
    const file = path.join(makeFolder(), 'new.journey');
    expect(await store.saveAs(ONE, first, file)).toEqual(saved('new'));
    expect(store.pathOf(ONE)).toBe(file);
    expect(await store.save(ONE, second, false)).toEqual(saved('new'));
    expect(contents(file)).toBe(textOf(second));
  });

  it('leaves the former file as it was, and free', async () => {
    const { folder, file, store } = await withOpenFile();
    const other = path.join(folder, 'other.journey');
    expect(await store.saveAs(ONE, second, other)).toEqual(saved('other'));
    expect(contents(file)).toBe(textOf(first));
    expect(await store.open(file, TWO)).toMatchObject({ kind: 'opened' });
  });

  it('replaces a file nobody has open: the dialog has asked', async () => {
    const { folder, store } = await withOpenFile();
    const other = path.join(folder, 'other.journey');
    fs.writeFileSync(other, 'anything');
    expect(await store.saveAs(ONE, second, other)).toEqual(saved('other'));
    expect(contents(other)).toBe(textOf(second));
  });

  it('refuses a file that another window has open', async () => {
    const { folder, file, store } = await withOpenFile();
    const other = path.join(folder, 'other.journey');
    fs.symlinkSync(file, path.join(folder, 'link.journey'));
    expect(await store.saveAs(TWO, second, other)).toEqual(saved('other'));
    expect(await store.saveAs(TWO, second, path.join(folder, 'link.journey'))).toEqual({
      kind: 'failed',
      reason: 'openElsewhere',
    });
    expect(contents(file)).toBe(textOf(first));
    expect(store.pathOf(TWO)).toBe(other);
  });

  it('onto its own file saves, and keeps the former version of a migrated one', async () => {
    const { folder, file, store } = await withOpenFile(createDocumentStore(), textOfVersion1());
    expect(await store.saveAs(ONE, second, file)).toEqual(saved());
    expect(contents(path.join(folder, 'map.v1.journey'))).toBe(textOfVersion1());
  });

  it('that failed leaves the window the file it had, and the other one free', async () => {
    const store = createDocumentStore(inTurn(diskWith({ create: failsWith('EROFS') })));
    const { folder, file } = await withOpenFile(store);
    const other = path.join(folder, 'other.journey');
    expect(await store.saveAs(ONE, second, other)).toEqual({ kind: 'failed', reason: 'readOnly' });
    expect(await store.saveAs(ONE, second, path.join(folder, 'gone', 'x.journey'))).toEqual({
      kind: 'failed',
      reason: 'folderMissing',
    });
    expect(store.pathOf(ONE)).toBe(file);
    fs.writeFileSync(other, textOf(third));
    expect(await store.open(other, TWO)).toMatchObject({ kind: 'opened' });
  });
});

describe('releasing', () => {
  it('waits for a running save, then frees the file', async () => {
    const { file, store } = await withOpenFile();
    const saving = store.save(ONE, second, false);
    await store.release(ONE);
    expect(contents(file)).toBe(textOf(second));
    expect(await saving).toEqual(saved());
    expect(store.pathOf(ONE)).toBeNull();
    expect(store.fileOf(ONE)).toBeNull();
    expect(await store.open(file, TWO)).toMatchObject({ kind: 'opened' });
  });

  it('of a window without a file does nothing', async () => {
    const store = createDocumentStore();
    await store.release(ONE);
    expect(await store.holderOf('/nowhere/map.journey')).toBeNull();
  });
});
