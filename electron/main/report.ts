/** Tells developers and whoever starts the program in a terminal what went wrong; people are told in the window. */
export function report(problem: string): void {
  process.stderr.write(`stagecoach: ${problem}\n`);
}
