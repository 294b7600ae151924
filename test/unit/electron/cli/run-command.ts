/** Runs command lines of ours in a test, in a folder of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type CommandLine, runCommandLine } from '#electron/cli/index.ts';
import { smallDocument, textOf } from '../files/documents.ts';
import { makeFolder } from '../files/folder.ts';

export interface Said {
  readonly code: number | 'needsApp';
  readonly out: string;
  readonly error: string;
}

/** Runs a command line and gathers what it said. What needs the app is answered by `run`. */
export function start(args: readonly string[], change: Partial<CommandLine> = {}) {
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

export function say(args: readonly string[], change: Partial<CommandLine> = {}): Said {
  const { outcome, said } = start(args, change);
  return said(outcome.kind === 'done' ? outcome.exitCode : 'needsApp');
}

/** A folder that is the working folder of the test, with files in it. */
export function inFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return { folder, contents: (name: string) => fs.readFileSync(path.join(folder, name), 'utf8') };
}

/** The text of a valid file, and of one that is not even JSON. */
export const good = textOf(smallDocument());
export const broken = '{ "format": "stagecoach-journey",\n  "version": 3,,\n}';
