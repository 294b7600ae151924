/** A face for an emotion score. The number stands beside it: a face alone is read differently by everyone. */
import { FACE_SHAPES } from '#shared/scene/icons.ts';
import { scoreLevel } from '#shared/scene/score-level.ts';
import { Icon } from './Icon.tsx';
import styles from './ScoreFace.module.css';

interface ScoreFaceProps {
  /** −2 … +2 */
  readonly score: number;
  /** Diameter in px. */
  readonly size: number;
}

export function ScoreFace({ score, size }: ScoreFaceProps) {
  const level = scoreLevel(score);
  // The icons' circle has a radius of 10; cropped to it, the face is as large as asked for.
  return <Icon shapes={FACE_SHAPES[level]} size={size} crop={1} className={`${styles.face} ${styles[level]}`} />;
}
