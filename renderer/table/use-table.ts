/**
 * The table of the map in view: its columns, its rows, the cell that has the keys, and what can be done. What is
 * selected and what is undone are the session's, so they are the same on the map.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { languageTag, useTexts } from '#renderer/app/texts.ts';
import { primaryCard, withCardToggled } from '#renderer/canvas/selecting.ts';
import { typeText } from '#renderer/input/text-edit.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import type { Card, JourneyMap } from '#shared/document/model.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { type CellValue, changeStep } from './changes.ts';
import { type FieldContext, type FieldId, fieldContext, fieldOf, shownFields, type TableField } from './fields.ts';
import type { AfterCellEdit, TableMove } from './keys.ts';
import { cardsBetween, cellAfter } from './moves.ts';
import { newCardPlace } from './new-card.ts';
import { createRowMaker } from './row-maker.ts';
import { filterValues, groupKey, type RowSettings, type TableRow } from './rows.ts';
import { type ActiveCell, type CellEdit, HEAD, type TableState, type TableStore, tableStoreOf } from './table-state.ts';

export interface Table {
  readonly store: TableStore;
  readonly state: TableState;
  readonly map: JourneyMap;
  readonly fields: readonly TableField[];
  readonly context: FieldContext;
  readonly rows: readonly TableRow[];
  /** Index of each row by its key. */
  readonly places: ReadonlyMap<string, number>;
  readonly active: ActiveCell;
  readonly selected: ReadonlySet<string>;
  readonly edit: CellEdit | null;
  /** While rows are picked one by one, moving on does not change what is selected. */
  readonly isPicking: boolean;
  /** Counts what asks for the cell with the keys to be brought into sight. */
  readonly reveals: number;
  readonly actions: TableActions;
}

export interface TableActions {
  /** Says whether it did anything: Tab past the last cell leaves the table. */
  move(move: TableMove, extend: boolean, page: number): boolean;
  /** Makes a cell the one with the keys, and selects its card. */
  enter(cell: ActiveCell, how: 'only' | 'range' | 'toggle'): void;
  /** Edits the cell with the keys, opens or closes a group, puts in order by a column. */
  open(typed: string | null): void;
  openField(field: FieldId): void;
  finish(edit: CellEdit, then: AfterCellEdit): void;
  change(field: FieldId, value: CellValue): boolean;
  /** The cards that an edit of the cell with the keys changes. */
  cardsToChange(): readonly string[];
  clear(): void;
  toggle(): void;
  selectAll(): void;
  stepOut(): void;
  newCard(): void;
  sort(field: FieldId): void;
  set(settings: Partial<RowSettings>): void;
  reveal(target: SelectionTarget): void;
}

export function useTable(): Table {
  const t = useTexts();
  const language = languageTag(useTranslation().i18n);
  const session = useSessionStore();
  const mapId = useSession(({ selection }) => selection.map);
  const store = tableStoreOf(session, mapId);
  const state = useStore(store);
  const map = useSession(mapInView);
  const channels = useSession(({ document }) => document.channels);
  const tags = useSession(({ document }) => document.tags);
  const target = useSession(({ selection }) => selection.target);
  const textEdit = useSession(({ editing }) => editing);
  const [isPicking, setPicking] = useState(false);
  const [reveals, setReveals] = useState(0);
  /** The row from which Shift selects. */
  const anchor = useRef<string | null>(null);
  const lastPlace = useRef(0);

  const { stages, lanes } = map;
  const context = useMemo(
    () => fieldContext({ stages, lanes }, { channels, tags }, t, language),
    [stages, lanes, channels, tags, t, language],
  );
  const fields = useMemo(() => shownFields(lanes, state.columns), [lanes, state.columns]);
  const edit = useMemo(
    (): CellEdit | null =>
      textEdit ? { card: textEdit.card, field: 'text', typed: textEdit.replaceWith } : state.edit,
    [textEdit, state.edit],
  );
  const cards = target.kind === 'cards' ? target.cards : NO_CARDS;
  const selected = useMemo(() => new Set(cards), [cards]);

  const [makeRows] = useState(createRowMaker);
  const rows = makeRows({
    map,
    settings: state,
    context,
    selected: cards,
    isEditing: edit !== null,
    after: state.active?.row ?? null,
  });
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const active = activeCell(state.active, rows, places, fields, primaryCard(target), lastPlace.current);
  useEffect(() => {
    lastPlace.current = places.get(active.row) ?? 0;
  });

  const actions: TableActions = {
    move(move, extend, page) {
      const ids = fields.map(({ id }) => id);
      const next = cellAfter(rows, ids, active, move, page);
      if (next === null) return false;
      if (next.row === active.row) store.setState({ active: next });
      else actions.enter(next, extend ? 'range' : 'only');
      return true;
    },

    enter(cell, how) {
      store.setState({ active: cell });
      const row = rows[places.get(cell.row) ?? -1];
      if (row?.kind !== 'card') return;
      if (how === 'toggle') select(withCardToggled(session.getState().selection.target, row.card));
      else if (how === 'range') {
        anchor.current ??= active.row;
        const between = cardsBetween(rows, anchor.current, row.key);
        if (between.length > 0) select({ kind: 'cards', cards: between });
        return;
      } else if (!isPicking) select({ kind: 'cards', cards: [row.card] });
      anchor.current = row.key;
    },

    open(typed) {
      if (active.row === HEAD) {
        if (typed === null) actions.sort(active.field);
        return;
      }
      const row = rows[places.get(active.row) ?? -1];
      if (row?.kind === 'group') {
        if (typed === null) actions.set({ collapsed: toggled(state.collapsed, row.key) });
        return;
      }
      if (!row) return;
      const card = map.cards[row.card];
      const field = fieldOf(active.field);
      if (!card || !field.has(card.kind) || field.control === 'none') return;
      // What is edited is what is selected, here and in every other view.
      if (!isPicking && !selected.has(row.card)) select({ kind: 'cards', cards: [row.card] });
      if (field.control === 'flag') {
        if (typed === null) actions.change(field.id, !isOn(card, field.id));
      } else if (field.id === 'text') {
        session.getState().startEditing(row.card, typed ?? undefined);
      } else {
        store.setState({ active, edit: { card: row.card, field: field.id, typed } });
      }
    },

    openField(field) {
      const row = rows[places.get(active.row) ?? -1];
      const card = row?.kind === 'card' ? row.card : cards.at(-1);
      if (card === undefined) return;
      const place = rows.find((each) => each.kind === 'card' && each.card === card);
      if (!place) return;
      const columns = new Set([...fields.map(({ id }) => id), field]);
      store.setState({ columns, active: { row: place.key, field } });
      const control = fieldOf(field).control;
      if (control === 'flag') actions.change(field, true);
      else store.setState({ edit: { card, field, typed: null } });
    },

    finish(finished, then) {
      const { editing, document, selection } = session.getState();
      const current = store.getState();
      const isText = finished.field === 'text';
      if (isText ? editing?.card !== finished.card : current.edit !== finished) return;
      const isBlank = isText && document.maps[selection.map]?.cards[finished.card]?.text.trim() === '';
      // Rows stand still while a cell is edited: where one goes on to is where one sees it.
      const from = { row: active.row, field: finished.field };
      store.setState({ edit: null, active: from });
      if (isText) session.getState().stopEditing();
      if (then === 'newCard') {
        if (!isBlank) actions.newCard();
        return;
      }
      if (then === 'stay' || (isBlank && then === 'down')) return;
      const next = cellAfter(
        rows,
        fields.map(({ id }) => id),
        from,
        then,
        1,
      );
      if (next && next.row !== HEAD) {
        const isSameRow = next.row === from.row;
        if (isSameRow) store.setState({ active: next });
        else actions.enter(next, 'only');
      }
    },

    change(field, value) {
      const current = session.getState();
      if (field === 'text' && typeof value === 'string') {
        return current.editing !== null && typeText(current, current.editing.card, value);
      }
      return changeStep(current, actions.cardsToChange(), field, value)?.run(current) ?? false;
    },

    cardsToChange() {
      const row = rows[places.get(store.getState().active?.row ?? active.row) ?? -1];
      const card = store.getState().edit?.card ?? (row?.kind === 'card' ? row.card : undefined);
      if (card === undefined) return NO_CARDS;
      const { target: now } = session.getState().selection;
      return now.kind === 'cards' && now.cards.includes(card) ? now.cards : [card];
    },

    clear() {
      const row = rows[places.get(active.row) ?? -1];
      if (row?.kind !== 'card') return;
      const toChange = actions.cardsToChange();
      if (active.field !== 'text') {
        actions.change(active.field, null);
        return;
      }
      const from = places.get(active.row) ?? 0;
      const isLeft = (each: TableRow | undefined): boolean => each?.kind === 'card' && !toChange.includes(each.card);
      const next = rows.slice(from).find(isLeft) ?? rows.slice(0, from).findLast(isLeft);
      const { run, selection } = session.getState();
      if (!run('card.delete', { map: selection.map, cards: [...toChange] })) return;
      setPicking(false);
      if (next?.kind !== 'card') return;
      store.setState({ active: { row: next.key, field: active.field } });
      select({ kind: 'cards', cards: [next.card] });
    },

    toggle() {
      const row = rows[places.get(active.row) ?? -1];
      if (row?.kind !== 'card') {
        actions.open(null);
        return;
      }
      // The first press only begins: the row one is in is selected already.
      if (isPicking || !selected.has(row.card)) actions.enter(active, 'toggle');
      setPicking(true);
    },

    selectAll() {
      const all = [...new Set(rows.flatMap((row) => (row.kind === 'card' ? [row.card] : [])))];
      const row = rows[places.get(active.row) ?? -1];
      // The card one is in stays the one that keys act from.
      const last = row?.kind === 'card' ? row.card : all.at(-1);
      if (last !== undefined) select({ kind: 'cards', cards: [...all.filter((id) => id !== last), last] });
    },

    stepOut() {
      setPicking(false);
      const row = rows[places.get(active.row) ?? -1];
      if (row?.kind === 'card' && cards.length > 1) select({ kind: 'cards', cards: [row.card] });
      else if (cards.length > 0) select({ kind: 'map' });
    },

    newCard() {
      const current = session.getState();
      const place = newCardPlace(mapInView(current), rows[places.get(active.row) ?? -1], store.getState());
      if (place) current.startNewCard(place);
    },

    sort(field) {
      const { sorting } = store.getState();
      const direction = sorting?.field === field ? AFTER[sorting.direction] : 'ascending';
      actions.set({ sorting: direction === null ? null : { field, direction } });
    },

    set(settings) {
      const narrows = 'search' in settings || 'filters' in settings;
      // What is selected is never out of sight; so what is no longer wanted is no longer selected.
      if (narrows && session.getState().selection.target.kind === 'cards') select({ kind: 'map' });
      store.setState({ ...settings, ...(narrows ? { active: null } : {}) });
    },

    reveal(revealed) {
      const first = firstOf(revealed, rows, map);
      if (first !== null) store.setState({ active: { row: first, field: 'text' } });
      setReveals((count) => count + 1);
    },
  };

  /** Selects without being led to what was selected: one is there. */
  function select(selection: SelectionTarget): void {
    session.getState().select(selection);
    seen.current = session.getState().selection.target;
  }

  // What is selected elsewhere (an undo, a search, the map) is where one is next.
  const seen = useRef<SelectionTarget | null>(null);
  useLayoutEffect(() => {
    if (seen.current === target) return;
    const card = primaryCard(target);
    if (card === null) {
      seen.current = target;
      return;
    }
    const row = rows.find((each) => each.kind === 'card' && each.card === card);
    const entity = map.cards[card];
    if (row) {
      const isThere = state.active !== null && places.has(state.active.row) && state.active.row === row.key;
      const field = textEdit?.card === card ? 'text' : active.field;
      if (!isThere || field !== active.field) store.setState({ active: { row: row.key, field } });
      anchor.current = row.key;
      seen.current = target;
      setReveals((count) => count + 1);
    } else if (entity && state.group !== null) {
      const { group } = state;
      const closed = filterValues(group, entity).map((value) => groupKey(group, value));
      const collapsed = new Set([...state.collapsed].filter((key) => !closed.includes(key)));
      if (collapsed.size === state.collapsed.size) seen.current = target;
      else store.setState({ collapsed });
    } else {
      seen.current = target;
    }
  });

  return { store, state, map, fields, context, rows, places, active, selected, edit, isPicking, reveals, actions };
}

const NO_CARDS: readonly string[] = [];

const AFTER = { ascending: 'descending', descending: null } as const;

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

function isOn(card: Card, field: FieldId): boolean {
  return field === 'momentOfTruth' && card.kind === 'touchpoint' && card.momentOfTruth === true;
}

/** The cell that has the keys: the one it was, or the nearest to it that is there. */
function activeCell(
  wanted: ActiveCell | null,
  rows: readonly TableRow[],
  places: ReadonlyMap<string, number>,
  fields: readonly TableField[],
  primary: string | null,
  lastPlace: number,
): ActiveCell {
  const field = fields.some(({ id }) => id === wanted?.field) && wanted ? wanted.field : 'text';
  if (wanted && (wanted.row === HEAD || places.has(wanted.row))) return { row: wanted.row, field };
  const selected = rows.find((row) => row.kind === 'card' && row.card === primary);
  const nearest = selected ?? rows[wanted === null ? 0 : Math.min(lastPlace, rows.length - 1)];
  return { row: nearest?.key ?? HEAD, field };
}

/** The first row of a stage or a lane; null for what has no rows of its own. */
function firstOf(target: SelectionTarget, rows: readonly TableRow[], map: JourneyMap): string | null {
  if (target.kind !== 'stage' && target.kind !== 'lane') return null;
  const row = rows.find((each) => {
    const card = each.kind === 'card' ? map.cards[each.card] : undefined;
    return target.kind === 'stage' ? card?.stage === target.stage : card?.lane === target.lane;
  });
  return row?.key ?? null;
}
