/**
 * What of a map is worth being in the page. React Flow could leave out what is not in view itself, but it
 * would look through all cards at each step of a pan, keep a copy of each, and subscribe each to its store;
 * so it is only given the cards around what is seen.
 */
import type { Box, CardLayout, EmotionPoint } from '#shared/layout/types.ts';
import { OVERVIEW_ZOOM, type Size, type Viewport } from './viewport.ts';

/** The part of the grid that is drawn, in px at zoom 1, and how. */
export interface InView {
  readonly area: Box;
  /** So far out that a light overview stands in for the cards. */
  readonly isFar: boolean;
}

/** How far beyond the window cards are drawn, in px at zoom 1: a step of the wheel does not outrun them. */
const MARGIN = 96;
/** The area grows and moves in steps of this many px, so that most steps of a pan change nothing. */
const STEP = 192;
/** The same far out, where a step of the pan is many px of the map, and few things are drawn. */
const FAR_STEP = 8 * STEP;

/** How far words of an emotion reach from their point, in px at zoom 1. */
const WORDS_REACH = 192;

/** What is in view; `before` itself while nothing else is. */
export function inView(viewport: Viewport, window: Size, before: InView | null): InView {
  const { x, y, zoom } = viewport;
  const isFar = zoom < OVERVIEW_ZOOM;
  const step = isFar ? FAR_STEP : STEP;
  const from = (offset: number) => Math.floor((-offset / zoom - MARGIN) / step) * step;
  const to = (offset: number, length: number) => Math.ceil(((length - offset) / zoom + MARGIN) / step) * step;
  const [left, top] = [from(x), from(y)];
  const area = { x: left, y: top, width: to(x, window.width) - left, height: to(y, window.height) - top };
  return before !== null && before.isFar === isFar && isSameBox(before.area, area) ? before : { area, isFar };
}

function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** Whether something reaches into the area from left to right, wherever it is from top to bottom. */
export const isInColumns = (box: Box, area: Box): boolean => box.x < area.x + area.width && box.x + box.width > area.x;

/** The same from top to bottom. */
export const isInRows = (box: Box, area: Box): boolean => box.y < area.y + area.height && box.y + box.height > area.y;

const touches = (box: Box, area: Box): boolean => isInColumns(box, area) && isInRows(box, area);

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

/** The points of a curve whose face and words are drawn: none far out, where the line says it all. */
export function pointsInView(points: readonly EmotionPoint[], { area, isFar }: InView): readonly EmotionPoint[] {
  if (isFar) return [];
  return points.filter(
    ({ x, y }) =>
      x > area.x - WORDS_REACH &&
      x < area.x + area.width + WORDS_REACH &&
      y > area.y - WORDS_REACH &&
      y < area.y + area.height + WORDS_REACH,
  );
}
