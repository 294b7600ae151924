/** What imports are given in tests: ids that count, and plain words. */
import type { CreateId } from '#shared/document/ids.ts';
import { importWords } from '#shared/formats/import-words.ts';
import type { ImportContext } from '#shared/formats/types.ts';
import { createTranslator } from '#shared/i18n/translator.ts';

export function importContext(): ImportContext {
  let count = 0;
  const createId: CreateId = (prefix) => {
    count += 1;
    return `${prefix}_${count}`;
  };
  return {
    createId,
    fileName: 'Imported',
    language: 'en',
    words: {
      persona: 'Somebody',
      map: 'A map',
      stage: 'First',
      lanes: importWords(createTranslator('en').t).lanes,
    },
  };
}
