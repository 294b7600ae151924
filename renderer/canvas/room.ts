/** How the cards of a map make room for dragged ones, so that one sees what the drop will look like. */
import { CARD_GAP } from '#shared/layout/stack.ts';
import type { Box, MapLayout } from '#shared/layout/types.ts';
import type { CardMove } from '../input/moving.ts';
import type { CardDrag } from './canvas-state.tsx';

export interface Room {
  /** Where the dragged cards would stand, on the grid: a place for each cell they go to. */
  readonly slots: readonly Box[];
  /** How far cards move down, or up where the dragged ones left a gap; in px at zoom 1. Only those that do. */
  readonly shifts: ReadonlyMap<string, number>;
}

/** The room for a drag over a place where it can be dropped; null elsewhere. */
export function roomFor(layout: MapLayout, { moves }: Pick<CardDrag, 'moves'>): Room | null {
  if (moves.length === 0) return null;
  const dragged = new Set(moves.flatMap(({ cards }) => cards));
  const boxes = new Map(layout.cards.map(({ id, box }) => [id, box]));

  const shifts = new Map<string, number>();
  const slots: Box[] = [];
  for (const cell of layout.cells) {
    const move = moves.find(({ stage, lane }) => stage === cell.stage && lane === cell.lane);
    if (!move && !cell.cards.some((id) => dragged.has(id))) continue;
    const staying = cell.cards.filter((id) => !dragged.has(id));
    const [top] = cell.cards;
    let y = (top === undefined ? cell.next?.y : boxes.get(top)?.y) ?? cell.box.y;
    const takeRoom = ({ cards }: CardMove): void => {
      const height = cards.reduce((sum, id) => sum + (boxes.get(id)?.height ?? 0) + CARD_GAP, -CARD_GAP);
      const { x, width } = cell.next ?? cell.box;
      slots.push({ x, y, width, height });
      y += height + CARD_GAP;
    };
    staying.forEach((id, index) => {
      if (index === move?.index) takeRoom(move);
      const box = boxes.get(id);
      if (!box) return;
      if (y !== box.y) shifts.set(id, y - box.y);
      y += box.height + CARD_GAP;
    });
    if (move && move.index >= staying.length) takeRoom(move);
  }
  return { slots, shifts };
}
