/** The command line of the built program, on a machine without a display. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, ROOT, test } from './app.ts';
import { cli } from './command-line.ts';

const SAMPLES = ['saas-tim', 'smykker-online', 'streaming-listener'].map((name) =>
  join(ROOT, `assets/samples/${name}.journey`),
);

test('validate answers for every file, and its exit code for all', async ({ folder }) => {
  expect(await cli(['validate', ...SAMPLES], { cwd: folder })).toEqual({
    code: 0,
    out: `${SAMPLES.map((file) => `${file}: valid`).join('\n')}\n`,
    error: '',
  });
  writeFileSync(join(folder, 'broken.journey'), '{ "format": "stagecoach-journey", }');
  const mixed = await cli(['validate', 'broken.journey', SAMPLES[0] ?? ''], { cwd: folder });
  expect(mixed).toMatchObject({ code: 1, out: `${SAMPLES[0]}: valid\n` });
  expect(mixed.error).toMatch(/^broken\.journey: .*line 1, column 35.*\n$/);
});

test('new makes a file that is valid, and never replaces one', async ({ folder }) => {
  const args = ['new', 'first.journey', '--template', 'classic', '--language', 'da'];
  expect(await cli(args, { cwd: folder })).toEqual({ code: 0, out: 'first.journey: created\n', error: '' });
  const made = readFileSync(join(folder, 'first.journey'), 'utf8');
  expect(JSON.parse(made)).toMatchObject({ language: 'da' });
  expect(await cli(args, { cwd: folder })).toMatchObject({ code: 1, out: '' });
  expect(readFileSync(join(folder, 'first.journey'), 'utf8')).toBe(made);
  expect(await cli(['validate', 'first.journey'], { cwd: folder })).toMatchObject({ code: 0 });
  expect(readdirSync(folder)).toEqual(['first.journey']);
});

test('migrate keeps the former version', async ({ folder, place }) => {
  const old = readFileSync(place('test/fixtures/migrations/v1/library-loan.journey', 'a.journey'), 'utf8');
  expect(await cli(['migrate', 'a.journey'], { cwd: folder })).toMatchObject({ code: 0, error: '' });
  expect(readFileSync(join(folder, 'a.v1.journey'), 'utf8')).toBe(old);
  expect(JSON.parse(readFileSync(join(folder, 'a.journey'), 'utf8'))).toMatchObject({ version: 3 });
  expect(readdirSync(folder).toSorted()).toEqual(['a.journey', 'a.v1.journey']);
});

test('schema prints all of it', async ({ folder }) => {
  const { code, out } = await cli(['schema'], { cwd: folder });
  expect(code).toBe(0);
  expect(out).toBe(readFileSync(join(ROOT, 'shared/file/journey.schema.json'), 'utf8'));
});

test('what is not understood ends with 2 and one sentence', async ({ folder }) => {
  const { code, out, error } = await cli(['validat', 'a.journey'], { cwd: folder });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toBe('There is no command “validat”. Did you mean “validate”? Help: stagecoach --help\n');
  expect(await cli([], { cwd: folder })).toMatchObject({ code: 2, error: '' });
});

test('help speaks the language of the terminal', async ({ folder }) => {
  expect((await cli(['--help'], { cwd: folder, env: { LC_ALL: 'sr_RS.UTF-8' } })).out).toContain('Употреба');
});

test('export draws a PDF without a display', async ({ folder }) => {
  const args = ['export', SAMPLES[2] ?? '', '--to', 'pdf', '--out', 'map.pdf', '--paper', 'A4'];
  expect(await cli(args, { cwd: folder })).toMatchObject({ code: 0, out: `${SAMPLES[2]}: exported as map.pdf\n` });
  expect(readFileSync(join(folder, 'map.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(folder)).toEqual(['map.pdf']);
});

// Elsewhere there is always a display.
if (process.platform === 'linux') {
  test('export says what to install where there is no virtual display either', async ({ folder }) => {
    const args = ['export', SAMPLES[2] ?? '', '--to', 'pdf', '--out', 'map.pdf'];
    const { code, error } = await cli(args, { cwd: folder, env: { PATH: folder } });
    expect(code).toBe(1);
    expect(error).toMatch(/^Exporting needs a display.*xvfb.*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });
}
