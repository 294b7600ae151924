/** The command line: finds the command, runs it, or says how it is used. */
import { createTranslator } from '#shared/i18n/translator.ts';
import {
  COMMAND_NAMES,
  type Command,
  type CommandName,
  type Context,
  DONE,
  done,
  FAILED,
  type Outcome,
  USAGE,
  UsageError,
} from './command.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { newCommand } from './commands/new.ts';
import { schemaCommand } from './commands/schema.ts';
import { validateCommand } from './commands/validate.ts';
import { type Display, systemDisplay } from './display.ts';
import { commandHelp, generalHelp } from './help.ts';
import { languageOf } from './language.ts';
import { nearest } from './nearest.ts';
import { parseOptions } from './parse-options.ts';

const COMMANDS: { readonly [Name in CommandName]: Command } = {
  validate: validateCommand,
  export: exportCommand,
  import: importCommand,
  new: newCommand,
  migrate: migrateCommand,
  schema: schemaCommand,
};

/** What the command line gets from the program around it. */
export interface CommandLine extends Pick<Context, 'terminal' | 'makeFile'> {
  /** What follows the program's name, as `readLaunch` found it. */
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** The program's version. */
  readonly version: string;
  /** Tests bring their own. */
  readonly display?: Display;
}

/**
 * Runs a command to its end, or until it needs Chromium. Synchronous: without a display, Electron gives
 * up as soon as the main script has run once.
 */
export function runCommandLine(line: CommandLine): Outcome {
  const outcome = runCommand(line);
  const display = line.display ?? systemDisplay;
  if (outcome.kind === 'done' || !display.isMissing()) return outcome;
  const exitCode = display.runAgain();
  if (exitCode !== null) return done(exitCode);
  line.terminal.complain(createTranslator(languageOf(line.environment)).t('cli:export.needsDisplay'));
  return done(FAILED);
}

function runCommand({ args, environment, version, terminal, makeFile }: CommandLine): Outcome {
  const language = languageOf(environment);
  const { t } = createTranslator(language);
  const context: Context = { terminal, language, t, makeFile };
  const [name = '--help', ...rest] = args;
  if (name === '--version' || name === '-v') {
    terminal.print(version);
    return done(DONE);
  }
  if (name === '--help' || name === '-h') {
    terminal.print(generalHelp(Object.values(COMMANDS), t));
    // Somebody who typed no command at all is shown what there is.
    return done(args.length === 0 ? USAGE : DONE);
  }
  const command = COMMAND_NAMES.find((each) => each === name);
  try {
    if (command === undefined) throw new UsageError(unknownCommand(name, context));
    const input = parseOptions(COMMANDS[command], rest, t);
    if (!input.flag('help')) return COMMANDS[command].run(input, context);
    terminal.print(commandHelp(COMMANDS[command], t));
    return done(DONE);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const usage = command === undefined ? 'stagecoach --help' : `stagecoach ${command} --help`;
    terminal.complain(`${error.message} ${t('cli:help.hint', { usage })}`);
    return done(USAGE);
  }
}

function unknownCommand(name: string, { t }: Context): string {
  const meant = nearest(name, COMMAND_NAMES);
  return meant === null
    ? t('cli:usage.unknownCommand', { command: name })
    : t('cli:usage.unknownCommandMeant', { command: name, meant });
}
