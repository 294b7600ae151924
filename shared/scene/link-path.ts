/** An arrow as paths: its line with round corners, its head, and where its label stands. */
import type { Point } from '../layout/monotone.ts';
import type { LinkText } from '../layout/types.ts';
import type { PlaceLabel } from './link-label-place.ts';
import type { Way } from './links.ts';
import type { LinkLabel, LinkLayout } from './types.ts';

const RADIUS = 7;
const HEAD = { length: 8, width: 8 } as const;
/** A Bézier curve with handles of this length is nearly a quarter of a circle. */
const HANDLE = 0.5523;

/** The label is a pill with the icon of the arrow's kind and, if there is one, its text. */
export const LINK_LABEL = { height: 20, padding: 6, icon: 12, gap: 4 } as const;

/**
 * Flow is what arrows mean if nothing is said; all others show the icon of their kind.
 * @param place where the label goes, of this size
 */
export function linkLayout({ link, points }: Way, place: PlaceLabel): LinkLayout {
  const { id, kind, from, to, label } = link;
  const path = linkPath(points);
  return { id, kind, from, to, ...path, label: labelOn(path.points, kind !== 'flow', label, place) };
}

function labelOn(
  points: readonly Point[],
  isMarked: boolean,
  label: LinkText['label'],
  place: PlaceLabel,
): LinkLabel | null {
  if (!label && !isMarked) return null;
  const { height, padding, icon, gap } = LINK_LABEL;
  const iconWidth = icon + (label ? gap : 0);
  // Whole pixels up, so that a rounding in drawing cannot make the text wider than its pill.
  const size = (hasIcon: boolean) => ({
    width: Math.ceil(2 * padding + (hasIcon ? iconWidth : 0) + (label?.width ?? 0)),
    height,
  });
  const { text = null, isNumber = false } = label ?? {};
  // A number that finds no room beside its icon goes without; the line tells the kind as well.
  const sizes = isNumber && isMarked ? [size(true), size(false)] : [size(isMarked)];
  const { at, ...found } = place(points, sizes);
  return { ...found, text, isNumber, hasIcon: isMarked && at === 0 };
}

/** What is drawn of a way: its corners, its line and its head. */
export function linkPath(points: readonly Point[]): Pick<LinkLayout, 'points' | 'line' | 'head'> {
  const corners = withoutRepeats(points);
  return { points: corners, line: roundedLine(corners), head: headOf(corners) };
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before.x !== point.x || before.y !== point.y;
  });
}

/** The line up to the head, which covers its end. */
function roundedLine(points: readonly Point[]): string {
  const end = points.at(-1);
  const beforeEnd = points.at(-2);
  if (!end || !beforeEnd) return '';
  const stop = towards(end, beforeEnd, Math.min(HEAD.length - 2, lengthOf(end, beforeEnd)));
  const line = [...points.slice(0, -1), stop];
  let path = '';
  for (const [index, point] of line.entries()) {
    const [before, after] = [line[index - 1], line[index + 1]];
    if (!before) path += `M${at(point)}`;
    else if (!after) path += `L${at(point)}`;
    else {
      const radius = Math.min(RADIUS, lengthOf(before, point) / 2, lengthOf(point, after) / 2);
      const [start, finish] = [towards(point, before, radius), towards(point, after, radius)];
      const controls = [towards(start, point, radius * HANDLE), towards(finish, point, radius * HANDLE), finish];
      path += `L${at(start)}C${controls.map(at).join(' ')}`;
    }
  }
  return path;
}

function headOf(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const base = towards(end, before, HEAD.length);
  const along = { x: (end.x - base.x) / HEAD.length, y: (end.y - base.y) / HEAD.length };
  const half = HEAD.width / 2;
  const corners = [
    { x: base.x - along.y * half, y: base.y + along.x * half },
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ];
  return `M${at(end)}${corners.map((corner) => `L${at(corner)}`).join('')}Z`;
}

const lengthOf = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** A point so far from another one in a direction along one axis. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = lengthOf(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
const at = ({ x, y }: Point): string => `${hundredths(x)} ${hundredths(y)}`;
