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

/** Columns are made shorter in so many steps. */
const STEPS = 24;

/**
 * Blocks in columns of at most this height, but no higher than it takes to fill `columns` of them: what would leave
 * columns of a slide empty stands in more and shorter ones.
 */
export function flowAcross<Content>(
  blocks: readonly Block<Content>[],
  columns: number,
  height: number,
): Placed<Content>[] {
  const whole = flow(blocks, height);
  if (columnsTaken(whole) >= columns) return whole;
  // What belongs together is not torn apart for it.
  const least = Math.max(0, ...blocks.map(({ height: needed, room = 0 }) => needed + room));
  for (let step = 1; step < STEPS; step += 1) {
    const placed = flow(blocks, Math.min(height, least + ((height - least) * step) / STEPS));
    if (columnsTaken(placed) <= columns) return placed;
  }
  return whole;
}

/** How many columns the blocks take. */
export function columnsTaken(placed: readonly Placed<unknown>[]): number {
  return Math.max(0, ...placed.map(({ column }) => column + 1));
}
