/** Where on a map a point lies, and where cards that are dragged there would land. */
import { CARD_KIND_OF_LANE, type CardKind } from '#shared/document/model.ts';
import type { Box, CellLayout, LaneLayout, MapLayout, StageLayout } from '#shared/layout/types.ts';
import { pinnedOrigin, type Size, type Strips, stripSizes, type Viewport } from './viewport.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a drop at a point would do. Boxes are of the grid. */
export type DropTarget =
  | {
      readonly kind: 'place';
      readonly stage: string;
      readonly lane: string;
      /** Among the cell's cards without the dragged ones. */
      readonly index: number;
      /** What the cards are once they stand there. */
      readonly cardKind: CardKind;
      readonly cell: Box;
      /** The line between the cards, or the place in an empty cell, where they go. */
      readonly mark: Box;
      readonly empty: boolean;
    }
  /** The lane takes no cards. */
  | { readonly kind: 'refused'; readonly lane: string; readonly row: Box };

/** How near its edge, in px, a drag moves the view; and how far past the grid's end, clear of what floats there. */
const EDGE_ZONE = 56;
/** Thickness of the mark between two cards, in px. */
const MARK = 4;
/** How far it reaches out of the cards, so that it shows beside the picture of what is dragged. */
const MARK_OVERHANG = 8;

const within = (value: number, start: number, length: number): boolean => value >= start && value < start + length;

export function isInBox(box: Box, point: Point): boolean {
  return within(point.x, box.x, box.width) && within(point.y, box.y, box.height);
}

/** The stage whose column holds an x of the grid. */
export function stageAt(layout: MapLayout, x: number): StageLayout | null {
  return layout.stages.find(({ column }) => within(x, column.x, column.width)) ?? null;
}

/** The lane whose row holds a y of the grid. */
export function laneAt(layout: MapLayout, y: number): LaneLayout | null {
  return layout.lanes.find(({ row }) => within(y, row.y, row.height)) ?? null;
}

/** The cell at a point of the grid. An emotions lane has no cells: its curve is derived. */
export function cellAt(layout: MapLayout, point: Point): CellLayout | null {
  const stage = stageAt(layout, point.x);
  const lane = laneAt(layout, point.y);
  if (!stage || !lane || CARD_KIND_OF_LANE[lane.kind] === null) return null;
  return layout.cells.find((cell) => cell.stage === stage.id && cell.lane === lane.id) ?? null;
}

/** Where cards dropped at a point of the grid would land, or null outside of it. */
export function dropTargetAt(layout: MapLayout, point: Point, dragged: ReadonlySet<string>): DropTarget | null {
  const lane = laneAt(layout, point.y);
  if (!lane || !stageAt(layout, point.x)) return null;
  const cardKind = CARD_KIND_OF_LANE[lane.kind];
  const cell = cellAt(layout, point);
  if (cardKind === null || !cell?.next) return { kind: 'refused', lane: lane.id, row: lane.row };

  const members = new Set(cell.cards);
  const staying = layout.cards.filter(({ id }) => members.has(id) && !dragged.has(id)).map(({ box }) => box);
  const found = staying.findIndex((box) => point.y < box.y + box.height / 2);
  const index = found < 0 ? staying.length : found;
  return {
    kind: 'place',
    stage: cell.stage,
    lane: cell.lane,
    index,
    cardKind,
    cell: cell.box,
    mark: markAt(cell.next, staying, index),
    empty: staying.length === 0,
  };
}

function markAt(empty: Box, cards: readonly Box[], index: number): Box {
  const before = cards[index - 1];
  const after = cards[index];
  const card = before ?? after ?? empty;
  const [x, width] = [card.x - MARK_OVERHANG, card.width + 2 * MARK_OVERHANG];
  const end = before && before.y + before.height;
  if (end !== undefined && after) return { x, y: (end + after.y - MARK) / 2, width, height: MARK };
  if (after) return { x, y: after.y - 2 * MARK, width, height: MARK };
  if (end !== undefined) return { x, y: end + MARK, width, height: MARK };
  return empty;
}

/** Whether two targets are the same place, so that a moving pointer redraws only what changes. */
export function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b;
  if (a.kind === 'refused' || b.kind === 'refused') return a.lane === b.lane;
  return a.stage === b.stage && a.lane === b.lane && a.index === b.index;
}

/**
 * How fast the view moves while something is dragged near its edge: px per frame, negative where the
 * content comes from the left or the top.
 * @param inner the part of the window between the pinned strips and its edges
 */
export function edgeSpeed(point: Point, inner: Box): Point {
  const fastest = 16;
  const along = (value: number, start: number, length: number): number => {
    const fromStart = Math.max(0, value - start);
    const fromEnd = Math.max(0, start + length - value);
    if (fromStart < EDGE_ZONE) return -fastest * (1 - fromStart / EDGE_ZONE);
    return fromEnd < EDGE_ZONE ? fastest * (1 - fromEnd / EDGE_ZONE) : 0;
  };
  return { x: along(point.x, inner.x, inner.width), y: along(point.y, inner.y, inner.height) };
}

/**
 * How the view moves in one frame while something is dragged near its edge, in px. It follows the pointer
 * to the ends of the grid and not past them: out there is nothing to drop on.
 */
export function edgePan(point: Point, viewport: Viewport, grid: Size & Strips, window: Size): Point {
  const origin = pinnedOrigin(viewport, grid);
  const inner = { ...origin, width: window.width - origin.x, height: window.height - origin.y };
  const speed = edgeSpeed(point, inner);
  const strips = stripSizes(grid, viewport.zoom);
  const along = (by: number, offset: number, strip: number, length: number, end: number): number => {
    const toStart = Math.max(0, strip - offset);
    const toEnd = Math.max(0, offset + length * viewport.zoom + EDGE_ZONE - end);
    // Without the sum, a negative zero would count as another place.
    return Math.min(toStart, Math.max(-toEnd, by)) + 0;
  };
  return {
    x: along(-speed.x, viewport.x, strips.width, grid.width, window.width),
    y: along(-speed.y, viewport.y, strips.height, grid.height, window.height),
  };
}
