/** Where a lane or a stage would go that is dragged by its title or header. */
import type { JourneyMap } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { siblingStages } from '#shared/document/stages.ts';
import type { Box, MapLayout } from '#shared/layout/types.ts';

export interface SortPlace {
  /** Among its siblings without itself. */
  readonly index: number;
  /** The line between the two neighbours it would get, on the grid. */
  readonly line: Box;
}

/** Thickness of the line, in px at zoom 1. */
const LINE = 4;

interface Extent {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Between which lanes a lane dropped at a y of the grid would stand; null where it would stay. */
export function lanePlaceAt(layout: MapLayout, map: JourneyMap, lane: string, y: number): SortPlace | null {
  const shown = layout.lanes.map(({ id, row }) => ({ id, start: row.y, end: row.y + row.height }));
  const place = placeAmong(
    shown,
    inOrder(map.lanes).map(([id]) => id),
    lane,
    y,
  );
  return (
    place && {
      index: place.index,
      line: { x: -layout.titleWidth, y: place.at - LINE / 2, width: layout.titleWidth + layout.width, height: LINE },
    }
  );
}

/** Between which stages of the same parent a stage dropped at an x of the grid would stand; null where it would stay. */
export function stagePlaceAt(layout: MapLayout, map: JourneyMap, stage: string, x: number): SortPlace | null {
  const siblings = siblingStages(map.stages, map.stages[stage]?.parent).map(([id]) => id);
  const shown = siblings.flatMap((id): Extent[] => {
    const columns = layout.stages.filter((each) => each.id === id || map.stages[each.id]?.parent === id);
    if (columns.length === 0) return [];
    const start = Math.min(...columns.map(({ column }) => column.x));
    return [{ id, start, end: Math.max(...columns.map(({ column }) => column.x + column.width)) }];
  });
  const place = placeAmong(shown, siblings, stage, x);
  return (
    place && {
      index: place.index,
      line: {
        x: place.at - LINE / 2,
        y: -layout.headerHeight,
        width: LINE,
        height: layout.headerHeight + layout.height,
      },
    }
  );
}

/**
 * @param shown those that are drawn, in order
 * @param all those and hidden ones, in order
 */
function placeAmong(
  shown: readonly Extent[],
  all: readonly string[],
  moved: string,
  at: number,
): { readonly index: number; readonly at: number } | null {
  const others = shown.filter(({ id }) => id !== moved);
  const next = others.find(({ start, end }) => at < (start + end) / 2);
  const last = others.at(-1);
  if (!last) return null;
  const rest = all.filter((id) => id !== moved);
  const index = next ? rest.indexOf(next.id) : rest.indexOf(last.id) + 1;
  // Where it stands already, hidden neighbours or not, nothing would change to the eye.
  const before = shown.findIndex(({ id }) => id === moved);
  const isSame = before !== -1 && (next ? shown[before + 1]?.id === next.id : before === shown.length - 1);
  return isSame ? null : { index, at: next ? next.start : last.end };
}
