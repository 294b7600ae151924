import { diskSync } from '#electron/files/disk.ts';
import { type ReadResult, readJourney } from '#electron/files/read.ts';
import { runSync } from '#electron/files/steps.ts';
import { VERSION } from '#shared/document/model.ts';
import { type Command, type Context, DONE, done, FAILED } from '../command.ts';
import { complainOfProblem, describeInTerminal } from '../complaints.ts';

/** Tells of each file whether it is a valid journey. */
export const validateCommand: Command = {
  name: 'validate',
  operands: 'FILE…',
  options: { json: { type: 'boolean' } },
  run: (input, context) => {
    const results = input.operands.map((file) => ({ file, result: runSync(readJourney(file), diskSync) }));
    if (input.flag('json')) {
      context.terminal.print(
        JSON.stringify(
          results.map(({ file, result }) => toJson(file, result, context)),
          null,
          2,
        ),
      );
    } else {
      for (const { file, result } of results) tell(file, result, context);
    }
    return done(results.every(({ result }) => result.kind === 'read') ? DONE : FAILED);
  },
};

function tell(file: string, result: ReadResult, context: Context): void {
  const { terminal, t } = context;
  if (result.kind === 'problem') complainOfProblem(file, result.problem, context);
  else if (result.migratedFrom === null) terminal.print(t('cli:validate.valid', { file }));
  else terminal.print(t('cli:validate.validOlder', { file, version: result.migratedFrom, current: VERSION }));
}

/** For other programs: `problem` is the closed union of `shared/file/results.ts`, `message` its sentences. */
function toJson(file: string, result: ReadResult, context: Context): object {
  if (result.kind === 'read') return { file, valid: true, version: result.migratedFrom ?? VERSION };
  const { title, lines } = describeInTerminal(result.problem, context);
  return { file, valid: false, problem: result.problem, message: [title, ...lines] };
}
