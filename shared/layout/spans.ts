/** Cards that reach over several columns: how far, and where they stand without lying on others. */
import { type CardEntry, NO_CARDS } from '../document/cells.ts';
import { CARD_WIDTH, type PlaceCard } from './card.ts';
import { CARD_MARGIN, type Column } from './columns.ts';
import { remember } from './remember.ts';
import { CARD_GAP, type Stack } from './stack.ts';
import type { CardLayout } from './types.ts';

const hasSpan = remember((entries: readonly CardEntry[]) => ({
  answer: entries.some(([, { span }]) => span !== undefined && span > 1),
}));

/** Whether any card of a lane reaches over more than its own column. */
export function hasSpans(columns: readonly Column[], lane: string): boolean {
  return columns.some(({ cards }) => hasSpan(cards.get(lane) ?? NO_CARDS).answer);
}

/** The last column that a card of a column reaches; a span beyond the last column ends there. */
function lastColumn(columns: readonly Column[], first: number, span: number | undefined): number {
  return Math.min(first + Math.max(1, span ?? 1), columns.length) - 1;
}

/** Where cards end in a column: collapsed ones count with the little room they have. */
const rightOf = ({ x, width, isCollapsed }: Column): number =>
  isCollapsed ? x + width - CARD_MARGIN : x + CARD_MARGIN + CARD_WIDTH;

/**
 * The cards of each column's cell: columns from left to right, cards of a cell in their order. Each stands under
 * the lowest card so far of all columns it covers. A card is drawn while any of these is open.
 * @param top where cards begin, in px of the grid
 */
export function stackSpans(columns: readonly Column[], lane: string, top: number, placeCard: PlaceCard): Stack[] {
  const free = columns.map(() => top);
  const placed = columns.map((column, at): CardLayout[] =>
    (column.cards.get(lane) ?? NO_CARDS).flatMap(([id, card]): CardLayout[] => {
      const last = lastColumn(columns, at, card.span);
      const covered = columns.slice(at, last + 1);
      const end = covered.at(-1) ?? column;
      if (covered.every(({ isCollapsed }) => isCollapsed)) return [];
      const y = Math.max(...free.slice(at, last + 1));
      const x = column.x + CARD_MARGIN;
      const layout = placeCard(id, card, x, y, rightOf(end) - x);
      free.fill(y + layout.box.height + CARD_GAP, at, last + 1);
      return [layout];
    }),
  );
  return columns.map((_, at) => {
    const cards = placed[at] ?? [];
    return { cards, ids: cards.map(({ id }) => id), nextY: free[at] ?? top };
  });
}
