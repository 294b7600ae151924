/** Selecting by a frame that is drawn over the map. The frame follows the pointer without React. */
import type { SelectionTarget } from '#shared/document/selection.ts';
import type { Box, MapLayout } from '#shared/layout/types.ts';
import type { Point } from './drop.ts';
import { onGrid } from './hit.ts';
import { type DragSurface, followPointer } from './pointer-drag.ts';

export interface Marquee {
  /** Shows the frame, in px of the canvas; null takes it away. */
  readonly show: (frame: Box | null) => void;
  readonly select: (target: SelectionTarget) => void;
}

/** The box between two points. */
export function boxBetween(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** The cards that a frame on the grid touches, in reading order. */
export function cardsTouching({ cards }: MapLayout, frame: Box): readonly string[] {
  return cards
    .filter(
      ({ box }) =>
        box.x < frame.x + frame.width &&
        box.y < frame.y + frame.height &&
        box.x + box.width > frame.x &&
        box.y + box.height > frame.y,
    )
    .map(({ id }) => id);
}

/**
 * Begins with a press between the cards. What the frame touches is selected at once; Escape brings back what was.
 * @param before what was selected
 * @param keeps whether the cards selected before stay selected
 * @returns the function that ends it as if it had never begun
 */
export function pressGround(
  press: PointerEvent,
  before: SelectionTarget,
  keeps: boolean,
  surface: DragSurface,
  marquee: Marquee,
): () => void {
  const bounds = surface.element.getBoundingClientRect();
  const start = onGrid({ x: press.clientX - bounds.x, y: press.clientY - bounds.y }, surface.viewport());
  const kept = keeps && before.kind === 'cards' ? before.cards : [];
  let shown: string | null = null;
  let isDropped = false;

  const look = (point: Point) => {
    const viewport = surface.viewport();
    const frame = boxBetween(start, onGrid(point, viewport));
    marquee.show({
      x: frame.x * viewport.zoom + viewport.x,
      y: frame.y * viewport.zoom + viewport.y,
      width: frame.width * viewport.zoom,
      height: frame.height * viewport.zoom,
    });
    const touched = cardsTouching(surface.layout(), frame);
    const cards = [...kept.filter((id) => !touched.includes(id)), ...touched];
    const key = cards.join(' ');
    if (key === shown) return;
    shown = key;
    marquee.select(cards.length > 0 ? { kind: 'cards', cards } : { kind: 'map' });
  };

  return followPointer(press, surface, {
    onMove: look,
    onDrop: () => {
      isDropped = true;
    },
    onEnd: () => {
      marquee.show(null);
      if (!isDropped) marquee.select(before);
    },
  });
}
