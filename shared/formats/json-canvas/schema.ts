/** JSON Canvas 1.0 (2024-03-11): what we write of it, and how it is read. */
import { z } from 'zod';

/**
 * Our own field, which other programs pass over. Beside `nodes` and `edges` it is the document that the nodes show; in a
 * card's node it tells which end of the text is facts about the card, as whatever version wrote them.
 */
export const EMBEDDED = 'stagecoach';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Places and sizes are whole pixels; `color` is one of the six presets, `1` red … `6` purple. */
export type CanvasNode = Rectangle & { readonly id: string; readonly color?: string } & (
    | { readonly type: 'text'; readonly text: string; readonly [EMBEDDED]?: { readonly facts: string } }
    | { readonly type: 'group'; readonly label: string }
  );

export interface CanvasEdge {
  readonly id: string;
  readonly fromNode: string;
  readonly fromSide: 'right' | 'bottom' | 'left';
  readonly toNode: string;
  readonly toSide: 'left' | 'top' | 'right';
  readonly label?: string;
  readonly color?: string;
}

const rectangle = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };
const text = z.string().optional().catch(undefined);

export const NodeReading = z.object({
  id: z.string(),
  type: z.enum(['text', 'file', 'link', 'group']),
  ...rectangle,
  text,
  label: text,
  file: text,
  url: text,
  color: text,
  [EMBEDDED]: z.object({ facts: z.string() }).optional().catch(undefined),
});
export type NodeReading = z.infer<typeof NodeReading>;

export const EdgeReading = z.object({ id: z.string(), fromNode: z.string(), toNode: z.string(), label: text });
export type EdgeReading = z.infer<typeof EdgeReading>;

/** Both lists may be missing. */
export const CanvasReading = z.object({
  nodes: z.array(z.unknown()).optional(),
  edges: z.array(z.unknown()).optional(),
  [EMBEDDED]: z.unknown().optional(),
});

/** The middle of a node tells where it stands: an edge may touch a neighbour. */
export function middleOf({ x, y, width, height }: Rectangle): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

export function contains(outer: Rectangle, { x, y }: { x: number; y: number }): boolean {
  return x >= outer.x && x < outer.x + outer.width && y >= outer.y && y < outer.y + outer.height;
}
