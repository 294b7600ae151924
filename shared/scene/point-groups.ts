/** Points of a curve in groups of neighbours, each of which is drawn as one thing. */

import { boxAround } from '../layout/boxes.ts';
import { remember } from '../layout/remember.ts';
import { type Box, EMOTION_POINT_RADIUS, type EmotionPoint, TEXT_STYLES } from '../layout/types.ts';
import { MOMENT_BADGE } from './point-looks.ts';

export interface PointGroup {
  /** The first point's card. */
  readonly id: string;
  /** Around all that belongs to the points. Relative to the grid. */
  readonly box: Box;
  readonly points: readonly EmotionPoint[];
}

/** At most so many, that of a group in view not too much is out of it. */
const GROUP_SIZE = 12;

/** From the centre of a point to the farthest of its marks. */
const POINT_REACH = EMOTION_POINT_RADIUS + MOMENT_BADGE.size;

/** All points in order, stage by stage: a point more or less makes the groups of its own stage others. */
export const pointGroups = remember((points: readonly EmotionPoint[]): readonly PointGroup[] => {
  const groups: EmotionPoint[][] = [];
  for (const point of points) {
    const last = groups.at(-1);
    if (last && last[0]?.stage === point.stage && last.length < GROUP_SIZE) last.push(point);
    else groups.push([point]);
  }
  return groups.map((group) => ({ id: group[0]?.card ?? '', box: boxAround(group.flatMap(boxesOf)), points: group }));
});

function boxesOf({ x, y, scoreBox, words }: EmotionPoint): Box[] {
  const circle = { x: x - POINT_REACH, y: y - POINT_REACH, width: 2 * POINT_REACH, height: 2 * POINT_REACH };
  return [circle, scoreBox, ...words.map((line) => ({ ...line, height: TEXT_STYLES.feeling.lineHeight }))];
}
