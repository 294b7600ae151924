import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CommandLine, runCommandLine } from '#electron/cli/index.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { decodeJourney } from '#shared/file/parse.ts';
import type { ExportFormatId, ExportOptions } from '#shared/formats/exports.ts';
import { smallDocument, textOf, textOfVersion1 } from '../files/documents.ts';
import { makeFolder } from '../files/folder.ts';

interface Said {
  readonly code: number | 'needsApp';
  readonly out: string;
  readonly error: string;
}

/** Runs a command line and gathers what it said. What needs the app is answered by `run`. */
function start(args: readonly string[], change: Partial<CommandLine> = {}) {
  const out: string[] = [];
  const error: string[] = [];
  const outcome = runCommandLine({
    args,
    environment: { LANG: 'en_GB.UTF-8' },
    version: '1.2.3',
    terminal: {
      print: (text) => out.push(text),
      write: (bytes) => out.push(new TextDecoder().decode(bytes)),
      complain: (text) => error.push(text),
    },
    makeFile: async () => ({ content: new Uint8Array([1]), notices: [] }),
    display: { isMissing: () => false, runAgain: () => null },
    ...change,
  });
  const said = (code: Said['code']): Said => ({ code, out: out.join('\n'), error: error.join('\n') });
  return { outcome, said };
}

function say(args: readonly string[], change: Partial<CommandLine> = {}): Said {
  const { outcome, said } = start(args, change);
  return said(outcome.kind === 'done' ? outcome.exitCode : 'needsApp');
}

/** A folder that is the working folder of the test, with files in it. */
function inFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return { folder, contents: (name: string) => fs.readFileSync(path.join(folder, name), 'utf8') };
}

const good = textOf(smallDocument());
const broken = '{ "format": "stagecoach-journey",\n  "version": 3,,\n}';

describe('help and version', () => {
  it('shows what there is, and that nothing was asked, without a command', () => {
    const { code, out } = say([]);
    expect(code).toBe(2);
    for (const name of ['validate', 'export', 'import', 'new', 'migrate', 'schema']) expect(out).toContain(name);
    expect(say(['--help'])).toEqual({ code: 0, out, error: '' });
    expect(say(['-h'])).toEqual({ code: 0, out, error: '' });
  });

  it.each(['validate', 'export', 'import', 'new', 'migrate', 'schema'])(
    'shows how %s is used, whatever else is given',
    (name) => {
      for (const args of [
        [name, '--help'],
        [name, '-h'],
        [name, 'a', 'b', '--help'],
      ]) {
        const { code, out, error } = say(args);
        expect(code).toBe(0);
        expect(error).toBe('');
        expect(out).toContain(`stagecoach ${name}`);
        expect(out).toContain('--help');
      }
    },
  );

  it('shows the version', () => {
    expect(say(['--version'])).toEqual({ code: 0, out: '1.2.3', error: '' });
    expect(say(['-v'])).toEqual({ code: 0, out: '1.2.3', error: '' });
  });

  it('speaks the language of the terminal', () => {
    expect(say(['--help'], { environment: { LANG: 'da_DK.UTF-8' } }).out).toContain('Kommandoer');
    expect(say(['--help'], { environment: { LANG: 'da_DK.UTF-8', LC_ALL: 'sr_RS@cyrillic' } }).out).toContain(
      'Команде',
    );
    expect(say(['--help'], { environment: { LANG: 'C' } }).out).toContain('Commands');
    expect(say(['--help'], { environment: {} }).out).toContain('Commands');
    // Set and empty is not set.
    expect(say(['--help'], { environment: { LC_ALL: '', LANG: 'da' } }).out).toContain('Kommandoer');
  });
});

describe('what was not understood', () => {
  it.each<[string, string[], string]>([
    ['a command', ['frobnicate'], 'There is no command “frobnicate”. Help: stagecoach --help'],
    ['a mistyped command', ['validat'], 'Did you mean “validate”?'],
    ['an option', ['validate', 'a', '--zzzzzz'], 'There is no option --zzzzzz. Help: stagecoach validate --help'],
    ['a mistyped option', ['validate', 'a', '--jsn'], 'Did you mean --json?'],
    ['a short option', ['validate', 'a', '-x'], 'There is no option -x.'],
    ['the name every object inherits', ['validate', 'a', '--constructor'], 'There is no option --constructor.'],
    ['no file', ['validate'], 'FILE is missing.'],
    ['an empty file name', ['validate', ''], 'FILE is missing.'],
    ['a file too many', ['migrate', 'a', 'b'], '“b” is one argument too many.'],
    ['a file where none is', ['schema', 'a'], '“a” is one argument too many.'],
    ['a forgotten value', ['migrate', 'a', '--out'], 'The option --out needs a value: --out PATH.'],
    ['an option in place of a value', ['export', 'a', '--out', '--to', 'pdf'], 'The option --out needs a value'],
    ['an empty value', ['migrate', 'a', '--out='], 'The option --out needs a value'],
    ['a value too many', ['validate', 'a', '--json=yes'], 'The option --json takes no value.'],
    ['an option that has to be there', ['export', 'a'], 'The option --to FORMAT is missing.'],
    ['a format', ['export', 'a', '--to', 'gif'], '“gif” does not fit --to. Choose one of: pdf, '],
    [
      'a paper',
      ['export', 'a', '--to', 'pdf', '--out', 'b', '--paper', 'A9'],
      'Choose one of: A4, A3, A2, A1, A0, Letter',
    ],
    ['a template', ['new', 'a', '--template', 'x'], 'Choose one of: blank, classic.'],
    ['a language', ['new', 'a', '--language', 'fr'], 'Choose one of: en, da, sr.'],
  ])('is told with exit code 2: %s', (_, args, sentence) => {
    inFolder();
    const { code, out, error } = say(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error.split('\n')).toHaveLength(1);
  });
});

describe('validate', () => {
  it('answers 0 and names the valid files', () => {
    inFolder({ 'a.journey': good, 'b.journey': textOfVersion1() });
    expect(say(['validate', 'a.journey', 'b.journey'])).toEqual({
      code: 0,
      out: 'a.journey: valid\nb.journey: valid, of version 1 of the format (the current one is 2)',
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
    expect(second).toMatch(/^gone\.journey: The file could not be read\./);
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

describe('migrate', () => {
  it('brings a file to the current version and keeps the former one beside it', () => {
    const { contents } = inFolder({ 'a.journey': textOfVersion1() });
    expect(say(['migrate', 'a.journey'])).toEqual({
      code: 0,
      out: 'a.journey: brought from version 1 to 2; the former version is kept as a.v1.journey',
      error: '',
    });
    expect(contents('a.v1.journey')).toBe(textOfVersion1());
    expect(contents('a.journey')).toBe(good);
  });

  it('writes to another file and leaves the old one', () => {
    const { contents } = inFolder({ 'a.journey': textOfVersion1() });
    expect(say(['migrate', 'a.journey', '--out', 'b.journey'])).toEqual({
      code: 0,
      out: 'a.journey: brought from version 1 to 2 as b.journey',
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

describe('schema', () => {
  it('prints the published schema', () => {
    const { code, out, error } = say(['schema']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(`${out}\n`).toBe(fs.readFileSync('shared/file/journey.schema.json', 'utf8'));
  });
});

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
