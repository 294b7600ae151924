/** The languages the user interface speaks. Serbian is written in Cyrillic. */
export const UI_LANGUAGES = ['en', 'da', 'sr'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** BCP 47 tags for `lang` attributes and number formats. */
export const LANGUAGE_TAGS: { readonly [L in UiLanguage]: string } = { en: 'en', da: 'da', sr: 'sr-Cyrl' };

/**
 * The interface language that fits best to what a person's system or a document names.
 * @param wanted language tags (`da-DK`, `sr_RS.UTF-8`, `sr-Latn`), the most wanted first.
 */
export function bestLanguage(wanted: readonly string[]): UiLanguage {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split(/[-_.@]/)[0];
    const match = UI_LANGUAGES.find((language) => language === primary);
    if (match) return match;
  }
  return 'en';
}
