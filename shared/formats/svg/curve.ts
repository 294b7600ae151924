/** The emotion curve as shapes and text, as `renderer/views/EmotionCurveView` draws it. */
import { EMOTION_POINT_RADIUS, type EmotionPoint } from '../../layout/types.ts';
import { FACE_SHAPES, ICON_SIZE } from '../../scene/icons.ts';
import { colorOfLevel, type Palette } from '../../scene/palette.ts';
import { scoreLevel } from '../../scene/score-level.ts';
import type { EmotionCurve } from '../../scene/types.ts';
import { ICON_STROKE, iconAt } from './icon.ts';
import { element } from './markup.ts';
import { textInBox, textLines } from './text.ts';

/** Radius of the circle that a face's icon is drawn in, with its stroke, in the icon's own square. */
const FACE_RADIUS = 11;

/** @param id a name that no other curve of the same page has, for its gradients */
export function drawCurve(curve: EmotionCurve, id: string, palette: Palette): string {
  const { row, zeroY, topY, bottomY, runs, points } = curve;
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
    element('line', { x1: row.x, x2: row.x + row.width, y1: zeroY, y2: zeroY, stroke: palette.line2 }),
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
    ...points.map((point) => drawPoint(point, palette)),
  ].join('');
}

function drawPoint({ x, y, score, text, scoreBox, words }: EmotionPoint, palette: Palette): string {
  const level = scoreLevel(score);
  const size = (EMOTION_POINT_RADIUS * ICON_SIZE) / FACE_RADIUS;
  return [
    element('circle', { cx: x, cy: y, r: EMOTION_POINT_RADIUS, fill: palette.paper }),
    iconAt(FACE_SHAPES[level], x - size / 2, y - size / 2, size, {
      ...ICON_STROKE,
      stroke: colorOfLevel(palette, level),
    }),
    textInBox(text, scoreBox, 'feeling', palette.ink, true),
    textLines(words, 'feeling', palette.ink2),
  ].join('');
}
