/**
 * Whether this window is written in with an input method, as Japanese, Chinese and Korean are. It composes only in a
 * text field, so one has the focus on the map then (`canvas/CompositionField.tsx`); everybody else is better off without.
 */
import { useSyncExternalStore } from 'react';

const COMPOSED_LANGUAGE = /^(?:ja|ko|zh|yue)\b/i;
/** Letters that no keyboard has keys for; accents, which are composed as well, are none. */
const COMPOSED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

let hasComposed = false;

function subscribe(onChange: () => void): () => void {
  if (hasComposed) return () => undefined;
  const watch = ({ data }: CompositionEvent): void => {
    if (hasComposed || !COMPOSED_LETTER.test(data)) return;
    hasComposed = true;
    onChange();
  };
  window.addEventListener('compositionupdate', watch, true);
  window.addEventListener('compositionend', watch, true);
  return () => {
    window.removeEventListener('compositionupdate', watch, true);
    window.removeEventListener('compositionend', watch, true);
  };
}

/**
 * Says so for a document in such a language, for a computer that is set to one, and once such a letter was composed
 * anywhere in the window.
 * @param language of the document (BCP 47)
 */
export function useInputMethod(language: string): boolean {
  const composed = useSyncExternalStore(subscribe, () => hasComposed);
  return composed || [language, ...navigator.languages].some((each) => COMPOSED_LANGUAGE.test(each));
}

/** What has keys and a clipboard of its own: not the field that only waits on the map for what is composed. */
export const TEXT_FIELDS = 'input, textarea:not([data-composition]), select, [contenteditable]';

/** A key that the input method takes; on a Mac its first one has no other mark than this code. */
export const isComposed = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;
