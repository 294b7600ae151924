/** The emotion curve as shapes and text, as `renderer/views/EmotionCurveView` draws it. */
import type { CurveMark } from '../../document/model.ts';
import { LEGEND_LINE } from '../../layout/curve-labels.ts';
import {
  type Box,
  EMOTION_POINT_RADIUS,
  type EmotionPoint,
  SMALL_POINT_RADIUS,
  TEXT_STYLES,
  type TextLine,
} from '../../layout/types.ts';
import { FACE_SHAPES, ICON_SIZE, STAR } from '../../scene/icons.ts';
import { colorOfLevel, type Palette } from '../../scene/palette.ts';
import { EXTREME_RING, FACE_RADIUS, MOMENT_BADGE, WORDS_GROUND } from '../../scene/point-looks.ts';
import { scoreLevel } from '../../scene/score-level.ts';
import type { EmotionCurve, ThinCurve } from '../../scene/types.ts';
import { ICON_STROKE, iconAt } from './icon.ts';
import { type Attributes, element } from './markup.ts';
import { textAmid, textLines } from './text.ts';

/** @param id a name that no other curve of the same page has, for its gradients */
export function drawCurve(curve: EmotionCurve, id: string, palette: Palette): string {
  const { marks, zeroLine, topY, bottomY, runs, points, measured, others } = curve;
  const gradient = (name: string, opacities: readonly [number, number, number]): string =>
    element(
      'linearGradient',
      { id: name, gradientUnits: 'userSpaceOnUse', x1: 0, x2: 0, y1: topY, y2: bottomY },
      ...[palette.good, palette.neutral, palette.bad].map((color, index) =>
        element('stop', { offset: index / 2, 'stop-color': color, 'stop-opacity': opacities[index] }),
      ),
    );
  return [
    element('defs', {}, gradient(`${id}-line`, [1, 1, 1]), gradient(`${id}-area`, [0.18, 0.02, 0.18])),
    element('path', { d: zeroLine, fill: 'none', stroke: palette.line2 }),
    ...others.map((other) => drawOther(other, palette)),
    ...runs.map(({ area }) => element('path', { d: area, fill: `url(#${id}-area)` })),
    ...runs.map(({ line }) =>
      element('path', {
        d: line,
        fill: 'none',
        stroke: `url(#${id}-line)`,
        'stroke-width': 3,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    ),
    measured ? drawMeasured(measured, palette) : '',
    ...points.map((point) => drawPoint(point, marks, palette)),
  ].join('');
}

const ROUND = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

/** Another map's curve, named at its end. */
function drawOther({ lines, label }: ThinCurve, palette: Palette): string {
  const stroke = { ...ROUND, stroke: palette.ink3, 'stroke-width': 1.5, 'stroke-opacity': 0.7 };
  return [
    ...lines.map((d) => element('path', { d, ...stroke })),
    ...label.map((line) => drawGround(line, palette)),
    textLines(label, 'feeling', palette.ink3),
  ].join('');
}

/** What was measured: dashes and hollow points, with a sample of both before the name. */
function drawMeasured({ lines, points, label }: ThinCurve, palette: Palette): string {
  const stroke = { ...ROUND, stroke: palette.ink2, 'stroke-width': 2, 'stroke-dasharray': '6 5' };
  const hollow = (cx: number, cy: number): string =>
    element('circle', {
      cx,
      cy,
      r: SMALL_POINT_RADIUS.measured,
      fill: palette.paper,
      stroke: palette.ink2,
      'stroke-width': 2,
    });
  const legend = (): string => {
    const [first] = label;
    if (!first) return '';
    const start = first.x - LEGEND_LINE.gap - LEGEND_LINE.length;
    const y = first.y + TEXT_STYLES.feeling.lineHeight / 2;
    return [
      element('path', { d: `M${start} ${y}h${LEGEND_LINE.length}`, ...stroke }),
      hollow(start + LEGEND_LINE.length / 2, y),
      ...label.map((line) => drawGround(line, palette)),
      textLines(label, 'feeling', palette.ink2),
    ].join('');
  };
  return [
    ...lines.map((d) => element('path', { d, ...stroke })),
    ...points.map(({ x, y }) => hollow(x, y)),
    legend(),
  ].join('');
}

function drawPoint(point: EmotionPoint, marks: CurveMark, palette: Palette): string {
  const { x, y, score, text, scoreBox, extreme, momentOfTruth, words } = point;
  const color = colorOfLevel(palette, scoreLevel(score));
  const radius = marks === 'points' ? SMALL_POINT_RADIUS.team : EMOTION_POINT_RADIUS;
  const box = marks === 'numbers' ? scoreBox : { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return [
    extreme ? drawRing(box, color) : '',
    drawMark(point, marks, box, palette),
    marks === 'points' ? '' : textAmid(text, scoreBox, 'feeling', palette.ink),
    momentOfTruth ? drawBadge(box, palette) : '',
    ...words.map((line) => drawGround(line, palette)),
    textLines(words, 'feeling', palette.ink2),
  ].join('');
}

/** What a line of words lies over is dimmed behind it. */
function drawGround({ x, y, width }: TextLine, { canvas }: Palette): string {
  const { opacity, radius } = WORDS_GROUND;
  return element('rect', {
    x,
    y,
    width,
    height: TEXT_STYLES.feeling.lineHeight,
    rx: radius,
    fill: canvas,
    'fill-opacity': opacity,
  });
}

function drawMark({ x, y, score }: EmotionPoint, marks: CurveMark, box: Box, palette: Palette): string {
  const level = scoreLevel(score);
  const stroke = colorOfLevel(palette, level);
  if (marks === 'points') return element('circle', { cx: x, cy: y, r: SMALL_POINT_RADIUS.team, fill: stroke });
  if (marks === 'numbers') return pill(box, -1, { fill: palette.paper, stroke, 'stroke-width': 2 });
  const size = (EMOTION_POINT_RADIUS * ICON_SIZE) / FACE_RADIUS;
  return [
    element('circle', { cx: x, cy: y, r: EMOTION_POINT_RADIUS, fill: palette.paper }),
    iconAt(FACE_SHAPES[level], x - size / 2, y - size / 2, size, { ...ICON_STROKE, stroke }),
  ].join('');
}

/** Around the highest and the lowest point. */
function drawRing(box: Box, stroke: string): string {
  const { gap, width } = EXTREME_RING;
  return pill(box, gap - width / 2, { fill: 'none', stroke, 'stroke-width': width });
}

/** The star of a moment of truth. */
function drawBadge(box: Box, palette: Palette): string {
  const { size } = MOMENT_BADGE;
  const [x, y] = [box.x + box.width - size / 2 - 1, box.y - size / 2 + 1];
  return iconAt(STAR, x, y, size, {
    fill: palette.moment,
    stroke: palette.canvas,
    'stroke-width': 3,
    'paint-order': 'stroke',
  });
}

/** A form with round ends, so much larger than a box on each side. */
function pill({ x, y, width, height }: Box, by: number, paint: Attributes): string {
  return element('rect', {
    x: x - by,
    y: y - by,
    width: width + 2 * by,
    height: height + 2 * by,
    rx: height / 2 + by,
    ...paint,
  });
}
