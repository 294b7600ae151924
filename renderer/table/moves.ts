/** Where the keys lead in the table. */

import type { FieldId } from './fields.ts';
import type { TableMove } from './keys.ts';
import type { TableRow } from './rows.ts';
import { type ActiveCell, HEAD } from './table-state.ts';

/**
 * The cell that a move leads to; the same one at the edge, and null where Tab leaves the table.
 * @param page how many rows a page is.
 */
export function cellAfter(
  rows: readonly TableRow[],
  fields: readonly FieldId[],
  active: ActiveCell,
  move: TableMove,
  page: number,
): ActiveCell | null {
  const row = active.row === HEAD ? -1 : rows.findIndex(({ key }) => key === active.row);
  const column = Math.max(0, fields.indexOf(active.field));
  const [lastRow, lastColumn] = [rows.length - 1, fields.length - 1];
  const at = (toRow: number, toColumn: number): ActiveCell => ({
    row: rows[Math.min(Math.max(toRow, -1), lastRow)]?.key ?? HEAD,
    field: fields[Math.min(Math.max(toColumn, 0), lastColumn)] ?? active.field,
  });
  switch (move) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'rowStart':
      return at(row, 0);
    case 'rowEnd':
      return at(row, lastColumn);
    case 'top':
      return at(0, column);
    case 'bottom':
      return at(lastRow, column);
    case 'tableStart':
      return at(0, 0);
    case 'tableEnd':
      return at(lastRow, lastColumn);
    case 'pageUp':
      return at(Math.max(0, row - page), column);
    case 'pageDown':
      return at(row + page, column);
    case 'next': {
      // The heading of a group is one cell.
      if (column < lastColumn && rows[row]?.kind !== 'group') return at(row, column + 1);
      return row < lastRow ? at(row + 1, 0) : null;
    }
    case 'previous': {
      if (column > 0 && rows[row]?.kind !== 'group') return at(row, column - 1);
      if (row < 0) return null;
      return at(row - 1, rows[row - 1]?.kind === 'group' ? 0 : lastColumn);
    }
  }
}

/** The cards of the rows between two, both included, in the order from the first named to the last. */
export function cardsBetween(rows: readonly TableRow[], from: string, to: string): readonly string[] {
  const [a, b] = [rows.findIndex(({ key }) => key === from), rows.findIndex(({ key }) => key === to)];
  if (a < 0 || b < 0) return [];
  const between = rows
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .flatMap((row) => (row.kind === 'card' ? [row.card] : []));
  const once = [...new Set(between)];
  return a <= b ? once : once.toReversed();
}
