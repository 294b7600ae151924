/**
 * What the program was started for: a command in a terminal, or a window with files in it.
 * Electron, Playwright and desktop launchers put arguments of their own between the program's name
 * and ours, so our arguments are found, never counted.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Invocation {
  /** `process.argv`: the program, switches for Chromium, in development the app's path, our arguments. */
  readonly argv: readonly string[];
  /** `process.defaultApp === true`: Electron's own program runs us, and the app's path stands in argv. */
  readonly defaultApp: boolean;
  /** `app.getAppPath()`. */
  readonly appPath: string;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

export type Launch =
  /** Run the command line and end. `args` begin with the command's name, or are `--help` and the like. */
  | { readonly kind: 'command'; readonly args: readonly string[] }
  /** Show windows. `files` are absolute paths, in the order given; none opens the start screen. */
  | { readonly kind: 'window'; readonly files: readonly string[] };

/** Everything after this switch is a command line, whatever it looks like. */
export const COMMAND_LINE_SWITCH = '--cli';

/** Switches of the command line that stand without a command. */
const COMMAND_LINE_OPTIONS: ReadonlySet<string> = new Set(['--help', '-h', '--version', '-v']);

/** A word with neither dot nor slash is a command (perhaps a mistyped one), anything else a file. */
const COMMAND = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/** Finds out what the program was started for. */
export function readLaunch(invocation: Invocation): Launch {
  const args = ownArguments(invocation);
  const marker = args.indexOf(COMMAND_LINE_SWITCH);
  if (marker !== -1) return { kind: 'command', args: args.slice(marker + 1) };
  const first = args.findIndex((argument) => !argument.startsWith('-') || COMMAND_LINE_OPTIONS.has(argument));
  const argument = args[first];
  if (argument !== undefined && (COMMAND_LINE_OPTIONS.has(argument) || COMMAND.test(argument))) {
    return { kind: 'command', args: args.slice(first) };
  }
  const files = args.filter((each) => each !== '' && !each.startsWith('-')).map((each) => toPath(each, invocation.cwd));
  return { kind: 'window', files };
}

/** What follows the app's path in development, or the program's name in a packaged app. */
function ownArguments({ argv, defaultApp, appPath, cwd }: Invocation): readonly string[] {
  if (!defaultApp) return argv.slice(1);
  const isApp = (argument: string): boolean => path.resolve(cwd, argument) === appPath;
  // Electron can also be given the app's main file; the app's path is then that file's folder.
  const isMainFile = (argument: string): boolean => path.dirname(path.resolve(cwd, argument)) === appPath;
  const candidates = argv.map((argument, index) => (index === 0 || argument.startsWith('-') ? null : argument));
  for (const matches of [isApp, isMainFile]) {
    const index = candidates.findIndex((argument) => argument !== null && matches(argument));
    if (index !== -1) return argv.slice(index + 1);
  }
  return [];
}

/** Desktop launchers pass `file://` URIs. One that names no local file stays as it is, to be named as not found. */
function toPath(argument: string, cwd: string): string {
  if (/^file:/i.test(argument)) {
    try {
      return fileURLToPath(argument);
    } catch {
      return path.resolve(cwd, argument);
    }
  }
  return path.resolve(cwd, argument);
}
