/** A face for an emotion score. The number stands beside it: a face alone is read differently by everyone. */
import { Angry, Frown, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react';
import styles from './ScoreFace.module.css';
import { type ScoreLevel, scoreLevel } from './score.ts';

const FACES: { readonly [L in ScoreLevel]: LucideIcon } = {
  veryGood: Laugh,
  good: Smile,
  neutral: Meh,
  bad: Frown,
  veryBad: Angry,
};

interface ScoreFaceProps {
  /** −2 … +2 */
  readonly score: number;
  /** Diameter in px. */
  readonly size: number;
}

export function ScoreFace({ score, size }: ScoreFaceProps) {
  const level = scoreLevel(score);
  const Face = FACES[level];
  return <Face aria-hidden className={styles.face} data-level={level} size={size} strokeWidth={1.75} />;
}
