import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJourneyFile, writeJourneyFile } from '#shared/document/journey-file.ts';

describe('the name of a journey’s file', () => {
  it('is a path from the folder of its document', () => {
    expect(readJourneyFile('returns.journey')).toEqual({ kind: 'path', up: 0, parts: ['returns.journey'] });
    expect(readJourneyFile('./team a/повраћај.JOURNEY')).toEqual({
      kind: 'path',
      up: 0,
      parts: ['team a', 'повраћај.JOURNEY'],
    });
    expect(readJourneyFile('a/../../b/c.journey')).toEqual({ kind: 'path', up: 1, parts: ['b', 'c.journey'] });
  });

  it.each([
    '/etc/a.journey',
    '//server/share/a.journey',
    '\\\\server\\share\\a.journey',
    '\\a.journey',
    'C:\\a.journey',
    'c:a.journey',
    'file:///a.journey',
    'smb://server/a.journey',
    '~/a.journey',
    '~root/a.journey',
  ])('does not lead elsewhere: %s', (name) => {
    expect(readJourneyFile(name)).toEqual({ kind: 'bad', why: 'absolute' });
  });

  it.each([
    'a\\..\\b.journey',
    'a//b.journey',
    'a/b:c.journey',
    'a.txt:b.journey',
    'NUL.journey',
    'com1 .x.journey',
    'con/a.journey',
    '.. /a.journey',
    '.../a.journey',
    'a./b.journey',
    'a\nb.journey',
    'a?.journey',
  ])('is a name that a file can have on every system, not %j', (name) => {
    expect(readJourneyFile(name).kind).toBe('bad');
  });

  it.each(['', '.', '..', 'a', 'a.txt', 'a.journey/', 'a.journey/..', '.journey', 'x/.journey', 'a.journey.exe'])(
    'is that of a journey, not %j',
    (name) => {
      expect(readJourneyFile(name).kind).toBe('bad');
    },
  );

  it('never has a part that leads up, to a root or nowhere, whatever was written', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', 'C:', 'nul', '~', 'x.journey', '\\', '\\\\s\\x', 'b.journey'),
      fc.string({ maxLength: 6 }),
    );
    const name = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(name, (written) => {
        const read = readJourneyFile(written);
        if (read.kind === 'bad') return;
        expect(read.parts.length).toBeGreaterThan(0);
        for (const each of read.parts) expect(each).not.toMatch(/^\.{0,2}$|[/\\:\0]|[. ]$/);
        expect(read.parts.at(-1)).toMatch(/\.journey$/i);
        const again = writeJourneyFile(read.up, read.parts);
        expect(again === null ? read : readJourneyFile(again)).toEqual(read);
      }),
    );
  });
});
