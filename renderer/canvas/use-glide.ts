/**
 * While cards are dragged, what makes room for them glides to its place: cards aside, and a lane that grows takes along, in
 * the same motion, all that stands below it and what marks the lane itself. So does what goes back when they are let go.
 */
import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { LinkLayout } from '#shared/scene/types.ts';
import { type Drawn, glideOf, type Shift } from './glide.ts';

const MOTION = { duration: 140, easing: 'cubic-bezier(0.2, 0, 0, 1)' } as const;

export function useGlide(drawn: Drawn, isMakingRoom: boolean): void {
  const flow = useStoreApi();
  const last = useRef({ drawn, isMakingRoom });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { drawn, isMakingRoom };
    const canvas = flow.getState().domNode;
    if (before.drawn === drawn || !(before.isMakingRoom || isMakingRoom) || !canvas) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { lanes, cards, growth, links, ways } = glideOf(before.drawn, drawn);
    for (const [attribute, shifts] of [
      ['data-lane', lanes],
      ['data-id', cards],
      ['data-arrow', links],
    ] as const) {
      if (shifts.size === 0) continue;
      for (const element of canvas.querySelectorAll(`[${attribute}]`)) {
        const shift = shifts.get(element.getAttribute(attribute) ?? '');
        if (shift) glide(element, shift);
      }
    }
    if (growth.size > 0) {
      for (const element of canvas.querySelectorAll<HTMLElement>('[data-grows-with]')) {
        const by = growth.get(element.dataset.growsWith ?? '');
        if (by !== undefined) grow(element, by);
      }
    }
    for (const way of ways) bend(canvas, ...way);
  }, [flow, drawn, isMakingRoom]);
}

/** Lets it come from where it was. Added to what still goes on, so that another step of the drag bends the motion and does not break it. */
function glide(element: Element, { x, y }: Shift): void {
  element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'translate(0, 0)' }], {
    ...MOTION,
    composite: 'add',
  });
}

/** Lets it become higher, or lower again, with its lane. */
function grow(element: HTMLElement, by: number): void {
  const height = Number.parseFloat(element.style.height);
  if (Number.isNaN(height)) return;
  element.animate([{ height: `${Math.max(0, height - by)}px` }, { height: `${height}px` }], MOTION);
}

/** Lets an arrow go along with a card at one of its ends. */
function bend(canvas: Element, before: LinkLayout, after: LinkLayout): void {
  const [line, head] = canvas.querySelectorAll(`[data-arrow="${after.id}"] [data-link] > path`);
  line?.animate([{ d: `path("${before.line}")` }, { d: `path("${after.line}")` }], MOTION);
  head?.animate([{ d: `path("${before.head}")` }, { d: `path("${after.head}")` }], MOTION);
}
