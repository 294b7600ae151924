/** The range of characters that a font face declares, such as `U+0000-00FF, U+131`. */

type Span = readonly [first: number, last: number];

const known = new Map<string, readonly Span[]>();

function spansOf(range: string): readonly Span[] {
  let spans = known.get(range);
  if (spans === undefined) {
    spans = range.split(',').map((span): Span => {
      const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
      // A question mark stands for any digit.
      return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)];
    });
    known.set(range, spans);
  }
  return spans;
}

/** Whether a range holds a character. */
export function covers(range: string, character: string): boolean {
  const code = character.codePointAt(0) ?? -1;
  return spansOf(range).some(([first, last]) => code >= first && code <= last);
}

/** Whether it holds any character of a text. */
export function coversAny(range: string, text: string): boolean {
  return Array.from(text).some((character) => covers(range, character));
}
