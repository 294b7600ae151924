import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskSync } from '#electron/files/disk.ts';
import { readJourney } from '#electron/files/read.ts';
import { revisionOf } from '#electron/files/revision.ts';
import { type FileOperations, runSync } from '#electron/files/steps.ts';
import { SIZE_LIMIT } from '#shared/file/parse.ts';
import { smallDocument, textOf } from './documents.ts';
import { asOrdinaryUser, diskWith, failsWith, makeFolder, POSIX } from './folder.ts';

const read = (file: string, operations: FileOperations = diskSync) => runSync(readJourney(file), operations);

function withFile(text = textOf(smallDocument())) {
  const folder = makeFolder();
  const file = path.join(folder, 'map.journey');
  fs.writeFileSync(file, text);
  return { folder, file };
}

describe('reading a file', () => {
  it('answers the document and the revision of its bytes', () => {
    const { file } = withFile();
    expect(read(file)).toEqual({
      kind: 'read',
      path: file,
      revision: revisionOf(fs.readFileSync(file)),
      document: smallDocument(),
      migratedFrom: null,
      readOnly: false,
    });
  });

  it('answers where a link leads', () => {
    const { folder, file } = withFile();
    fs.symlinkSync(file, path.join(folder, 'link'));
    expect(read(path.join(folder, 'link'))).toMatchObject({ kind: 'read', path: file });
  });

  it('tells a write-protected file', () => {
    const { file } = withFile();
    fs.chmodSync(file, 0o444);
    expect(read(file)).toMatchObject({ kind: 'read', readOnly: true });
  });

  it('tells a file that belongs to somebody else as read-only', () => {
    const { file } = withFile();
    expect(read(file, diskWith({ checkWritable: failsWith('EACCES') }))).toMatchObject({ readOnly: true });
  });

  it('reads on when the system gives only some of the bytes at a time', () => {
    const { file } = withFile();
    const few = diskWith({ read: (handle, buffer) => diskSync.read(handle, buffer.subarray(0, 7)) });
    expect(read(file, few)).toMatchObject({ kind: 'read', document: smallDocument() });
  });

  it('reads all of a file whose size is not told', () => {
    const { file } = withFile();
    const unknown = diskWith({ status: (of) => ({ ...diskSync.status(of), size: 0 }) });
    expect(read(file, unknown)).toMatchObject({ kind: 'read', document: smallDocument() });
  });

  it('passes on what is wrong with its content', () => {
    const { file } = withFile('{"format":"stagecoach-journey","version":2,');
    expect(read(file)).toMatchObject({ kind: 'problem', problem: { kind: 'brokenJson' } });
  });
});

describe('what cannot be read', () => {
  it('is not there', () => {
    const { file } = withFile();
    for (const gone of [`${file}x`, path.join(file, 'map.journey')]) {
      expect(read(gone)).toEqual({ kind: 'problem', problem: { kind: 'unreadable', code: 'notFound' } });
    }
  });

  it('is a folder', () => {
    expect(read(makeFolder())).toEqual({ kind: 'problem', problem: { kind: 'unreadable', code: 'isFolder' } });
  });

  it('is a device, which is never opened', () => {
    const { file } = withFile();
    const device = diskWith({ status: (of) => ({ ...diskSync.status(of), kind: 'other' }), open: failsWith('EIO') });
    expect(read(file, device)).toEqual({ kind: 'problem', problem: { kind: 'unreadable', code: 'other' } });
  });

  it.runIf(POSIX)('may not be read', () => {
    const { folder, file } = withFile();
    fs.chmodSync(file, 0o000);
    asOrdinaryUser(folder, () => {
      expect(read(file)).toEqual({ kind: 'problem', problem: { kind: 'unreadable', code: 'noPermission' } });
    });
  });

  it('fails while it is read', () => {
    const { file } = withFile();
    expect(read(file, diskWith({ read: failsWith('EIO') }))).toEqual({
      kind: 'problem',
      problem: { kind: 'unreadable', code: 'other' },
    });
  });

  it('is too large, which is seen before it is opened', () => {
    const { file } = withFile();
    fs.truncateSync(file, 200 * 1024 * 1024);
    expect(read(file, diskWith({ open: failsWith('EIO') }))).toEqual({
      kind: 'problem',
      problem: { kind: 'tooLarge', size: 200 * 1024 * 1024, limit: SIZE_LIMIT },
    });
  });
});
