/** Where a touchpoint stands on a curve, also one that has no score yet and so no point. */
import { spread } from '#shared/layout/emotion.ts';
import { type Box, EMOTION_POINT_RADIUS, type MapLayout } from '#shared/layout/types.ts';

/** As large as a point. On the zero line, where there is no score. Null for what does not stand on the curve. */
export function curvePlace(layout: MapLayout, card: string | undefined, lane: string): Box | null {
  const curve = layout.emotions.find((each) => each.lane === lane);
  if (!curve || card === undefined) return null;
  const point = curve.runs.flat().find((each) => each.card === card);
  if (point) return around(point.x, point.y);
  const stage = layout.cards.find(({ id }) => id === card)?.stage;
  const column = layout.stages.find(({ id }) => id === stage)?.column;
  const touchpoints = layout.cards.filter((each) => each.stage === stage && each.content.kind === 'touchpoint');
  const x = column && spread(touchpoints.length, column)[touchpoints.findIndex(({ id }) => id === card)];
  return x === undefined ? null : around(x, curve.zeroY);
}

function around(x: number, y: number): Box {
  const radius = EMOTION_POINT_RADIUS;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
