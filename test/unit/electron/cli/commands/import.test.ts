import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeJourney } from '#shared/file/parse.ts';
import { sampleDocument } from '../../../shared/commands/fixture.ts';
import { textOf } from '../../files/documents.ts';
import { inFolder, say } from '../run-command.ts';

describe('import', () => {
  const mermaid = 'journey\n  title Tea\n  section Make\n    Boil water: 5: Me\n    Wait\n';

  it('makes a journey, and says on standard error what it could not take over', () => {
    const { contents } = inFolder({ 'tea.mmd': mermaid });
    const { code, out, error } = say(['import', 'tea.mmd', '--out', 'tea.journey']);
    expect({ code, out }).toEqual({ code: 0, out: 'tea.mmd: imported as tea.journey' });
    expect(error).toContain('tea.mmd: ');
    const read = decodeJourney(new TextEncoder().encode(contents('tea.journey')));
    expect(read).toMatchObject({ kind: 'ok' });
    expect(JSON.stringify(read)).toContain('Boil water');
  });

  it('writes to standard output where that is named, and makes no file of that name', () => {
    const { folder } = inFolder({ 'tea.mmd': mermaid });
    const { code, out } = say(['import', 'tea.mmd', '--out', '-']);
    expect(code).toBe(0);
    expect(decodeJourney(new TextEncoder().encode(out))).toMatchObject({ kind: 'ok' });
    expect(fs.readdirSync(folder)).toEqual(['tea.mmd']);
    expect(say(['import', 'tea.mmd', '--out', '-', '--json'])).toMatchObject({ code: 2 });
  });

  it('says in one sentence that there is no such folder', () => {
    inFolder({ 'tea.mmd': mermaid });
    const { code, error } = say(['import', 'tea.mmd', '--out', 'nowhere/tea.journey']);
    expect({ code, error }).toEqual({
      code: 2,
      error:
        'There is no folder “nowhere”. Make it first, or choose another with --out. Help: stagecoach import --help',
    });
  });

  it('tells other programs what went wrong with the writing too', () => {
    inFolder({ 'tea.mmd': mermaid, 'tea.journey': 'mine' });
    const { code, out } = say(['import', 'tea.mmd', '--out', 'tea.journey', '--json']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({
      code: 1,
      imported: null,
      failure: expect.stringContaining('there is such a file already'),
    });
  });

  it.each([
    ['mermaid', 'mmd'],
    ['csv', 'csv'],
    ['canvas', 'canvas'],
    ['ojf', 'ojf'],
  ])('takes back what was exported as %s, named or told by its content', (format, extension) => {
    const { contents } = inFolder({ 'a.journey': textOf(sampleDocument()) });
    expect(say(['export', 'a.journey', '--to', format, '--map', 'Emma today'])).toMatchObject({ code: 0 });
    for (const from of [['--from', format], []]) {
      const out = `${from.length}.journey`;
      expect(say(['import', `a.${extension}`, ...from, '--out', out])).toMatchObject({ code: 0 });
      const read = decodeJourney(new TextEncoder().encode(contents(out)));
      if (read.kind !== 'ok') throw new Error(read.kind);
      const texts = Object.values(read.document.maps).flatMap(({ cards }) =>
        Object.values(cards).flatMap(({ kind, text }) => (kind === 'touchpoint' ? [text] : [])),
      );
      const [map] = Object.values(sampleDocument().maps).filter(({ name }) => name === 'Emma today');
      const touchpoints = Object.values(map?.cards ?? {}).filter(({ kind }) => kind === 'touchpoint');
      expect(texts.sort()).toEqual(touchpoints.map(({ text }) => text).sort());
    }
  });

  it('takes an outline, named or told by its content', () => {
    const { contents } = inFolder({ 'a.md': '# Find\n- Sees an advert\n# Buy\n- Pays\n' });
    expect(say(['import', 'a.md', '--from', 'outline', '--out', 'a.journey']).code).toBe(0);
    expect(say(['import', 'a.md', '--out', 'b.journey']).code).toBe(0);
    for (const file of ['a.journey', 'b.journey']) expect(contents(file)).toContain('Sees an advert');
  });

  it('answers 1 when nothing usable came in, and writes nothing', () => {
    const { folder } = inFolder({ 'a.mmd': 'flowchart LR\n  a --> b\n' });
    expect(say(['import', 'a.mmd', '--out', 'a.journey']).code).toBe(1);
    expect(fs.readdirSync(folder)).toEqual(['a.mmd']);
    const { code, out } = say(['import', 'a.mmd', '--out', 'a.journey', '--json']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 1, file: 'a.mmd', imported: null });
  });

  it('never replaces a file', () => {
    const { contents } = inFolder({ 'tea.mmd': mermaid, 'tea.journey': 'mine' });
    expect(say(['import', 'tea.mmd', '--out', 'tea.journey'])).toMatchObject({
      code: 1,
      error: expect.stringContaining('there is such a file already'),
    });
    expect(contents('tea.journey')).toBe('mine');
  });

  it('takes the format that is named, else what the content tells, and says when that is none', () => {
    inFolder({ tea: mermaid, picture: '\u0089PNG\u0000' });
    expect(say(['import', 'tea', '--from', 'mermaid', '--out', 'tea.journey']).code).toBe(0);
    expect(say(['import', 'tea', '--out', 'b.journey']).code).toBe(0);
    expect(say(['import', 'picture', '--out', 'c.journey'])).toMatchObject({
      code: 1,
      error: expect.stringContaining('--from'),
    });
  });

  it('says when there is no file', () => {
    inFolder();
    expect(say(['import', 'no.mmd', '--out', 'a.journey'])).toMatchObject({
      code: 1,
      error: expect.stringContaining('no.mmd'),
    });
  });
});
