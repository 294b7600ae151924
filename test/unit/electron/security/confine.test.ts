import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileInside } from '#electron/security/confine.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stagecoach-confine-')));
  root = join(folder, 'pages');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'app-Bx_1.js'), '');
  writeFileSync(join(root, '.hidden'), '');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'pages-of-others'));
  writeFileSync(join(folder, 'pages-of-others', 'x.html'), '');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder, join(root, 'up'), 'dir');
  symlinkSync(join(root, 'index.html'), join(root, 'same.html'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file under the folder', () => {
  it('is found by its path', async () => {
    expect(await fileInside(root, '/index.html')).toBe(join(root, 'index.html'));
    expect(await fileInside(root, '/assets/app-Bx_1.js')).toBe(join(root, 'assets', 'app-Bx_1.js'));
  });

  it('is found through a link that stays inside, and named without it', async () => {
    expect(await fileInside(root, '/same.html')).toBe(join(root, 'index.html'));
  });

  it('is found when the folder itself is reached through a link', async () => {
    const alias = join(folder, 'alias');
    symlinkSync(root, alias, 'dir');
    expect(await fileInside(alias, '/index.html')).toBe(join(root, 'index.html'));
  });
});

describe('nothing is found', () => {
  it.each([
    ['a folder', '/assets'],
    ['the root', '/'],
    ['no path', ''],
    ['a file that is not there', '/missing.html'],
    ['a path upwards', '/../secret.txt'],
    ['a path upwards from a folder', '/assets/../../secret.txt'],
    ['an encoded slash', '/..%2fsecret.txt'],
    ['encoded dots', '/%2e%2e/secret.txt'],
    ['a doubly encoded path', '/%252e%252e%252fsecret.txt'],
    ['an encoded name of a file that is there', '/index%2ehtml'],
    ['a backslash', '/..\\secret.txt'],
    ['a NUL', '/index.html%00'],
    ['a real NUL', '/index.html\u0000'],
    ['an empty segment', '//index.html'],
    ['an absolute path in the path', '//etc/passwd'],
    ['a drive', '/C:/index.html'],
    ['a stream of a file', '/index.html::$DATA'],
    ['a hidden file', '/.hidden'],
    ['a link to a file outside', '/link.txt'],
    ['a way through a link to a folder outside', '/up/secret.txt'],
    ['a way out and back in', '/up/pages/../secret.txt'],
  ])('for %s', async (_what, path) => {
    expect(await fileInside(root, path)).toBeNull();
  });

  it('in a folder beside, whose name begins the same', async () => {
    symlinkSync(join(folder, 'pages-of-others'), join(root, 'others'), 'dir');
    expect(await fileInside(root, '/others/x.html')).toBeNull();
  });
});
