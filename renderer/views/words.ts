/** The words that stand on cards and are not the document's own, in a language of the interface. */

import type { Translate } from '#shared/i18n/translator.ts';
import type { LayoutWords } from '#shared/layout/types.ts';

/** @param language the BCP 47 tag of the language that `t` speaks */
export function layoutWords(t: Translate, language: string): LayoutWords {
  return {
    language,
    frequency: (value) => t(`app:frequency.${value}`),
    impact: (value) => t('app:impact', { value }),
    effort: (value) => t('app:effort', { value }),
    status: (value) => t(`app:status.${value}`),
  };
}
