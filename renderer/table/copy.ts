/** Rows as text that spreadsheets take for a table. */
import { textOf } from '#shared/clipboard/sheet.ts';
import type { Card } from '#shared/document/model.ts';
import type { FieldContext, TableField } from './fields.ts';

/** Lines of cells with tabs between them, the titles of the columns first. */
export function rowsAsText(
  cards: readonly Card[],
  fields: readonly TableField[],
  context: FieldContext,
  titleOf: (field: TableField) => string,
): string {
  return textOf([fields.map(titleOf), ...cards.map((card) => fields.map((field) => field.words(card, context)))]);
}
