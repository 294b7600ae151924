/** The words that stand on cards and are not the document's own, in a language of the interface. */

import type { Translate } from '#shared/i18n/translator.ts';
import type { LayoutWords } from '#shared/layout/types.ts';

/** @param language the BCP 47 tag of the language that `t` speaks */
export function layoutWords(t: Translate, language: string): LayoutWords {
  return {
    language,
    frequency: remembered((value) => t(`app:frequency.${value}`)),
    impact: remembered((value) => t('app:impact', { value })),
    effort: remembered((value) => t('app:effort', { value })),
    status: remembered((value) => t(`app:status.${value}`)),
    cards: remembered((count) => t('app:count.cards', { count })),
    boundary: (boundary) => t(`app:boundary.${boundary}`),
    target: (value) => t('app:metric.target', { value }),
    measured: (sample) => (sample === null ? t('app:curve.measured') : t('app:curve.measuredOf', { sample })),
  };
}

/** The same word stands on hundreds of cards, and finding it costs more than drawing it. */
function remembered<Value>(word: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = word(value);
    known.set(value, text);
    return text;
  };
}
