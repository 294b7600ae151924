/** OpenJourney scores go from −5 to +5, ours from −2 to +2: linear, so half a step of ours is 1.25 of theirs. */
import { scoreOnScale } from '../builder.ts';
import type { NoticeList } from '../notices.ts';

const FACTOR = 2.5;
const MIN = -5;
const MAX = 5;

export function toOjfScore(score: number): number {
  return score * FACTOR;
}

export function fromOjfScore(value: number, notices: NoticeList): number {
  const { score, change } = scoreOnScale(value / FACTOR);
  if (change === 'clamped') notices.add('scoreOutOfScale', { min: MIN, max: MAX });
  if (change === 'rounded') notices.add('scoreRounded');
  return score;
}
