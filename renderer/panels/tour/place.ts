/** Where a step of the tour stands: beside what it speaks of, inside the window. */
import type { Box } from '#shared/layout/types.ts';

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Between what is spoken of and the step, and at the least to the edges of the window; in px. */
const GAP = 12;

/** On the map a step stands to the right: the next card is written below. */
export type Side = 'right' | 'below';

/** The upper left corner, in px of the window. */
export function placeBeside(
  anchor: Box,
  own: Extent,
  window: Extent,
  side: Side,
): { readonly x: number; readonly y: number } {
  const right = anchor.x + anchor.width + GAP;
  if (side === 'right' && right + own.width + GAP <= window.width) {
    return { x: Math.max(GAP, right), y: within(anchor.y, window.height - own.height) };
  }
  const below = anchor.y + anchor.height + GAP;
  const above = anchor.y - GAP - own.height;
  const isRoomBelow = below + own.height + GAP <= window.height;
  const y = isRoomBelow || above < GAP ? below : above;
  return {
    x: within(anchor.x + anchor.width / 2 - own.width / 2, window.width - own.width),
    y: within(y, window.height - own.height),
  };
}

const within = (value: number, room: number): number => Math.max(GAP, Math.min(value, room - GAP));
