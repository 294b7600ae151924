/** Where all of the cards that are dragged together would land. */
import type { JourneyMap } from '#shared/document/model.ts';
import type { MapLayout } from '#shared/layout/types.ts';
import { type CardMove, movesAlong, stageInReach } from '../input/moving.ts';
import type { CardDrag } from './canvas-state.tsx';
import { type DropTarget, dropTargetAt, type Point } from './drop.ts';

/** What a drop of the held card at a point of the grid would do; at the ends of the map those dragged along hold it back. */
export function targetOf(
  layout: MapLayout,
  map: JourneyMap,
  { cards, held }: Pick<CardDrag, 'cards' | 'held'>,
  point: Point,
): DropTarget | null {
  const dragged = new Set(cards);
  const target = dropTargetAt(layout, point, dragged);
  if (target?.kind !== 'place') return target;
  const stage = stageInReach(map, cards, held, target.stage);
  const column = stage === target.stage ? undefined : layout.stages.find(({ id }) => id === stage)?.column;
  return column ? dropTargetAt(layout, { x: column.x + column.width / 2, y: point.y }, dragged) : target;
}

/** The moves that a drop at a target comes to; none where it can not be dropped. */
export function movesOf(
  map: JourneyMap,
  { cards, held }: Pick<CardDrag, 'cards' | 'held'>,
  target: DropTarget | null,
): readonly CardMove[] {
  return target?.kind === 'place' ? movesAlong(map, cards, held, target) : [];
}
