/** Where a window stands: as it was left, but always where it can be seen and held. */
import { z } from 'zod';

/** In device-independent pixels, from the top left of the primary display. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MIN_SIZE = { width: 900, height: 600 };
const DEFAULT_SIZE = { width: 1440, height: 900 };
/** How far a further window stands right of and below the one before. */
const CASCADE = 28;

const pixels = z.number().int().min(-100_000).max(100_000);
export const WindowBounds = z.object({
  x: pixels,
  y: pixels,
  width: pixels.positive(),
  height: pixels.positive(),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof WindowBounds>;

/**
 * Bounds for a new window.
 * @param left how the last window was left; null at the first start.
 * @param workAreas the displays without taskbars and the like, the primary one first.
 * @param taken where our other windows stand.
 */
export function placeWindow(
  left: Rectangle | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
  taken: readonly Rectangle[],
): Rectangle {
  if (left === null) return moveInto(centred(workAreas[0]), workAreas[0], taken);
  // The display it stood on may be gone, or another size.
  const area = workAreas.find((each) => overlap(each, left) > 0) ?? workAreas[0];
  return moveInto(left, area, taken);
}

function centred(area: Rectangle): Rectangle {
  const width = Math.min(DEFAULT_SIZE.width, area.width);
  const height = Math.min(DEFAULT_SIZE.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/** Moves, and if need be shrinks, a rectangle into an area, beside the places taken where there is room. */
function moveInto(wanted: Rectangle, area: Rectangle, taken: readonly Rectangle[]): Rectangle {
  const width = Math.min(Math.max(wanted.width, MIN_SIZE.width), area.width);
  const height = Math.min(Math.max(wanted.height, MIN_SIZE.height), area.height);
  const clamp = (x: number, y: number): Rectangle => ({
    x: Math.min(Math.max(x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(y, area.y), area.y + area.height - height),
    width,
    height,
  });
  let place = clamp(wanted.x, wanted.y);
  while (taken.some((other) => other.x === place.x && other.y === place.y)) {
    const next = clamp(place.x + CASCADE, place.y + CASCADE);
    if (next.x === place.x && next.y === place.y) break;
    place = next;
  }
  return place;
}

/** Common area of two rectangles, in square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
