/** What the keys mean in the table while no cell is edited, as in a spreadsheet. */
import type { Platform } from '#shared/commands/accelerator.ts';

export type TableMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'tableStart'
  | 'tableEnd'
  | 'top'
  | 'bottom'
  | 'pageUp'
  | 'pageDown'
  /** On to the next cell, from the end of a row to the next one. */
  | 'next'
  | 'previous';

export type TableKey =
  | { readonly kind: 'move'; readonly move: TableMove; readonly extend: boolean }
  /** Edit the cell, or press what is pressed in it. */
  | { readonly kind: 'open' }
  /** A character: it begins the edit. */
  | { readonly kind: 'type'; readonly text: string }
  /** Select the row, or no longer. */
  | { readonly kind: 'toggle' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'newCard' }
  /** Several selected rows become one, one becomes none. */
  | { readonly kind: 'stepOut' };

/** The part of a keyboard event that decides; React's and the DOM's events both have it. */
export interface TableKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const MOVES: Readonly<Record<string, TableMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const PRIMARY_MOVES: Readonly<Record<string, TableMove>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'tableStart',
  End: 'tableEnd',
};

/** What moves up or down, and so may take rows into the selection. */
const VERTICAL: ReadonlySet<TableMove> = new Set<TableMove>(['up', 'down', 'top', 'bottom', 'pageUp', 'pageDown']);

/** What a key press means in the table, or null when it is not for the table. */
export function tableKey(press: TableKeyPress, platform: Platform): TableKey | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = press;
  const [primary, secondary] = platform === 'darwin' ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (secondary || altKey) return null;
  if (key === 'Tab') return primary ? null : { kind: 'move', move: shiftKey ? 'previous' : 'next', extend: false };
  if (primary) return primaryKey(key, shiftKey);
  const move = MOVES[key];
  if (move) {
    const extend = shiftKey && VERTICAL.has(move);
    return { kind: 'move', move, extend };
  }
  switch (key) {
    case 'Enter':
      return shiftKey ? { kind: 'move', move: 'up', extend: false } : { kind: 'open' };
    case 'F2':
      return { kind: 'open' };
    case ' ':
      return { kind: 'toggle' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'stepOut' };
    default:
      // Keys that write are named by what they write: one character, which may be two code units.
      return [...key].length === 1 ? { kind: 'type', text: key } : null;
  }
}

function primaryKey(key: string, shiftKey: boolean): TableKey | null {
  const move = PRIMARY_MOVES[key];
  if (move) return { kind: 'move', move, extend: shiftKey && VERTICAL.has(move) };
  if (shiftKey) return null;
  if (key === 'Enter') return { kind: 'newCard' };
  return key.toLowerCase() === 'a' ? { kind: 'selectAll' } : null;
}

/** How the edit of a cell ends, or null when the key belongs to what is edited. */
export type AfterCellEdit = 'stay' | 'down' | 'up' | 'next' | 'previous' | 'newCard';

/** @param multiline Shift+Enter is a line break. */
export function afterCellEditKey(
  press: TableKeyPress & { readonly isComposing: boolean },
  platform: Platform,
  multiline: boolean,
): AfterCellEdit | null {
  // Enter and Tab choose a candidate while an input method composes.
  if (press.isComposing || press.altKey) return null;
  const [primary, secondary] = platform === 'darwin' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (secondary) return null;
  if (press.key === 'Enter') {
    if (primary) return press.shiftKey ? null : 'newCard';
    if (press.shiftKey) return multiline ? null : 'up';
    return 'down';
  }
  if (primary) return null;
  if (press.key === 'Tab') return press.shiftKey ? 'previous' : 'next';
  return press.key === 'Escape' || press.key === 'F2' ? 'stay' : null;
}
