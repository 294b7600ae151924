/** Rows as text that spreadsheets take for a table. */
import type { Card } from '#shared/document/model.ts';
import { harmless } from '#shared/formats/csv/csv.ts';
import type { FieldContext, TableField } from './fields.ts';

/** Lines of cells with tabs between them, the titles of the columns first. */
export function rowsAsText(
  cards: readonly Card[],
  fields: readonly TableField[],
  context: FieldContext,
  titleOf: (field: TableField) => string,
): string {
  const number = new Intl.NumberFormat(context.language, { maximumFractionDigits: 10, useGrouping: false });
  const cellOf = (field: TableField, card: Card): string => {
    const value = isFigure(field) ? field.rank?.(card, context) : undefined;
    // A figure is no formula, though it may begin like one.
    return value === undefined ? quoted(harmless(field.words(card, context))) : number.format(value);
  };
  const lines = [fields.map(titleOf), ...cards.map((card) => fields.map((field) => cellOf(field, card)))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

const isFigure = ({ id, control }: TableField): boolean => control === 'number' || id === 'score';

/** A cell with tabs, line breaks or quotation marks stands in quotation marks, as spreadsheets read it. */
const quoted = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
