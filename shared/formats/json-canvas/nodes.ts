/** A document as nodes on a plane: a group for each map, in it a grid of stages across and lanes down. */
import type { Card, CardKind, Color, JourneyDocument, JourneyMap, LinkKind } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages } from '../../document/stages.ts';
import { cardFacts } from '../card-facts.ts';
import { wordsOf } from '../document-words.ts';
import { type CanvasEdge, type CanvasNode, EMBEDDED } from './schema.ts';

/** All in whole pixels, as the format wants them. */
const LANE_WIDTH = 200;
const CARD_WIDTH = 280;
const GAP = 20;
const HEADER_HEIGHT = 60;
const MAP_GAP = 120;
const LINE_HEIGHT = 26;
const CARD_PADDING = 34;
/** Wide letters, so that a card is rather too high than cut. */
const LETTERS_PER_LINE = 26;
const COLUMN_WIDTH = CARD_WIDTH + 2 * GAP;

const STAGE_COLORS: { readonly [C in Color]?: string } = {
  rose: '1',
  orange: '2',
  amber: '3',
  green: '4',
  blue: '5',
  teal: '5',
  violet: '6',
};
const CARD_COLORS: { readonly [K in CardKind]?: string } = {
  goal: '5',
  painPoint: '1',
  opportunity: '4',
  note: '3',
};

const ARROW_COLORS: { readonly [K in LinkKind]?: string } = { causes: '1', answers: '4', supports: '5', loop: '6' };

/** What a node of ours shows. */
export type Shows =
  | { readonly kind: 'map'; readonly map: string }
  | { readonly kind: 'stage'; readonly map: string; readonly stage: string }
  | { readonly kind: 'lane'; readonly map: string; readonly lane: string }
  | { readonly kind: 'card'; readonly map: string; readonly card: string };

export interface PlacedNode {
  readonly node: CanvasNode;
  readonly shows: Shows;
}

/** Every node of a document, groups before what they hold, so that they are painted behind it. */
export function nodesOf(document: JourneyDocument): PlacedNode[] {
  const nodes: PlacedNode[] = [];
  let top = 0;
  for (const [id, map] of inOrder(document.maps)) {
    const placed = mapNodes(id, map, document, top);
    nodes.push(...placed);
    top += (placed[0]?.node.height ?? 0) + MAP_GAP;
  }
  return nodes;
}

function mapNodes(id: string, map: JourneyMap, document: JourneyDocument, top: number): PlacedNode[] {
  const t = wordsOf(document);
  const stages = columnStages(map.stages);
  const nodes: PlacedNode[] = stages.map(([stage, { name, color }], at) => ({
    shows: { kind: 'stage', map: id, stage },
    node: {
      ...textNode(`${id}/stage/${stage}`, name, columnAt(at), top + GAP, CARD_WIDTH, HEADER_HEIGHT),
      ...colorOf(STAGE_COLORS[color]),
    },
  }));
  const columns = new Map(stages.map(([stage], at) => [stage, columnAt(at)]));
  const cells = cardsByLaneAndStage(map);
  let y = top + HEADER_HEIGHT + 2 * GAP;
  for (const [lane, { name }] of inOrder(map.lanes)) {
    let bottom = y + heightOf(name);
    for (const [stage, cards] of cells.get(lane) ?? []) {
      let cardTop = y;
      for (const [cardId, card] of cards) {
        const facts = factsBelow(card, document, t);
        const text = card.text + facts;
        nodes.push({
          shows: { kind: 'card', map: id, card: cardId },
          node: {
            ...textNode(`${id}/card/${cardId}`, text, columns.get(stage) ?? 0, cardTop, CARD_WIDTH, heightOf(text)),
            ...colorOf(CARD_COLORS[card.kind]),
            ...(facts === '' ? {} : { [EMBEDDED]: { facts } }),
          },
        });
        cardTop += heightOf(text) + GAP;
      }
      bottom = Math.max(bottom, cardTop - GAP);
    }
    // As high as its row, so that it also tells which row a moved card stands in.
    nodes.push({
      shows: { kind: 'lane', map: id, lane },
      node: textNode(`${id}/lane/${lane}`, name, GAP, y, LANE_WIDTH, bottom - y),
    });
    y = bottom + GAP;
  }
  const group: CanvasNode = {
    id,
    type: 'group',
    label: map.name,
    x: 0,
    y: top,
    width: columnAt(stages.length),
    height: y - top,
  };
  return [{ shows: { kind: 'map', map: id }, node: group }, ...nodes];
}

function cardsByLaneAndStage(map: JourneyMap): Map<string, Map<string, [string, Card][]>> {
  const lanes = new Map<string, Map<string, [string, Card][]>>();
  for (const entry of cardsInReadingOrder(map)) {
    const [, card] = entry;
    const stages = lanes.get(card.lane) ?? new Map<string, [string, Card][]>();
    lanes.set(card.lane, stages);
    const cards = stages.get(card.stage);
    if (cards === undefined) stages.set(card.stage, [entry]);
    else cards.push(entry);
  }
  return lanes;
}

function columnAt(index: number): number {
  return LANE_WIDTH + 2 * GAP + index * COLUMN_WIDTH;
}

function textNode(
  id: string,
  text: string,
  x: number,
  y: number,
  width: number,
  height: number,
): Extract<CanvasNode, { type: 'text' }> {
  return { id, type: 'text', x, y, width, height, text };
}

function colorOf(color: string | undefined): { color?: string } {
  return color === undefined ? {} : { color };
}

function heightOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_PER_LINE)), 0);
  return lines * LINE_HEIGHT + CARD_PADDING;
}

function factsBelow(card: Card, document: JourneyDocument, t: ReturnType<typeof wordsOf>): string {
  // Arrows are drawn, so they need no words.
  const facts = cardFacts(card, document, t).map(({ label, value, links }) => {
    const addresses = links?.map(({ text, url }) => (text === url ? url : `[${text}](${url})`)).join(', ');
    return `${label}: ${addresses ?? value}`;
  });
  return facts.length === 0 ? '' : `\n\n${facts.join('\n')}`;
}

/** Every line of a document: the arrows between its cards, and in a map without any the customer's way. */
export function edgesOf(document: JourneyDocument): PlacedEdge[] {
  return inOrder(document.maps).flatMap(([id, map]) => {
    const arrows = arrowsOf(id, map);
    return arrows.length > 0 ? arrows : wayOf(id, map).map((edge) => ({ edge, arrow: null }));
  });
}

export interface PlacedEdge {
  readonly edge: CanvasEdge;
  /** The arrow it is; null where it only shows the way. */
  readonly arrow: { readonly map: string; readonly link: string } | null;
}

function columnsOf(map: JourneyMap): ReadonlyMap<string, number> {
  return new Map(columnStages(map.stages).map(([stage], at) => [stage, at]));
}

function arrowsOf(id: string, map: JourneyMap): PlacedEdge[] {
  const columns = columnsOf(map);
  const columnOf = (card: string): number => columns.get(map.cards[card]?.stage ?? '') ?? 0;
  return Object.entries(map.links).map(([link, { kind, from, to, label }]) => {
    const [start, end] = [columnOf(from), columnOf(to)];
    return {
      arrow: { map: id, link },
      edge: {
        id: `${id}/arrow/${link}`,
        fromNode: `${id}/card/${from}`,
        fromSide: start === end ? 'bottom' : start < end ? 'right' : 'left',
        toNode: `${id}/card/${to}`,
        toSide: start === end ? 'top' : start < end ? 'left' : 'right',
        ...(label === undefined || label === '' ? {} : { label }),
        ...colorOf(ARROW_COLORS[kind]),
      },
    };
  });
}

/** From each touchpoint to the next, within a stage downwards, else to the right. */
function wayOf(id: string, map: JourneyMap): CanvasEdge[] {
  const columns = columnsOf(map);
  const way = cardsInReadingOrder(map)
    .filter(([, card]) => card.kind === 'touchpoint')
    .map(([card, { stage }]) => ({ card, at: columns.get(stage) ?? 0 }))
    .sort((a, b) => a.at - b.at);
  return way.slice(1).map(({ card, at }, index): CanvasEdge => {
    const before = way[index];
    const down = before?.at === at;
    return {
      id: `${id}/way/${index + 1}`,
      fromNode: `${id}/card/${before?.card}`,
      fromSide: down ? 'bottom' : 'right',
      toNode: `${id}/card/${card}`,
      toSide: down ? 'top' : 'left',
    };
  });
}
