/**
 * Cuts a layout into pages from top to bottom: between lanes where that does, inside a lane between cards,
 * and inside a card only when it is higher than a whole page, between lines. Lengths are px of the layout.
 */
import type { CardLayout, CellLayout, EmotionLayout, LaneLayout, MapLayout, SecondCurve } from '../layout/types.ts';
import { splitCard } from './split-card.ts';

/** Above the first card of a cell, between cards, and under the last one on paper. */
const CELL_TOP = 12;
const CARD_GAP = 8;
const CELL_BOTTOM = 12;
const SPLIT_ROW_MIN = 88;
/** A lane that fits on a page of its own is begun on this one only if more than this part of the page is free. */
const WORTH_BEGINNING = 0.5;

/** What a lane needs that cannot be divided: its title, and a curve. */
export function indivisibleHeight(layout: MapLayout): number {
  return layout.lanes.reduce((most, lane) => Math.max(most, leastHeight(lane)), 0);
}

function leastHeight(lane: LaneLayout): number {
  if (lane.kind === 'emotions') return lane.row.height;
  const lines = [...lane.nameLines, ...lane.descriptionLines];
  const padding = lane.nameBox.y;
  const text = lines.reduce((bottom, { y }) => Math.max(bottom, y), 0) + LINE + padding;
  return Math.max(SPLIT_ROW_MIN, text);
}
const LINE = 17;

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

  for (const lane of layout.lanes) {
    const whole = lane.row.height;
    if (whole <= left) {
      put({ lane, height: whole, cards: null });
      continue;
    }
    const isWhole = stacksOf(layout, lane).every((stack) => stack.length === 0);
    if (isWhole || (whole <= height && left <= height * WORTH_BEGINNING)) {
      if (left < height) turn();
      put({ lane, height: whole, cards: null });
      continue;
    }
    let queues = stacksOf(layout, lane);
    while (queues.some((queue) => queue.length > 0)) {
      const isFresh = left === height;
      const taken = queues.map((queue) => takeFitting(queue, left, isFresh));
      const cards = taken.flatMap(({ placed }) => placed);
      if (cards.length === 0 || (!isFresh && leastHeight(lane) > left)) {
        turn();
        continue;
      }
      const used = cards.reduce((most, { box }) => Math.max(most, box.y + box.height), 0) + CELL_BOTTOM;
      put({ lane, height: Math.max(used, leastHeight(lane)), cards });
      queues = taken.map(({ rest }) => rest);
      if (queues.some((queue) => queue.length > 0)) turn();
    }
  }
  return pages.map((pieces) => assembled(layout, pieces));
}

/** The cards of a lane, cell by cell. */
function stacksOf(layout: MapLayout, lane: LaneLayout): CardLayout[][] {
  const cards = layout.cards.filter((card) => card.lane === lane.id);
  return layout.stages.map(({ id }) => cards.filter(({ stage }) => stage === id));
}

/** As many cards as fit, from the top of a row that begins here; a card higher than a fresh page is divided. */
function takeFitting(queue: readonly CardLayout[], room: number, isFresh: boolean) {
  const placed: CardLayout[] = [];
  let y = CELL_TOP;
  const put = (card: CardLayout): void => {
    const { width, height } = card.content;
    placed.push({ ...card, box: { x: card.box.x, y, width, height } });
    y += height + CARD_GAP;
  };
  for (const [index, card] of queue.entries()) {
    if (y + card.box.height + CELL_BOTTOM <= room) {
      put(card);
      continue;
    }
    const halves = isFresh && placed.length === 0 ? splitCard(card.content, room - CELL_TOP - CELL_BOTTOM) : null;
    if (halves === null) {
      // A card that cannot be divided goes on its page even so; the page is made for the highest of them.
      if (isFresh && placed.length === 0) put(card);
      return { placed, rest: queue.slice(index + (placed.length > 0 && placed.at(-1)?.id === card.id ? 1 : 0)) };
    }
    const [head, rest] = halves;
    put({ ...card, content: head });
    return {
      placed,
      rest: [{ ...card, box: { ...card.box, height: rest.height }, content: rest }, ...queue.slice(index + 1)],
    };
  }
  return { placed, rest: [] };
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
    label: label && { ...label, y: label.y + down },
  };
}
