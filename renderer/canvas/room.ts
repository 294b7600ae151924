/** How the cards of a map make room for dragged ones, so that one sees what the drop will look like. */
import { CARD_GAP } from '#shared/layout/stack.ts';
import type { Box, MapLayout } from '#shared/layout/types.ts';
import type { CardDrag } from './canvas-state.tsx';

export interface Room {
  /** Where the dragged cards would stand, on the grid. */
  readonly slot: Box;
  /** How far cards move down, or up where the dragged ones left a gap; in px at zoom 1. Only those that do. */
  readonly shifts: ReadonlyMap<string, number>;
}

/** The room for a drag over a place where it can be dropped; null elsewhere. */
export function roomFor(layout: MapLayout, { cards, target }: CardDrag): Room | null {
  if (target?.kind !== 'place') return null;
  const dragged = new Set(cards);
  const boxes = new Map(layout.cards.map(({ id, box }) => [id, box]));
  const isTarget = (cell: { stage: string; lane: string }): boolean =>
    cell.stage === target.stage && cell.lane === target.lane;
  const heights = cards.map((id) => boxes.get(id)?.height ?? 0);
  const height = heights.reduce((sum, each) => sum + each + CARD_GAP, -CARD_GAP);

  const shifts = new Map<string, number>();
  let slot: Box = target.mark;
  for (const cell of layout.cells) {
    if (!isTarget(cell) && !cell.cards.some((id) => dragged.has(id))) continue;
    const staying = cell.cards.filter((id) => !dragged.has(id));
    const [top] = cell.cards;
    let y = (top === undefined ? cell.next?.y : boxes.get(top)?.y) ?? cell.box.y;
    const takeRoom = (): void => {
      const { x, width } = cell.next ?? cell.box;
      slot = { x, y, width, height };
      y += height + CARD_GAP;
    };
    staying.forEach((id, index) => {
      if (isTarget(cell) && index === target.index) takeRoom();
      const box = boxes.get(id);
      if (!box) return;
      if (y !== box.y) shifts.set(id, y - box.y);
      y += box.height + CARD_GAP;
    });
    if (isTarget(cell) && target.index >= staying.length) takeRoom();
  }
  return { slot, shifts };
}
