/**
 * Cuts a layout into pages from top to bottom: between lanes where that does, inside a lane between cards,
 * and inside a card only when it is higher than a whole page, between lines. Lengths are px of the layout.
 */
import type {
  Box,
  CardContent,
  CardLayout,
  CellLayout,
  EmotionLayout,
  LaneLayout,
  MapLayout,
  SecondCurve,
} from '../layout/types.ts';
import { leastPieceHeight, splitCard } from './split-card.ts';

/** Between cards, and under the last one on paper. */
const CARD_GAP = 8;
const CELL_BOTTOM = 12;
const SPLIT_ROW_MIN = 88;
const LINE = 17;
/** A lane that fits on a page of its own is begun on this one only if more than this part of the page is free. */
const WORTH_BEGINNING = 0.5;

/** What a lane needs that cannot be divided: its title, a curve, the least piece of a card. */
export function indivisibleHeight(layout: MapLayout): number {
  return layout.lanes.reduce((most, lane) => {
    const cards = cardsOf(layout, lane);
    const top = topOf(lane, cards);
    return cards.reduce(
      (height, { content }) => Math.max(height, top + leastPieceHeight(content) + CELL_BOTTOM),
      Math.max(most, leastHeight(lane)),
    );
  }, 0);
}

function leastHeight(lane: LaneLayout): number {
  if (isDrawnWhole(lane)) return lane.row.height;
  const lines = [...lane.nameLines, ...lane.descriptionLines];
  const padding = lane.nameBox.y;
  const text = lines.reduce((bottom, { y }) => Math.max(bottom, y), 0) + LINE + padding;
  return Math.min(lane.row.height, Math.max(SPLIT_ROW_MIN, text));
}

/** A curve and a matrix are one drawing. */
const isDrawnWhole = ({ kind, channels }: LaneLayout): boolean => kind === 'emotions' || channels.length > 0;

/** A row, or a part of one, on its page. */
interface Piece {
  readonly lane: LaneLayout;
  readonly height: number;
  /** Relative to the piece; null: the row as it is. */
  readonly cards: readonly CardLayout[] | null;
}

/**
 * The layout of each page. All have the same stages and headers.
 * @param height for the rows of a page, at least `indivisibleHeight`
 */
export function paginateRows(layout: MapLayout, height: number): MapLayout[] {
  const pages: Piece[][] = [[]];
  let left = height;
  const put = (piece: Piece): void => {
    pages.at(-1)?.push(piece);
    left -= piece.height;
  };
  const turn = (): void => {
    pages.push([]);
    left = height;
  };

  const columns = layout.stages.map(({ column }) => column);
  for (const lane of layout.lanes) {
    const whole = lane.row.height;
    if (whole <= left) {
      put({ lane, height: whole, cards: null });
      continue;
    }
    const own = cardsOf(layout, lane);
    if (own.length === 0 || (whole <= height && left <= height * WORTH_BEGINNING)) {
      if (left < height) turn();
      // A lane that was made higher than a page, for cards it does not have.
      put({ lane, height: Math.min(whole, height), cards: null });
      continue;
    }
    const top = topOf(lane, own);
    let queue = own;
    while (queue.length > 0) {
      const isFresh = left === height;
      const { placed, rest } = takeFitting(queue, { columns, top, height: left, isFresh });
      if (placed.length === 0 || (!isFresh && leastHeight(lane) > left)) {
        turn();
        continue;
      }
      const used = placed.reduce((most, { box }) => Math.max(most, box.y + box.height), 0) + CELL_BOTTOM;
      put({ lane, height: Math.max(used, leastHeight(lane)), cards: placed });
      queue = rest;
      if (queue.length > 0) turn();
    }
  }
  return pages.map((pieces) => assembled(layout, pieces));
}

/** The cards of a lane in the order in which they are stacked: stage by stage, top to bottom. */
function cardsOf(layout: MapLayout, lane: LaneLayout): CardLayout[] {
  return layout.cards.filter((card) => card.lane === lane.id);
}

/** How far down in the lane its cards begin: under the line of a blueprint, where one is drawn. */
function topOf(lane: LaneLayout, cards: readonly CardLayout[]): number {
  return cards.reduce((top, { box }) => Math.min(top, box.y - lane.row.y), lane.row.height);
}

/** What is free on a page for a row that begins there. */
interface Room {
  readonly columns: readonly Box[];
  /** Where cards begin in the row. */
  readonly top: number;
  readonly height: number;
  readonly isFresh: boolean;
}

/**
 * As many cards as fit, each under the lowest so far of all columns it covers; a card higher than a fresh page is
 * divided. Under a card that does not fit nothing is placed, in none of its columns, so that all keep their order.
 */
function takeFitting(queue: readonly CardLayout[], { columns, top, height: room, isFresh }: Room) {
  const placed: CardLayout[] = [];
  const rest: CardLayout[] = [];
  const free = columns.map(() => top);
  for (const card of queue) {
    const covered = columns.flatMap(({ x, width }, at) =>
      x < card.box.x + card.box.width && x + width > card.box.x ? [at] : [],
    );
    const y = covered.reduce((lowest, at) => Math.max(lowest, free[at] ?? top), top);
    const isFirst = y === top;
    const goOnFrom = (below: number): void => {
      for (const at of covered) free[at] = below;
    };
    const put = (content: CardContent): void => {
      const { width, height } = content;
      placed.push({ ...card, content, box: { x: card.box.x, y, width, height } });
      goOnFrom(y + height + CARD_GAP);
    };
    if (y + card.box.height + CELL_BOTTOM <= room) {
      put(card.content);
      continue;
    }
    const halves = isFresh && isFirst ? splitCard(card.content, room - top - CELL_BOTTOM) : null;
    if (halves !== null) {
      const [head, tail] = halves;
      put(head);
      rest.push({ ...card, box: { ...card.box, height: tail.height }, content: tail });
    } else if (isFresh && isFirst) {
      // A card that cannot be divided goes on its page even so; the page is made for the highest of them.
      put(card.content);
      continue;
    } else rest.push(card);
    goOnFrom(Number.POSITIVE_INFINITY);
  }
  return { placed, rest };
}

/** A layout of nothing but these pieces, from the top. */
function assembled(layout: MapLayout, pieces: readonly Piece[]): MapLayout {
  const lanes: LaneLayout[] = [];
  const cells: CellLayout[] = [];
  const cards: CardLayout[] = [];
  const emotions: EmotionLayout[] = [];
  let top = 0;
  for (const { lane, height, cards: own } of pieces) {
    const down = top - lane.row.y;
    lanes.push({
      ...lane,
      title: { ...lane.title, y: top, height },
      row: { ...lane.row, y: top, height },
    });
    const placed = own
      ? own.map((card) => ({ ...card, box: { ...card.box, y: card.box.y + top } }))
      : layout.cards
          .filter((card) => card.lane === lane.id)
          .map((card) => ({ ...card, box: { ...card.box, y: card.box.y + down } }));
    cards.push(...placed);
    for (const cell of layout.cells.filter((each) => each.lane === lane.id)) {
      const ids = placed.filter(({ stage }) => stage === cell.stage).map(({ id }) => id);
      cells.push({ ...cell, box: { ...cell.box, y: top, height }, next: null, cards: ids });
    }
    emotions.push(...layout.emotions.filter((curve) => curve.lane === lane.id).map((curve) => moved(curve, down)));
    top += height;
  }
  return {
    ...layout,
    height: top,
    stages: layout.stages.map((stage) => ({ ...stage, column: { ...stage.column, height: top } })),
    lanes,
    cells,
    cards,
    emotions,
  };
}

function moved(curve: EmotionLayout, down: number): EmotionLayout {
  return {
    ...curve,
    row: { ...curve.row, y: curve.row.y + down },
    zeroY: curve.zeroY + down,
    topY: curve.topY + down,
    bottomY: curve.bottomY + down,
    runs: curve.runs.map((points) =>
      points.map((point) => ({
        ...point,
        y: point.y + down,
        scoreBox: { ...point.scoreBox, y: point.scoreBox.y + down },
        words: point.words.map((line) => ({ ...line, y: line.y + down })),
      })),
    ),
    measured: curve.measured && movedSecond(curve.measured, down),
    others: curve.others.map((other) => ({ ...other, ...movedSecond(other, down) })),
  };
}

function movedSecond({ runs, label }: SecondCurve, down: number): SecondCurve {
  return {
    runs: runs.map((points) => points.map((point) => ({ ...point, y: point.y + down }))),
    label: label.map((line) => ({ ...line, y: line.y + down })),
  };
}
