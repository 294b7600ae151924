import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeJourney } from '#shared/file/parse.ts';
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
