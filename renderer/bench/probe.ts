/**
 * What a benchmark outside of the page asks and tells it: `window.__bench`. It reads what the page shows and
 * moves the view; everything else a benchmark does with a real mouse and real keys.
 */

import { JourneyDocument } from '#shared/document/model.ts';
import { parseJourney } from '#shared/file/parse.ts';
import type { ParseResult } from '#shared/file/results.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import type { Box } from '#shared/layout/types.ts';
import { canvasSight } from '../canvas/controls.ts';
import { OVERVIEW_ZOOM } from '../canvas/viewport.ts';
import { cardOf } from '../state/selectors.ts';
import type { SessionStore } from '../state/use-session.tsx';
import { cardId } from './bench-document.ts';

/** What of the map lies in the middle of the canvas, in px at zoom 1, and how large it is drawn. */
export interface CenteredView {
  readonly cx: number;
  readonly cy: number;
  readonly zoom: number;
}

/** Cards are named by their index, 0 … n − 1. */
export interface Probe {
  /** Whether all that the view should show is in the page. To be asked again until it is so. */
  ready(): boolean;
  setView(view: CenteredView): void;
  view(): CenteredView;
  /** The client rectangle of a card, in view or not. */
  cardRect(index: number): Box;
  cardText(index: number): string;
  /** The client x of a card where it was last drawn; read from inline styles, so no layout is forced. */
  paintedX(index: number): number;
  /** The document as the text of its file. */
  serialise(): string;
  /** What opening a file with this text answers. */
  parse(text: string): ParseResult;
  /** The least that reading a file takes: JSON.parse and the schema's check. Says whether it passed. */
  parseAndCheck(text: string): boolean;
  /** Changes so many cards by one command, which undo takes back. */
  change(cards: number): void;
  /** Closes the document and opens it afresh, as opening a file does. */
  reopen(): void;
}

declare global {
  interface Window {
    __bench?: Probe;
  }
}

/** @param sessionNow the session of the document that is open */
export function createProbe(sessionNow: () => SessionStore, reopen: () => void): Probe {
  const canvasElement = elementOnce('[data-canvas]');
  const viewportElement = elementOnce('.react-flow__viewport');
  const drawnCards = new Map<string, HTMLElement>();
  let origin: DOMRect | null = null;
  window.addEventListener('resize', () => {
    origin = null;
  });

  const canvas = () => {
    const shown = canvasSight();
    const element = canvasElement();
    if (!shown || !element) throw new Error('The map is not shown yet.');
    return { shown, element };
  };
  /** Where the canvas stands in the window; measured once a size, which no frame shall pay for. */
  const bounds = (): DOMRect => {
    origin ??= canvas().element.getBoundingClientRect();
    return origin;
  };
  const boxes = () => {
    const { cards } = canvas().shown.layout();
    if (cards !== known.cards) {
      known.cards = cards;
      known.boxes = new Map(cards.map(({ id, box }) => [id, box]));
    }
    return known.boxes;
  };
  const known: { cards: unknown; boxes: ReadonlyMap<string, Box> } = { cards: null, boxes: new Map() };
  const boxOf = (id: string): Box => {
    const box = boxes().get(id);
    if (!box) throw new Error(`There is no card ${id}.`);
    return box;
  };
  const elementOf = (id: string): HTMLElement | null => {
    const drawn = drawnCards.get(id);
    if (drawn?.isConnected) return drawn;
    const element = canvas().element.querySelector<HTMLElement>(`[data-id="${id}"]`);
    if (element) drawnCards.set(id, element);
    return element;
  };

  return {
    ready() {
      const shown = canvasSight();
      if (!shown || !canvasElement() || !viewportElement()) return false;
      const { x, y, zoom } = shown.viewport();
      const { width, height } = bounds();
      if (zoom < OVERVIEW_ZOOM) return canvas().element.querySelector('[data-overview]') !== null;
      const isInView = (box: Box): boolean =>
        (box.x + box.width) * zoom + x > 0 &&
        (box.y + box.height) * zoom + y > 0 &&
        box.x * zoom + x < width &&
        box.y * zoom + y < height;
      return [...boxes()].every(([id, box]) => !isInView(box) || elementOf(id) !== null);
    },

    setView({ cx, cy, zoom }) {
      const { width, height } = bounds();
      canvas().shown.show({ x: width / 2 - cx * zoom, y: height / 2 - cy * zoom, zoom });
    },

    view() {
      const { x, y, zoom } = canvas().shown.viewport();
      const { width, height } = bounds();
      return { cx: (width / 2 - x) / zoom, cy: (height / 2 - y) / zoom, zoom };
    },

    cardRect(index) {
      const { x, y, zoom } = canvas().shown.viewport();
      const box = boxOf(cardId(index));
      const { left, top } = bounds();
      return {
        x: left + x + box.x * zoom,
        y: top + y + box.y * zoom,
        width: box.width * zoom,
        height: box.height * zoom,
      };
    },

    cardText: (index) => cardOf(sessionNow().getState(), cardId(index))?.text ?? '',

    paintedX(index) {
      const id = cardId(index);
      const { left } = bounds();
      const picture = canvas().element.querySelector<HTMLElement>(`[data-drag-of="${id}"]`);
      if (picture) return left + translation(picture).x;
      const viewport = translation(viewportElement());
      const element = elementOf(id);
      return left + viewport.x + (element ? translation(element).x : boxOf(id).x) * viewport.scale;
    },

    serialise: () => serializeJourney(sessionNow().getState().document),
    parse: parseJourney,
    parseAndCheck: (text) => JourneyDocument.safeParse(JSON.parse(text)).success,

    change(count) {
      const { run, selection } = sessionNow().getState();
      const cards = Array.from({ length: count }, (_, index) => cardId(index));
      if (!run('card.delete', { map: selection.map, cards })) throw new Error('The cards were not changed.');
    },

    reopen,
  };
}

/** Finds an element, and then keeps it while it is in the page. */
function elementOnce(selector: string): () => HTMLElement | null {
  let element: HTMLElement | null = null;
  return () => {
    if (!element?.isConnected) element = document.querySelector<HTMLElement>(selector);
    return element;
  };
}

/** What an inline `translate(…px, …px) scale(…)` says. */
function translation(element: HTMLElement | null): { readonly x: number; readonly scale: number } {
  const transform = element?.style.transform ?? '';
  return {
    x: Number(/translate\(([-\d.e]+)px/.exec(transform)?.[1] ?? 0),
    scale: Number(/scale\(([-\d.e]+)\)/.exec(transform)?.[1] ?? 1),
  };
}
