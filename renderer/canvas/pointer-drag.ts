/**
 * A drag of anything on the canvas by the pointer, from the press to its end. Nothing happens before the pointer has
 * moved; Escape, or a pointer that is taken away, ends it without a trace. Near an edge the map moves along.
 */
import type { Point } from './drop.ts';
import { type ScrollSurface, scrollAtEdges } from './edge-scroll.ts';

/** How far the pointer moves, in px, before a press becomes a drag. */
const THRESHOLD = 5;

/** Its element keeps the pointer while a drag lasts. */
export type DragSurface = ScrollSurface;

/** Points are relative to the canvas, in px. */
export interface DragSteps {
  /** The pointer has moved far enough. */
  readonly onStart?: () => void;
  /** Also called when the map moved under a pointer that rests. */
  readonly onMove: (point: Point) => void;
  readonly onDrop: (point: Point) => void;
  /** The drag has ended, dropped or not. Always the last. */
  readonly onEnd?: () => void;
  /** The pointer went up where it went down. */
  readonly onClick?: () => void;
  /** Along which axes the map moves near an edge; both, when it is not said. */
  readonly pans?: { readonly x: boolean; readonly y: boolean };
}

const BOTH = { x: true, y: true };

/**
 * Begins with a press of the pointer.
 * @returns the function that ends it without a trace
 */
export function followPointer(press: PointerEvent, surface: DragSurface, steps: DragSteps): () => void {
  const { element } = surface;
  const { pointerId } = press;
  const pans = steps.pans ?? BOTH;
  const start: Point = { x: press.clientX, y: press.clientY };
  let pointer = start;
  let stopScrolling: (() => void) | null = null;
  let isDragging = false;

  const onCanvas = (): Point => {
    const bounds = element.getBoundingClientRect();
    return { x: pointer.x - bounds.x, y: pointer.y - bounds.y };
  };

  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (!isDragging) {
      if (Math.hypot(pointer.x - start.x, pointer.y - start.y) < THRESHOLD) return;
      isDragging = true;
      element.setPointerCapture(pointerId);
      steps.onStart?.();
      stopScrolling = scrollAtEdges(surface, onCanvas, () => steps.onMove(onCanvas()), pans);
    }
    steps.onMove(onCanvas());
  };

  const stop = () => {
    stopScrolling?.();
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('blur', end);
    if (isDragging && element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
  };

  const end = () => {
    stop();
    const wasDragging = isDragging;
    isDragging = false;
    if (wasDragging) steps.onEnd?.();
  };

  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    if (isDragging) steps.onDrop(onCanvas());
    else steps.onClick?.();
    end();
  };

  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === pointerId) end();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return;
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
