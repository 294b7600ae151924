import svgpath from 'svgpath';
import { describe, expect, it } from 'vitest';
import { CARD_SHAPES, REFERENCE_SHAPES } from '#shared/scene/card-icons.ts';
import { iconPath, wholeIcon } from '#shared/scene/icon-path.ts';
import { CHANNEL_SHAPES, FACE_SHAPES, type Icon, NOTES, STAR } from '#shared/scene/icons.ts';

/** The points that a path goes through, in whole tenths. */
function places(path: string): string[] {
  const found: string[] = [];
  // Each segment is told with the place it begins at.
  svgpath(`${path}m0 0`)
    .abs()
    .iterate((_segment, _index, x, y) => {
      found.push(`${Math.round(x * 10)} ${Math.round(y * 10)}`);
    });
  return found;
}

const has = (icon: Icon, scale: number, place: readonly [x: number, y: number]) =>
  expect(places(`M100 50${iconPath(icon, scale)}`)).toContain(`${place[0] * 10} ${place[1] * 10}`);

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

  it.each([
    ...Object.entries({ ...FACE_SHAPES, ...CHANNEL_SHAPES, ...CARD_SHAPES, ...REFERENCE_SHAPES }),
    ['star', STAR] as const,
    ['notes', NOTES] as const,
  ])('goes where each of the paths of %s goes for itself, also one that begins with a relative step', (_, shapes) => {
    const path = places(wholeIcon(shapes));
    for (const [element, { d = '' }] of shapes) {
      if (element === 'path') expect(path).toEqual(expect.arrayContaining(places(d).slice(1)));
    }
  });
});
