/** The grid: how wide columns are, how high rows are, where cards stand in their cells. */
import { CARD_KIND_OF_LANE, type JourneyMap, type Lane } from '../document/model.ts';
import { inOrder } from '../document/order.ts';
import { CARD_WIDTH } from './card.ts';
import { CARD_MARGIN, COLUMN_WIDTH, type Column } from './columns.ts';
import { EMOTION_ROW_HEIGHT } from './emotion.ts';
import { TITLE_WIDTH } from './heading.ts';
import { CARD_GAP, NO_CARDS, type PlaceStack } from './stack.ts';
import { type CardLayout, type CellLayout, type LaneLayout, type MapLayout, STAGE_ARROW } from './types.ts';

const CELL_TOP = 12;
/** Under the last card there is always room to point at, for the next one. */
const CELL_BOTTOM = 28;
const LANE_MIN_HEIGHT = 88;
const EMPTY_GRID_HEIGHT = 240;
const NEXT_HEIGHT = 44;
const NEXT_MARGIN = 4;

/** A lane's title without its place. */
export interface LaneTitle extends Pick<LaneLayout, 'nameLines' | 'nameBox' | 'descriptionLines'> {
  readonly height: number;
}

export interface GridContents {
  readonly placeStack: PlaceStack;
  readonly titleOf: (lane: Lane) => LaneTitle;
}

/** Rows as high as their fullest cell and their title need, with everything in its place. */
export function gridLayout(
  map: JourneyMap,
  columns: readonly Column[],
  { placeStack, titleOf }: GridContents,
): Pick<MapLayout, 'width' | 'height' | 'lanes' | 'cells' | 'cards'> {
  const right = columns.reduce((most, { x, width }) => Math.max(most, x + width), COLUMN_WIDTH);
  // The arrow of the last stage reaches out of its column.
  const width = right + STAGE_ARROW;

  const lanes: LaneLayout[] = [];
  const cells: CellLayout[] = [];
  const cards: CardLayout[] = [];
  let top = 0;
  for (const [laneId, lane] of inOrder(map.lanes)) {
    const { height: titleHeight, nameLines, nameBox, descriptionLines } = titleOf(lane);
    const stacks = columns.map((column) => {
      return { column, ...placeStack(column.cards.get(laneId) ?? NO_CARDS, column.x + CARD_MARGIN, top + CELL_TOP) };
    });
    const filled = stacks.map(({ cards: stack, nextY }) =>
      stack.length > 0 ? nextY - CARD_GAP - top + CELL_BOTTOM : 0,
    );
    const least = lane.kind === 'emotions' ? EMOTION_ROW_HEIGHT : LANE_MIN_HEIGHT;
    const height = Math.max(least, titleHeight, ...filled);

    lanes.push({
      id: laneId,
      kind: lane.kind,
      title: { x: -TITLE_WIDTH, y: top, width: TITLE_WIDTH, height },
      row: { x: 0, y: top, width, height },
      nameLines,
      nameBox,
      descriptionLines,
    });
    for (const { column, cards: stack, ids, nextY } of stacks) {
      const takesCards = CARD_KIND_OF_LANE[lane.kind] !== null;
      const nextHeight = Math.min(NEXT_HEIGHT, top + height - NEXT_MARGIN - nextY);
      cells.push({
        stage: column.id,
        lane: laneId,
        box: { x: column.x, y: top, width: column.width, height },
        next: takesCards ? { x: column.x + CARD_MARGIN, y: nextY, width: CARD_WIDTH, height: nextHeight } : null,
        cards: ids,
      });
      cards.push(...stack);
    }
    top += height;
  }
  return { width, height: Math.max(EMPTY_GRID_HEIGHT, top), lanes, cells, cards };
}
