/** The way of an arrow while it is drawn, before its layout leads it around the cards. SVG path data of the grid. */
import type { Box } from '#shared/layout/types.ts';
import type { Point } from './drop.ts';

/** How far an arrow leaves a card before it turns, in px at zoom 1. */
const REACH = 36;

/**
 * A smooth way from one card to another: out of the right side into the left, where the other stands further right;
 * from below to above within a stage; around the outside on the way back.
 */
export function linkPath(from: Box, to: Box): string {
  const isRight = to.x >= from.x + from.width;
  const isSameColumn = to.x < from.x + from.width && to.x + to.width > from.x;
  if (isSameColumn && to.y !== from.y) {
    const isBelow = to.y > from.y;
    // In one column other cards may lie between: the arrow runs beside them.
    const side = Math.max(from.x + from.width, to.x + to.width);
    const start = { x: from.x + from.width, y: from.y + from.height / 2 };
    const end = { x: to.x + to.width, y: to.y + to.height / 2 };
    const isNeighbour = Math.abs(isBelow ? to.y - (from.y + from.height) : from.y - (to.y + to.height)) < 2 * REACH;
    const bend = isNeighbour ? REACH / 2 : REACH;
    return curve(start, { x: side + bend, y: start.y }, { x: side + bend, y: end.y }, end);
  }
  const start = { x: isRight ? from.x + from.width : from.x, y: from.y + from.height / 2 };
  const end = { x: isRight ? to.x : to.x + to.width, y: to.y + to.height / 2 };
  const by = (isRight ? 1 : -1) * Math.max(REACH, Math.abs(end.x - start.x) / 2);
  return curve(start, { x: start.x + by, y: start.y }, { x: end.x - by, y: end.y }, end);
}

/** The same to a point that is no card, such as the pointer. */
export function pathToPoint(from: Box, point: Point): string {
  return linkPath(from, { x: point.x, y: point.y, width: 0, height: 0 });
}

function curve(start: Point, out: Point, into: Point, end: Point): string {
  return `M${start.x} ${start.y}C${out.x} ${out.y} ${into.x} ${into.y} ${end.x} ${end.y}`;
}
