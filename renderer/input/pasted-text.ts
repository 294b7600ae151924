/** What is wrong with a text that is about to be pasted into a field, before the browser shortens or mends it. */
import { hasForbidden } from '#shared/document/text.ts';

export type PasteProblem =
  /** The field would cut it off. In UTF-16 code units. */
  | { readonly kind: 'fieldFull'; readonly limit: number }
  /** The document will hold it without some of its characters. */
  | { readonly kind: 'cleaned' };

export function problemOfPaste(field: Element, text: string): PasteProblem | null {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  const { value, maxLength, selectionStart, selectionEnd } = field;
  const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
  const length = value.length - replaced + text.replace(/\r\n/g, '\n').length;
  if (maxLength >= 0 && length > maxLength) return { kind: 'fieldFull', limit: maxLength };
  return hasForbidden(text) ? { kind: 'cleaned' } : null;
}
