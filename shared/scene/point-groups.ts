/** Points of a curve in groups of neighbours, each of which is drawn as one thing. */

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

/** So few that most of a group is in view when any of it is, so many that a window shows few groups. */
const GROUP_SIZE = 8;

/** From the centre of a point to the farthest of its marks. */
const POINT_REACH = EMOTION_POINT_RADIUS + MOMENT_BADGE.size;

/** All points in order, in groups. */
export const pointGroups = remember((points: readonly EmotionPoint[]): readonly PointGroup[] => {
  const groups: PointGroup[] = [];
  for (let start = 0; start < points.length; start += GROUP_SIZE) {
    const group = points.slice(start, start + GROUP_SIZE);
    groups.push({ id: group[0]?.card ?? '', box: around(group.flatMap(boxesOf)), points: group });
  }
  return groups;
});

function boxesOf({ x, y, scoreBox, words }: EmotionPoint): Box[] {
  const circle = { x: x - POINT_REACH, y: y - POINT_REACH, width: 2 * POINT_REACH, height: 2 * POINT_REACH };
  return [circle, scoreBox, ...words.map((line) => ({ ...line, height: TEXT_STYLES.feeling.lineHeight }))];
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
