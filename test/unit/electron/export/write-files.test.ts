import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFiles } from '#electron/export/write-files.ts';
import { diskSync } from '#electron/files/disk.ts';
import { type FileOperations, runSync } from '#electron/files/steps.ts';
import { makeFolder } from '../files/folder.ts';

const file = (folder: string, name: string) => ({ place: join(folder, name), content: Buffer.from(`new ${name}`) });

it('writes all files, over those that are there', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'a'), 'older');
  const result = runSync(writeFiles([file(folder, 'a'), file(folder, 'b')]), diskSync);
  expect(result).toMatchObject({ kind: 'written', paths: [join(folder, 'a'), join(folder, 'b')] });
  for (const name of ['a', 'b']) expect(readFileSync(join(folder, name), 'utf8')).toBe(`new ${name}`);
});

it('leaves everything as it was when one of them cannot be written', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'a'), 'older');
  mkdirSync(join(folder, 'c'));
  const files = ['a', 'b', 'c'].map((name) => file(folder, name));
  expect(runSync(writeFiles(files), diskSync)).toMatchObject({ kind: 'failed' });
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('older');
  expect(readdirSync(folder).sort()).toEqual(['a', 'c']);
});

it('leaves everything as it was when the disk is full', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'a'), 'older');
  const full: FileOperations = {
    ...diskSync,
    write: (handle, bytes) => {
      if (Buffer.from(bytes).toString() === 'new b') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return diskSync.write(handle, bytes);
    },
  };
  const files = ['a', 'b'].map((name) => file(folder, name));
  expect(runSync(writeFiles(files), full)).toMatchObject({ kind: 'failed', reason: 'diskFull' });
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('older');
  expect(readdirSync(folder)).toEqual(['a']);
});
