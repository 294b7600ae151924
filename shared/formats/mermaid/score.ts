/**
 * Mermaid draws scores 1 (sad) to 5 (happy); ours go from −2 to +2 in halves. Both are linear, so 1…5 ↔ −2…+2
 * is a shift by 3 that loses nothing there and back; Mermaid takes decimals, so halves are exact too. Mermaid's
 * grammar accepts any number: what lies outside of 1…5 (0 among it) becomes the nearest end.
 */
import { SCORE_MAX, SCORE_MIN } from '../../document/model.ts';
import { scoreOnScale } from '../builder.ts';
import type { NoticeList } from '../notices.ts';

const NEUTRAL = 3;

/** What stands for "no score" in what we write: Mermaid needs a number, and this one is neither good nor bad. */
export const NO_SCORE = NEUTRAL;

export function toMermaidScore(score: number): number {
  return score + NEUTRAL;
}

export function fromMermaidScore(value: number, notices: NoticeList, line: number): number {
  const { score, change } = scoreOnScale(value - NEUTRAL);
  const range = { min: toMermaidScore(SCORE_MIN), max: toMermaidScore(SCORE_MAX) };
  if (change === 'clamped') notices.add('scoreOutOfScale', range, line);
  if (change === 'rounded') notices.add('scoreRounded', {}, line);
  return score;
}
