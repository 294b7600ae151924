/**
 * Neighbouring points of a curve with their faces, numbers and words. A point for itself would be several layers to the
 * browser, and all of a pan is moving layers: so a group of points is one picture, with its texts in one flow over it.
 */
import { Fragment, memo } from 'react';
import type { CurveMark } from '#shared/document/model.ts';
import { type Box, EMOTION_POINT_RADIUS, type EmotionPoint, SMALL_POINT_RADIUS } from '#shared/layout/types.ts';
import { iconPath } from '#shared/scene/icon-path.ts';
import { FACE_SHAPES, ICON_SIZE, STAR } from '#shared/scene/icons.ts';
import type { PointGroup } from '#shared/scene/point-groups.ts';
import { EXTREME_RING, FACE_RADIUS, MOMENT_BADGE } from '#shared/scene/point-looks.ts';
import { type ScoreLevel, scoreLevel } from '#shared/scene/score-level.ts';
import styles from './EmotionCurveView.module.css';
import { createFlow } from './flow.ts';
import { movedCss, TEXT_CSS } from './style.ts';
import { textBlocks } from './text-blocks.ts';

interface CurvePointsProps {
  readonly group: PointGroup;
  readonly marks: CurveMark;
}

export const CurvePoints = memo(function CurvePoints({ group, marks }: CurvePointsProps) {
  const { points } = group;
  const box = wholeBox(group.box);
  const place = createFlow(box);
  return (
    <div className={styles.layer} style={movedCss(box)}>
      <svg
        aria-hidden
        className={styles.marks}
        style={place(box)}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      >
        {points.map((point) => (
          <Mark key={point.card} point={point} marks={marks} />
        ))}
      </svg>
      {points.map((point) => (
        <Fragment key={point.card}>
          {marks === 'points' ? null : (
            <div
              className={marks === 'numbers' ? `${styles.score} ${styles.inside}` : styles.score}
              style={{
                ...place(point.scoreBox),
                ...TEXT_CSS.feeling,
                ...(marks === 'numbers' ? { lineHeight: `${point.scoreBox.height}px` } : {}),
              }}
            >
              {point.text}
            </div>
          )}
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
        </Fragment>
      ))}
    </div>
  );
});

/** In whole px: what is in it keeps its place when it is moved by them. */
function wholeBox({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

/** With its line the face is as wide as the point. */
const FACE_SCALE = EMOTION_POINT_RADIUS / FACE_RADIUS;

const facePath = (level: ScoreLevel): string => iconPath(FACE_SHAPES[level], FACE_SCALE);

const starPath = (): string => iconPath(STAR, MOMENT_BADGE.size / ICON_SIZE);

interface MarkProps {
  readonly point: EmotionPoint;
  readonly marks: CurveMark;
}

/** What stands on the curve: a face, a dot or a pill; around it the ring of a peak or a low, over it a star. */
function Mark({ point, marks }: MarkProps) {
  const { card, x, y, score, scoreBox, extreme, momentOfTruth } = point;
  const level = scoreLevel(score);
  const radius = marks === 'points' ? SMALL_POINT_RADIUS.team : EMOTION_POINT_RADIUS;
  const box = marks === 'numbers' ? scoreBox : { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const ring = EXTREME_RING.gap - EXTREME_RING.width / 2;
  return (
    <g className={styles.mark} data-card={card} data-marks={marks} data-level={level}>
      {extreme ? <Pill className={styles.ring} box={box} by={ring} /> : null}
      {marks === 'numbers' ? <Pill className={styles.pill} box={box} by={-1} /> : null}
      {marks === 'points' ? <circle className={styles.dot} cx={x} cy={y} r={radius} /> : null}
      {marks === 'faces' ? (
        <>
          <circle className={styles.ground} cx={x} cy={y} r={radius} />
          <path className={styles.face} d={`M${x} ${y}${facePath(level)}`} />
        </>
      ) : null}
      {momentOfTruth ? (
        <path className={styles.star} d={`M${box.x + box.width - 1} ${box.y + 1}${starPath()}`} />
      ) : null}
    </g>
  );
}

interface PillProps {
  readonly className: string | undefined;
  readonly box: Box;
  /** So much larger than the box on each side. */
  readonly by: number;
}

function Pill({ className, box: { x, y, width, height }, by }: PillProps) {
  return (
    <rect
      className={className}
      x={x - by}
      y={y - by}
      width={width + 2 * by}
      height={height + 2 * by}
      rx={height / 2 + by}
    />
  );
}
