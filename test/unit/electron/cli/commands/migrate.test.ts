import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '#shared/document/model.ts';
import { textOfVersion1 } from '../../files/documents.ts';
import { broken, good, inFolder, say } from '../run-command.ts';

describe('migrate', () => {
  it('brings a file to the current version and keeps the former one beside it', () => {
    const { contents } = inFolder({ 'a.journey': textOfVersion1() });
    expect(say(['migrate', 'a.journey'])).toEqual({
      code: 0,
      out: `a.journey: brought from version 1 to ${VERSION}; the former version is kept as a.v1.journey`,
      error: '',
    });
    expect(contents('a.v1.journey')).toBe(textOfVersion1());
    expect(contents('a.journey')).toBe(good);
  });

  it('writes to another file and leaves the old one', () => {
    const { contents } = inFolder({ 'a.journey': textOfVersion1() });
    expect(say(['migrate', 'a.journey', '--out', 'b.journey'])).toEqual({
      code: 0,
      out: `a.journey: brought from version 1 to ${VERSION} as b.journey`,
      error: '',
    });
    expect(contents('a.journey')).toBe(textOfVersion1());
    expect(contents('b.journey')).toBe(good);
  });

  it('never replaces another file', () => {
    const { contents } = inFolder({ 'a.journey': textOfVersion1(), 'b.journey': 'precious' });
    expect(say(['migrate', 'a.journey', '--out', 'b.journey']).code).toBe(1);
    expect(say(['migrate', 'a.journey', '--out', 'a.journey']).code).toBe(1);
    expect(contents('a.journey')).toBe(textOfVersion1());
    expect(contents('b.journey')).toBe('precious');
  });

  it('leaves a current file untouched', () => {
    const { folder } = inFolder({ 'a.journey': good });
    const before = fs.statSync(path.join(folder, 'a.journey'));
    expect(say(['migrate', 'a.journey'])).toEqual({
      code: 0,
      out: 'a.journey: already of version 3, nothing to do',
      error: '',
    });
    expect(fs.statSync(path.join(folder, 'a.journey')).ino).toBe(before.ino);
  });

  it('leaves a broken file untouched', () => {
    const { folder, contents } = inFolder({ 'a.journey': broken });
    expect(say(['migrate', 'a.journey']).code).toBe(1);
    expect(contents('a.journey')).toBe(broken);
    expect(fs.readdirSync(folder)).toEqual(['a.journey']);
  });
});
