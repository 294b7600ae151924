/**
 * Dragging cards by the pointer. Nothing of the document changes before the drop, which is one command;
 * Escape, or a pointer that is taken away, leaves no trace. The picture under the pointer is moved without
 * React, so that it never lags behind.
 */
import type { CanvasStore } from './canvas-state.tsx';
import { type DropTarget, dropTargetAt, isSameTarget, type Point } from './drop.ts';
import { onGrid } from './hit.ts';
import { followPointer, type DragSurface as PointerSurface } from './pointer-drag.ts';

export interface DragSurface extends PointerSurface {
  /** Moves the picture of the dragged cards; the point is relative to the canvas. */
  readonly showAt: (pointer: Point) => void;
}

export interface DragOutcome {
  /** The pointer went up where it went down. */
  readonly onClick: () => void;
  readonly onDrop: (cards: readonly string[], target: Extract<DropTarget, { kind: 'place' }>) => void;
}

/**
 * Begins with a press on a card.
 * @param cards the cards that move together, in reading order; the held one among them
 * @returns the function that ends it without a trace
 */
export function pressCard(
  press: PointerEvent,
  held: string,
  cards: readonly string[],
  surface: DragSurface,
  store: CanvasStore,
  outcome: DragOutcome,
): () => void {
  const dragged = new Set(cards);
  return followPointer(press, surface, {
    onStart: () => store.setState({ drag: { cards, held, target: null } }),
    onMove: (point) => {
      surface.showAt(point);
      const target = dropTargetAt(surface.layout(), onGrid(point, surface.viewport()), dragged);
      const { drag } = store.getState();
      if (drag && !isSameTarget(drag.target, target)) store.setState({ drag: { ...drag, target } });
    },
    onDrop: () => {
      const { drag } = store.getState();
      // The drag is over before what was dropped moves: its picture would be seen beside it.
      store.setState({ drag: null });
      if (drag?.target?.kind === 'place') outcome.onDrop(cards, drag.target);
    },
    onEnd: () => store.setState({ drag: null }),
    onClick: outcome.onClick,
  });
}
