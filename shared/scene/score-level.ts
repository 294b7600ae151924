/** The five levels an emotion score is shown as: by a face, a colour and the number itself. */

export type ScoreLevel = 'veryGood' | 'good' | 'neutral' | 'bad' | 'veryBad';

/** The level of a score from −2 to +2: each takes the two half steps on its side of zero. */
export function scoreLevel(score: number): ScoreLevel {
  if (score > 1) return 'veryGood';
  if (score > 0) return 'good';
  if (score === 0) return 'neutral';
  return score >= -1 ? 'bad' : 'veryBad';
}
