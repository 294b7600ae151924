import { describe, expect, it } from 'vitest';
import { inFolder, say } from './run-command.ts';

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
