/** The texts of the interface, in components. */
import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_TAGS, type UiLanguage } from '#shared/i18n/languages.ts';
import { NAMESPACES, type Translate } from '#shared/i18n/translator.ts';

export function useTexts(): Translate {
  return useTranslation(NAMESPACES).t;
}

/**
 * Text of the document inside a line of the interface, kept apart by Unicode's isolates: Arabic or Hebrew in it
 * does not turn around what stands beside it.
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The BCP 47 tag of the interface's language, for `lang` and for numbers. */
export function languageTag(translator: i18n): string {
  return LANGUAGE_TAGS[translator.language as UiLanguage];
}
