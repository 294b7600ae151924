import path from 'node:path';
import { diskSync } from '#electron/files/disk.ts';
import { readJourney } from '#electron/files/read.ts';
import { runSync } from '#electron/files/steps.ts';
import { type WriteRequest, writeFile } from '#electron/files/write.ts';
import { VERSION } from '#shared/document/model.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { type Command, DONE, done, FAILED } from '../command.ts';
import { complainOfProblem, complainOfWrite } from '../complaints.ts';

/**
 * Brings a file to the current version of the format: in place with the former version kept beside it,
 * or as a new file.
 */
export const migrateCommand: Command = {
  name: 'migrate',
  operands: 'FILE',
  options: { out: { type: 'string', value: 'PATH' } },
  run: (input, context) => {
    const { terminal, t } = context;
    const [file = ''] = input.operands;
    const out = input.text('out');
    const source = runSync(readJourney(file), diskSync);
    if (source.kind === 'problem') {
      complainOfProblem(file, source.problem, context);
      return done(FAILED);
    }
    const from = source.migratedFrom;
    if (from === null && out === undefined) {
      terminal.print(t('cli:migrate.current', { file, version: VERSION }));
      return done(DONE);
    }
    const bytes = new TextEncoder().encode(serializeJourney(source.document));
    const request: WriteRequest =
      out === undefined
        ? { path: file, bytes, replace: source.revision, keepFormerAs: `v${from}` }
        : { path: out, bytes, replace: 'nothing', keepFormerAs: null };
    const result = runSync(writeFile(request), diskSync);
    if (result.kind !== 'written') {
      complainOfWrite(request.path, result, context);
      return done(FAILED);
    }
    const versions = { from: from ?? VERSION, to: VERSION };
    terminal.print(
      result.former === null
        ? t('cli:migrate.written', { file, path: request.path, ...versions })
        : t('cli:migrate.inPlace', { file, former: path.basename(result.former), ...versions }),
    );
    return done(DONE);
  },
};
