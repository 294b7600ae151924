/** Tells developers and whoever starts the program in a terminal what went wrong; people are told in the window. */
export function report(problem: string): void {
  process.stderr.write(`stagecoach: ${problem}\n`);
}

/** Lets a task run by itself. What nobody foresaw is reported: it must not end the program, which has work open. */
export function inBackground(task: Promise<unknown>): void {
  task.catch((error: unknown) => report(error instanceof Error ? (error.stack ?? error.message) : String(error)));
}
