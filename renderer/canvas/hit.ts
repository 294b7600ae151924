/** What of the map stands at a point of the canvas. */
import type { SelectionTarget } from '#shared/document/selection.ts';
import { EMOTION_POINT_RADIUS, type MapLayout } from '#shared/layout/types.ts';
import { cellAt, isInBox, laneAt, type Point, stageAt } from './drop.ts';
import { pinnedOrigin, stripZoom, type Viewport } from './viewport.ts';

/** The place on the grid of a point of the canvas. */
export function onGrid({ x, y }: Point, viewport: Viewport): Point {
  return { x: (x - viewport.x) / viewport.zoom, y: (y - viewport.y) / viewport.zoom };
}

/**
 * The thing at a point: what lies in front first, so the pinned strips before the cards.
 * @param point relative to the canvas, in px
 */
export function targetAt(layout: MapLayout, viewport: Viewport, point: Point): SelectionTarget {
  const origin = pinnedOrigin(viewport, layout);
  const isLeft = point.x < origin.x;
  const isAbove = point.y < origin.y;
  const grid = onGrid(point, viewport);
  if (isLeft && isAbove) return { kind: 'persona' };
  if (isAbove) {
    const onStrip = { x: grid.x, y: (point.y - origin.y) / stripZoom(viewport.zoom) };
    const stage = [...layout.groups, ...layout.stages].find(({ header }) => isInBox(header, onStrip));
    return stage ? { kind: 'stage', stage: stage.id } : { kind: 'map' };
  }
  if (isLeft) {
    const lane = laneAt(layout, grid.y);
    return lane ? { kind: 'lane', lane: lane.id } : { kind: 'map' };
  }
  const card = layout.cards.find(({ box }) => isInBox(box, grid));
  if (card) return { kind: 'cards', cards: [card.id] };
  const onCurve = pointAt(layout, grid);
  if (onCurve) return { kind: 'cards', cards: [onCurve.card], curve: onCurve.lane };
  const cell = cellAt(layout, grid);
  if (cell) return { kind: 'cell', stage: cell.stage, lane: cell.lane };
  const lane = stageAt(layout, grid.x) && laneAt(layout, grid.y);
  return lane ? { kind: 'lane', lane: lane.id } : { kind: 'map' };
}

/** The point of a curve at a point of the grid: its touchpoint, and the emotions lane. */
function pointAt(layout: MapLayout, { x, y }: Point): { readonly card: string; readonly lane: string } | null {
  for (const { lane, runs } of layout.emotions) {
    const found = runs.flat().find((point) => Math.hypot(point.x - x, point.y - y) <= EMOTION_POINT_RADIUS);
    if (found) return { card: found.card, lane };
  }
  return null;
}
