/** A face for an emotion score. The number stands beside it: a face alone is read differently by everyone. */
import { Angry, Frown, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react';
import { type ScoreLevel, scoreLevel } from '#shared/scene/score-level.ts';
import styles from './ScoreFace.module.css';

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
  // The icons' circle has a radius of 10; cropped to it, the face is as large as asked for.
  return (
    <Face aria-hidden className={styles.face} data-level={level} size={size} viewBox="1 1 22 22" strokeWidth={1.75} />
  );
}
