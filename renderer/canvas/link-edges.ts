/**
 * The arrows in view as edges of React Flow, with the nodes that it wants at their ends. Cards are none of its nodes
 * (`CardLayer.tsx` says why), so those that arrows join get one that is only a place: hidden, never in the page and
 * never measured. React Flow takes their handles as given; of a node in the page it would look for them there, find
 * none, and draw no edge any more.
 */
import { type Edge, type Node, Position } from '@xyflow/react';
import type { Box, CardLayout } from '#shared/layout/types.ts';
import type { LinkLayout } from '#shared/scene/types.ts';

export type LinkEdge = Edge<{ readonly link: LinkLayout }, 'link'>;
type EndNode = Node<Record<string, never>, 'end'>;

export interface LinkEdges {
  readonly nodes: EndNode[];
  readonly edges: LinkEdge[];
}

/** The same object each time, so that maps without arrows tell React Flow nothing new. */
const NO_EDGES: LinkEdges = { nodes: [], edges: [] };
const NO_DATA = {};
/** Keys and screen readers meet an arrow at its label. */
const SILENT = { 'aria-hidden': true } as const;

/** Called with the arrows in view each time they are others; what did not change is the same object. */
export function createLinkEdges(): (shown: readonly LinkLayout[], cards: readonly CardLayout[]) => LinkEdges {
  let known = { edges: new Map<string, LinkEdge>(), nodes: new Map<string, EndNode>() };
  return (shown, cards) => {
    if (shown.length === 0) return NO_EDGES;
    const ends = new Set(shown.flatMap(({ from, to }) => [from, to]));
    const nodes = new Map<string, EndNode>();
    for (const { id, box } of cards) if (ends.has(id)) nodes.set(id, endNode(id, box, known.nodes.get(id)));
    const edges = new Map(shown.map((link) => [link.id, linkEdge(link, known.edges.get(link.id))]));
    known = { edges, nodes };
    return { edges: [...edges.values()], nodes: [...nodes.values()] };
  };
}

function linkEdge(link: LinkLayout, before: LinkEdge | undefined): LinkEdge {
  if (before?.data?.link === link) return before;
  const { id, from, to } = link;
  return {
    id,
    type: 'link',
    source: from,
    target: to,
    data: { link },
    ariaRole: 'presentation',
    domAttributes: SILENT,
  };
}

function endNode(id: string, { x, y, width, height }: Box, before: EndNode | undefined): EndNode {
  const isSame =
    before?.position.x === x && before.position.y === y && before.width === width && before.height === height;
  if (isSame) return before;
  return {
    id,
    type: 'end',
    hidden: true,
    position: { x, y },
    data: NO_DATA,
    width,
    height,
    measured: { width, height },
    handles: [
      { type: 'source', position: Position.Right, x: width, y: height / 2, width: 1, height: 1 },
      { type: 'target', position: Position.Left, x: 0, y: height / 2, width: 1, height: 1 },
    ],
  };
}
