/** The arrows of a map as edges of React Flow, and the few nodes that it wants at their ends. */
import { type Edge, type Node, Position } from '@xyflow/react';
import type { Box, MapLayout } from '#shared/layout/types.ts';
import type { LinkLayout, Scene } from '#shared/scene/types.ts';
import type { Point } from './drop.ts';
import type { InView } from './in-view.ts';

export interface LinkEdgeData extends Record<string, unknown> {
  readonly link: LinkLayout;
}

export type LinkEdge = Edge<LinkEdgeData, 'link'>;
/** Draws nothing: cards are drawn in a layer of their own. */
export type EndNode = Node<Record<string, never>, 'end'>;

export interface LinkEdges {
  readonly nodes: EndNode[];
  readonly edges: LinkEdge[];
}

const NO_DATA = {};

/** Called with each scene in turn; what did not change is the same object. Only what is in view is made. */
export function createLinkEdges(): (scene: Scene, layout: MapLayout, seen: InView) => LinkEdges {
  let known: { readonly edges: Map<string, LinkEdge>; readonly nodes: Map<string, EndNode> } = {
    edges: new Map(),
    nodes: new Map(),
  };
  return ({ links }, layout, { area }) => {
    const edges = new Map<string, LinkEdge>();
    const nodes = new Map<string, EndNode>();
    const shown = links.filter((link) => touches(boxOf(link.points), area));
    if (shown.length > 0) {
      const boxes = new Map(layout.cards.map(({ id, box }) => [id, box]));
      for (const link of shown) {
        const { id, from, to } = link;
        const before = known.edges.get(id);
        edges.set(
          id,
          before?.data?.link === link ? before : { id, type: 'link', source: from, target: to, data: { link } },
        );
        for (const end of [from, to]) {
          const box = boxes.get(end);
          if (box) nodes.set(end, sameNode(known.nodes.get(end), end, box));
        }
      }
    }
    known = { edges, nodes };
    return { edges: [...edges.values()], nodes: [...nodes.values()] };
  };
}

/** The box around the corners of an arrow. */
export function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Where an arrow without a label is held: the middle of its longest part. */
export function middleOf(points: readonly Point[]): Point {
  let longest = -1;
  let middle: Point = points[0] ?? { x: 0, y: 0 };
  points.slice(1).forEach((point, index) => {
    const before = points[index];
    if (!before) return;
    const length = Math.hypot(point.x - before.x, point.y - before.y);
    if (length <= longest) return;
    longest = length;
    middle = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2 };
  });
  return middle;
}

function touches(box: Box, area: Box): boolean {
  return (
    box.x <= area.x + area.width &&
    box.y <= area.y + area.height &&
    box.x + box.width >= area.x &&
    box.y + box.height >= area.y
  );
}

function sameNode(before: EndNode | undefined, id: string, { x, y, width, height }: Box): EndNode {
  const isSame =
    before?.position.x === x && before.position.y === y && before.width === width && before.height === height;
  if (isSame) return before;
  return {
    id,
    type: 'end',
    position: { x, y },
    data: NO_DATA,
    width,
    height,
    // Given, so that React Flow need not measure them.
    measured: { width, height },
    handles: [
      { type: 'source', position: Position.Right, x: width, y: height / 2 },
      { type: 'target', position: Position.Left, x: 0, y: height / 2 },
    ],
  };
}
