/**
 * Dragging cards by the pointer. Nothing of the document changes before the drop, which is one command;
 * Escape, or a pointer that is taken away, leaves no trace. The picture under the pointer is moved without
 * React, so that it never lags behind.
 */
import type { JourneyMap } from '#shared/document/model.ts';
import type { CardMove } from '../input/moving.ts';
import type { CanvasStore } from './canvas-state.tsx';
import { isSameTarget, type Point } from './drop.ts';
import { onGrid } from './hit.ts';
import { movesOf, targetOf } from './landing.ts';
import { followPointer, type DragSurface as PointerSurface } from './pointer-drag.ts';

export interface DragSurface extends PointerSurface {
  readonly map: () => JourneyMap;
  /** Moves the picture of the dragged cards; the point is relative to the canvas. */
  readonly showAt: (pointer: Point) => void;
}

export interface DragOutcome {
  /** The pointer went up where it went down. */
  readonly onClick: () => void;
  readonly onDrop: (moves: readonly CardMove[]) => void;
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
  return followPointer(press, surface, {
    onStart: () => store.setState({ drag: { cards, held, target: null, moves: [] } }),
    onMove: (point) => {
      surface.showAt(point);
      const { drag } = store.getState();
      if (!drag) return;
      const map = surface.map();
      const target = targetOf(surface.layout(), map, drag, onGrid(point, surface.viewport()));
      if (isSameTarget(drag.target, target)) return;
      store.setState({ drag: { ...drag, target, moves: movesOf(map, drag, target) } });
    },
    onDrop: () => {
      const { drag } = store.getState();
      // The drag is over before what was dropped moves: its picture would be seen beside it.
      store.setState({ drag: null });
      if (drag && drag.moves.length > 0) outcome.onDrop(drag.moves);
    },
    onEnd: () => store.setState({ drag: null }),
    onClick: outcome.onClick,
  });
}
