/** A map as a small picture: its stages as arrows, and how it feels along them. */

import colorStyles from '#renderer/views/color.module.css';
import { SCORE_MAX } from '#shared/document/model.ts';
import { cls } from '../controls/cls.ts';
import styles from './MapPicture.module.css';
import type { MapPictureData } from './samples.ts';

const WIDTH = 208;
const HEIGHT = 76;
const ARROW = { top: 10, height: 12, head: 5, gap: 1 } as const;
/** The curve's zero line, and how far the best score is above it. */
const ZERO = 49;
const REACH = 18;

export function MapPicture({ stages }: MapPictureData) {
  const step = (WIDTH - 16) / Math.max(stages.length, 1);
  const points = stages.flatMap(({ scores }, index) =>
    scores.map((score, place) => ({
      x: 8 + (index + (place + 0.5) / scores.length) * step,
      y: ZERO - (score / SCORE_MAX) * REACH,
    })),
  );
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      {stages.map(({ color }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: stages of a picture never change.
          key={index}
          className={cls(colorStyles.color, styles.stage)}
          data-color={color}
          d={arrow(8 + index * step, step, index === 0)}
        />
      ))}
      {points.length > 1 ? <line className={styles.zero} x1={8} x2={WIDTH - 8} y1={ZERO} y2={ZERO} /> : null}
      <path className={styles.curve} d={smooth(points)} />
    </svg>
  );
}

function arrow(x: number, step: number, isFirst: boolean): string {
  const { top, height, head, gap } = ARROW;
  const [right, bottom, middle] = [x + step - gap, top + height, top + height / 2];
  const notch = isFirst ? '' : `L${x + head} ${middle}`;
  return `M${x} ${top}H${right}L${right + head} ${middle} ${right} ${bottom}H${x}${notch}Z`;
}

/** A line through the points that is level at each of them. */
function smooth(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.x + x) / 2;
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join('');
}
