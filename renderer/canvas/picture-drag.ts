/**
 * Pictures that are dragged over the map from another program. It shows where they would go as it does for cards: between
 * the cards of a cell, which make room, or onto a card that has no picture yet. What they look like nobody knows before
 * the drop.
 */
import type { JourneyMap } from '#shared/document/model.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import type { MapLayout } from '#shared/layout/types.ts';
import type { CanvasStore, PictureDrag } from './canvas-state.tsx';
import { type DropTarget, dropTargetAt, isInBox, isSameTarget, type Point } from './drop.ts';
import { type ScrollSurface, scrollAtEdges } from './edge-scroll.ts';
import { onGrid } from './hit.ts';
import { pinnedOrigin, type Viewport } from './viewport.ts';

/** Where pictures would go: onto a card, or where cards would. */
export type PictureTarget = DropTarget | { readonly kind: 'card'; readonly card: string };

/** Where dropped pictures are to go. */
export type PictureSpot =
  | { readonly kind: 'at'; readonly target: SelectionTarget; readonly index?: number }
  /** To what is selected: where things lie tells nothing in this view. */
  | { readonly kind: 'selected' }
  /** Nowhere. */
  | { readonly kind: 'none' };

/** At the upper and the lower end of a card pictures go beside it. */
const BESIDE = 0.25;

/**
 * What a drop of so many pictures would do. Right of the last stage and under the last lane it is as in the last one.
 * @param point relative to the canvas, in px
 */
export function pictureTargetAt(
  layout: MapLayout,
  { cards }: Pick<JourneyMap, 'cards'>,
  viewport: Viewport,
  point: Point,
  count: number,
): PictureTarget | null {
  const origin = pinnedOrigin(viewport, layout);
  if (point.x < origin.x || point.y < origin.y) return null;
  const { x, y } = onGrid(point, viewport);
  const ends = {
    x: Math.max(...layout.stages.map(({ column }) => column.x + column.width)),
    y: Math.max(...layout.lanes.map(({ row }) => row.y + row.height)),
  };
  const grid = { x: Math.min(x, ends.x - 1), y: Math.min(y, ends.y - 1) };
  const over = layout.cards.find(({ box }) => isInBox(box, grid));
  if (over && count === 1 && cards[over.id]?.picture === undefined) {
    const part = (grid.y - over.box.y) / over.box.height;
    if (part >= BESIDE && part <= 1 - BESIDE) return { kind: 'card', card: over.id };
  }
  const target = dropTargetAt(layout, grid, new Set());
  if (target?.kind !== 'place') return target;
  const cell = layout.cells.find(({ stage, lane }) => stage === target.stage && lane === target.lane);
  return cell?.isCollapsed ? null : target;
}

export function isSamePictureTarget(a: PictureTarget | null, b: PictureTarget | null): boolean {
  if (a?.kind === 'card' || b?.kind === 'card')
    return a?.kind === b?.kind && a?.kind === 'card' && b?.kind === 'card' && a.card === b.card;
  return isSameTarget(a, b);
}

/** Where a drop on a target leads. */
export function spotOf(target: PictureTarget | null): PictureSpot {
  switch (target?.kind) {
    case 'card':
      return { kind: 'at', target: { kind: 'cards', cards: [target.card] } };
    case 'place':
      return { kind: 'at', target: { kind: 'cell', stage: target.stage, lane: target.lane }, index: target.index };
    default:
      return { kind: 'none' };
  }
}

export interface PictureDragSurface extends ScrollSurface {
  readonly map: () => JourneyMap;
}

export interface PictureDragControl {
  /** So many pictures are over a point of the window. */
  over(point: Point, count: number): void;
  /** They have gone again, or were dropped. */
  end(): void;
  /** Where they would go. */
  spotAt(point: Point, count: number): PictureSpot;
}

/** Follows such a drag, of which the window hears again and again where it is. */
export function pictureDrag(surface: () => PictureDragSurface | null, store: CanvasStore): PictureDragControl {
  let last: { point: Point; count: number } | null = null;
  let stopScrolling: (() => void) | null = null;

  const onCanvas = ({ element }: PictureDragSurface, { x, y }: Point): Point => {
    const bounds = element.getBoundingClientRect();
    return { x: x - bounds.x, y: y - bounds.y };
  };
  const targetOf = (at: PictureDragSurface, point: Point, count: number): PictureTarget | null =>
    pictureTargetAt(at.layout(), at.map(), at.viewport(), onCanvas(at, point), count);
  const show = (at: PictureDragSurface): void => {
    if (!last) return;
    const before = store.getState().pictures;
    const target = targetOf(at, last.point, last.count);
    if (before?.count === last.count && isSamePictureTarget(before.target, target)) return;
    store.setState({ pictures: { count: last.count, target } satisfies PictureDrag });
  };

  return {
    over(point, count) {
      const at = surface();
      if (!at) return;
      last = { point, count };
      stopScrolling ??= scrollAtEdges(
        at,
        () => (last ? onCanvas(at, last.point) : { x: 0, y: 0 }),
        () => show(at),
        { x: true, y: true },
      );
      show(at);
    },
    end() {
      last = null;
      stopScrolling?.();
      stopScrolling = null;
      if (store.getState().pictures !== null) store.setState({ pictures: null });
    },
    spotAt(point, count) {
      const at = surface();
      return at ? spotOf(targetOf(at, point, count)) : { kind: 'none' };
    },
  };
}
