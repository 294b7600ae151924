/** How an emotion score is written. */

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A score with its sign, in the reader's language: `+1`, `−0.5` (Danish `−0,5`), `0`. The sign is a true
 * minus in every language, so that it is as wide as the plus.
 */
export function scoreText(score: number, language: string): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    formats.set(language, format);
  }
  const sign = score > 0 ? '+' : score < 0 ? '−' : '';
  return sign + format.format(Math.abs(score));
}
