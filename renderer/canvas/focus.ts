/** The DOM focus follows the selection, so that keys and screen readers are where the eyes are. */
import { type RefObject, useLayoutEffect } from 'react';
import type { Box } from '#shared/layout/types.ts';

/** Marks the element that stands for the whole canvas. */
export const CANVAS_ATTRIBUTE = 'data-canvas';
const CANVAS = `[${CANVAS_ATTRIBUTE}]`;

/** Marks the element that shows the selection and may have the focus. */
export const SELECTED_ATTRIBUTE = 'data-selection';

/** Marks the canvas while an input method composes the first letters of a card. */
export const COMPOSING_ATTRIBUTE = 'data-composing';

const KEYS_ATTRIBUTE = 'data-keys';

/** Whether nobody else has the focus: a field of a panel or a dialog keeps it. */
function isFocusFree(canvas: Element): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || canvas.contains(activeElement);
}

/**
 * Focuses an element of the canvas when it becomes what is selected, and hands the focus to the canvas
 * itself when it is that no more or goes (deleted, or out of the window), so that keys keep working.
 */
export function useFocusFollowsSelection(ref: RefObject<HTMLElement | null>, isSelected: boolean): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const handOver = () => {
      if (document.activeElement === element) element.closest<HTMLElement>(CANVAS)?.focus({ preventScroll: true });
    };
    if (!isSelected) {
      // Not sooner: React has just given the focus back to what had it before it changed the page. When that leaves
      // the view, and what is selected now has not come into it yet, keys would be lost.
      handOver();
      return;
    }
    const canvas = element.closest(CANVAS);
    if (!canvas) return;
    if (isFocusFree(canvas)) element.focus({ preventScroll: true });
    return handOver;
  }, [ref, isSelected]);
}

/**
 * Marks the canvas with `data-keys` while the keyboard is what is used, for the focus ring. The browser's
 * `:focus-visible` would show it at a click too, because the focus is moved by the program.
 */
export function useKeyboardMark(canvas: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const mark = () => canvas.current?.setAttribute(KEYS_ATTRIBUTE, '');
    const unmark = () => canvas.current?.removeAttribute(KEYS_ATTRIBUTE);
    window.addEventListener('keydown', mark, true);
    window.addEventListener('pointerdown', unmark, true);
    return () => {
      window.removeEventListener('keydown', mark, true);
      window.removeEventListener('pointerdown', unmark, true);
    };
  }, [canvas]);
}

/** Gives the keyboard to what is selected, or to the canvas when that is not in view. */
export function focusSelection(canvas: HTMLElement): void {
  const element = canvas.querySelector<HTMLElement>(`[${SELECTED_ATTRIBUTE}]`) ?? canvas;
  element.focus({ preventScroll: true });
}

/** Where what is selected is drawn, in px of the window; where that is not in view, the upper middle of the canvas. */
export function selectionPlace(canvas: HTMLElement): Box {
  const { x, y, width, height } = canvas.getBoundingClientRect();
  const selected = canvas.querySelector(`[${SELECTED_ATTRIBUTE}]`)?.getBoundingClientRect();
  const isInView =
    selected && selected.x < x + width && selected.right > x && selected.y < y + height && selected.bottom > y;
  if (!isInView) return { x: x + width / 2, y: y + height / 3, width: 0, height: 0 };
  return { x: selected.x, y: selected.y, width: selected.width, height: selected.height };
}
