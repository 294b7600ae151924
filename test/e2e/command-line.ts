/** Runs the built program as a command of a terminal, and looks at PDF files with the tools of the system. */
import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ELECTRON, ROOT, SANDBOX_SWITCHES } from './app.ts';

export interface Answer {
  readonly code: number | string;
  readonly out: string;
  readonly error: string;
}

export interface Surroundings {
  /** The working folder. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (failed, out, error) => {
      resolve({ code: failed ? (failed.code ?? String(failed.signal)) : 0, out, error });
    });
  });
}

/** Chromium's own log is not part of our answer. */
const switches = (args: readonly string[]): string[] => [...SANDBOX_SWITCHES, '--log-level=3', ROOT, '--cli', ...args];

function withoutDisplay(env: Surroundings['env'] = {}): NodeJS.ProcessEnv {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...surroundings } = process.env;
  return { ...surroundings, LC_ALL: 'C.UTF-8', ...env };
}

/** Runs a command line of ours on a machine without a display. */
export function cli(args: readonly string[], { cwd, env }: Surroundings): Promise<Answer> {
  return run(ELECTRON, switches(args), cwd, withoutDisplay(env));
}

/**
 * The same, and looks at the process that was started with each line that it answers.
 * @returns its exit code
 */
export function cliByLines(
  args: readonly string[],
  { cwd, env }: Surroundings,
  onLine: (line: string, process: number) => void,
): Promise<number | null> {
  const child = spawn(ELECTRON, switches(args), { cwd, env: withoutDisplay(env), stdio: ['ignore', 'pipe', 'ignore'] });
  createInterface(child.stdout).on('line', (line) => onLine(line, child.pid ?? 0));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** What a tool of the system says of a file. */
export async function ask(tool: string, ...args: string[]): Promise<string> {
  const { code, out, error } = await run(tool, args, ROOT, process.env);
  if (code !== 0) throw new Error(`${tool} answered ${code}: ${error}`);
  return out;
}
