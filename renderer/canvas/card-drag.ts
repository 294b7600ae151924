/**
 * Dragging cards by the pointer. Nothing of the document changes before the drop, which is one command;
 * Escape, or a pointer that is taken away, leaves no trace. The picture under the pointer is moved without
 * React, so that it never lags behind.
 */
import type { MapLayout } from '#shared/layout/types.ts';
import type { CanvasStore } from './canvas-state.tsx';
import { type DropTarget, dropTargetAt, edgePan, isSameTarget, type Point } from './drop.ts';
import type { Viewport } from './viewport.ts';

/** How far the pointer moves, in px, before a press becomes a drag. */
const THRESHOLD = 5;

export interface DragSurface {
  /** The canvas; keeps the pointer while a drag lasts. */
  readonly element: HTMLElement;
  readonly layout: () => MapLayout;
  readonly viewport: () => Viewport;
  readonly panBy: (delta: Point) => void;
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
  const { element } = surface;
  const { pointerId } = press;
  const dragged = new Set(cards);
  const start: Point = { x: press.clientX, y: press.clientY };
  let pointer = start;
  let frame = 0;

  const isDragging = () => store.getState().drag !== null;

  const onCanvas = (): Point => {
    const bounds = element.getBoundingClientRect();
    return { x: pointer.x - bounds.x, y: pointer.y - bounds.y };
  };

  const retarget = () => {
    const point = onCanvas();
    surface.showAt(point);
    const viewport = surface.viewport();
    const target = dropTargetAt(
      surface.layout(),
      { x: (point.x - viewport.x) / viewport.zoom, y: (point.y - viewport.y) / viewport.zoom },
      dragged,
    );
    const { drag } = store.getState();
    if (drag && !isSameTarget(drag.target, target)) store.setState({ drag: { ...drag, target } });
  };

  const scrollAtEdge = () => {
    const { width, height } = element.getBoundingClientRect();
    const by = edgePan(onCanvas(), surface.viewport(), surface.layout(), { width, height });
    if (by.x !== 0 || by.y !== 0) {
      surface.panBy(by);
      retarget();
    }
    frame = requestAnimationFrame(scrollAtEdge);
  };

  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (!isDragging()) {
      if (Math.hypot(pointer.x - start.x, pointer.y - start.y) < THRESHOLD) return;
      element.setPointerCapture(pointerId);
      store.setState({ drag: { cards, held, target: null } });
      frame = requestAnimationFrame(scrollAtEdge);
    }
    retarget();
  };

  const end = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('blur', end);
    if (!isDragging()) return;
    store.setState({ drag: null });
    if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
  };

  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    const { drag } = store.getState();
    end();
    if (!drag) outcome.onClick();
    else if (drag.target?.kind === 'place') outcome.onDrop(cards, drag.target);
  };

  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === pointerId) end();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging()) return;
    // This Escape is for the drag alone: it shall not also step out of the selection.
    event.preventDefault();
    event.stopPropagation();
    end();
  };

  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('blur', end);
  return end;
}
