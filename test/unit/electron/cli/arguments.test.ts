import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Invocation, readLaunch } from '#electron/cli/arguments.ts';

const APP = path.resolve('/projects/stagecoach');
const CWD = path.resolve('/home/maps');
const at = (name: string): string => path.join(CWD, name);

const inDevelopment = (...argv: string[]): Invocation => ({
  argv: ['/bin/electron', ...argv],
  defaultApp: true,
  appPath: APP,
  cwd: CWD,
});
const packaged = (...argv: string[]): Invocation => ({
  argv: ['/opt/stagecoach/stagecoach', ...argv],
  defaultApp: false,
  appPath: '/opt/stagecoach/resources/app.asar',
  cwd: CWD,
});

describe('a start with files', () => {
  it('opens the start screen when nothing was given', () => {
    expect(readLaunch(packaged())).toEqual({ kind: 'window', files: [] });
    expect(readLaunch(inDevelopment(APP))).toEqual({ kind: 'window', files: [] });
  });

  it('takes files relative to the working folder, in their order', () => {
    expect(readLaunch(packaged('b.journey', '../a.journey'))).toEqual({
      kind: 'window',
      files: [at('b.journey'), path.resolve(CWD, '../a.journey')],
    });
  });

  it('finds them behind switches that stand before and after the path of the app', () => {
    const argv = [
      '--no-sandbox',
      '-r',
      '/tools/loader.js',
      APP,
      '--force-device-scale-factor=2',
      'a.journey',
      '--lang=da',
    ];
    expect(readLaunch(inDevelopment(...argv))).toEqual({ kind: 'window', files: [at('a.journey')] });
  });

  it('finds the path of the app however it was written', () => {
    const written = path.relative(CWD, APP);
    expect(readLaunch(inDevelopment(written, 'a.journey'))).toEqual({ kind: 'window', files: [at('a.journey')] });
  });

  it('finds the main file of the app when that was given instead of its folder', () => {
    expect(readLaunch(inDevelopment(path.join(APP, 'index.cjs'), 'a.journey'))).toEqual({
      kind: 'window',
      files: [at('a.journey')],
    });
  });

  it('prefers the folder of the app to a file that lies in it', () => {
    expect(readLaunch(inDevelopment('-r', path.join(APP, 'loader.js'), APP, 'a.journey'))).toEqual({
      kind: 'window',
      files: [at('a.journey')],
    });
  });

  it('understands the file URIs of desktop launchers', () => {
    expect(readLaunch(packaged('file:///home/maps/K%C3%B8b%20og%20salg.journey'))).toEqual({
      kind: 'window',
      files: [path.resolve('/home/maps/Køb og salg.journey')],
    });
  });

  it('keeps a URI that names no file of this machine, to be told as not found', () => {
    const launch = readLaunch(packaged('file://elsewhere%2F/a.journey'));
    expect(launch).toMatchObject({ kind: 'window' });
    expect(launch.kind === 'window' && launch.files).toHaveLength(1);
  });

  it('takes a file without our extension as a file', () => {
    expect(readLaunch(packaged('map.json'))).toEqual({ kind: 'window', files: [at('map.json')] });
    expect(readLaunch(packaged('./validate'))).toEqual({ kind: 'window', files: [at('validate')] });
  });
});

describe('a start with a command', () => {
  it.each(['validate', 'export', 'new', 'migrate', 'schema', 'validat', 'hjælp'])(
    'takes the word %s as one',
    (word) => {
      expect(readLaunch(packaged(word, 'a.journey', '--json'))).toEqual({
        kind: 'command',
        args: [word, 'a.journey', '--json'],
      });
    },
  );

  it('leaves out the switches for Chromium that stand before it, and keeps all that follows it', () => {
    expect(readLaunch(inDevelopment('--no-sandbox', APP, '--disable-gpu', 'validate', '--', '-a.journey'))).toEqual({
      kind: 'command',
      args: ['validate', '--', '-a.journey'],
    });
  });

  it.each(['--help', '-h', '--version', '-v'])('takes %s without a command', (option) => {
    expect(readLaunch(packaged(option))).toEqual({ kind: 'command', args: [option] });
  });

  it('takes everything behind --cli, also nothing', () => {
    expect(readLaunch(packaged('--no-sandbox', '--cli'))).toEqual({ kind: 'command', args: [] });
    expect(readLaunch(inDevelopment(APP, '--cli', './odd.command'))).toEqual({
      kind: 'command',
      args: ['./odd.command'],
    });
  });
});
