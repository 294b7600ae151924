import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diskSync } from '#electron/files/disk.ts';
import { runSync } from '#electron/files/steps.ts';
import { locateJourney, nameJourney } from '#electron/files/sub-journey.ts';
import { diskWith, failsWith, makeFolder, POSIX } from './folder.ts';

/** A folder with a document in `maps`, journeys beside, below and above it, and a file that is none. */
function setUp() {
  const root = makeFolder();
  const at = (...parts: string[]): string => path.join(root, ...parts);
  for (const folder of ['maps', 'maps/team', 'other']) fs.mkdirSync(at(folder));
  const files = ['maps/own.journey', 'maps/a.journey', 'maps/team/b.journey', 'other/c.journey', 'maps/secret.txt'];
  for (const file of files) fs.writeFileSync(at(file), '');
  return { at, document: at('maps', 'own.journey') };
}

const locate = (document: string, name: string) => runSync(locateJourney(document, name), diskSync);
const nameOf = (document: string, chosen: string) => runSync(nameJourney(document, chosen), diskSync);

describe('the file that a card names', () => {
  it('is found in the folder of its document and below', () => {
    const { at, document } = setUp();
    expect(locate(document, 'a.journey')).toEqual({ kind: 'inside', path: at('maps', 'a.journey') });
    expect(locate(document, 'team/b.journey')).toEqual({ kind: 'inside', path: at('maps', 'team', 'b.journey') });
    expect(locate(document, '../maps/a.journey')).toEqual({ kind: 'inside', path: at('maps', 'a.journey') });
  });

  it('is told apart where it is elsewhere', () => {
    const { at, document } = setUp();
    expect(locate(document, '../other/c.journey')).toEqual({ kind: 'outside', path: at('other', 'c.journey') });
  });

  it('is not looked for where the name is none for it', () => {
    const { at, document } = setUp();
    expect(locate(document, at('maps', 'a.journey'))).toEqual({ kind: 'bad', why: 'absolute' });
    expect(locate(document, 'secret.txt')).toEqual({ kind: 'bad', why: 'notJourney' });
    const nothing = diskWith({ resolve: () => expect.unreachable('nothing is looked for') });
    expect(runSync(locateJourney(document, 'a\\..\\b.journey'), nothing)).toEqual({ kind: 'bad', why: 'badName' });
  });

  it('says when it is not there or may not be seen', () => {
    const { document } = setUp();
    expect(locate(document, 'gone.journey')).toEqual({ kind: 'unreadable', code: 'notFound' });
    expect(locate(document, 'a.journey/b.journey')).toEqual({ kind: 'unreadable', code: 'notFound' });
    const closed = diskWith({ resolve: failsWith('EACCES') });
    expect(runSync(locateJourney(document, 'a.journey'), closed)).toEqual({ kind: 'unreadable', code: 'noPermission' });
  });

  it.runIf(POSIX)('is where links lead, whatever they are called', () => {
    const { at, document } = setUp();
    fs.symlinkSync(at('other', 'c.journey'), at('maps', 'out.journey'));
    fs.symlinkSync(at('other'), at('maps', 'away'));
    fs.symlinkSync(at('maps', 'secret.txt'), at('maps', 'secret.journey'));
    fs.symlinkSync(at('nowhere.journey'), at('maps', 'broken.journey'));
    fs.symlinkSync(at('maps', 'team', 'b.journey'), at('maps', 'in.journey'));
    fs.symlinkSync(at('maps'), at('linked'));
    expect(locate(document, 'out.journey')).toEqual({ kind: 'outside', path: at('other', 'c.journey') });
    expect(locate(document, 'away/c.journey')).toEqual({ kind: 'outside', path: at('other', 'c.journey') });
    expect(locate(document, 'secret.journey')).toEqual({ kind: 'bad', why: 'notJourney' });
    expect(locate(document, 'broken.journey')).toEqual({ kind: 'unreadable', code: 'notFound' });
    expect(locate(document, 'in.journey')).toEqual({ kind: 'inside', path: at('maps', 'team', 'b.journey') });
    expect(locate(at('linked', 'own.journey'), 'a.journey')).toEqual({
      kind: 'inside',
      path: at('maps', 'a.journey'),
    });
  });

  it('is never taken for one of the folder when it is outside, and never looked for from a root', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'maps',
      'team',
      'other',
      'a.journey',
      'b.journey',
      'c.journey',
      '',
      '/',
      'C:',
    );
    const { at, document } = setUp();
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), (parts) => {
        const located = locate(document, parts.join('/'));
        if (located.kind !== 'inside' && located.kind !== 'outside') return;
        expect(located.path.startsWith(at('maps') + path.sep)).toBe(located.kind === 'inside');
        expect(located.path.startsWith(at())).toBe(true);
        expect(path.extname(located.path)).toBe('.journey');
      }),
    );
  });
});

describe('the name of a file that was chosen', () => {
  it('leads from the document to it, with slashes', () => {
    const { at, document } = setUp();
    expect(nameOf(document, at('maps', 'a.journey'))).toBe('a.journey');
    expect(nameOf(document, at('maps', 'team', 'b.journey'))).toBe('team/b.journey');
    expect(nameOf(document, at('other', 'c.journey'))).toBe('../other/c.journey');
  });

  it('leads back to that file', () => {
    const { at, document } = setUp();
    for (const file of [at('maps', 'a.journey'), at('maps', 'team', 'b.journey'), at('other', 'c.journey')]) {
      expect(locate(document, nameOf(document, file) ?? '')).toMatchObject({ path: file });
    }
  });

  it('is none for a file that is no journey, or in a folder that is gone', () => {
    const { at, document } = setUp();
    expect(nameOf(document, at('maps', 'secret.txt'))).toBeNull();
    expect(nameOf(document, at('gone', 'a.journey'))).toBeNull();
  });
});
