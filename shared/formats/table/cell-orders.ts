/** Cards in their cells, and how they come to stand as a table says with as few moves as it takes. */
import type { TableStep } from '../../commands/table.ts';
import type { CardEntry } from './card-cells.ts';

/** Where a card is to stand. */
export interface Placement {
  readonly map: string;
  readonly id: string;
  readonly stage: string;
  readonly lane: string;
  /** Its place in the cell, from 1; undefined: where there is room, at the end. */
  readonly place: number | undefined;
  /** Of a card that does not exist yet. */
  readonly text: string;
  readonly isNew: boolean;
}

export class CellOrders {
  /** Ids top to bottom, by cell, as they stand after the steps so far. */
  readonly #cells = new Map<string, string[]>();
  readonly #cellOf = new Map<string, string>();

  /** @param entries all cards in reading order. */
  constructor(entries: readonly CardEntry[]) {
    for (const { map, id, card } of entries) {
      const cell = cellKey({ map, stage: card.stage, lane: card.lane });
      this.#idsIn(cell).push(id);
      this.#cellOf.set(cardKey(map, id), cell);
    }
  }

  /**
   * The steps that put each of the cards in its place. Those that nothing is said of keep their order; a place
   * beyond the end is the end; of two cards for one place, the one said first stands first.
   */
  placements(wanted: readonly Placement[]): TableStep[] {
    const byCell = new Map<string, Placement[]>();
    for (const placement of wanted) {
      const cell = cellKey(placement);
      byCell.set(cell, [...(byCell.get(cell) ?? []), placement]);
    }
    return [...byCell].flatMap(([cell, placements]) => this.#arrange(cell, placements, wanted));
  }

  #arrange(cell: string, placements: readonly Placement[], all: readonly Placement[]): TableStep[] {
    const moving = new Set(all.map(({ map, id }) => cardKey(map, id)));
    const [{ map } = { map: '' }] = placements;
    const order = this.#idsIn(cell).filter((id) => !moving.has(cardKey(map, id)));
    const end = Number.POSITIVE_INFINITY;
    const byPlace = placements.toSorted((a, b) => compare(a.place ?? end, b.place ?? end));
    for (const { id, place } of byPlace) order.splice(Math.max(0, Math.ceil((place ?? end) - 1)), 0, id);
    return byPlace
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .flatMap((placement) => this.#put(cell, placement, order));
  }

  /** Puts a card behind the one that stands before it in the order. */
  #put(cell: string, { map, id, stage, lane, text, isNew }: Placement, order: readonly string[]): TableStep[] {
    const previous = order[order.indexOf(id) - 1];
    const now = this.#idsIn(cell);
    const others = now.filter((other) => other !== id);
    const index = previous === undefined ? 0 : others.indexOf(previous) + 1;
    if (now[index] === id) return [];
    const from = this.#cellOf.get(cardKey(map, id));
    if (from !== undefined && from !== cell)
      this.#cells.set(
        from,
        this.#idsIn(from).filter((other) => other !== id),
      );
    this.#cells.set(cell, others.toSpliced(index, 0, id));
    this.#cellOf.set(cardKey(map, id), cell);
    if (isNew) return [{ command: 'card.add', id, args: { map, stage, lane, index, text } }];
    return [{ command: 'card.move', args: { map, cards: [id], stage, lane, index } }];
  }

  #idsIn(cell: string): string[] {
    const ids = this.#cells.get(cell) ?? [];
    this.#cells.set(cell, ids);
    return ids;
  }
}

const cellKey = ({ map, stage, lane }: Pick<Placement, 'map' | 'stage' | 'lane'>): string =>
  JSON.stringify([map, stage, lane]);
const cardKey = (map: string, id: string): string => JSON.stringify([map, id]);

/** Both may be infinite, whose difference is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
