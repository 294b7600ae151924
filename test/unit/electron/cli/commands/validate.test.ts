import { describe, expect, it } from 'vitest';
import { VERSION } from '#shared/document/model.ts';
import { smallDocument, textOfVersion1 } from '../../files/documents.ts';
import { broken, good, inFolder, say } from '../run-command.ts';

describe('validate', () => {
  it('answers 0 and names the valid files', () => {
    inFolder({ 'a.journey': good, 'b.journey': textOfVersion1() });
    expect(say(['validate', 'a.journey', 'b.journey'])).toEqual({
      code: 0,
      out: `a.journey: valid\nb.journey: valid, of version 1 of the format (the current one is ${VERSION})`,
      error: '',
    });
  });

  it('answers 1 and says where a file is not valid, and goes on', () => {
    inFolder({ 'a.journey': broken, 'b.journey': good });
    const { code, out, error } = say(['validate', 'a.journey', 'gone.journey', 'b.journey']);
    expect(code).toBe(1);
    expect(out).toBe('b.journey: valid');
    const [first, second, ...others] = error.split('\n');
    expect(first).toMatch(/^a\.journey: The file is damaged at line 2, column 16\./);
    expect(second).toMatch(/^gone\.journey: The file could not be read\. There is no such file\. Check its name/);
    expect(others).toEqual([]);
  });

  it('names every fault on a line of its own', () => {
    const { personas: _, ...document } = smallDocument();
    inFolder({ 'a.journey': JSON.stringify({ ...document, language: 'no language' }) });
    const { code, error } = say(['validate', 'a.journey']);
    expect(code).toBe(1);
    expect(error.split('\n').length).toBeGreaterThan(2);
    expect(error).toContain('personas');
    expect(error).toContain('language');
  });

  it('prints JSON for other programs', () => {
    inFolder({ 'a.journey': good, 'b.journey': broken, 'c.journey': textOfVersion1() });
    const { code, out, error } = say(['validate', '--json', 'a.journey', 'b.journey', 'c.journey']);
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(JSON.parse(out)).toEqual([
      { file: 'a.journey', valid: true, version: 3 },
      {
        file: 'b.journey',
        valid: false,
        problem: { kind: 'brokenJson', line: 2, column: 16 },
        message: [expect.stringContaining('line 2'), expect.any(String)],
      },
      { file: 'c.journey', valid: true, version: 1 },
    ]);
  });

  it('takes what follows -- as files', () => {
    inFolder({ '--json': good });
    expect(say(['validate', '--', '--json'])).toEqual({ code: 0, out: '--json: valid', error: '' });
  });
});
