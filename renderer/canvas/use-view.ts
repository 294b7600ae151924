/** Moves the view over the map: to what is selected, to the whole, closer and further. */

import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { boxAround } from '#shared/layout/boxes.ts';
import type { Box, MapLayout } from '#shared/layout/types.ts';
import type { Session } from '../state/session.ts';
import { type SessionStore, useSession, useSessionStore } from '../state/use-session.tsx';
import type { PointerActions } from './actions.ts';
import { takeFirstView } from './controls.ts';
import { curvePlace } from './curve-place.ts';
import type { Point } from './drop.ts';
import { isSameSelection } from './selecting.ts';
import type { Drawing } from './use-drawing.ts';
import type { Latest } from './use-latest.ts';
import {
  clearingViewport,
  enlargingViewport,
  firstViewport,
  fittingViewport,
  flushViewport,
  middleInView,
  revealingViewport,
  type Size,
  type Viewport,
  zoomedViewport,
} from './viewport.ts';

export interface ViewControl {
  viewport(): Viewport;
  /** Of the canvas, in px. */
  size(): Size;
  panBy(delta: Point): void;
  /** Shows the whole map. */
  fit(): void;
  /** Shows a map for the first time. */
  begin(): void;
  restore(viewport: Viewport): void;
  /** The same, smoothly. */
  glide(viewport: Viewport): void;
  /** Zooms about what is selected, where that is in view, or about the middle of what is seen of the map. */
  zoomTo(zoom: number): void;
  /** The same by a factor. Pressed again while the view still moves, it goes on from where that leads. */
  zoomBy(factor: number): void;
  /** Shows a target as large as it fits beside the headers; the whole map, for what stands in no place of it. */
  zoomOn(target: SelectionTarget): void;
  /** Brings a target into view, by as little movement as it takes. */
  reveal(target: SelectionTarget, motion: Motion): void;
}

type Motion = 'smooth' | 'instant';

/** In ms; short enough to follow keys that are held down. */
const DURATION = 140;

export function useView(root: RefObject<HTMLElement | null>, drawing: Latest<Drawing>): ViewControl {
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const session = useSessionStore();
  return useMemo<ViewControl>(() => {
    const size = (): Size => {
      const { width = 0, height = 0 } = root.current?.getBoundingClientRect() ?? {};
      return { width, height };
    };
    const viewport = (): Viewport => {
      const [x, y, zoom] = flowStore.getState().transform;
      return { x, y, zoom };
    };
    // Where a view that is on its way will be, and when; frames may come late, so it is given twice its time.
    let gliding = { to: viewport(), until: 0 };
    const heading = (): Viewport => (performance.now() < gliding.until ? gliding.to : viewport());
    const show = (wanted: Viewport, motion: Motion) => {
      const isStill = motion === 'instant' || matchMedia('(prefers-reduced-motion: reduce)').matches;
      gliding = { to: wanted, until: isStill ? 0 : performance.now() + 2 * DURATION };
      void flow.setViewport(wanted, isStill ? {} : { duration: DURATION, interpolate: 'linear' });
    };
    const zoomTo = (wanted: number): void => {
      const window = size();
      const { layout } = drawing.current;
      const place = placeOf(layout, session.getState().selection.target);
      const about = middleInView(place?.box ?? null, layout, viewport(), window);
      show(flushViewport(zoomedViewport(viewport(), wanted, about), layout, window), 'smooth');
    };
    return {
      viewport,
      size,
      panBy: (delta) => void flowStore.getState().panBy(delta),
      fit: () => show(fittingViewport(drawing.current.layout, size()), 'smooth'),
      begin: () => show(firstViewport(drawing.current.layout, size()), 'instant'),
      restore: (wanted) => show(wanted, 'instant'),
      glide: (wanted) => show(wanted, 'smooth'),
      zoomTo,
      zoomBy: (factor) => zoomTo(heading().zoom * factor),
      zoomOn: (target) => {
        const { layout } = drawing.current;
        const box = boxOf(layout, target);
        show(box ? enlargingViewport(box, size(), layout) : fittingViewport(layout, size()), 'smooth');
      },
      reveal: (target, motion) => {
        const { layout } = drawing.current;
        const place = placeOf(layout, target);
        if (!place) return;
        // What is in view while the view moves on may not be where it ends.
        const now = heading();
        const shown = revealingViewport(now, place.box, size(), layout, place.axes);
        const isPlace = place.axes.x && place.axes.y;
        const wanted = isPlace ? clearingViewport(shown, place.box, layout, floatingOver(root.current)) : shown;
        if (wanted !== now) show(wanted, motion);
      },
    };
  }, [flow, flowStore, session, root, drawing]);
}

/** Where what floats over the map stands, from the canvas's upper left corner. */
function floatingOver(root: HTMLElement | null): Box[] {
  const origin = root?.getBoundingClientRect();
  if (!root || !origin) return [];
  return [...root.ownerDocument.querySelectorAll('[data-floating]')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  });
}

/** What a target covers of the grid: of several cards, the box around all of them. */
function boxOf(layout: MapLayout, target: SelectionTarget): Box | null {
  if (target.kind !== 'cards') return placeOf(layout, target)?.box ?? null;
  const wanted = new Set(target.cards);
  const boxes = layout.cards.filter(({ id }) => wanted.has(id)).map(({ box }) => box);
  return boxes.length === 0 ? null : boxAround(boxes);
}

interface Place {
  readonly box: Box;
  /** Headers and titles are pinned: only one axis brings what belongs to them into view. */
  readonly axes: { readonly x: boolean; readonly y: boolean };
}

function placeOf(layout: MapLayout, target: SelectionTarget): Place | null {
  const both = { x: true, y: true };
  switch (target.kind) {
    case 'map':
    case 'persona':
    // An arrow is between cards that are in view, or is come to from one.
    case 'links':
      return null;
    case 'stage': {
      const stage = layout.stages.find(({ id }) => id === target.stage);
      return stage ? { box: stage.column, axes: { x: true, y: false } } : null;
    }
    case 'lane': {
      const lane = layout.lanes.find(({ id }) => id === target.lane);
      return lane ? { box: lane.row, axes: { x: false, y: true } } : null;
    }
    case 'cell': {
      const cell = layout.cells.find(({ stage, lane }) => stage === target.stage && lane === target.lane);
      return cell?.next ? { box: cell.next, axes: both } : null;
    }
    case 'cards': {
      if (target.curve !== undefined) {
        const place = curvePlace(layout, target.cards.at(-1), target.curve);
        return place && { box: place, axes: both };
      }
      const card = layout.cards.find(({ id }) => id === target.cards.at(-1));
      return card ? { box: card.box, axes: both } : null;
    }
  }
}

/** How the maps of a document were left: kept while another view of them has taken their canvas away. */
const leftViewports = new WeakMap<SessionStore, Map<string, Viewport>>();

function viewportsOf(session: SessionStore): Map<string, Viewport> {
  const viewports = leftViewports.get(session) ?? new Map<string, Viewport>();
  leftViewports.set(session, viewports);
  return viewports;
}

const mapKey = ({ document, selection }: Session): string => `${document.id} ${selection.map}`;

/** Where a canvas begins: as its map was left, or at the map's beginning, with what is selected in view. */
export function beginningViewport(session: SessionStore, { layout }: Drawing, window: Size): Viewport {
  const start = viewportsOf(session).get(mapKey(session.getState())) ?? firstViewport(layout, window, takeFirstView());
  const place = placeOf(layout, session.getState().selection.target);
  return place ? revealingViewport(start, place.box, window, layout, place.axes) : start;
}

/** Shows a map as it was left, or its beginning when it comes into view for the first time. */
export function useShownMap(view: ViewControl): void {
  const map = useSession(mapKey);
  const viewports = viewportsOf(useSessionStore());
  // The first map is begun by the canvas itself, which knows its own size before React Flow does.
  const shown = useRef(map);
  useEffect(() => {
    if (shown.current !== map) {
      shown.current = map;
      const left = viewports.get(map);
      if (left) view.restore(left);
      else view.begin();
    }
    return () => {
      viewports.set(map, view.viewport());
    };
  }, [map, view, viewports]);
}

/** Brings into view what keys, menus or undo select, and a card that grows while one types. */
export function useRevealSelection({ layout }: Drawing, view: ViewControl, actions: PointerActions): void {
  const target = useSession(({ selection }) => selection.target);
  const editing = useSession((session) => session.editing?.card ?? null);
  const height = editing === null ? undefined : layout.cards.find(({ id }) => id === editing)?.box.height;
  useEffect(() => {
    // What was clicked on is in view, and shall not slip away under the pointer.
    const picked = actions.picked.current;
    if (picked && isSameSelection(picked, target)) return;
    // Whatever leads back to it later, it may be out of view by then.
    actions.picked.current = null;
    view.reveal(target, 'smooth');
  }, [target, view, actions]);
  useEffect(() => {
    if (editing !== null && height !== undefined) view.reveal({ kind: 'cards', cards: [editing] }, 'instant');
  }, [editing, height, view]);
}

/**
 * Keeps what is selected where it is seen while something above or beside it grows or shrinks, as when a lane is made
 * higher. What is moved itself, moves.
 */
export function useAnchoredView({ layout }: Drawing, view: ViewControl): void {
  const store = useSessionStore();
  const last = useRef(layout);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = layout;
    if (before === layout || before.map !== layout.map) return;
    const { target } = store.getState().selection;
    const [was, is] = [restingPlace(before, target), restingPlace(layout, target)];
    if (!was || !is || was.key !== is.key) return;
    const viewport = view.viewport();
    const by = { x: (was.at.x - is.at.x) * viewport.zoom, y: (was.at.y - is.at.y) * viewport.zoom };
    const seen = { x: viewport.x + was.at.x * viewport.zoom, y: viewport.y + was.at.y * viewport.zoom };
    const { width, height } = view.size();
    const isInView = seen.x >= 0 && seen.y >= 0 && seen.x <= width && seen.y <= height;
    if (isInView && (by.x !== 0 || by.y !== 0)) {
      view.restore({ x: viewport.x + by.x, y: viewport.y + by.y, zoom: viewport.zoom });
    }
  }, [layout, view, store]);
}

/** Where the selected card or cell begins, and a key that stays the same unless it was moved. */
function restingPlace(layout: MapLayout, target: SelectionTarget): { readonly at: Point; readonly key: string } | null {
  if (target.kind === 'cell') {
    const cell = layout.cells.find(({ stage, lane }) => stage === target.stage && lane === target.lane);
    return cell ? { at: cell.box, key: 'cell' } : null;
  }
  const id = target.kind === 'cards' ? target.cards.at(-1) : undefined;
  const card = id === undefined ? undefined : layout.cards.find((each) => each.id === id);
  if (!card) return null;
  const cell = layout.cells.find(({ stage, lane }) => stage === card.stage && lane === card.lane);
  return cell ? { at: cell.box, key: `${card.stage} ${card.lane} ${cell.cards.indexOf(card.id)}` } : null;
}
