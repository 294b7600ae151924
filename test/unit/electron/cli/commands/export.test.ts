import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandLine } from '#electron/cli/index.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { ExportFormatId, ExportOptions } from '#shared/formats/exports.ts';
import { smallDocument, textOf } from '../../files/documents.ts';
import { broken, good, inFolder, say, start } from '../run-command.ts';

describe('export', () => {
  const twoMaps = (): JourneyDocument => {
    const document = smallDocument();
    const [map] = Object.values(document.maps);
    if (!map) throw new Error('the small document has a map');
    return {
      ...document,
      maps: {
        map_2: { ...map, order: 'a1', name: 'Future state' },
        map_1: map,
        map_3: { ...map, order: 'a2', name: 'Future state' },
      },
    };
  };
  const to = (...args: string[]): string[] => ['export', 'a.journey', '--to', 'pdf', '--out', 'a.pdf', ...args];

  interface Asked {
    readonly format: ExportFormatId;
    readonly maps: readonly string[];
    readonly options: ExportOptions;
    readonly document: JourneyDocument;
  }

  /** Runs an export to its end. Answers what was said, and what was to be made. */
  async function exportAll(args: readonly string[], fails?: Error) {
    const asked: Asked[] = [];
    const { outcome, said } = start(args, {
      makeFile: async (format, document, options) => {
        asked.push({ format, maps: Object.keys(document.maps), options, document });
        if (fails) throw fails;
        return { content: new TextEncoder().encode('made'), notices: [{ code: 'nothingFound', values: {} }] };
      },
    });
    return { ...said(outcome.kind === 'done' ? outcome.exitCode : await outcome.run()), asked };
  }

  it('makes all of a document when nothing else is said, and tells what was lost on standard error', async () => {
    const { contents } = inFolder({ 'a.journey': textOf(twoMaps()) });
    const { asked, ...said } = await exportAll(to());
    expect(said).toEqual({
      code: 0,
      out: 'a.journey: exported as a.pdf',
      error: 'a.journey: Nothing was found that could become a map.',
    });
    expect(asked).toMatchObject([{ format: 'pdf', options: { paper: 'A4', orientation: 'auto' } }]);
    expect(asked[0]?.maps.toSorted()).toEqual(['map_1', 'map_2', 'map_3']);
    expect(contents('a.pdf')).toBe('made');
  });

  it('makes the map and takes the options that were asked for', async () => {
    inFolder({ 'a.journey': textOf(twoMaps()) });
    const args = to(
      '--map',
      'Current state',
      '--paper',
      'letter',
      '--margin',
      '7.5',
      '--no-cut-marks',
      '--embed-document',
    );
    expect((await exportAll(args)).asked).toMatchObject([
      { maps: ['map_1'], options: { paper: 'Letter', margin: 7.5, cutMarks: false, embedDocument: true } },
    ]);
    expect((await exportAll(to('--map', 'map_3'))).asked).toMatchObject([{ maps: ['map_3'] }]);
  });

  it('makes a file of the first map where one holds no more, and of each with --all', async () => {
    const { folder } = inFolder({ 'a.journey': textOf(twoMaps()) });
    expect((await exportAll(['export', 'a.journey', '--to', 'png'])).asked).toMatchObject([{ maps: ['map_1'] }]);
    const { out } = await exportAll(['export', 'a.journey', '--to', 'png', '--all', '--out', 'all.png']);
    expect(out.split('\n')).toEqual([
      'a.journey: exported as all – 1 Current state.png',
      'a.journey: exported as all – 2 Future state.png',
      'a.journey: exported as all – 3 Future state.png',
    ]);
    expect(fs.readdirSync(folder).toSorted()).toEqual(
      [
        'a.journey',
        'a.png',
        ...[1, 2, 3].map((n) => `all – ${n} ${n === 1 ? 'Current' : 'Future'} state.png`),
      ].toSorted(),
    );
  });

  it('takes many files and patterns, with a line for each, and goes on after a bad one', async () => {
    const { folder } = inFolder({ 'b.journey': good, 'a.journey': broken, 'c.journey': good, 'notes.txt': '' });
    const { code, out, error, asked } = await exportAll(['export', '*.journey', '--to', 'pdf']);
    expect({ code, out: out.split('\n') }).toEqual({
      code: 1,
      out: ['b.journey: exported as b.pdf', 'c.journey: exported as c.pdf'],
    });
    expect(error).toContain('a.journey: ');
    expect(asked).toHaveLength(2);
    fs.mkdirSync(path.join(folder, 'out'));
    expect((await exportAll(['export', 'b.journey', 'c.journey', '--to', 'pdf', '--out', 'out'])).code).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(['b.pdf', 'c.pdf']);
  });

  it('says once that there is no such folder, before it begins', async () => {
    inFolder({ 'b.journey': good, 'c.journey': good });
    const { code, error, asked } = await exportAll(['export', '*.journey', '--to', 'pdf', '--out', 'nowhere']);
    expect({ code, error, asked: asked.length }).toEqual({
      code: 2,
      error:
        'There is no folder “nowhere”. Make it first, or choose another with --out. Help: stagecoach export --help',
      asked: 0,
    });
  });

  it('makes text at once, to a file or to standard output', () => {
    const { contents } = inFolder({ 'a.journey': good });
    const { code, out } = say(['export', 'a.journey', '--to', 'mermaid', '--out', '-']);
    expect(code).toBe(0);
    expect(out).toMatch(/^journey\n/);
    expect(say(['export', 'a.journey', '--to', 'csv', '--separator', 'semicolon', '--no-bom']).code).toBe(0);
    expect(contents('a.csv')).toMatch(/^[^\uFEFF,]+;/);
  });

  it('leaves out what is hidden, and what is internal', async () => {
    const document = smallDocument();
    inFolder({ 'a.journey': textOf(document) });
    const [map] = Object.values(document.maps);
    const [stage = '', { name = '' } = {}] = Object.entries(map?.stages ?? {})[0] ?? [];
    const { asked } = await exportAll(to('--hide', name, '--share'));
    expect(Object.keys(Object.values(asked[0]?.document.maps ?? {})[0]?.stages ?? {})).not.toContain(stage);
    const unknown = await exportAll(to('--hide', 'Nowhere'));
    expect(unknown).toMatchObject({ code: 1, error: expect.stringContaining('no stage or lane “Nowhere”') });
  });

  it('answers as JSON when asked', async () => {
    inFolder({ 'a.journey': good });
    const { out } = await exportAll(to('--json'));
    expect(JSON.parse(out)).toMatchObject([
      { file: 'a.journey', exported: ['a.pdf'], notices: [{ code: 'nothingFound' }] },
    ]);
  });

  it('names the maps when the name is not that of one', async () => {
    inFolder({ 'a.journey': textOf(twoMaps()) });
    for (const name of ['Future state', 'Nothing', 'constructor']) {
      const { code, error, asked } = await exportAll(to('--map', name));
      expect({ code, asked }).toEqual({ code: 1, asked: [] });
      expect(error).toContain(`“${name}”`);
      expect(error).toContain('Current state (map_1), Future state (map_2), Future state (map_3)');
    }
  });

  it.each<[string, string[], string]>([
    ['the name of a document', ['export', 'a.journey', '--to', 'pdf', '--out', 'b.journey'], 'name with --out.'],
    ['the file itself', ['export', 'other', '--to', 'pdf', '--out', './other'], 'name with --out.'],
    [
      'one place for two',
      ['export', 'a.journey', 'sub/a.journey', '--to', 'pdf', '--out', '.'],
      'would both be written',
    ],
    ['a pattern of nothing', ['export', '*.nothing', '--to', 'pdf'], 'No file matches “*.nothing”.'],
    ['two ways to say which map', to('--map', 'x', '--all'), 'not both'],
    ['an option of another format', to('--separator', 'tab'), '--separator is not for pdf, only for: csv.'],
    ['a number out of range', to('--margin', '1000'), 'from 0 to 100'],
    ['two files for standard output', ['export', 'a.journey', 'other', '--to', 'csv', '--out', '-'], 'takes one file'],
  ])('refuses %s', async (_, args, sentence) => {
    const { folder } = inFolder({ 'a.journey': good, other: good });
    fs.mkdirSync(path.join(folder, 'sub'));
    fs.writeFileSync(path.join(folder, 'sub', 'a.journey'), good);
    const { code, error, asked } = await exportAll(args);
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
    expect(error).toContain(sentence);
  });

  it('says what is wrong with the file before it wants the app', () => {
    inFolder({ 'a.journey': broken });
    expect(say(to())).toMatchObject({ code: 1, error: expect.stringContaining('line 2, column 16') });
  });

  it('tells a failure, and leaves an older file as it was', async () => {
    const { contents } = inFolder({ 'a.journey': good, 'a.pdf': 'older' });
    const { code, out, error } = await exportAll(to(), new Error('two pages'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('a.journey: Not exported: it could not be made.');
    expect(error).toContain('two pages');
    expect(contents('a.pdf')).toBe('older');
  });

  describe('without a display', () => {
    const missing = (runAgain: () => number | null): Partial<CommandLine> => ({
      display: { isMissing: () => true, runAgain },
    });

    it('runs again under a virtual one, and ends as that ended', () => {
      inFolder({ 'a.journey': good });
      expect(
        say(
          to(),
          missing(() => 0),
        ),
      ).toEqual({ code: 0, out: '', error: '' });
      expect(
        say(
          to(),
          missing(() => 1),
        ),
      ).toEqual({ code: 1, out: '', error: '' });
    });

    it('says what to install where there is no virtual one', () => {
      inFolder({ 'a.journey': good });
      const { code, error } = say(
        to(),
        missing(() => null),
      );
      expect(code).toBe(1);
      expect(error).toContain('apt-get install xvfb');
      expect(error.split('\n')).toHaveLength(1);
    });

    it('runs every other command all the same', () => {
      inFolder({ 'a.journey': good });
      const never = missing(() => {
        throw new Error('was run again');
      });
      expect(say(['validate', 'a.journey'], never).code).toBe(0);
      expect(say(to('--help'), never).code).toBe(0);
    });
  });
});
