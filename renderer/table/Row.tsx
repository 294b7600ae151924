/** One row of the table: a card, or the heading of a group. */
// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be placed freely.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the linter does not see roles that are computed.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from cell to cell.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { ColorDot } from '#renderer/panels/controls/ColorDot.tsx';
import type { Card } from '#shared/document/model.ts';
import { CellEditor, type CellEditorProps } from './CellEditor.tsx';
import { CellContent } from './Cells.tsx';
import type { FieldContext, FieldId, TableField } from './fields.ts';
import { type CardRow, type GroupField, type GroupRow, valueWord } from './rows.ts';
import styles from './Table.module.css';

/** Height of a row, in CSS pixels: two lines of text. */
export const ROW_HEIGHT = 40;

/** An edit of a cell of this row, with what it needs. */
export type RowEdit = Omit<CellEditorProps, 'card' | 'context' | 'field'> & { readonly field: FieldId };

interface CardRowProps {
  readonly row: CardRow;
  readonly card: Card;
  /** Among all rows, from 0. */
  readonly index: number;
  /** In a grouped table its level, else null. */
  readonly level: number | null;
  readonly fields: readonly TableField[];
  readonly context: FieldContext;
  readonly isSelected: boolean;
  readonly isFound: boolean;
  /** The field of the cell in this row that has the keys. */
  readonly active: FieldId | null;
  readonly edit: RowEdit | null;
}

export const CardRowView = memo(function CardRowView(props: CardRowProps) {
  const { row, card, index, level, fields, context, isSelected, isFound, active, edit } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      {...(level === null ? {} : { 'aria-level': level })}
      className={styles.row}
      style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
      data-row={row.key}
      data-kind={card.kind}
      data-found={isFound}
      data-editing={edit !== null}
    >
      {fields.map((field, column) => {
        const isActive = active === field.id;
        const isNone = !field.has(card.kind);
        return (
          <div
            key={field.id}
            role={field.id === 'text' ? 'rowheader' : 'gridcell'}
            aria-colindex={column + 1}
            {...(field.control === 'none' || isNone ? { 'aria-readonly': true } : {})}
            tabIndex={isActive ? 0 : -1}
            className={`${styles.cell} ${styles[field.id] ?? ''}`}
            style={{ width: field.width }}
            data-field={field.id}
            data-active={isActive}
            data-none={isNone}
          >
            {edit?.field === field.id ? <CellEditor {...edit} card={card} context={context} field={field} /> : null}
            {isNone ? null : <CellContent field={field} card={card} context={context} />}
          </div>
        );
      })}
    </div>
  );
});

interface GroupRowProps {
  readonly row: GroupRow;
  readonly group: GroupField;
  readonly index: number;
  readonly columns: number;
  readonly context: FieldContext;
  readonly isActive: boolean;
}

export const GroupRowView = memo(function GroupRowView(props: GroupRowProps) {
  const { row, group, index, columns, context, isActive } = props;
  const t = useTexts();
  const Chevron = row.isCollapsed ? ChevronRight : ChevronDown;
  const color = groupColor(group, row.value, context);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!row.isCollapsed}
      className={`${styles.row} ${styles.group}`}
      style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
      data-row={row.key}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-colspan={columns}
        tabIndex={isActive ? 0 : -1}
        className={styles.groupCell}
        data-active={isActive}
        {...(group === 'kind' ? { 'data-kind': row.value } : {})}
      >
        <Chevron aria-hidden size={14} strokeWidth={2} className={styles.chevron} />
        {color === null ? null : <ColorDot color={color} />}
        {group === 'kind' ? <span aria-hidden className={styles.kindMark} /> : null}
        <bdi>{valueWord(group, row.value, context)}</bdi>
        <span className={styles.count}>{t('app:count.cards', { count: row.count })}</span>
      </div>
    </div>
  );
});

function groupColor(group: GroupField, value: string, { stages, tags }: FieldContext) {
  if (group === 'stage') return stages[value]?.color ?? null;
  return group === 'tag' ? (tags[value]?.color ?? null) : null;
}
