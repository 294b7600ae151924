/** What a command of the command line is made of. */

import type { PdfResult } from '#electron/pdf/export-pdf.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { PdfOptions } from '#shared/ipc/contract.ts';
import type { Terminal } from './terminal.ts';

export const COMMAND_NAMES = ['validate', 'export', 'new', 'migrate', 'schema'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Exit codes. */
export const DONE = 0;
/** The command could not do it, or the answer is no. */
export const FAILED = 1;
/** It was not understood. */
export const USAGE = 2;

/** Each has a line in the help, `option.<name>`. */
export type OptionName = 'json' | 'to' | 'out' | 'map' | 'paper' | 'orientation' | 'template' | 'language' | 'help';

export type OptionKind =
  | { readonly type: 'boolean' }
  /** `value` stands for it in the usage: `PATH`. */
  | { readonly type: 'string'; readonly value: string; readonly required?: true };

export interface Input {
  /** The files and paths given. Their number has been checked. */
  readonly operands: readonly [string, ...string[]] | readonly [];
  readonly text: (option: OptionName) => string | undefined;
  readonly flag: (option: OptionName) => boolean;
}

/** What a command can use. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: UiLanguage;
  readonly t: Translate;
  /** Available only when the app is ready. */
  readonly exportPdf: (document: JourneyDocument, options: PdfOptions, path: string) => Promise<PdfResult>;
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
  readonly options: Readonly<Partial<Record<OptionName, OptionKind>>>;
  readonly run: (input: Input, context: Context) => Outcome;
}

/** A command line that was not understood: told with exit code 2 and how to get help. */
export class UsageError extends Error {}
