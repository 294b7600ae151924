/** The grid of the table: headings that stay, and the rows in sight. Keys and the pointer as in a spreadsheet. */
// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot be placed freely.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the linter does not see roles that are computed.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from cell to cell.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasKey } from '#renderer/input/keys.ts';
import { scoring } from '#renderer/input/scores.ts';
import { isFound } from '#renderer/state/selectors.ts';
import { useSessionStore } from '#renderer/state/use-session.tsx';
import { rowsAsText } from './copy.ts';
import { FIELD_IDS, type FieldId, type TableField } from './fields.ts';
import { tableKey } from './keys.ts';
import { CardRowView, GroupRowView, ROW_HEIGHT, type RowEdit } from './Row.tsx';
import styles from './Table.module.css';
import { HEAD } from './table-state.ts';
import type { Table } from './use-table.ts';
import { useRowsInSight } from './use-window.ts';

/** Height of the row of headings, in CSS pixels. */
const HEAD_HEIGHT = 34;
/** Space below the last row, for editors that grow and for what floats above the table. */
const FOOT_HEIGHT = 120;

export function Grid({ table, focusRequests }: { readonly table: Table; readonly focusRequests: number }) {
  const t = useTexts();
  const { bridge } = useServices();
  const session = useSessionStore();
  const scroller = useRef<HTMLDivElement>(null);
  const { store, map, fields, context, rows, places, active, selected, edit, state, actions } = table;
  const { first, end, page } = useRowsInSight(scroller, ROW_HEIGHT, HEAD_HEIGHT);
  const activePlace = active.row === HEAD ? -1 : (places.get(active.row) ?? -1);

  useFocus(table, scroller, focusRequests);
  useScroll(table, scroller);

  const shown = useMemo(() => {
    const indices = Array.from({ length: Math.max(0, Math.min(end, rows.length) - first) }, (_, at) => first + at);
    // The row with the keys is always there, so that the focus has where to be.
    const isOut = activePlace >= 0 && (activePlace < first || activePlace >= end);
    if (isOut) indices.push(activePlace);
    return indices.sort((a, b) => a - b);
  }, [rows.length, first, end, activePlace]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || isInField(event.target)) return;
    const key = tableKey(event, bridge.platform);
    if (key === null) {
      const onMap = canvasKey(event.nativeEvent, bridge.platform);
      if (onMap?.kind !== 'score') return;
      event.preventDefault();
      scoring(session.getState(), onMap.score)?.run(session.getState());
      return;
    }
    let did = true;
    switch (key.kind) {
      case 'move':
        did = actions.move(key.move, key.extend, page);
        break;
      case 'open':
        actions.open(null);
        break;
      case 'type':
        actions.open(key.text);
        break;
      case 'toggle':
        actions.toggle();
        break;
      case 'selectAll':
        actions.selectAll();
        break;
      case 'clear':
        actions.clear();
        break;
      case 'newCard':
        actions.newCard();
        break;
      case 'stepOut':
        actions.stepOut();
        break;
    }
    if (did) event.preventDefault();
  };

  const cellAt = (target: EventTarget): { row: string; field: FieldId } | null => {
    if (!(target instanceof Element) || isInField(target)) return null;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const name = target.closest<HTMLElement>('[data-field]')?.dataset.field;
    const field = FIELD_IDS.find((id) => id === name) ?? 'text';
    return row === undefined ? null : { row, field };
  };
  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const cell = cellAt(event.target);
    if (!cell) return;
    if (event.shiftKey) event.preventDefault();
    const row = rows[places.get(cell.row) ?? -1];
    const isAmongSelected = row?.kind === 'card' && selected.size > 1 && selected.has(row.card);
    if (event.shiftKey) actions.enter(cell, 'range');
    else if (event.ctrlKey || event.metaKey) actions.enter(cell, 'toggle');
    // What is done to one of several selected cards is done to all of them.
    else if (isAmongSelected) store.setState({ active: cell });
    else actions.enter(cell, 'only');
  };
  const onClick = (event: MouseEvent): void => {
    const cell = cellAt(event.target);
    const row = cell && rows[places.get(cell.row) ?? -1];
    if (row?.kind === 'group' && row.key === active.row) actions.open(null);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const cell = cellAt(event.target);
    const row = cell && rows[places.get(cell.row) ?? -1];
    if (row?.kind === 'card') actions.open(null);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (isInField(event.target)) return;
    const isShown = new Set(rows.flatMap((row) => (row.kind === 'card' ? [row.card] : [])));
    const cards = [...isShown].flatMap((id) => (selected.has(id) ? (map.cards[id] ?? []) : []));
    if (cards.length === 0) return;
    const text = rowsAsText(cards, fields, context, ({ id }) => t(`views:field.${id}`));
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };

  const rowEdit: RowEdit | null = edit
    ? {
        field: edit.field,
        typed: edit.typed,
        cards: actions.cardsToChange(),
        onChange: (value) => actions.change(edit.field, value),
        onEnd: (then) => actions.finish(edit, then),
      }
    : null;
  const current = session.getState();
  const width = fields.reduce((sum, field) => sum + field.width, 0);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the roles; this scrolls it.
    <div
      ref={scroller}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onCopy={onCopy}
      data-keys-anchor=""
    >
      <div
        role={state.group === null ? 'grid' : 'treegrid'}
        aria-label={t('views:table.name', { name: map.name.trim() || t('app:unnamed') })}
        aria-rowcount={rows.length + 1}
        aria-colcount={fields.length}
        aria-multiselectable
        className={styles.grid}
        style={{ width, height: HEAD_HEIGHT + rows.length * ROW_HEIGHT + FOOT_HEIGHT }}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ height: HEAD_HEIGHT }}>
          {fields.map((field, column) => (
            <ColumnHeading
              key={field.id}
              field={field}
              column={column}
              direction={state.sorting?.field === field.id ? state.sorting.direction : null}
              isActive={active.row === HEAD && active.field === field.id}
              onPress={() => {
                store.setState({ active: { row: HEAD, field: field.id } });
                actions.sort(field.id);
              }}
            />
          ))}
        </div>
        <div role="rowgroup" className={styles.body}>
          {shown.map((index) => {
            const row = rows[index];
            if (!row) return null;
            const isActiveRow = index === activePlace;
            if (row.kind === 'group') {
              return state.group === null ? null : (
                <GroupRowView
                  key={row.key}
                  row={row}
                  group={state.group}
                  index={index}
                  columns={fields.length}
                  context={context}
                  isActive={isActiveRow}
                />
              );
            }
            const card = map.cards[row.card];
            return card ? (
              <CardRowView
                key={row.key}
                row={row}
                card={card}
                index={index}
                level={state.group === null ? null : 2}
                fields={fields}
                context={context}
                isSelected={selected.has(row.card)}
                isFound={isFound(current, { kind: 'card', card: row.card })}
                active={isActiveRow ? active.field : null}
                edit={edit?.card === row.card && isActiveRow ? rowEdit : null}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

interface ColumnHeadingProps {
  readonly field: TableField;
  readonly column: number;
  readonly direction: 'ascending' | 'descending' | null;
  readonly isActive: boolean;
  readonly onPress: () => void;
}

function ColumnHeading({ field, column, direction, isActive, onPress }: ColumnHeadingProps) {
  const t = useTexts();
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells.
    <div
      role="columnheader"
      aria-colindex={column + 1}
      aria-sort={direction ?? 'none'}
      tabIndex={isActive ? 0 : -1}
      title={t('views:table.sort')}
      className={`${styles.heading} ${styles[field.id] ?? ''}`}
      style={{ width: field.width }}
      data-active={isActive}
      onClick={onPress}
    >
      <span className={styles.line}>{t(`views:field.${field.id}`)}</span>
      {direction === null ? null : <Arrow aria-hidden size={13} strokeWidth={2} />}
    </div>
  );
}

/** A day's parts and the button of its calendar are fields as well. */
const FIELDS = 'input, textarea, [role=spinbutton], [aria-haspopup=dialog], [role=listbox], [role=dialog]';

/** Whether an element, or what is around it, takes keys and clicks itself. */
function isInField(target: EventTarget): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** The focus is in the cell with the keys, wherever that goes; only who has it elsewhere in the window keeps it. */
function useFocus(table: Table, scroller: React.RefObject<HTMLElement | null>, requests: number): void {
  const { active, edit, rows } = table;
  const answered = useRef(requests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the cell, or its element, may be another one.
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current || edit) return;
    const isAsked = answered.current !== requests;
    answered.current = requests;
    const { activeElement } = document;
    const isFree = !activeElement || activeElement === document.body || current.contains(activeElement);
    if (isAsked || isFree) current.querySelector<HTMLElement>('[data-active=true]')?.focus({ preventScroll: true });
  }, [active.row, active.field, edit, rows, requests]);
}

/** What is asked for is brought into sight; who comes back from another view finds the table where it was. */
function useScroll({ active, reveals, store, edit }: Table, scroller: React.RefObject<HTMLElement | null>): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const { current } = scroller;
    const { scroll } = store.getState();
    if (!current) return;
    current.scrollTop = scroll.top;
    current.scrollLeft = scroll.left;
    return () => store.setState({ scroll: { top: current.scrollTop, left: current.scrollLeft } });
  }, [scroller, store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another cell has the keys, or it was asked for.
  useLayoutEffect(() => {
    const wasFirst = isFirst.current;
    isFirst.current = false;
    if (wasFirst && store.getState().active !== null && store.getState().scroll.top > 0) return;
    // jsdom cannot scroll.
    scroller.current?.querySelector('[data-active=true]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [active.row, active.field, reveals, edit?.card]);
}
