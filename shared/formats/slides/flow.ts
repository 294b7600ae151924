/** Blocks that flow down columns and on to the next slide. */

export interface Block<Content> {
  readonly content: Content;
  readonly height: number;
  /** Space before it, where something stands above it in the column. */
  readonly before: number;
  /** Begins a column of its own. */
  readonly startsColumn: boolean;
  /** Room that must be left below it: a title does not stand alone at the foot of a column. */
  readonly room?: number;
}

export interface Placed<Content> {
  readonly content: Content;
  /** Columns are counted over all slides. */
  readonly column: number;
  /** From the top of the column. */
  readonly y: number;
}

/**
 * Places blocks in columns of one height, in their order. A block that is higher than a column stands alone
 * in one: who makes blocks makes them fit.
 */
export function flow<Content>(blocks: readonly Block<Content>[], height: number): Placed<Content>[] {
  let column = 0;
  let bottom = 0;
  let isEmpty = true;
  return blocks.map(({ content, height: needed, before, startsColumn, room = 0 }) => {
    const y = isEmpty ? 0 : bottom + before;
    if (!isEmpty && (startsColumn || y + needed + room > height)) {
      column += 1;
      bottom = needed;
      return { content, column, y: 0 };
    }
    isEmpty = false;
    bottom = y + needed;
    return { content, column, y };
  });
}

/** How many columns the blocks take. */
export function columnsTaken(placed: readonly Placed<unknown>[]): number {
  return Math.max(0, ...placed.map(({ column }) => column + 1));
}
