/** What a map looks like while cards are dragged over a place for them: as after the drop, with room for them. */
import { moveCardsApart } from '#shared/commands/card.ts';
import { pasteContent } from '#shared/commands/paste.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { changed } from '#shared/history/change.ts';
import { boxAround } from '#shared/layout/boxes.ts';
import { CARD_WIDTH } from '#shared/layout/card.ts';
import { CELL_BOTTOM } from '#shared/layout/grid.ts';
import type { LayoutMap } from '#shared/layout/layout.ts';
import { CARD_GAP } from '#shared/layout/stack.ts';
import type { Box, CardLayout, MapLayout } from '#shared/layout/types.ts';
import { linkPath } from '#shared/scene/link-path.ts';
import type { LinkLayout } from '#shared/scene/types.ts';
import type { CardMove } from '../input/moving.ts';
import { pictureCards } from '../input/pictures.ts';

/** A document as moves of cards would leave it; the document itself where they can't be made, or change nothing. */
export function documentAfter(document: JourneyDocument, map: string, moves: readonly CardMove[]): JourneyDocument {
  const args = { map, moves };
  if (!moveCardsApart.isEnabled(document, args)) return document;
  const [after] = changed(document, (draft) => {
    moveCardsApart.apply(draft, args, NO_NEW_THINGS);
  });
  return after;
}

const NO_NEW_THINGS = {
  createId: (): never => {
    throw new Error('A move of cards makes nothing new.');
  },
};

/** How large a picture is taken for that nobody has seen yet: as most photos are. */
const UNSEEN = { type: 'image/png', width: 800, height: 600, data: '' } as const;

/** A document as new cards with so many pictures, dropped at a place, would leave it, and the ids of those cards. */
export function documentWithPictures(
  document: JourneyDocument,
  map: string,
  place: { readonly stage: string; readonly lane: string; readonly index: number },
  count: number,
): { readonly document: JourneyDocument; readonly cards: readonly string[] } {
  let ids = 0;
  const createId = (prefix: string): string => `${prefix}_dragged_${ids++}`;
  const images = Array.from({ length: count }, () => UNSEEN);
  const [after] = changed(document, (draft) => {
    pasteContent.apply(draft, pictureCards(map, place, images), { createId });
  });
  const before = document.maps[map]?.cards ?? {};
  return {
    document: after,
    cards: Object.keys(after.maps[map]?.cards ?? {}).filter((id) => !Object.hasOwn(before, id)),
  };
}

/**
 * The cards of a layout, moved aside for those that are dragged, where no lane has to grow for them: most steps of a drag
 * need no more, and a whole layout is too much for each of them in a large map. Null where it takes one.
 */
export function cardsWithRoom(layout: MapLayout, moves: readonly CardMove[]): readonly CardLayout[] | null {
  const cards = new Map(layout.cards.map((card) => [card.id, card]));
  const kinds = new Map(layout.lanes.map(({ id, kind }) => [id, kind]));
  const dragged = new Set(moves.flatMap((move) => move.cards));
  const moved = new Map<string, CardLayout>();
  for (const cell of layout.cells) {
    const move = moves.find(({ stage, lane }) => stage === cell.stage && lane === cell.lane);
    if (!move && !cell.cards.some((id) => dragged.has(id))) continue;
    const ids = cell.cards.filter((id) => !dragged.has(id));
    if (move) ids.splice(move.index, 0, ...layout.cards.flatMap(({ id }) => (move.cards.includes(id) ? id : [])));
    const top = cell.cards[0] === undefined ? cell.next : cards.get(cell.cards[0])?.box;
    if (!top || cell.isCollapsed) return null;
    let y = top.y;
    for (const id of ids) {
      const card = cards.get(id);
      // What reaches over stages pushes others down as well, and another kind of card has another height.
      if (!card || card.box.width !== CARD_WIDTH || kinds.get(card.lane) !== kinds.get(cell.lane)) return null;
      moved.set(id, card.box.y === y && card.box.x === top.x ? card : { ...card, box: { ...card.box, x: top.x, y } });
      y += card.box.height + CARD_GAP;
    }
    if (move && y - CARD_GAP + CELL_BOTTOM > cell.box.y + cell.box.height) return null;
  }
  // Cards that reach over stages push down what stands in other cells of their lane.
  const lanes = new Set([...moves.map(({ lane }) => lane), ...[...dragged].map((id) => cards.get(id)?.lane)]);
  if (layout.cards.some(({ lane, box }) => box.width !== CARD_WIDTH && lanes.has(lane))) return null;
  return layout.cards.map((card) => moved.get(card.id) ?? card);
}

/**
 * The layout while cards are dragged. Lanes grow with what would come into them; none becomes lower, because what lies
 * below it would slip away under the pointer. Cards are in the order of the layout without the drag, so that no
 * element changes its place in the page.
 */
export function layoutWithRoom(layoutMap: LayoutMap, after: JourneyDocument, before: MapLayout): MapLayout {
  const rowHeights = new Map(before.lanes.map(({ id, row }) => [id, row.height]));
  const layout = layoutMap(after, before.map, { rowHeights });
  const places = new Map(before.cards.map(({ id }, index) => [id, index]));
  const placeOf = (id: string): number => places.get(id) ?? places.size;
  return { ...layout, cards: layout.cards.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)) };
}

/**
 * The arrows of a map whose lanes have grown: they go along with their lanes, on the ways that they have. To find new ones
 * at each step of a drag would take too long in a large map; the drop does.
 */
export function linksWithRoom(
  links: readonly LinkLayout[],
  before: Pick<MapLayout, 'lanes'>,
  after: Pick<MapLayout, 'lanes'>,
): readonly LinkLayout[] {
  const tops = new Map(after.lanes.map(({ id, row }) => [id, row.y]));
  const down = (y: number): number => {
    const lane = before.lanes.findLast(({ row }) => row.y <= y);
    return lane ? (tops.get(lane.id) ?? lane.row.y) - lane.row.y : 0;
  };
  return links.map((link) => {
    const points = link.points.map(({ x, y }) => ({ x, y: y + down(y) }));
    const isMoved = points.some(({ y }, index) => y !== link.points[index]?.y);
    if (!isMoved) return link;
    const { label } = link;
    const middle = label ? label.box.y + label.box.height / 2 : 0;
    return {
      ...link,
      ...linkPath(points),
      label: label && { ...label, box: { ...label.box, y: label.box.y + down(middle) } },
    };
  });
}

/** A layout without cards that are not there yet, and the boxes around where they would stand. */
export function withoutCards(layout: MapLayout, ids: readonly string[]): { layout: MapLayout; slots: readonly Box[] } {
  const unseen = layout.cards.filter(({ id }) => ids.includes(id)).map(({ box }) => box);
  const cards = layout.cards.filter(({ id }) => !ids.includes(id));
  return { layout: { ...layout, cards }, slots: unseen.length > 0 ? [boxAround(unseen)] : [] };
}

/** Where the cards of each move would stand: the box around them, or the next place of a cell that shows no cards. */
export function slotsOf(layout: MapLayout, moves: readonly CardMove[]): readonly Box[] {
  const boxes = new Map(layout.cards.map(({ id, box }) => [id, box]));
  return moves.flatMap(({ stage, lane, cards }) => {
    const own = cards.flatMap((id) => boxes.get(id) ?? []);
    if (own.length > 0) return boxAround(own);
    const cell = layout.cells.find((each) => each.stage === stage && each.lane === lane);
    return cell?.next ?? [];
  });
}
