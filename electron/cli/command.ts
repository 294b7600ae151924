/** What a command of the command line is made of. */

import type { MakeFile } from '#electron/export/exporters.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { Terminal } from './terminal.ts';

export const COMMAND_NAMES = ['validate', 'export', 'import', 'new', 'migrate', 'schema'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Exit codes. */
export const DONE = 0;
/** The command could not do it, or the answer is no. */
export const FAILED = 1;
/** It was not understood. */
export const USAGE = 2;

/** The options of the command line's own. Each has a line in the help, `option.<name>`. */
export const OWN_OPTIONS = [
  'json',
  'to',
  'from',
  'out',
  'map',
  'all',
  'hide',
  'share',
  'template',
  'language',
  'help',
] as const;
export type OwnOption = (typeof OWN_OPTIONS)[number];
/** One of these, or an option of a format (`format-options.ts`). */
export type OptionName = string;

export type OptionKind =
  | { readonly type: 'boolean' }
  /** `value` stands for it in the usage: `PATH`. */
  | { readonly type: 'string'; readonly value: string; readonly required?: true; readonly many?: true };

export interface Input {
  /** The files and paths given. Their number has been checked. */
  readonly operands: readonly [string, ...string[]] | readonly [];
  readonly text: (option: OptionName) => string | undefined;
  /** All values of an option that may be given more than once. */
  readonly texts: (option: OptionName) => readonly string[];
  readonly flag: (option: OptionName) => boolean;
}

/** What a command can use. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: UiLanguage;
  readonly t: Translate;
  /** Available only when the app is ready. */
  readonly makeFile: MakeFile;
}

export type Outcome =
  | { readonly kind: 'done'; readonly exitCode: number }
  /** The rest needs Chromium. `run` is called when the app is ready, and answers the exit code. */
  | { readonly kind: 'needsApp'; readonly run: () => Promise<number> };

export const done = (exitCode: number): Outcome => ({ kind: 'done', exitCode });

export interface Command {
  readonly name: CommandName;
  /** How its operands are shown in the usage; `…` at the end takes any number from one. */
  readonly operands: '' | 'FILE' | 'FILE…' | 'PATH';
  readonly options: Readonly<Record<OptionName, OptionKind>>;
  readonly run: (input: Input, context: Context) => Outcome;
}

/** A command line that was not understood: told with exit code 2 and how to get help. */
export class UsageError extends Error {}
