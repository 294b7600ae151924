/** Making a card reach over more stages, or a lane higher, by a drag of its edge. */
import { LANE_HEIGHT_LIMIT } from '#shared/document/model.ts';
import type { Box, CardLayout, LaneLayout, MapLayout } from '#shared/layout/types.ts';

export interface SpanPlace {
  /** Columns it would reach over. */
  readonly span: number;
  /** The card as wide as it would be, on the grid. */
  readonly box: Box;
}

/** How far a card would reach whose right edge is dragged to an x of the grid. */
export function spanAt({ stages }: MapLayout, card: CardLayout, x: number): SpanPlace {
  const columns = stages.filter(({ column }) => column.width > 0).toSorted((a, b) => a.column.x - b.column.x);
  const first = Math.max(
    0,
    columns.findIndex(({ id }) => id === card.stage),
  );
  const under = columns.findLastIndex(({ column }) => column.x <= x);
  const last = Math.max(first, under);
  const from = columns[first]?.column;
  const to = columns[last]?.column;
  const margin = from ? card.box.x - from.x : 0;
  const end = to ? to.x + to.width - margin : card.box.x + card.box.width;
  return { span: last - first + 1, box: { ...card.box, width: end - card.box.x } };
}

/** The height of a lane whose lower edge is dragged to a y of the grid: whole px, within the limits of the model. */
export function heightAt({ row }: LaneLayout, y: number): number {
  return Math.min(LANE_HEIGHT_LIMIT, Math.max(1, Math.round(y - row.y)));
}
