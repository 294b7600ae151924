/**
 * The pages' policy takes no text for markup, whoever writes it. react-aria empties what it told a screen reader by
 * writing an empty text as markup, and does so whenever a number is changed a second time: without an exception
 * for just that, the page would fall over. Anything else stays refused.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(markup: string): string | null }): unknown;
}

/** Lets an element be emptied. Called once, before anything is shown. */
export function allowEmptyMarkup(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // The policy called `default` is asked about every text that is written as markup; null refuses it.
  trustedTypes?.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) });
}
