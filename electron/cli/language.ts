import { bestLanguage, type UiLanguage } from '#shared/i18n/languages.ts';

/** The language of messages, as POSIX tells it: the first of these variables that is set counts alone. */
export function languageOf(environment: NodeJS.ProcessEnv): UiLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  return bestLanguage(locale ? [locale] : []);
}
