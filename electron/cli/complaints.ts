/** What went wrong with a file, as text for the terminal. */
import type { WriteResult } from '#electron/files/write.ts';
import { describeProblem, type ProblemDescription } from '#shared/file/describe.ts';
import type { OpenProblem } from '#shared/ipc/contract.ts';
import type { Context } from './command.ts';

/** What is wrong with a file. A terminal has no dialog to look for one that is not there. */
export function describeInTerminal(problem: OpenProblem['problem'], { t }: Pick<Context, 't'>): ProblemDescription {
  const description = describeProblem(problem, t);
  const isMissing = problem.kind === 'unreadable' && problem.code === 'notFound';
  return isMissing ? { ...description, lines: [t('cli:problem.notFound')] } : description;
}

/** The file and what is wrong with it in one line; faults follow, one per line. */
export function problemText(file: string, problem: OpenProblem['problem'], context: Pick<Context, 't'>): string {
  const { title, lines } = describeInTerminal(problem, context);
  const hasFaults = problem.kind === 'invalid' || problem.kind === 'migrationFailed';
  return `${file}: ${[title, ...lines].join(hasFaults ? '\n  ' : ' ')}`;
}

export function complainOfProblem(file: string, problem: OpenProblem['problem'], context: Context): void {
  context.terminal.complain(problemText(file, problem, context));
}

export function complainOfWrite(
  path: string,
  result: Exclude<WriteResult, { kind: 'written' }>,
  context: Context,
): void {
  context.terminal.complain(writeText(path, result, context));
}

/** The file and why it was not written, in one line. */
export function writeText(
  path: string,
  result: Exclude<WriteResult, { kind: 'written' }>,
  { t }: Pick<Context, 't'>,
): string {
  return `${path}: ${result.kind === 'failed' ? t(`file:saveFailure.${result.reason}`) : t(`cli:write.${result.kind}`)}`;
}
