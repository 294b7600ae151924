/** The texts of the interface, in components. */
import type { i18n } from 'i18next';
import { useContext, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import { LANGUAGE_TAGS, type UiLanguage } from '#shared/i18n/languages.ts';
import { NAMESPACES, type Translate } from '#shared/i18n/translator.ts';

/**
 * The texts in the language of the interface: the same function everywhere, and until the language is another one.
 * React-i18next's own hook gives each component a function of its own, made with more work than most components.
 */
export function useTexts(): Translate {
  const { i18n } = useContext(I18nContext) ?? {};
  if (!i18n) throw new Error('A component that has texts is shown without a translator.');
  return useSyncExternalStore(subscribeTo(i18n), () => textsOf(i18n));
}

type Subscribe = (listener: () => void) => () => void;

const subscriptions = new WeakMap<i18n, Subscribe>();

/** The same function for the same translator, because React subscribes anew to another one. */
function subscribeTo(translator: i18n): Subscribe {
  const known = subscriptions.get(translator);
  if (known) return known;
  const subscribe: Subscribe = (listener) => {
    translator.on('languageChanged', listener);
    return () => translator.off('languageChanged', listener);
  };
  subscriptions.set(translator, subscribe);
  return subscribe;
}

const texts = new WeakMap<i18n, { readonly language: string; readonly translate: Translate }>();

function textsOf(translator: i18n): Translate {
  const { language } = translator;
  const known = texts.get(translator);
  if (known?.language === language) return known.translate;
  const translate = remembering(translator.getFixedT(language, NAMESPACES) as Translate);
  texts.set(translator, { language, translate });
  return translate;
}

/** Texts that are kept at most: those of the interface, and as many with names and numbers in them. */
const KEPT = 4_000;

/** The same texts, each looked up and put together once. Hundreds of cards are named in the same words. */
function remembering(translate: Translate): Translate {
  const known = new Map<string, string>();
  // Its type says what texts there are, which is no matter here.
  const look = translate as unknown as (...args: readonly unknown[]) => string;
  const remembered = (...args: readonly unknown[]): string => {
    const asked = args.length === 1 && typeof args[0] === 'string' ? args[0] : JSON.stringify(args);
    const found = known.get(asked);
    if (found !== undefined) return found;
    const text = look(...args);
    if (known.size >= KEPT) known.clear();
    known.set(asked, text);
    return text;
  };
  return remembered as unknown as Translate;
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
