/** Runs the built program as a command of a terminal, and looks at PDF files with the tools of the system. */
import { execFile } from 'node:child_process';
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

/** Runs a command line of ours on a machine without a display. */
export function cli(args: readonly string[], { cwd, env = {} }: Surroundings): Promise<Answer> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...surroundings } = process.env;
  // Chromium's own log is not part of our answer.
  return run(ELECTRON, [...SANDBOX_SWITCHES, '--log-level=3', ROOT, '--cli', ...args], cwd, {
    ...surroundings,
    LC_ALL: 'C.UTF-8',
    ...env,
  });
}

/** What a tool of the system says of a file. */
export async function ask(tool: string, ...args: string[]): Promise<string> {
  const { code, out, error } = await run(tool, args, ROOT, process.env);
  if (code !== 0) throw new Error(`${tool} answered ${code}: ${error}`);
  return out;
}
