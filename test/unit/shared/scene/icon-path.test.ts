import svgpath from 'svgpath';
import { describe, expect, it } from 'vitest';
import { iconPath } from '#shared/scene/icon-path.ts';
import { FACE_SHAPES, type Icon } from '#shared/scene/icons.ts';

/** The points that a path goes through, in whole hundredths. */
function places(path: string): string[] {
  const found: string[] = [];
  // Each segment is told with the place it begins at.
  svgpath(`${path}m0 0`)
    .abs()
    .iterate((_segment, _index, x, y) => {
      found.push(`${Math.round(x * 100)} ${Math.round(y * 100)}`);
    });
  return found;
}

const has = (icon: Icon, scale: number, place: readonly [x: number, y: number]) =>
  expect(places(`M100 50${iconPath(icon, scale)}`)).toContain(`${place[0] * 100} ${place[1] * 100}`);

describe('an icon as one path', () => {
  it('stands around the place it is drawn at, as large as is asked for', () => {
    const corners: Icon = [
      ['line', { x1: '0', y1: '0', x2: '24', y2: '24' }],
      ['polyline', { points: '2 4 8 10' }],
    ];
    has(corners, 1, [88, 38]);
    has(corners, 1, [112, 62]);
    has(corners, 0.5, [94, 44]);
    has(corners, 1, [90, 42]);
    has(corners, 1, [96, 48]);
  });

  it('has circles and rounded rectangles in their places', () => {
    const circle: Icon = [['circle', { cx: '12', cy: '12', r: '10' }]];
    has(circle, 1, [90, 50]);
    has(circle, 1, [110, 50]);
    const rect: Icon = [['rect', { x: '2', y: '4', width: '20', height: '16', rx: '2' }]];
    has(rect, 1, [92, 42]);
    has(rect, 1, [110, 44]);
    has(rect, 1, [108, 58]);
    has(rect, 1, [90, 44]);
  });

  it('goes through what the paths of a face go through', () => {
    for (const shapes of Object.values(FACE_SHAPES)) {
      const own = shapes.flatMap(([element, { d }]) => (element === 'path' && d ? [d] : []));
      const path = places(`M12 12${iconPath(shapes, 1)}`);
      for (const d of own) expect(path).toEqual(expect.arrayContaining(places(d).slice(1)));
    }
  });
});
