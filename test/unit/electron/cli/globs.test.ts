import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { expandGlob } from '#electron/cli/globs.ts';
import { makeFolder } from '../files/folder.ts';

function inFolder(...files: string[]): string {
  const folder = makeFolder();
  for (const file of files) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), '');
  }
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return folder;
}

it.each<[string, string[]]>([
  ['*.journey', ['a.journey', 'b c.journey', 'æ.journey']],
  ['?.journey', ['a.journey', 'æ.journey']],
  ['[ab]*.journey', ['a.journey', 'b c.journey']],
  ['[!a]*.journey', ['b c.journey', 'æ.journey']],
  ['**/*.journey', ['a.journey', 'b c.journey', 'sub/a.journey', 'sub/deep/x.journey', 'æ.journey']],
  ['sub/*.journey', ['sub/a.journey']],
  ['*/*.journey', ['sub/a.journey']],
  ['./*.txt', ['note.txt']],
  ['*.none', []],
  ['nowhere/*', []],
  ['.*.journey', ['.hidden.journey']],
  ['plain.journey', ['plain.journey']],
])('%s means %j', (pattern, files) => {
  inFolder(
    'a.journey',
    'b c.journey',
    'æ.journey',
    '.hidden.journey',
    'note.txt',
    'sub/a.journey',
    'sub/deep/x.journey',
  );
  expect(expandGlob(pattern)).toEqual(files);
});

it('takes a file that is really called like a pattern', () => {
  inFolder('[1].journey', '1.journey');
  expect(expandGlob('[1].journey')).toEqual(['[1].journey']);
});

it('finds files by an absolute pattern', () => {
  const folder = fs.realpathSync(inFolder('a.journey'));
  expect(expandGlob(path.join(folder, '*.journey'))).toEqual([path.join(folder, 'a.journey')]);
});
