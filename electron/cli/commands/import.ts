/** Makes a journey file out of a file of another program. It never replaces one. */
import { randomFillSync } from 'node:crypto';
import path from 'node:path';
import { diskSync } from '#electron/files/disk.ts';
import { readSource } from '#electron/files/read-source.ts';
import { runSync } from '#electron/files/steps.ts';
import { writeFile } from '#electron/files/write.ts';
import { importBytes } from '#electron/import/importers.ts';
import { createIdWith } from '#shared/document/ids.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { importWords } from '#shared/formats/import-words.ts';
import { IMPORT_FORMAT_IDS, importFormatOf } from '#shared/formats/imports.ts';
import { describeNotice } from '#shared/formats/notices.ts';
import type { Imported } from '#shared/formats/types.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { type Command, type Context, DONE, done, FAILED, type Outcome, UsageError } from '../command.ts';
import { problemText, writeText } from '../complaints.ts';
import { choice } from '../parse-options.ts';
import { checkFolder, STANDARD_OUTPUT } from '../places.ts';

export const importCommand: Command = {
  name: 'import',
  operands: 'PATH',
  options: {
    from: { type: 'string', value: 'FORMAT' },
    out: { type: 'string', value: 'FILE', required: true },
    language: { type: 'string', value: 'LANGUAGE' },
    json: { type: 'boolean' },
  },
  run: (input, context) => {
    const { t } = context;
    const [file = ''] = input.operands;
    const out = input.text('out') ?? '';
    checkFolder(out, t);
    if (out === STANDARD_OUTPUT && input.flag('json')) throw new UsageError(t('cli:export.oneToOutput'));
    const given = input.text('from') === undefined ? null : choice(input, 'from', IMPORT_FORMAT_IDS, 'mermaid', t);
    const language = choice(input, 'language', UI_LANGUAGES, context.language, t);
    const refuse = (message: string): Outcome => {
      if (input.flag('json'))
        context.terminal.print(JSON.stringify({ file, imported: null, failure: message }, null, 2));
      else context.terminal.complain(message);
      return done(FAILED);
    };
    const source = runSync(readSource(file), diskSync);
    if (source.kind === 'problem') {
      return refuse(problemText(file, source.problem, context));
    }
    const format = given ?? importFormatOf(source.bytes, path.basename(file));
    if (format === null) {
      return refuse(t('cli:import.unknownFormat', { file, formats: IMPORT_FORMAT_IDS.join(', ') }));
    }
    const imported = importBytes(format, source.bytes, {
      createId: createIdWith((into) => randomFillSync(into)),
      fileName: path.basename(file, path.extname(file)),
      language,
      words: importWords(createTranslator(language).t),
    });
    const place = { file, out, json: input.flag('json') };
    if (!(imported instanceof Promise)) return done(keep(imported, place, context));
    return { kind: 'needsApp', run: async () => keep(await imported, place, context) };
  },
};

interface Place {
  readonly file: string;
  readonly out: string;
  readonly json: boolean;
}

function keep(imported: Imported, { file, out, json }: Place, context: Context): number {
  const { terminal, t } = context;
  const notices = imported.notices.map((notice) => ({ ...notice, message: describeNotice(notice, t) }));
  if (!json) for (const { message } of notices) terminal.complain(`${file}: ${message}`);
  if (imported.kind === 'nothing') {
    if (json) terminal.print(JSON.stringify({ file, imported: null, notices }, null, 2));
    return FAILED;
  }
  const bytes = new TextEncoder().encode(serializeJourney(imported.document));
  if (out === STANDARD_OUTPUT) {
    terminal.write(bytes);
    return DONE;
  }
  const result = runSync(writeFile({ path: out, bytes, replace: 'nothing', keepFormerAs: null }), diskSync);
  if (result.kind !== 'written') {
    const failure = writeText(out, result, context);
    if (json) terminal.print(JSON.stringify({ file, imported: null, notices, failure }, null, 2));
    else terminal.complain(failure);
    return FAILED;
  }
  terminal.print(
    json ? JSON.stringify({ file, imported: out, notices }, null, 2) : t('cli:import.imported', { file, path: out }),
  );
  return DONE;
}
