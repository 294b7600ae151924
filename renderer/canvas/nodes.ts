/** Cards as React Flow nodes. What did not change keeps its object, so that React Flow and React skip it. */
import type { Node } from '@xyflow/react';
import type { CardContent, CardLayout } from '#shared/layout/types.ts';

/** What a card's view is drawn from. The same object while the content is the same, wherever the card moves. */
export interface CardNodeData extends Record<string, unknown> {
  readonly card: string;
  readonly content: CardContent;
}

export type CardNode = Node<CardNodeData, 'card'>;

/** Called with the cards of each scene in turn; keeps the nodes of the one before. */
export function createCardNodes(): (cards: readonly CardLayout[]) => CardNode[] {
  let previous = new Map<string, { readonly card: CardLayout; readonly node: CardNode }>();
  return (cards) => {
    const current: typeof previous = new Map();
    const nodes = cards.map((card) => {
      const before = previous.get(card.id);
      const node = before?.card === card ? before.node : nodeOf(card, before?.node);
      current.set(card.id, { card, node });
      return node;
    });
    previous = current;
    return nodes;
  };
}

// Shared by all nodes, so that two nodes of one card differ only in what differs.
const HANDLES: NonNullable<CardNode['handles']> = [];
// The focusable element with the card's name is inside; React Flow's wrapper shall say nothing.
const WRAPPER: NonNullable<CardNode['domAttributes']> = { 'aria-roledescription': undefined };

function nodeOf(card: CardLayout, before: CardNode | undefined): CardNode {
  const { width, height } = card.box;
  return {
    id: card.id,
    type: 'card',
    position: { x: card.box.x, y: card.box.y },
    data: before?.data.content === card.content ? before.data : { card: card.id, content: card.content },
    // Size and (no) handles are given, so that React Flow knows what is in view before anything is drawn.
    width,
    height,
    measured: { width, height },
    handles: HANDLES,
    className: 'nopan',
    domAttributes: WRAPPER,
  };
}
