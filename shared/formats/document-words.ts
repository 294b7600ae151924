/** The words an export writes beside what the team wrote: in the document's language, not the interface's. */
import type { JourneyDocument } from '../document/model.ts';
import { bestLanguage } from '../i18n/languages.ts';
import { createTranslator, type Translate } from '../i18n/translator.ts';

export function wordsOf(document: JourneyDocument): Translate {
  return createTranslator(bestLanguage([document.language])).t;
}
