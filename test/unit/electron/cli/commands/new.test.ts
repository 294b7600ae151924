import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '#shared/document/model.ts';
import { decodeJourney } from '#shared/file/parse.ts';
import { inFolder, say } from '../run-command.ts';

describe('new', () => {
  it('makes a valid file in the language of the terminal', () => {
    const { contents } = inFolder();
    expect(say(['new', 'a.journey'])).toEqual({ code: 0, out: 'a.journey: created', error: '' });
    const made = decodeJourney(new TextEncoder().encode(contents('a.journey')));
    expect(made).toMatchObject({ kind: 'ok', document: { language: 'en' } });
    expect(say(['validate', 'a.journey']).code).toBe(0);
  });

  it('takes the template and the language that were asked for', () => {
    const { contents } = inFolder();
    expect(say(['new', 'a.journey', '--template', 'classic', '--language', 'sr']).code).toBe(0);
    const { language, maps } = JSON.parse(contents('a.journey')) as JourneyDocument;
    expect(language).toBe('sr-Cyrl');
    const stages = Object.values(Object.values(maps)[0]?.stages ?? {}).map(({ name }) => name);
    expect(stages).toHaveLength(5);
    for (const name of stages) expect(name).toMatch(/^[\p{Script=Cyrillic} ]+$/u);
  });

  it('never replaces a file', () => {
    const { folder, contents } = inFolder({ 'a.journey': 'precious' });
    const { code, out, error } = say(['new', 'a.journey']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toBe(
      'a.journey: Not written: there is such a file already, and it was left as it is. Choose another name.',
    );
    expect(contents('a.journey')).toBe('precious');
    expect(fs.readdirSync(folder)).toEqual(['a.journey']);
  });

  it('says that the folder is not there', () => {
    inFolder();
    const { code, error } = say(['new', path.join('gone', 'a.journey')]);
    expect(code).toBe(1);
    expect(error).toMatch(/^gone.a\.journey: Not saved: the folder/);
  });
});
