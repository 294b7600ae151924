/** How an emotion score is written. */
import { numberText } from './locale.ts';

/**
 * A score with its sign, in the reader's language: `+1`, `−0.5` (Danish `−0,5`), `0`. The sign is a true
 * minus in every language, so that it is as wide as the plus.
 */
export function scoreText(score: number, language: string): string {
  const sign = score > 0 ? '+' : score < 0 ? '−' : '';
  return sign + numberText(Math.abs(score), language, 1);
}
