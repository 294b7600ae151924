/** A document as tables: what a spreadsheet shows, whatever program and file format it comes in. */

import type { Color } from '../../document/model.ts';

/** What one cell holds. A `Date` is a calendar day: midnight UTC. */
export type TableValue = string | number | Date | null;

export interface TableColumn {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
  /** Long text, which is broken into lines instead of running out of its cell. */
  readonly wraps: boolean;
  /** What its title stands on, where it has a colour of its own. */
  readonly color?: Color;
}

export interface TableSheet {
  /** As the sheet should be called; a file format may have to shorten it. */
  readonly name: string;
  /** The first row. */
  readonly columns: readonly TableColumn[];
  /** One array per row, as long as `columns`. */
  readonly rows: readonly (readonly TableValue[])[];
  /** How many columns stay in view while the rest scrolls. The first row always does. */
  readonly frozenColumns: number;
  /** Rows that begin a part of the sheet, counted from 0. */
  readonly partsBegin?: readonly number[];
  /** Whether rows are records that can be filtered and sorted. A grid's rows belong together. */
  readonly isRecords: boolean;
}

/** A sheet as it was read: text, numbers and days, as many cells a row as the row has. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly TableValue[])[];
}

/** The cell as text: numbers with a point, days as YYYY-MM-DD, nothing for an empty cell. */
export function textOf(value: TableValue | undefined): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
