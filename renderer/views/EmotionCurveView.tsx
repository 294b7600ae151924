/** How the customer feels along the journey: a curve from good to bad with a face, a number and words. */
import { memo, useId } from 'react';
import { EMOTION_POINT_RADIUS, type EmotionPoint } from '#shared/layout/types.ts';
import type { EmotionCurve } from '#shared/scene/types.ts';
import styles from './EmotionCurveView.module.css';
import { ScoreFace } from './ScoreFace.tsx';
import { boxCss, TEXT_CSS } from './style.ts';
import { TextLines } from './TextLines.tsx';

export const EmotionCurveView = memo(function EmotionCurveView({ curve }: { readonly curve: EmotionCurve }) {
  const id = useId();
  const { row, zeroY } = curve;
  return (
    <div>
      <svg
        aria-hidden
        className={styles.curve}
        style={boxCss(row)}
        viewBox={`${row.x} ${row.y} ${row.width} ${row.height}`}
      >
        <defs>
          <Gradient id={`${id}line`} curve={curve} className={styles.lineStop} />
          <Gradient id={`${id}area`} curve={curve} className={styles.areaStop} />
        </defs>
        <line className={styles.zero} x1={row.x} x2={row.x + row.width} y1={zeroY} y2={zeroY} />
        {curve.runs.map((run) => (
          <g key={run.line}>
            <path d={run.area} fill={`url(#${id}area)`} />
            <path className={styles.line} d={run.line} stroke={`url(#${id}line)`} />
          </g>
        ))}
      </svg>
      {curve.points.map((point) => (
        <Point key={point.card} point={point} />
      ))}
    </div>
  );
});

interface GradientProps {
  readonly id: string;
  readonly curve: EmotionCurve;
  readonly className: string | undefined;
}

/** From good at +2 through neutral at 0 to bad at −2, in the coordinates of the grid. */
function Gradient({ id, curve, className }: GradientProps) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={0} x2={0} y1={curve.topY} y2={curve.bottomY}>
      <stop className={className} data-level="good" offset={0} />
      <stop className={className} data-level="neutral" offset={0.5} />
      <stop className={className} data-level="bad" offset={1} />
    </linearGradient>
  );
}

const Point = memo(function Point({ point }: { readonly point: EmotionPoint }) {
  return (
    <div>
      <div
        className={styles.point}
        data-card={point.card}
        style={{
          left: point.x - EMOTION_POINT_RADIUS,
          top: point.y - EMOTION_POINT_RADIUS,
          width: 2 * EMOTION_POINT_RADIUS,
          height: 2 * EMOTION_POINT_RADIUS,
        }}
      >
        <ScoreFace score={point.score} size={2 * EMOTION_POINT_RADIUS} />
      </div>
      <div className={styles.score} style={{ ...boxCss(point.scoreBox), ...TEXT_CSS.feeling }}>
        {point.text}
      </div>
      <TextLines className={styles.words} lines={point.words} style="feeling" />
    </div>
  );
});
