/** Dragging a tab to another place among the tabs. Escape leaves everything as it was. */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** The element of a map's tab. */
export function tabOf(bar: HTMLElement, map: string): HTMLElement | null {
  return tabsIn(bar).find((tab) => mapOfTab(tab) === map) ?? null;
}

export const mapOfTab = (tab: HTMLElement): string | null => tab.dataset.key ?? null;

const tabsIn = (bar: HTMLElement): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('[role=tab]')];

/** Shorter is a click, in px. */
const THRESHOLD = 5;

export interface TabDrag {
  readonly onPointerDown: (event: PointerEvent) => void;
  /** The map that is being dragged, and where it would land: px from the start of the bar. */
  readonly map: string | null;
  readonly line: number | null;
}

interface Target {
  readonly map: string;
  /** Among the other maps. */
  readonly index: number;
  readonly line: number;
}

/** @param move puts a map at an index among the others. */
export function useTabDrag(bar: RefObject<HTMLElement | null>, move: (map: string, index: number) => void): TabDrag {
  const [target, setTarget] = useState<Target | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const onPointerDown = (event: PointerEvent): void => {
    const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
    const map = tab && mapOfTab(tab);
    if (!map || event.button !== 0 || !bar.current) return;
    const element = bar.current;
    const startX = event.clientX;
    let aim: Target | null = null;
    const onMove = ({ clientX }: globalThis.PointerEvent): void => {
      if (aim === null && Math.abs(clientX - startX) < THRESHOLD) return;
      aim = targetAt(element, map, clientX);
      setTarget(aim);
    };
    const onUp = (): void => {
      stop();
      if (aim) move(map, aim.index);
    };
    const onKeyDown = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || aim === null) return;
      key.preventDefault();
      key.stopPropagation();
      stop();
    };
    const stop = (): void => {
      end.current = null;
      setTarget(null);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKeyDown, true);
    };
    end.current?.();
    end.current = stop;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKeyDown, true);
  };
  return { onPointerDown, map: target?.map ?? null, line: target?.line ?? null };
}

/** Before the first of the other tabs whose middle is right of the pointer, else behind the last. */
function targetAt(bar: HTMLElement, map: string, x: number): Target {
  const others = tabsIn(bar).filter((tab) => mapOfTab(tab) !== map);
  const boxes = others.map((tab) => tab.getBoundingClientRect());
  const before = boxes.findIndex(({ left, width }) => x < left + width / 2);
  const index = before === -1 ? boxes.length : before;
  const edge = boxes[index]?.left ?? boxes.at(-1)?.right ?? 0;
  return { map, index, line: edge - bar.getBoundingClientRect().left };
}
