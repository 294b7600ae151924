/**
 * What of a map is worth being in the page. React Flow could leave out what is not in view itself, but it
 * would look through all cards at each step of a pan, keep a copy of each, and subscribe each to its store;
 * so it is only given the cards around what is seen.
 */
import type { Box, CardLayout } from '#shared/layout/types.ts';
import type { PointGroup } from '#shared/scene/point-groups.ts';
import { OVERVIEW_ZOOM, type Size, type Viewport } from './viewport.ts';

/** The part of the grid that is drawn, in px at zoom 1, and how. */
export interface InView {
  readonly area: Box;
  /** So far out that a light overview stands in for the cards. */
  readonly isFar: boolean;
}

/** How far the rings of the selection and the focus reach over what they are around, in px at zoom 1. */
const RIM = 8;
/**
 * How far beyond the window things are drawn on a side that the view moves to, in px at zoom 1: so far that most
 * steps of a pan bring nothing new, and no farther, because all that is drawn is what each step moves.
 */
const AHEAD = 192;
/** The same far out, where a step of the pan is many px of the map, and few things are drawn. */
const FAR_AHEAD = 8 * AHEAD;

/** What is in view; `before` itself while it holds all that the window shows, and not much more. */
export function inView(viewport: Viewport, window: Size, before: InView | null): InView {
  const isFar = viewport.zoom < OVERVIEW_ZOOM;
  const ahead = isFar ? FAR_AHEAD : AHEAD;
  const shown = windowArea(viewport, window);
  if (before?.isFar !== isFar) return { area: grown(shown, [RIM, RIM, RIM, RIM]), isFar };
  const spare = beyond(shown, before.area);
  // What was left behind stays for a while, so that a view that wavers or turns back finds it.
  if (spare.every((length) => length >= RIM && length <= 3 * ahead)) return before;
  const reach = (length: number) => (length < RIM ? ahead : Math.min(length, ahead));
  const [left, top, right, bottom] = spare;
  return { area: grown(shown, [reach(left), reach(top), reach(right), reach(bottom)]), isFar };
}

/** Lengths at the sides of a box: left, top, right, bottom. */
type Sides = readonly [number, number, number, number];

function grown({ x, y, width, height }: Box, [left, top, right, bottom]: Sides): Box {
  return { x: x - left, y: y - top, width: left + width + right, height: top + height + bottom };
}

/** How far the outer box reaches beyond the inner one; negative where the inner one does. */
function beyond(inner: Box, outer: Box): Sides {
  const [left, top] = [inner.x - outer.x, inner.y - outer.y];
  return [left, top, outer.width - inner.width - left, outer.height - inner.height - top];
}

/** Whether something reaches into the area from left to right, wherever it is from top to bottom. */
export const isInColumns = (box: Box, area: Box): boolean => box.x < area.x + area.width && box.x + box.width > area.x;

/** The same from top to bottom. */
export const isInRows = (box: Box, area: Box): boolean => box.y < area.y + area.height && box.y + box.height > area.y;

/** Both. */
export const touches = (box: Box, area: Box): boolean => isInColumns(box, area) && isInRows(box, area);

/**
 * The cards that are drawn as themselves: those in the area; far out, only the one that has the focus, so
 * that keys and screen readers stay where they are.
 */
export function cardsInView(
  cards: readonly CardLayout[],
  { area, isFar }: InView,
  focused: string | null,
): readonly CardLayout[] {
  return cards.filter((card) => (isFar ? card.id === focused : touches(card.box, area)));
}

/** The part of the grid that a window shows, in px at zoom 1. */
export function windowArea({ x, y, zoom }: Viewport, { width, height }: Size): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/**
 * Of the cards to be drawn anew, what the very next frame needs: of those out of the window, the ones that were
 * drawn stay as they were, and the others wait. `cards` itself where that makes no difference.
 * @param shown what the window shows
 * @param drawn what was drawn last
 * @param focused the card with the focus, which can't wait
 */
export function cardsShownFirst(
  cards: readonly CardLayout[],
  drawn: readonly CardLayout[],
  shown: Box,
  focused: string | null,
): readonly CardLayout[] {
  const before = new Map(drawn.map((card) => [card.id, card]));
  let isWhole = true;
  const first = cards.flatMap((card) => {
    const last = before.get(card.id);
    if (card === last || card.id === focused || touches(card.box, shown)) return card;
    if (last && touches(last.box, shown)) return card;
    isWhole = false;
    return last ?? [];
  });
  return isWhole ? cards : first;
}

/** The points of a curve that are drawn with their faces and words: none far out, where the line says it all. */
export function pointsInView(groups: readonly PointGroup[], { area, isFar }: InView): readonly PointGroup[] {
  return isFar ? [] : groups.filter(({ box }) => touches(box, area));
}
