/** Remembers the widths of words, because the same words come again on every card and every layout. */
import type { MeasureText } from './types.ts';

/** Longer texts are measured each time: they hardly come twice and would only fill the memory. */
const LONGEST_REMEMBERED = 64;
const DEFAULT_CAPACITY = 20_000;

/**
 * The same measurer with a memory of at most `2 × capacity` texts per style. When a generation of texts
 * is full, the one before it is forgotten; what is still in use has moved into the new one by then.
 */
export function rememberWidths(measure: MeasureText, capacity = DEFAULT_CAPACITY): MeasureText {
  const generations = new Map<string, { young: Map<string, number>; old: Map<string, number> }>();
  return (text, style) => {
    if (text === '') return 0;
    if (text.length > LONGEST_REMEMBERED) return measure(text, style);
    let widths = generations.get(style);
    if (!widths) {
      widths = { young: new Map(), old: new Map() };
      generations.set(style, widths);
    }
    let width = widths.young.get(text);
    if (width === undefined) {
      width = widths.old.get(text) ?? measure(text, style);
      if (widths.young.size >= capacity) {
        widths.old = widths.young;
        widths.young = new Map();
      }
      widths.young.set(text, width);
    }
    return width;
  };
}
