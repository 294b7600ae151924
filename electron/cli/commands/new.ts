import { randomFillSync } from 'node:crypto';
import { diskSync } from '#electron/files/disk.ts';
import { runSync } from '#electron/files/steps.ts';
import { writeFile } from '#electron/files/write.ts';
import { createIdWith } from '#shared/document/ids.ts';
import { createStarter, STARTERS } from '#shared/document/starter.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { starterWords } from '#shared/file/starter-words.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { type Command, DONE, done, FAILED } from '../command.ts';
import { complainOfWrite } from '../complaints.ts';
import { choice } from '../parse-options.ts';

/** Makes a file from a template. It never replaces one. */
export const newCommand: Command = {
  name: 'new',
  operands: 'PATH',
  options: {
    template: { type: 'string', value: 'NAME' },
    language: { type: 'string', value: 'LANGUAGE' },
  },
  run: (input, context) => {
    const [path = ''] = input.operands;
    const template = choice(input, 'template', STARTERS, 'blank', context.t);
    const language = choice(input, 'language', UI_LANGUAGES, context.language, context.t);
    const document = createStarter(
      template,
      starterWords(language, createTranslator(language).t),
      createIdWith((into) => randomFillSync(into)),
    );
    const bytes = new TextEncoder().encode(serializeJourney(document));
    const result = runSync(writeFile({ path, bytes, replace: 'nothing', keepFormerAs: null }), diskSync);
    if (result.kind !== 'written') {
      complainOfWrite(path, result, context);
      return done(FAILED);
    }
    context.terminal.print(context.t('cli:new.created', { path }));
    return done(DONE);
  },
};
