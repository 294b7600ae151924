/** How the customer feels along the journey: a curve from good to bad with a face, a number and words. */
import { memo, useId } from 'react';
import type { CurveMark } from '#shared/document/model.ts';
import { LEGEND_LINE } from '#shared/layout/curve-labels.ts';
import {
  EMOTION_POINT_RADIUS,
  type EmotionPoint,
  SMALL_POINT_RADIUS,
  TEXT_STYLES,
  type TextLine,
} from '#shared/layout/types.ts';
import { STAR } from '#shared/scene/icons.ts';
import { EXTREME_RING, MOMENT_BADGE } from '#shared/scene/point-looks.ts';
import { scoreLevel } from '#shared/scene/score-level.ts';
import type { EmotionCurve, ThinCurve } from '#shared/scene/types.ts';
import styles from './EmotionCurveView.module.css';
import { createFlow } from './flow.ts';
import { Icon } from './Icon.tsx';
import { ScoreFace } from './ScoreFace.tsx';
import { boxCss, movedCss, TEXT_CSS } from './style.ts';
import { textBlocks } from './text-blocks.ts';

export const EmotionCurveView = memo(function EmotionCurveView({ curve }: { readonly curve: EmotionCurve }) {
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
      {curve.others.map(({ map, label }) =>
        label ? <Name key={map} className={styles.otherName} line={label} /> : null,
      )}
      {curve.measured?.label ? <Name className={styles.words} line={curve.measured.label} /> : null}
      {curve.points.map((point) => (
        <Point key={point.card} point={point} marks={curve.marks} />
      ))}
    </div>
  );
});

interface NameProps {
  readonly line: TextLine;
  readonly className: string | undefined;
}

/** What a curve is called, at a place of its own in the row. */
function Name({ line, className }: NameProps) {
  const { x, y, width, direction, text } = line;
  const box = { x, y, width, height: TEXT_STYLES.feeling.lineHeight };
  return (
    <div
      className={`${styles.text} ${styles.name} ${className}`}
      dir={direction}
      style={{ ...TEXT_CSS.feeling, ...boxCss(box) }}
    >
      {text}
    </div>
  );
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
  const { label, points } = curve;
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

interface PointProps {
  readonly point: EmotionPoint;
  readonly marks: CurveMark;
}

/** A point with all that belongs to it: one layer to the browser, in which everything stands in the flow. */
const Point = memo(function Point({ point, marks }: PointProps) {
  const { x, y, score, scoreBox, extreme, momentOfTruth } = point;
  const level = scoreLevel(score);
  const radius = marks === 'points' ? SMALL_POINT_RADIUS.team : EMOTION_POINT_RADIUS;
  const box = marks === 'numbers' ? scoreBox : circleBox(x, y, radius);
  const { gap } = EXTREME_RING;
  const ring = { x: box.x - gap, y: box.y - gap, width: box.width + 2 * gap, height: box.height + 2 * gap };
  const { size } = MOMENT_BADGE;
  const badge = { x: box.x + box.width - size / 2 - 1, y: box.y - size / 2 + 1, width: size, height: size };
  const place = createFlow({ x: Math.round(box.x), y: Math.round(box.y) });
  return (
    <div className={styles.layer} style={movedCss(box)}>
      {extreme ? (
        <div className={styles.ring} data-level={level} style={{ ...place(ring), borderRadius: ring.height / 2 }} />
      ) : null}
      <div className={styles.point} data-card={point.card} data-marks={marks} data-level={level} style={place(box)}>
        {marks === 'faces' ? <ScoreFace score={score} size={2 * radius} /> : null}
      </div>
      {marks === 'points' ? null : (
        <div
          className={marks === 'numbers' ? `${styles.score} ${styles.inside}` : styles.score}
          data-level={level}
          style={{
            ...place(scoreBox),
            ...TEXT_CSS.feeling,
            ...(marks === 'numbers' ? lineHeight(scoreBox.height) : {}),
          }}
        >
          {point.text}
        </div>
      )}
      {momentOfTruth ? (
        <div className={styles.badge} style={place(badge)}>
          <Icon shapes={STAR} size={size} className={styles.star} />
        </div>
      ) : null}
      {textBlocks(point.words, 'feeling').map((block) => (
        <div
          key={block.box.y}
          className={styles.text}
          dir={block.direction}
          style={{ ...TEXT_CSS.feeling, ...place(block.box) }}
        >
          {block.text}
        </div>
      ))}
    </div>
  );
});

const circleBox = (x: number, y: number, radius: number) => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

const lineHeight = (height: number) => ({ lineHeight: `${height}px` });
