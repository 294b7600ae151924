/** Makes rows, and makes them anew only when something they are made of has changed. */
import type { JourneyMap } from '#shared/document/model.ts';
import type { FieldContext } from './fields.ts';
import { isWanted, keepRows, type RowSettings, type TableRow, tableRows } from './rows.ts';

export interface RowsOf {
  readonly map: JourneyMap;
  readonly settings: RowSettings;
  readonly context: FieldContext;
  /** Ids of selected cards, which are shown whether they are wanted or not. */
  readonly selected: readonly string[];
  /** Whether a cell is edited: then rows stay where they are. */
  readonly isEditing: boolean;
  /** Key of the row that cards which come meanwhile stand after. */
  readonly after: string | null;
}

export function createRowMaker(): (of: RowsOf) => readonly TableRow[] {
  let last: { readonly of: RowsOf; readonly kept: string; readonly rows: readonly TableRow[] } | null = null;
  let cardsBeforeEdit: ReadonlySet<string> | null = null;

  return (of) => {
    if (of.isEditing && last && isSameSettings(last.of.settings, of.settings)) {
      cardsBeforeEdit ??= new Set(Object.keys(last.of.map.cards));
      const rows =
        last.of.map.cards === of.map.cards ? last.rows : keepRows(last.rows, of.map.cards, cardsBeforeEdit, of.after);
      if (rows !== last.rows) cardsBeforeEdit = new Set(Object.keys(of.map.cards));
      last = { ...last, of: { ...of, context: last.of.context }, rows };
      return rows;
    }
    const isAfterEdit = cardsBeforeEdit !== null;
    cardsBeforeEdit = null;
    const kept = keptCards(of);
    const keptKey = kept.join(' ');
    const isSame =
      !isAfterEdit &&
      last !== null &&
      last.of.map === of.map &&
      last.of.context === of.context &&
      last.kept === keptKey &&
      isSameSettings(last.of.settings, of.settings);
    const rows = isSame && last ? last.rows : tableRows(of.map, of.settings, of.context, new Set(kept));
    last = { of, kept: keptKey, rows };
    return rows;
  };
}

/** The selected cards that are not wanted. */
function keptCards({ map, settings, context, selected }: RowsOf): readonly string[] {
  const wanted = isWanted(map, settings, context);
  return selected.filter((id) => {
    const card = map.cards[id];
    return card !== undefined && !wanted(card);
  });
}

function isSameSettings(a: RowSettings, b: RowSettings): boolean {
  return (
    a.search === b.search &&
    a.filters === b.filters &&
    a.sorting === b.sorting &&
    a.group === b.group &&
    a.collapsed === b.collapsed
  );
}
