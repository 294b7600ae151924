/** How the customer feels along the journey: a curve from good to bad with a face, a number and words. */
import { memo, useId } from 'react';
import { LEGEND_LINE } from '#shared/layout/curve-labels.ts';
import { SMALL_POINT_RADIUS, TEXT_STYLES, type TextLine } from '#shared/layout/types.ts';
import type { PointGroup } from '#shared/scene/point-groups.ts';
import type { EmotionCurve, ThinCurve } from '#shared/scene/types.ts';
import { CurvePoints } from './CurvePoints.tsx';
import styles from './EmotionCurveView.module.css';
import { boxCss, TEXT_CSS } from './style.ts';
import { textBlocks } from './text-blocks.ts';

interface EmotionCurveViewProps {
  readonly curve: EmotionCurve;
  /** Those of its points that are drawn. */
  readonly points: readonly PointGroup[];
}

export const EmotionCurveView = memo(function EmotionCurveView({ curve, points }: EmotionCurveViewProps) {
  const id = useId();
  const { row } = curve;
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
        <path className={styles.zero} d={curve.zeroLine} />
        {curve.others.map((other) => (
          <ThinLines key={other.map} curve={other} className={styles.other} />
        ))}
        {curve.runs.map((run) => (
          <g key={run.line}>
            <path d={run.area} fill={`url(#${id}area)`} />
            <path className={styles.line} d={run.line} stroke={`url(#${id}line)`} />
          </g>
        ))}
        {curve.measured ? <Measured curve={curve.measured} /> : null}
      </svg>
      {curve.others.map(({ map, label }) => (
        <Name key={map} className={styles.otherName} lines={label} />
      ))}
      {curve.measured ? <Name className={styles.words} lines={curve.measured.label} /> : null}
      {points.map((group) => (
        <CurvePoints key={group.id} group={group} marks={curve.marks} />
      ))}
    </div>
  );
});

interface NameProps {
  readonly lines: readonly TextLine[];
  readonly className: string | undefined;
}

/** What a curve is called, at a place of its own in the row. */
function Name({ lines, className }: NameProps) {
  return textBlocks(lines, 'feeling').map(({ text, box, direction }) => (
    <div
      key={box.y}
      className={`${styles.text} ${styles.name} ${className}`}
      dir={direction}
      style={{ ...TEXT_CSS.feeling, ...boxCss(box) }}
    >
      {text}
    </div>
  ));
}

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

interface ThinLinesProps {
  readonly curve: ThinCurve;
  readonly className: string | undefined;
}

function ThinLines({ curve, className }: ThinLinesProps) {
  return curve.lines.map((line) => <path key={line} className={className} d={line} />);
}

/** A dashed line with hollow points, and before its name a sample of it. */
function Measured({ curve }: { readonly curve: ThinCurve }) {
  const {
    label: [label],
    points,
  } = curve;
  const y = label ? label.y + TEXT_STYLES.feeling.lineHeight / 2 : 0;
  const start = label ? label.x - LEGEND_LINE.gap - LEGEND_LINE.length : 0;
  return (
    <g>
      <ThinLines curve={curve} className={styles.measured} />
      {label ? <path className={styles.measured} d={`M${start} ${y}h${LEGEND_LINE.length}`} /> : null}
      {points.map(({ card, x, y: height }) => (
        <circle key={card} className={styles.hollow} cx={x} cy={height} r={SMALL_POINT_RADIUS.measured} />
      ))}
      {label ? (
        <circle className={styles.hollow} cx={start + LEGEND_LINE.length / 2} cy={y} r={SMALL_POINT_RADIUS.measured} />
      ) : null}
    </g>
  );
}
